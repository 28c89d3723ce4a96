/** What the program asks of the system, as the system sees it. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BIN } from '../pty/program.ts'
import { aFolder } from '../world.ts'
import { linesOf } from './scenarios.mjs'

const CHANGES = 'open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,truncate,link,linkat,symlink'
const here = spawnSync('strace', ['-V']).status === 0

interface Trace {
  readonly code: number | null
  readonly calls: readonly string[]
}

function traced(args: readonly string[], home: string, input: string): Trace {
  const log = join(aFolder(), 'calls')
  const words = [
    '-f',
    '-qq',
    '-s',
    '4096',
    '-e',
    `trace=%network,${CHANGES}`,
    '-o',
    log,
    process.execPath,
    BIN,
    ...args,
  ]
  const env = { PATH: process.env.PATH ?? '', HOME: '/nowhere', ROLE_FIT_HOME: home }
  const { status } = spawnSync('strace', words, { input, env })
  return { code: status, calls: readFileSync(log, 'utf8').split('\n') }
}

/** Everything that could leave the computer; pipes between processes are no network. */
function networkCalls(calls: readonly string[]): readonly string[] {
  const names = /\b(socket|connect|bind|sendto|sendmsg|sendmmsg|listen|accept4?)\(/
  return calls.filter((call) => names.test(call) && !/AF_UNIX/.test(call))
}

/** The paths that were opened for writing, made, renamed or removed. */
function changed(calls: readonly string[]): readonly string[] {
  const changing =
    /\b(creat|mkdir(at)?|rename(at2?)?|unlink(at)?|truncate|link(at)?|symlink)\(|O_(WRONLY|RDWR|CREAT|TRUNC)/
  return calls
    .filter((call) => changing.test(call) && !/\bE(NOENT|EXIST)\b/.test(call))
    .flatMap((call) => [...call.matchAll(/"([^"]*)"/g)].map(([, path]) => path as string))
}

test.skipIf(!here)(
  'a whole session and all that looks at it make no network call and change nothing but the store',
  async () => {
    const home = join(aFolder(), 'home')
    const sitting = ['--length', 'quick', '--seed', '7', '-']
    const commands: [args: string[], input: string][] = [
      [sitting, await linesOf(BIN, sitting)],
      [['show', '--json'], ''],
      [['history'], ''],
      [['score', '-', '--save'], JSON.stringify({ answers: { 'th-two-years': 4 } })],
      [['questions', '--json', '--claims'], ''],
    ]
    const terminal = /^\/dev\/(null|tty|pts\/\d+)$/
    for (const [args, input] of commands) {
      const { code, calls } = traced(args, home, input)
      expect(code).toBe(0)
      expect(networkCalls(calls)).toEqual([])
      expect(changed(calls).filter((path) => !path.startsWith(home) && !terminal.test(path))).toEqual([])
      expect(changed(calls).some((path) => path.startsWith(home))).toBe(args.includes('-'))
    }
  },
)

test.skipIf(!here)('the check sees a connection and a file elsewhere', () => {
  const log = join(aFolder(), 'calls')
  const elsewhere = join(aFolder(), 'file')
  const code = `require('net').connect(9, '127.0.0.1').on('error', () => {}); require('fs').writeFileSync(${JSON.stringify(elsewhere)}, '')`
  spawnSync('strace', ['-f', '-qq', '-e', `trace=%network,${CHANGES}`, '-o', log, process.execPath, '-e', code])
  const calls = readFileSync(log, 'utf8').split('\n')
  expect(networkCalls(calls)).not.toEqual([])
  expect(changed(calls)).toContain(elsewhere)
})
