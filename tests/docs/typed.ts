/** A command line enters and runs without a process of its own; its exit code and what it said leave. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { sameAnswer, typist } from '../commands/typist.ts'
import { type Ran, runCommand, type Surroundings } from '../world.ts'
import { type Stage, stagesOf } from './command-lines.ts'
import { NEWEST } from './desk.ts'

/** What stands for something in help. */
const INSTEAD: Readonly<Record<string, string>> = {
  '<id>': NEWEST,
  '<label>': 'Ana',
  '<file>': 'answers.json',
  '<command>': 'take',
  '<topic>': 'words',
}

/** 500 people and more take minutes. */
const FEW = ['--people', '3']

/** The last `role-fit` of a line, or the first that failed. What is no role-fit before or behind it only hands on text. */
export async function typed(line: string, home: string): Promise<Pick<Ran, 'code' | 'stdout' | 'stderr'>> {
  let last: Pick<Ran, 'code' | 'stdout' | 'stderr'> | null = null
  for (const command of line.split(' && ')) {
    let stdin: string | undefined
    for (const stage of stagesOf(command)) {
      const [program = '', ...rest] = stage.words
      const words = program === 'npx' ? rest.slice(1) : rest
      if (program !== 'role-fit' && !(program === 'npx' && rest[0] === 'role-fit')) {
        stdin = handedOn(stage, stdin)
        continue
      }
      last = await called(words, home, stdin)
      if (last.code !== 0) return last
      stdin = last.stdout
      if (stage.into !== null && stage.into !== '/dev/null') writeFileSync(stage.into, last.stdout)
    }
  }
  if (last === null) throw new Error(`No role-fit in: ${line}`)
  return last
}

function called(words: readonly string[], home: string, stdin: string | undefined): Promise<Ran> {
  const args = words.map((word) => INSTEAD[word] ?? word)
  if (args.includes('--bank') && /^(stats|calibrate)$/.test(args[0] ?? ''))
    args.splice(args.indexOf('sessions.ndjson'), 1, 'own-sessions.ndjson')
  if (args[0] === 'simulate') args.push(...FEW)
  makeRoom(args)
  return runCommand(args, { home, ...somebodyAt(args, stdin) })
}

/** Whoever is asked answers, and confirms what is to be deleted. */
function somebodyAt(args: readonly string[], stdin: string | undefined): Surroundings {
  const alone = args[0] === '-' || (args[0] === 'take' && args[1] === '-')
  const answers = sameAnswer()
  const person = typist((said) => (/Delete all/.test(said) ? 'y' : answers.typing(said)))
  if (alone) return { typing: person.typing }
  if (stdin !== undefined) return { stdin }
  if (args.includes('-')) return { stdin: readFileSync('answers.json', 'utf8') }
  return { typing: person.typing, terminal: true, columns: 80, env: { ACCESSIBLE: '1' } }
}

/** What a command makes is not there before. */
function makeRoom(args: readonly string[]): void {
  const made = args.flatMap((arg, k) => (arg === '-o' || arg === '--output' ? [args[k + 1] ?? ''] : []))
  if (args[0] === 'new') made.push(args[1] ?? '')
  for (const name of made) rmSync(resolve(name), { recursive: true, force: true })
}

function handedOn({ words: [program = '', ...words] }: Stage, stdin: string | undefined): string | undefined {
  if (program === 'echo') return `${words.join(' ')}\n`
  if (program === 'cat') return words.map((name) => readFileSync(name, 'utf8')).join('')
  // Whatever reads what was printed, and npm, which only prepares.
  if (['head', 'jq', 'wc', 'npm'].includes(program)) return stdin
  throw new Error(`"${program}" is nothing that is done here.`)
}
