import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { builtInBank } from '../src/bank/built-in.ts'
import { claimProblems, parseClaims } from '../src/bank/claims.ts'
import { digestOf } from '../src/bank/digest.ts'
import { isGraded } from '../src/bank/kinds.ts'
import { parseBank } from '../src/bank/parse-bank.ts'
import type { Bank, Item } from '../src/bank/types.ts'
import { sampleSession } from '../src/commands/sample.ts'
import { checkAnswer } from '../src/session/check-answer.ts'

const folder = fileURLToPath(new URL('../questions', import.meta.url))

const files = Object.fromEntries(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path), readFileSync(path)]),
)

const bank = builtInBank()

test('the built-in bank has no problem, not even a warning', () => {
  expect(parseBank(files, 'questions/').problems).toEqual([])
})

test('the compiled bank equals its YAML', () => {
  expect(bank).toEqual(parseBank(files, 'questions/').bank)
})

test('the digest of the compiled bank is that of its content', () => {
  const { digest, ...rest } = bank
  expect(digestOf(rest)).toBe(digest)
})

test('line ends of another system change nothing', () => {
  const other = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, bytes.toString('utf8').replace(/\n/g, '\r\n')]),
  )
  expect(parseBank(other, 'questions/').bank?.digest).toBe(bank.digest)
})

test('every claim that the bank cites is in its catalogue', () => {
  const { catalogue, problems } = parseClaims(files, 'questions/')
  expect(problems).toEqual([])
  expect(catalogue === null ? null : claimProblems(bank, catalogue)).toEqual([])
})

test('every dimension says why it is asked, in at most 150 characters', () => {
  expect(bank.dimensions.filter(({ why }) => why === '' || why.length > 150)).toEqual([])
})

test('every heading fits the label of a bar', () => {
  expect(bank.dimensions.filter(({ plain }) => plain.length > 20)).toEqual([])
})

test('every item can be put to an observer and names a claim', () => {
  expect(bank.items.filter(({ observer, claims }) => observer === null || claims.length === 0)).toEqual([])
})

test('half of the items are graded, and each dimension has as many graded items for each role', () => {
  expect(2 * bank.items.filter(isGraded).length).toBeGreaterThanOrEqual(bank.items.length)
  for (const { id } of bank.dimensions) {
    const graded = bank.items.filter(isGraded).filter(({ dimension }) => dimension === id)
    const keyed = bank.roles.map((role) => graded.filter(({ loadings }) => loadings[role.id] !== undefined).length)
    expect(new Set(keyed).size, id).toBe(1)
  }
})

test('the roles weigh alike, and exchanging them gives a bank with the same prior', () => {
  const [first, second] = bank.roles as [Bank['roles'][number], Bank['roles'][number]]
  expect(first.weights).toEqual(second.weights)
})

test('there are paths of every kind, and each has three first steps for everybody and three experiments', () => {
  expect(new Set(bank.paths.map(({ kind }) => kind))).toEqual(new Set(['role', 'hybrid', 'switch', 'neighbour']))
  expect(bank.paths.length).toBeGreaterThanOrEqual(8)
  for (const { id, steps, experiments } of bank.paths) {
    expect(steps.filter((step) => step.for.length === 0).length, id).toBeGreaterThanOrEqual(3)
    expect(
      experiments.map(({ days }) => days),
      id,
    ).toEqual([30, 60, 90])
  }
})

test('what speaks for and against each role, and the paths towards it, are told at equal length', () => {
  const letters = (texts: readonly string[]) => (texts.join(' ').match(/[\p{L}\p{N}]/gu) ?? []).length
  const paths = bank.roles.map(({ id }) => {
    const towards = bank.paths.filter(({ target }) => target === id).map(pathLetters)
    return towards.reduce((sum, length) => sum + length, 0) / towards.length
  })
  const told = [
    bank.roles.map(({ motivators }) => letters(motivators.map(({ text }) => text))),
    bank.roles.map(({ burdens }) => letters(burdens.map(({ text }) => text))),
    bank.roles.map(({ week }) => letters(week)),
    paths,
  ]
  for (const lengths of told) expect(Math.max(...lengths) / Math.min(...lengths)).toBeLessThanOrEqual(1.1)

  function pathLetters({ what, skills, steps, experiments, cautions }: Bank['paths'][number]): number {
    const tried = experiments.flatMap((one) => [one.done, one.withProductTeam, one.withoutProductTeam, one.outside])
    return letters([what, ...skills, ...steps.map(({ text }) => text), ...tried, ...cautions.map(({ text }) => text)])
  }
})

test('the full form asks no two items of a group', () => {
  const { full } = bank.lengths
  const asked = full.adaptive ? [] : full.items
  const groups = bank.items.filter(({ id, group }) => group !== null && asked.includes(id)).map(({ group }) => group)
  expect(groups.length).toBeGreaterThan(0)
  expect(new Set(groups).size).toBe(groups.length)
})

test('nothing in the bank is a placeholder', () => {
  const text = Object.values(files)
    .map((bytes) => bytes.toString('utf8'))
    .join('\n')
  expect(text.match(/\b(lorem|ipsum|tbd|placeholder|xxx)\b/i)).toBeNull()
})

test('the sample session answers items of the bank with answers that they allow', () => {
  for (const { item, answer } of sampleSession(bank).responses) {
    const found = bank.items.find(({ id }) => id === item)
    expect(found, item).toBeDefined()
    expect(checkAnswer(bank, found as Item, answer), item).toHaveProperty('answer', answer)
  }
})
