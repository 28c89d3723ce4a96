/** A world in memory, in which a command line runs as in a process of its own. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { run } from '../src/cli.ts'
import { storeAt } from '../src/io/store/home.ts'
import type { World } from '../src/io/world.ts'
import { seededRandom } from '../src/numbers/random.ts'

export interface Surroundings {
  /** What standard input holds; empty where it is not given. */
  readonly stdin?: string
  /** Somebody at standard input: gets what was said since the last line, and types a line; null: the input ends. */
  readonly typing?: (said: string) => string | null
  /** Standard input and error are a terminal, so that somebody could be asked; standard output is one, too. */
  readonly terminal?: boolean
  /** Columns of the terminal; 1000 where it is not given, so that what is said stays on one line. */
  readonly columns?: number
  readonly env?: Readonly<Record<string, string>>
  /** A home that was used before; a fresh one where it is not given. */
  readonly home?: string
}

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  /** The folder that holds everything of role-fit's; it is made by what is saved first. */
  readonly home: string
}

/** When everything happens. */
export const NOW = '2026-11-21T10:00:00.000Z'

/** An empty folder that is gone after the test. */
export function aFolder(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'role-fit-')))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** A home in which nothing was ever saved: the folder is not there. */
export function aHome(): string {
  return join(aFolder(), 'home')
}

/** Runs `role-fit` with these arguments, without a process of its own. */
export async function runCommand(args: readonly string[], around: Surroundings = {}): Promise<Ran> {
  const home = around.home ?? aHome()
  const stdout = output(around)
  const stdin = around.typing === undefined ? given(around.stdin ?? '') : new Readable({ read() {} })
  const stderr = output(around, typist(stdin, around.typing))
  const code = await run(args, aWorld(around, home, stdin, stdout.stream, stderr.stream))
  return { code, stdout: stdout.text(), stderr: stderr.text(), home }
}

function aWorld(
  { terminal = false, env = {} }: Surroundings,
  home: string,
  stdin: Readable,
  stdout: World['stdout'],
  stderr: World['stderr'],
): World {
  const random = seededRandom(7)
  const variables = { ROLE_FIT_HOME: home, ...env }
  let milliseconds = 0
  return {
    stdin: Object.assign(stdin, { fd: 0, isTTY: terminal }) as unknown as World['stdin'],
    stdout,
    stderr,
    env: variables,
    store: () => storeAt(variables, 'linux', '/nowhere'),
    now: () => new Date(NOW),
    elapsed: () => {
      milliseconds += 1000
      return milliseconds
    },
    random: (bytes) => Uint8Array.from({ length: bytes }, () => Math.floor(random() * 256)),
  }
}

function given(text: string): Readable {
  return Readable.from(text === '' ? [] : [Buffer.from(text)])
}

/** More lines than any sitting needs: who is asked the same for ever leaves. */
const PATIENCE = 500

/** Types a line after each prompt, which is what is said without a line end. */
function typist(stdin: Readable, typing: Surroundings['typing']): (said: string) => void {
  let heard = ''
  let typed = 0
  return (said) => {
    heard += said
    if (typing === undefined || said.endsWith('\n')) return
    typed += 1
    const line = typed > PATIENCE ? null : typing(heard)
    heard = ''
    stdin.push(line === null ? null : `${line}\n`)
  }
}

function output({ terminal = false, columns = 1000 }: Surroundings, heard: (said: string) => void = () => {}) {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk.toString())
      done()
      heard(chunk.toString())
    },
  })
  const shape = { isTTY: terminal, ...(terminal && { columns, rows: 24 }) }
  return { stream: Object.assign(stream, shape) as unknown as World['stdout'], text: () => chunks.join('') }
}
