import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  builtInBank,
  evaluate,
  nextItem,
  parseBank,
  parseSheet,
  record,
  render,
  startSession,
} from '../../src/index.ts'
import type { Answer, Format, Session } from '../../src/public-types.ts'
import { smallBank } from '../bank/small-bank.ts'
import { runCommand } from '../world.ts'

const bank = builtInBank()
const [rating] = bank.items.filter(({ kind }) => kind === 'rating')
const [pair] = bank.items.filter(({ kind }) => kind === 'pair')

function answered(item: string, answer: Answer, session: Session = startSession(bank)): Session {
  return record(session, { type: 'answered', item, answer, seconds: null })
}

test('the files of a folder make a bank, and what is wrong with them is a list', () => {
  const files = smallBank()
  const { bank: small, problems } = parseBank(files)
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(small?.roles.map(({ id }) => id)).toEqual(['maker', 'seller'])
  const broken = parseBank({ ...files, 'roles/maker.yaml': 'role: [' }, 'mine/')
  expect(broken.bank).toBeNull()
  expect(broken.problems[0]).toMatchObject({ severity: 'error', file: 'mine/roles/maker.yaml', line: 1 })
  expect(parseBank({})).toMatchObject({ bank: null, problems: [{ code: 'missing-file', file: 'bank.yaml' }] })
})

test('a sheet gives the document that the command prints for it, but for where it was read', async () => {
  const sheet = readFileSync(new URL('../golden/sheets/lead.json', import.meta.url), 'utf8')
  const { session, problems } = parseSheet(bank, sheet)
  expect(problems).toEqual([])
  const { stdout } = await runCommand(['score', '-', '--json'], { stdin: sheet })
  expect(render(evaluate(bank, session as Session, { file: 'stdin', line: 1 }), 'json')).toBe(stdout)
  expect(evaluate(bank, session as Session).source).toBeNull()
})

test('what is wrong with a sheet is a list without a file, unless one is named', () => {
  const { session, problems } = parseSheet(bank, '{"answers": {"nowhere": 1}}')
  expect(session).toBeNull()
  expect(problems).toMatchObject([{ code: 'unknown-item', file: null, line: 1, column: 14, path: 'answers.nowhere' }])
  expect(parseSheet(bank, '{', 'ana.json').problems[0]?.file).toBe('ana.json')
  const twice = parseSheet(bank, JSON.stringify({ schema: 'role-fit/results/v1', results: [{}, {}] }))
  expect(twice.problems.map(({ code }) => code)).toEqual(['several-results'])
})

test('a session that is recorded stays as it was', () => {
  const before = startSession(bank)
  const after = answered(rating!.id, 4, before)
  expect(before.responses).toEqual([])
  expect(after.responses).toEqual([{ item: rating!.id, answer: 4, seconds: null }])
})

test('an answer may be the label of its category', () => {
  const scale = bank.scales[(rating as { scale: string }).scale]!
  expect(evaluate(bank, answered(rating!.id, scale.categories[3]!))).toEqual(evaluate(bank, answered(rating!.id, 4)))
  const skipped = record(startSession(bank), { type: 'skipped', item: rating!.id, seconds: null })
  expect(evaluate(bank, answered(rating!.id, scale.missing))).toEqual(evaluate(bank, skipped))
})

const session = startSession(bank)
const WRONG: readonly [what: string, session: Session, said: RegExp][] = [
  ['a category that there is not', answered(rating!.id, 9), /^The answer to ".*" has no category "9"\. Give 1 to 5/],
  ['a category between two', answered(rating!.id, 2.5), /has no category "2\.5"/],
  ['an option that there is not', answered(pair!.id, 'z'), /has no option "z"/],
  ['an item that there is not', answered('nowhere', 1), /^The bank has no item "nowhere"\.$/],
  [
    'another bank',
    { ...session, bank: { ...session.bank, id: 'other' } },
    /^The session is of the bank "other", not of /,
  ],
  [
    'two responses to one item',
    { ...session, responses: [1, 2].map((answer) => ({ item: rating!.id, answer, seconds: null })) },
    /^The session has two responses to /,
  ],
  ['a seed below 0', { ...session, seed: -1 }, /^The seed is -1; /],
  ['a seed between two', { ...session, seed: 1.5 }, /^The seed is 1\.5; /],
  ['a length that there is not', { ...session, length: 'long' as 'full' }, /^There is no length "long"\.$/],
  ['a background that there is not', { ...session, background: ['zz'] }, /^The bank has no background "zz"\.$/],
  ['a reach that there is not', { ...session, reach: 'zz' }, /^The bank has no reach "zz"\.$/],
  ['a label that no sheet takes', { ...session, about: 'x'.repeat(201) }, /^The length of about is 201; /],
  ['an observer without a label', { ...session, rater: { kind: 'observer' } as unknown as 'self' }, /^The rater is /],
  ['a time without a zone', { ...session, completed: '2026-11-21T10:00:00' }, /^completed is "2026-11-21T10:00:00"; /],
  ['an end that there is not', { ...session, stopped: 'bored' as 'quit' }, /^A session does not stop as "bored"\.$/],
  [
    'a time below 0',
    { ...session, responses: [{ item: rating!.id, answer: 4, seconds: -1 }] },
    /^The seconds of ".*" are -1; /,
  ],
]

test('the sheet in a result of whatever a session may say is read again', () => {
  const most = startSession(bank, {
    about: 'x'.repeat(200),
    rater: { kind: 'observer', label: 'Ben' },
    background: bank.background!.options.slice(0, 2).map(({ id }) => id),
    reach: bank.reach!.options[0]!.id,
    length: 'quick',
    seed: 0,
  })
  const ended = record(most, { type: 'finished', stopped: 'quit', at: '2026-11-21T10:00:00Z' })
  expect(parseSheet(bank, JSON.stringify(evaluate(bank, ended).sheet))).toEqual({ session: ended, problems: [] })
})

test.each(WRONG)('%s is a RangeError', (_, wrong, said) => {
  for (const use of [evaluate, nextItem]) {
    expect(() => use(bank, wrong)).toThrow(RangeError)
    expect(() => use(bank, wrong)).toThrow(said)
  }
})

test('the screen has 80 columns, no colours and no command for what is not saved, unless it is asked for otherwise', () => {
  const result = evaluate(bank, answered(rating!.id, 4))
  const text = render(result, 'text')
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(80)
  expect(text).toMatch(/^[^\x1b]*\n$/)
  const narrow = render(result, 'text', { width: 40 })
  expect(Math.max(...narrow.split('\n').map((line) => line.length))).toBeLessThan(40)
  for (const width of [19, Number.NaN]) expect(() => render(result, 'text', { width })).toThrow(RangeError)
  expect(render(result, 'text', { details: true }).length).toBeGreaterThan(text.length)
  expect(text).toContain('|--')
  expect(render(result, 'text', { sentences: true })).not.toContain('|--')
})

test('hostile labels steer nothing in any format', () => {
  const about = 'A\x1b[2J\u202e'
  const result = evaluate(bank, { ...startSession(bank, { about }) })
  const formats: readonly Format[] = ['text', 'json', 'html', 'markdown']
  for (const format of formats) expect(render(result, format)).not.toMatch(/[\x1b\u202e]/)
})

test('a format that there is not is a RangeError that names those that there are', () => {
  const result = evaluate(bank, session)
  expect(() => render(result, 'pdf' as Format)).toThrow(
    new RangeError('There is no format "pdf"; there are text, json, html, markdown.'),
  )
  expect(() => render(result, 'toString' as Format)).toThrow(RangeError)
})
