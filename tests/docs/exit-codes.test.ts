/** Every command has help, takes its own examples, and ends with the codes that `role-fit help exit-codes` tells. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { run } from '../../src/cli.ts'
import { type Declared, type DeclaredOption, declaredBy, leavesOf, type Value } from '../../src/commands/declared.ts'
import { EXIT, type ExitCode } from '../../src/errors.ts'
import { openJournal } from '../../src/io/store/journal.ts'
import type { World } from '../../src/io/world.ts'
import { programFor } from '../../src/program.ts'
import { record, startSession } from '../../src/session/live.ts'
import { keepJournal, storeIn } from '../commands/journals.ts'
import { aFolder, aHome, runCommand } from '../world.ts'

const program = declaredBy(
  programFor(
    undefined as unknown as World,
    () => {},
    () => {},
  ),
)
const LEAVES = leavesOf(program).map((leaf): [string, Declared] => [leaf.path.join(' '), leaf])
const readsFiles = ({ path }: Value) => path === 'file'
const readsFile = ({ long, value }: DeclaredOption) => value !== null && readsFiles(value) && long !== '--output'

/** The words that a command cannot do without. */
function needed({ arguments: own, path }: Declared): readonly string[] {
  if (path[0] === 'history' && path[1] === 'rm') return ['2026-11-21-k7qm']
  if (path[0] === 'compare') return ['one.json', 'other.json']
  return own.filter(({ required }) => required).map(({ choices, name }) => choices[0] ?? name)
}

async function endsWith(args: readonly string[], code: ExitCode, around = {}): Promise<string> {
  const ran = await runCommand(args, around)
  expect({ args, code: ran.code, stderr: ran.code === code ? '' : ran.stderr }).toEqual({ args, code, stderr: '' })
  return ran.stderr
}

test.each(LEAVES)(
  '%s: help ends with 0, an option that is not there and a word that is no choice with 2',
  async (_, leaf) => {
    const { path, options } = leaf
    const { stdout } = await runCommand([...path, '--help'])
    expect(stdout).toMatch(new RegExp(`^Usage: role-fit ${path.join(' ')}\\b`))
    await endsWith([...path, '--help'], EXIT.done)
    expect(await endsWith([...path, ...needed(leaf), '--nothing'], EXIT.usage)).toContain('--nothing')
    for (const { long, value } of options)
      if (value !== null && value.choices.length > 0)
        expect(await endsWith([...path, ...needed(leaf), long, 'nothing'], EXIT.usage)).toContain(value.choices[0])
  },
)

/** Each place of a command in which a file is named that is to be read, and the words before it. */
const PLACES = LEAVES.flatMap(([name, { path, arguments: own, options }]) => [
  ...own.filter(readsFiles).map((): [string, readonly string[]] => [name, path]),
  ...options.filter(readsFile).map(({ long }): [string, readonly string[]] => [`${name} ${long}`, [...path, long]]),
])

test.each(PLACES)('%s: a file that is not there is 6, and one that is cut short is 5', async (_, words) => {
  const folder = aFolder()
  const wrong = join(folder, 'wrong.json')
  writeFileSync(wrong, '{"answers": ')
  // A table of columns is for sheets of a table, and those are named, too.
  const sheets = words.at(-1) === '--map' ? [join(folder, 'team.csv')] : []
  writeFileSync(join(folder, 'team.csv'), 'th-two-years\n4\n')
  // Two are compared, or more.
  const named = (file: string) => (words[0] === 'compare' ? [...words, file, file] : [...words, file, ...sheets])
  await endsWith(named(join(folder, 'nowhere.json')), EXIT.files)
  await endsWith(named(wrong), EXIT.content)
})

test.each(['take', 'questions', 'form', 'simulate', 'check'])(
  '%s: a bank that is not there is 6, and a folder without one is 5',
  async (name) => {
    const empty = aFolder()
    const banked = name === 'check' ? [name] : [name, '--bank']
    await endsWith([...banked, join(empty, 'nowhere')], EXIT.files)
    await endsWith([...banked, empty], EXIT.content)
  },
)

const ID = '2026-11-21-bbbb'
const begun = record(startSession(builtInBank(), { length: 'quick', seed: 1 }), {
  ...{ type: 'answered', item: 'th-two-years', answer: 4, seconds: 2 },
})

/** Of each code one way to get it; those of signals are seen in tests/pty/program-signals.test.ts. */
const ENDINGS: Readonly<Record<string, () => Promise<unknown>>> = {
  done: () => endsWith(['demo'], EXIT.done),
  bug: async () => {
    const stream = () => new PassThrough().resume()
    const store = () => {
      throw new TypeError('of a program')
    }
    const world = { stdin: stream(), stdout: stream(), stderr: stream(), env: {}, store } as unknown as World
    expect(await run(['history', 'path'], world)).toBe(EXIT.bug)
  },
  usage: () => endsWith(['sore'], EXIT.usage),
  unfinished: () => endsWith(['-', '--length', 'quick'], EXIT.unfinished, { stdin: '4\n' }),
  notInteractive: () => endsWith(['take'], EXIT.notInteractive),
  content: () => endsWith(['score', '-'], EXIT.content, { stdin: '{' }),
  files: () => endsWith(['show', './nowhere.json'], EXIT.files),
  busy: async () => {
    const home = aHome()
    keepJournal(home, ID, begun)
    openJournal(storeIn(home), ID)
    await endsWith(['resume', ID], EXIT.busy, { home, terminal: true, env: { ACCESSIBLE: '1' } })
  },
}

test.each(Object.keys(EXIT))('%s can be reached, and is told', async (name) => {
  const code = EXIT[name as keyof typeof EXIT]
  const { stdout } = await runCommand(['help', 'exit-codes'])
  expect(stdout).toMatch(new RegExp(`(^  |; )${code} `, 'm'))
  if (code < 128) await ENDINGS[name]?.()
  expect(Object.hasOwn(ENDINGS, name)).toBe(code < 128)
})
