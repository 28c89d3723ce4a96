// Starting the built program, as a ratio to starting Node alone; bare Node and every command in turn, in a cleaned environment.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pty from '@lydell/node-pty'
import { median } from './median.mjs'

const STARTS = 25
const program = fileURLToPath(new URL('../../bin/role-fit.js', import.meta.url))

/**
 * One thing that is started. `screen` is the text that, once seen in a terminal, ends the time; without it the end of the process does.
 * @typedef {{ name: string, args: readonly string[], screen?: RegExp, goal?: number }} Start
 * As ratios to bare Node, which is the first of its kind.
 * @typedef {{ name: string, minimum: number, median: number, milliseconds: number, goal: number | null }} StartTime
 */

const COMMANDS = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: 'node -e 0, once more (noise)', args: ['-e', '0'] },
  { name: 'role-fit --version', args: [program, '--version'], goal: 1.8 },
  { name: 'role-fit --help', args: [program, '--help'], goal: 1.8 },
  { name: 'role-fit demo', args: [program, 'demo'], goal: 2.4 },
]
const SCREENS = [
  { name: 'node, one line on a terminal', args: ['-e', "console.log('ready to go')"], screen: /ready to go/ },
  { name: 'role-fit, first screen', args: [program], screen: /save & quit/, goal: 2.2 },
]

/** The environment without what slows Node's own start. @returns {Record<string, string | undefined>} */
export function cleaned() {
  const { NODE_EXTRA_CA_CERTS, NODE_OPTIONS, NODE_COMPILE_CACHE, ...env } = process.env
  return env
}

/** Milliseconds of one process. @param {Start} start @returns {number} */
function ended({ args }) {
  const begin = performance.now()
  const { status } = spawnSync(process.execPath, args, { env: cleaned(), stdio: 'ignore' })
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}.`)
  return performance.now() - begin
}

/** Milliseconds until a text is seen in a terminal. @param {Start} start @param {string} home @returns {Promise<number>} */
function seen({ args, screen = /$/ }, home) {
  const { CI, ...rest } = cleaned()
  const env = { ...rest, ROLE_FIT_HOME: home, TERM: 'xterm-256color' }
  return new Promise((resolve, reject) => {
    const begin = performance.now()
    const terminal = pty.spawn(process.execPath, [...args], { cols: 80, rows: 24, env })
    let shown = ''
    let time = 0
    terminal.onData((data) => {
      shown += data
      if (time > 0 || !screen.test(shown)) return
      time = performance.now() - begin
      terminal.kill('SIGKILL')
    })
    terminal.onExit(() => (time > 0 ? resolve(time) : reject(new Error(`role-fit showed something else: ${shown}`))))
  })
}

/** @param {readonly Start[]} starts @param {readonly number[][]} times @returns {StartTime[]} */
function compared(starts, times) {
  const [bare = []] = times
  return starts.map(({ name, goal = null }, k) => ({
    name,
    minimum: Math.min(...(times[k] ?? [])) / Math.min(...bare),
    median: median(times[k] ?? []) / median(bare),
    milliseconds: Math.min(...(times[k] ?? [])),
    goal,
  }))
}

/**
 * The program, and whatever else is started to compare.
 * @param {readonly Start[]} others @returns {Promise<StartTime[]>}
 */
export async function measureStart(others = []) {
  const commands = [...COMMANDS, ...others]
  const times = commands.map(() => /** @type {number[]} */ ([]))
  const screens = SCREENS.map(() => /** @type {number[]} */ ([]))
  const home = mkdtempSync(join(tmpdir(), 'role-fit-bench-'))
  try {
    for (let k = 0; k < STARTS; k++) {
      for (const [at, start] of commands.entries()) times[at]?.push(ended(start))
      for (const [at, start] of SCREENS.entries()) screens[at]?.push(await seen(start, home))
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
  return [...compared(commands, times), ...compared(SCREENS, screens)]
}
