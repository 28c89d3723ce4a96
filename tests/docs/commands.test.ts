/** Every command line in the README, the pages beside it, the help topics and the examples of help works as it stands. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Declared, declaredBy } from '../../src/commands/declared.ts'
import { TOPICS } from '../../src/commands/help-topics.ts'
import { topicText } from '../../src/commands/topics/all.ts'
import { EXIT } from '../../src/errors.ts'
import type { World } from '../../src/io/world.ts'
import { programFor } from '../../src/program.ts'
import { linesInTopic, linesOnPage, stagesOf, unique } from './command-lines.ts'
import { layOut } from './desk.ts'
import { typed } from './typed.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Its commands take minutes; `npm run evidence` runs them and writes the page. */
const GENERATED = 'evidence.md'
/** A page whose lines follow from each other; tests/docs/coaching.test.ts types them in their order, in a shell. */
const IN_ORDER = 'coaching.md'

const program = declaredBy(
  programFor(
    undefined as unknown as World,
    () => {},
    () => {},
  ),
)
const all = (one: Declared): readonly Declared[] => [one, ...one.commands.flatMap(all)]

const pages = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md') && name !== GENERATED)
const sources: readonly [name: string, lines: readonly string[]][] = [
  ...['README.md', ...pages.filter((name) => name !== IN_ORDER).map((name) => join('docs', name))].map(
    (name): [string, readonly string[]] => [name, linesOnPage(readFileSync(join(ROOT, name), 'utf8'))],
  ),
  ...Object.keys(TOPICS).map((topic): [string, readonly string[]] => [
    `help ${topic}`,
    linesInTopic(topicText(topic, program), program),
  ]),
  ['examples', unique(all(program).flatMap(({ examples }) => examples))],
]

let laid = ''
let folder = ''
const before = process.cwd()

beforeAll(async () => {
  laid = realpathSync(mkdtempSync(join(tmpdir(), 'role-fit-')))
  await layOut(laid)
})
afterAll(() => rmSync(laid, { recursive: true, force: true }))

// Each line finds everything as it was, so that none depends on another.
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'role-fit-')))
  cpSync(laid, folder, { recursive: true })
  process.chdir(folder)
})
afterEach(() => {
  process.chdir(before)
  rmSync(folder, { recursive: true, force: true })
})

/** The name of a command, alone in a sentence, where the command needs to be told more. */
const NAMED_ALONE = /^role-fit (score|compare|cohort|stats|calibrate|new|completion|schema|history rm)$/

describe.each(sources.filter(([, lines]) => lines.length > 0))('%s', { timeout: 120_000 }, (_, lines) => {
  test.each(lines)('%s', async (line) => {
    const { code, stderr } = await typed(line, join(folder, 'home'))
    const wanted = NAMED_ALONE.test(line) ? EXIT.usage : EXIT.done
    expect({ code, stderr: code === wanted ? '' : stderr }).toEqual({ code: wanted, stderr: '' })
  })
})

test('the lines are found: those of blocks, of sentences, of topics and of examples', () => {
  const of = (name: string) => sources.find(([source]) => source === name)?.[1] ?? []
  expect(of('README.md').length).toBeGreaterThan(25)
  expect(of('help privacy')).toEqual(expect.arrayContaining(['role-fit history rm --about <label>']))
  expect(of('help coaching')).toEqual(
    expect.arrayContaining(['role-fit compare ana.json ben.json cem.json dee.json', 'role-fit take --about Ana']),
  )
  for (const { path } of all(program).filter(({ commands }) => commands.length === 0))
    expect(of('examples').some((line) => line.includes(['role-fit', ...path].join(' ')))).toBe(true)
})

test('a line that fails is seen to fail', async () => {
  const home = join(folder, 'home')
  expect((await typed('role-fit score nowhere.json', home)).code).toBe(EXIT.files)
  expect((await typed('role-fit demo --nothing', home)).code).toBe(EXIT.usage)
  await expect(typed('sed s/a/b/ answers.json', home)).rejects.toThrow('nothing that is done here')
  expect(() => stagesOf('role-fit score $(ls)')).toThrow('Too much of a shell')
})
