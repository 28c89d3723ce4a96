/** The built program as a copy that no later build changes, run through a pipe or in a terminal by somebody who types. */
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import pty from '@lydell/node-pty'
import { build } from 'esbuild'

/**
 * What a process was given and how it ended.
 * @typedef {{ code: number | null, signal: string | null, stdout: string, stderr: string }} Ended
 * What to run: `args` of role-fit, `env` added to a plain environment, `preload` a module to load first.
 * @typedef {{ args: readonly string[], env: Readonly<Record<string, string>>, preload?: string | undefined }} Launch
 * Types a line after each prompt; null ends the input. `said` is everything since the last line.
 * @typedef {(said: string, prompts: number) => string | null} Typist
 */

const root = fileURLToPath(new URL('../..', import.meta.url))
export const INJECTOR = fileURLToPath(new URL('./inject.mjs', import.meta.url))

/** Longer than anything here takes, also on a loaded machine: whoever hangs is told so. */
const DEADLINE = 60_000
/** Whoever has told what is wrong ends. */
const FAREWELL = 5_000

/** Copies the built program to `folder`. @param {string} folder @returns {string} the path of the command */
export function copyProgram(folder) {
  if (!existsSync(join(root, 'dist', 'cli.cjs'))) throw new Error('There is no dist. Run: node scripts/build.mjs')
  mkdirSync(folder, { recursive: true })
  for (const name of ['bin', 'dist', 'package.json']) cpSync(join(root, name), join(folder, name), { recursive: true })
  return join(folder, 'bin', 'role-fit.js')
}

/**
 * The program's own readers, bundled.
 * @param {string} folder where a copy of the program is
 * @returns {Promise<typeof import('./readers.ts')>}
 */
export async function readersOf(folder) {
  const outfile = join(folder, 'readers.mjs')
  const alias = { '#bank': join(folder, 'dist', 'bank.js'), '#claims': join(folder, 'dist', 'claims.js') }
  const entryPoints = [fileURLToPath(new URL('./readers.ts', import.meta.url))]
  const banner = {
    js: "import { createRequire as __createRequire } from 'node:module'\nconst require = __createRequire(import.meta.url)",
  }
  await build({
    entryPoints,
    outfile,
    alias,
    banner,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  })
  return import(pathToFileURL(outfile).href)
}

/** @param {Readonly<Record<string, string>>} env */
function environment(env) {
  return { PATH: process.env.PATH ?? '', HOME: '/nowhere', LANG: 'C.UTF-8', ...env }
}

/** @param {string} bin @param {Launch} launch */
function argumentsOf(bin, { args, preload }) {
  return [...(preload === undefined ? [] : ['--import', preload]), bin, ...args]
}

/** Whether the last thing said is a question that waits for a line. @param {string} said */
function isPrompt(said) {
  return /[^\n]: $/.test(said)
}

/**
 * Runs role-fit with lines from a pipe: a text that is there at once, or a typist who waits for each prompt.
 * @param {string} bin @param {Launch} launch @param {string | Typist} lines @returns {Promise<Ended>}
 */
export function runPiped(bin, launch, lines) {
  const child = spawn(process.execPath, argumentsOf(bin, launch), { env: environment(launch.env) })
  const said = { stdout: '', stderr: '' }
  let from = 0
  let prompts = 0
  // Whoever died does not read on.
  child.stdin.on('error', () => {})
  if (typeof lines === 'string') child.stdin.end(lines)
  child.stdout.setEncoding('utf8').on('data', (data) => (said.stdout += data))
  child.stderr.setEncoding('utf8').on('data', (data) => {
    said.stderr += data
    if (said.stderr.includes('Mend: ')) setTimeout(() => child.kill('SIGABRT'), FAREWELL).unref()
    if (typeof lines === 'string' || !isPrompt(said.stderr)) return
    const line = lines(said.stderr.slice(from), prompts)
    from = said.stderr.length
    prompts += 1
    if (line === null) child.stdin.end()
    else child.stdin.write(`${line}\n`)
  })
  const deadline = setTimeout(() => child.kill('SIGABRT'), DEADLINE)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearTimeout(deadline)
      resolve({ code, signal, ...said })
    })
  })
}

/** Starts role-fit in a terminal, with standard output in a file where `out` names one. @param {string} bin @param {Launch} launch @param {string} [out] */
export function spawnTerminal(bin, launch, out) {
  const words = [process.execPath, ...argumentsOf(bin, launch)]
  const env = { TERM: 'xterm-256color', ...environment(launch.env) }
  const size = { cols: 80, rows: 24, cwd: process.cwd(), env }
  if (out === undefined) return pty.spawn(/** @type {string} */ (words[0]), words.slice(1), size)
  return pty.spawn('/bin/sh', ['-c', 'exec "$@" > "$0"', out, ...words], size)
}

/**
 * As `runPiped`, in a terminal and line by line. `stderr` is what the terminal showed, with what was typed.
 * @param {string} bin @param {Launch} launch @param {Typist} typist @param {string} out a file for standard output
 * @returns {Promise<Ended & { prompts: number }>}
 */
export function runInTerminal(bin, { env, ...launch }, typist, out) {
  const child = spawnTerminal(bin, { ...launch, env: { ...env, ACCESSIBLE: '1' } }, out)
  let shown = ''
  let from = 0
  let prompts = 0
  child.onData((data) => {
    shown += data.replaceAll('\r\n', '\n')
    if (!isPrompt(shown.slice(from))) return
    const line = typist(shown.slice(from), prompts)
    from = shown.length
    prompts += 1
    child.write(line === null ? '\x04' : `${line}\n`)
  })
  let deadline = setTimeout(() => child.kill('SIGABRT'), DEADLINE)
  child.onData(() => {
    if (!shown.includes('Mend: ')) return
    clearTimeout(deadline)
    deadline = setTimeout(() => child.kill('SIGABRT'), FAREWELL)
  })
  return new Promise((resolve) => {
    child.onExit(({ exitCode, signal }) => {
      clearTimeout(deadline)
      const stdout = existsSync(out) ? readFileSync(out, 'utf8') : ''
      const killed = signal === undefined || signal === 0 ? null : signal === 9 ? 'SIGKILL' : `signal ${signal}`
      resolve({ code: killed === null ? exitCode : null, signal: killed, stdout, stderr: shown, prompts })
    })
  })
}
