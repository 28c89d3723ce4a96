import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { aFolder } from './temporary.ts'

/** The path of a program made of `source`, whose imports are relative to `src/io`. */
export function aProgram(source: string): string {
  const resolveDir = join(import.meta.dirname, '..', '..', 'src', 'io')
  const { outputFiles } = buildSync({
    stdin: { contents: source, resolveDir, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
  })
  const path = join(aFolder(), 'program.mjs')
  writeFileSync(path, outputFiles[0]!.text)
  return path
}

/** What a shell command line ends with and says; `$NODE` and `$PROGRAM` are set in it. */
export async function runShell(
  command: string,
  program: string,
): Promise<{ code: number | null; out: string; err: string }> {
  const env = { ...process.env, NODE: process.execPath, PROGRAM: program }
  const child = spawn('sh', ['-c', command], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { out: '', err: '' }
  child.stdout.on('data', (data) => (said.out += data))
  child.stderr.on('data', (data) => (said.err += data))
  const [code] = await once(child, 'close')
  return { code, ...said }
}

/** A running program; its standard input stays open until `end`. */
export function start(program: string, ...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
}

/** The lines that a program writes, as they come. */
export async function* linesOf(child: ChildProcess): AsyncGenerator<string> {
  let rest = ''
  for await (const data of child.stdout!) {
    const lines = `${rest}${data}`.split('\n')
    rest = lines.pop()!
    yield* lines
  }
}
