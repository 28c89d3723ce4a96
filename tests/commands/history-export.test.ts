import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { EXIT, failure, unlessRefused } from '../../src/errors.ts'
import { saveResult } from '../../src/io/store/results.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import { record, startSession } from '../../src/session/live.ts'
import type { Session } from '../../src/session/types.ts'
import { json } from '../../src/text/safe/json.ts'
import { aFolder, aHome, runCommand } from '../world.ts'
import { keepJournal, storeIn } from './journals.ts'

const ANA = '2026-11-21-bbbb'
const ANA_BY_BEN = '2026-11-21-cccc'
const BEN = '2026-11-21-dddd'
const bank = builtInBank()

const finished = (changes: Partial<Session>): Session => ({
  ...['th-two-years', 'th-six-weeks'].reduce(
    (session, item) => record(session, { type: 'answered', item, answer: 4, seconds: 2 }),
    startSession(bank, { length: 'quick', seed: 1 }),
  ),
  stopped: 'maximum',
  completed: '2026-11-21T10:00:00.000Z',
  ...changes,
})

let home: string

beforeEach(() => {
  home = aHome()
  const people: [string, Partial<Session>][] = [
    [ANA, { about: 'Ana' }],
    [ANA_BY_BEN, { about: 'Ana', rater: { kind: 'observer', label: 'Ben' } }],
    [BEN, { about: 'Ben' }],
  ]
  for (const [id, changes] of people) {
    keepJournal(home, id, finished(changes))
    saveResult(storeIn(home), id, json(evaluate(bank, finished(changes))))
  }
})

test('the list keeps people apart by label, and attempts by who answered', async () => {
  const { stdout } = await runCommand(['history', 'list', '--about', 'Ana'], { home })
  expect(stdout.trimEnd().split('\n').sort()).toEqual([
    `${ANA}  finished      2 answers  Ana`,
    `${ANA_BY_BEN}  finished      2 answers  Ana, as seen by Ben`,
  ])
  expect((await runCommand(['history', 'list', '--about', 'Cem'], { home })).stdout).toBe('Nothing is saved.\n')
})

test('an export has everything about one label and nothing about another', async () => {
  const { code, stdout, stderr } = await runCommand(['history', 'export', '--about', 'Ana'], { home })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const { schema, about, results, sessions } = JSON.parse(stdout)
  expect({ schema, about }).toEqual({ schema: 'role-fit/export/v1', about: 'Ana' })
  expect(sessions.map(({ id }: { id: string }) => id).sort()).toEqual([ANA, ANA_BY_BEN])
  for (const { id, result, journal } of sessions) {
    const saved = JSON.parse(readFileSync(join(home, 'results', `${id}.json`), 'utf8'))
    expect(results[result]).toEqual(saved)
    expect(journal.map(({ type }: { type: string }) => type)).toEqual([
      ...['started', 'asked', 'answered', 'asked', 'answered', 'background', 'reach', 'about', 'finished'],
    ])
  }
  expect(stdout).not.toContain('"about": "Ben"')
  expect(stdout).not.toContain(BEN)
})

test('score reads an export back and finds the same results', async () => {
  const file = join(aFolder(), 'all.json')
  expect((await runCommand(['history', 'export', '-o', file], { home })).code).toBe(0)
  const { code, stdout } = await runCommand(['score', file, '--json'], { home })
  expect(code).toBe(0)
  expect(JSON.parse(stdout).results).toEqual(JSON.parse(readFileSync(file, 'utf8')).results)
})

test('an unfinished session is in the export with its journal and without a result', async () => {
  const { stopped: _, ...rest } = finished({ about: null })
  keepJournal(home, '2026-11-21-ffff', { ...rest, stopped: null, completed: null })
  const { stdout } = await runCommand(['history', 'export'], { home })
  const found = JSON.parse(stdout).sessions.find(({ id }: { id: string }) => id === '2026-11-21-ffff')
  expect({ state: found.state, result: found.result }).toEqual({ state: 'unfinished', result: null })
  expect(found.journal).toHaveLength(5)
})

test('what is damaged is named, the rest is there, and the exit code says that something is missing', async () => {
  writeFileSync(join(home, 'results', `${BEN}.json`), '{"schema"')
  const { code, stdout, stderr } = await runCommand(['history', 'export'], { home })
  expect(code).toBe(5)
  expect(stderr).toContain(`${BEN}.json`)
  const ben = JSON.parse(stdout).sessions.find(({ id }: { id: string }) => id === BEN)
  expect(ben.result).toBe(null)
  expect(ben.journal).not.toBe(null)
  expect(JSON.parse(stdout).results).toHaveLength(2)
})

test('a label of which nothing is saved is told, and nothing is written', async () => {
  const file = join(aFolder(), 'none.json')
  const { code, stderr } = await runCommand(['history', 'export', '--about', 'Cem', '-o', file], { home })
  expect(code).toBe(6)
  expect(stderr).toContain('label-not-found')
  expect(existsSync(file)).toBe(false)
})

const files = () => ['journals', 'results'].flatMap((folder) => readdirSync(join(home, folder))).sort()

test('what is deleted about a label is everything of it: journals, results, sums and damaged copies', async () => {
  writeFileSync(join(home, 'results', `${ANA}.json`), '{"schema"')
  await runCommand(['show', ANA], { home })
  writeFileSync(join(home, 'journals', `${ANA_BY_BEN}.ndjson.damaged-2`), 'x')
  expect(files().filter((name) => name.startsWith(ANA))).toEqual([
    `${ANA}.json`,
    `${ANA}.json.damaged`,
    `${ANA}.ndjson`,
    `${ANA}.sum`,
  ])
  const { code } = await runCommand(['history', 'rm', '--about', 'Ana'], { home })
  expect(code).toBe(0)
  expect(files()).toEqual([`${BEN}.json`, `${BEN}.ndjson`, `${BEN}.sum`])
})

test('whatever has lost its label stays, and it is said that it may be about the same person', async () => {
  const lost = '2026-11-21-gggg'
  writeFileSync(join(home, 'journals', `${lost}.ndjson`), 'nothing\n')
  const { code, stderr } = await runCommand(['history', 'rm', '--about', 'Ana'], { home })
  expect(code).toBe(0)
  expect(stderr).toContain(`Left, since nobody can read whom they are about: ${lost}.`)
  expect(files().some((name) => name.startsWith(lost))).toBe(true)
})

test('a journal that cannot be read is left out and told, its result is there', async () => {
  const { journals } = storeIn(home)
  const file = readdirSync(journals).find((name) => name.startsWith(BEN) && !name.endsWith('.sum')) as string
  writeFileSync(join(journals, file), 'no journal at all\n')
  const { code, stdout, stderr } = await runCommand(['history', 'export', '--about', 'Ben'], { home })
  expect(stderr).toContain(file)
  expect(code).toBe(5)
  const { results, sessions } = JSON.parse(stdout)
  expect(results).toHaveLength(1)
  expect(sessions).toMatchObject([{ id: BEN, result: 0, journal: null }])
})

test('nothing but a refusal is swallowed', () => {
  expect(unlessRefused(() => 5)).toBe(5)
  expect(
    unlessRefused(() => {
      throw failure(EXIT.content, 'x', 'x', 'x')
    }),
  ).toBeNull()
  expect(() =>
    unlessRefused(() => {
      throw new TypeError('a bug')
    }),
  ).toThrow('a bug')
})
