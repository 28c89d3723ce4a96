import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { sampleSession } from '../../src/commands/sample.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import type { Question, Subject } from '../../src/result/explain/types.ts'
import { runCommand } from '../world.ts'
import { resultFile } from './explained.ts'

const bank = builtInBank()
const result = evaluate(bank, sampleSession(bank))

async function explained(what: readonly string[], file = resultFile()) {
  const ran = await runCommand(['explain', ...what, '--result', file])
  expect(ran.code).toBe(0)
  return ran.stdout
}

const document = async (what: readonly string[], file = resultFile()) =>
  JSON.parse(await explained([...what, '--json'], file))

/** The figures of all lines that begin with as many of them. */
function figures(text: string, columns: number): number[][] {
  return text.split('\n').flatMap((line) => {
    const found = new RegExp(`^((?: +[+-]?\\d+\\.\\d{3}){${columns}}) \\S`).exec(line)
    return found === null ? [] : [(found[1] as string).trim().split(/ +/).map(Number)]
  })
}

test('without a word every answer has a line, and each column adds up to the last one as it is shown', async () => {
  const rows = figures(await explained([]), 3)
  expect(rows).toHaveLength(25)
  for (const column of [0, 1, 2]) {
    const shown = rows.map((row) => Math.round((row[column] as number) * 1000))
    expect(shown.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(shown.at(-1))
  }
  const roles = ['product-manager', 'product-marketer'].map(
    (id) => result.roles.find((role) => role.id === id)?.estimate,
  )
  for (const [k, estimate] of [result.lean.estimate, ...roles].entries())
    expect(rows.at(-1)?.[k]).toBeCloseTo(estimate as number, 3)
  const leans = rows.slice(0, -1).map(([lean]) => lean as number)
  expect(leans).toEqual([...leans].sort((a, b) => b - a))
})

test('the document has what the result has, and every answer once', async () => {
  const { schema, kind, lean, contributions } = await document([])
  expect({ schema, kind }).toEqual({ schema: 'role-fit/explanation/v1', kind: 'overall' })
  expect(lean).toEqual(result.lean)
  const key = (one: { item: string }) => one.item
  const plain = contributions.map(({ item, answer, lean: adds, roles }: (typeof result.contributions)[number]) => {
    return { item, answer, lean: adds, roles }
  })
  expect(plain.sort((a: { item: string }, b: { item: string }) => (key(a) < key(b) ? -1 : 1))).toEqual(
    [...result.contributions].sort((a, b) => (key(a) < key(b) ? -1 : 1)),
  )
})

test('a dimension is named from 80 in 100 on, and the document says so of each', async () => {
  const { dimensions } = await document(['dimensions'])
  expect(dimensions).toHaveLength(bank.dimensions.length)
  for (const { id, named, lean } of dimensions) {
    const own = result.dimensions.find((one) => one.id === id)
    expect({ id, named, lean }).toEqual({ id, named: (own?.lean?.probability ?? 0) >= 0.8, lean: own?.lean })
  }
})

test.each(['stakeholders', 'collaboration', 'skills'])(
  'what the answers on %s add and what all others add make up every column',
  async (id) => {
    const { contributions, others, dimension, lean } = (await document([id])) as Subject
    const sum = (of: (one: (typeof contributions)[number]) => number) =>
      contributions.reduce((all, one) => all + of(one), 0)
    expect(sum((one) => one.lean) + others.lean).toBeCloseTo(lean.estimate, 4)
    if (dimension.lean !== null)
      expect(sum((one) => one.dimensionLean ?? 0) + (others.dimensionLean ?? 0)).toBeCloseTo(dimension.lean.estimate, 4)
    else expect(contributions.map((one) => one.dimensionLean)).toEqual(contributions.map(() => null))
    expect(contributions.length + others.answers).toBe(24)
    expect(contributions.length).toBeGreaterThan(0)
  },
)

describe('a question', () => {
  test('tells of each other answer what a sheet with that answer would get', async () => {
    const { alternatives, state, adds } = (await document(['sv-become'])) as Question
    expect(state).toBe('answered')
    expect(adds?.lean).toBe(result.contributions.find(({ item }) => item === 'sv-become')?.lean)
    expect(alternatives.map(({ answer }) => answer)).toEqual([1, 2, 3, 4, 5, null])
    for (const { answer, given, lean } of alternatives) {
      const sample = sampleSession(bank)
      const responses = sample.responses.map((one) => (one.item === 'sv-become' ? { ...one, answer } : one))
      expect(lean.estimate).toBe(evaluate(bank, { ...sample, responses }).lean.estimate)
      expect(given).toBe(answer === 5)
    }
  })

  test('that was not asked says so, and a skipped one is no answer in the middle', async () => {
    expect(((await document(['th-two-years'])) as Question).state).toBe('not-asked')
    const skipped = { ...sampleSession(bank).responses[0]!, answer: null }
    const file = resultFile({ responses: [skipped, ...sampleSession(bank).responses.slice(1)] })
    const { state, adds } = (await document([skipped.item], file)) as Question
    expect({ state, adds }).toEqual({ state: 'skipped', adds: null })
  })

  test('names its claims with statement, source and grade', async () => {
    const text = (await explained(['th-two-years'])).replace(/\s+/g, ' ')
    expect(text).toContain('Thinks months or years ahead about where the product should be. [pm-long-view; ')
    expect(text).toMatch(/pm-long-view; [^\]]+, grade C\]/)
    expect(text).toContain('discrimination 1; thresholds -1.5, -0.5, 0.5, 1.5')
  })
})

test('the weights of a role make up the whole of it', async () => {
  const { role, texts } = await document(['product-marketer'])
  expect(role.weights.reduce((sum: number, one: { share: number }) => sum + one.share, 0)).toBeCloseTo(1, 5)
  expect(role.weights).toHaveLength(Object.values(bank.roles[1]?.weights ?? {}).filter((weight) => weight > 0).length)
  expect(texts.length).toBeGreaterThan(0)
})

test('the tier of a path is that of the result, and a path that is not suggested says why', async () => {
  for (const { id } of bank.paths) {
    const { path } = await document([id])
    expect({ id, tier: path.tier }).toEqual({ id, tier: result.paths.find((one) => one.id === id)?.tier ?? null })
    expect(path.reason).toMatch(path.tier === null ? /^Not suggested/ : /^Suggested as/)
  }
})

test('as Markdown it is a document with tables', async () => {
  const text = await explained(['--format', 'markdown'])
  expect(text).toMatch(/^# Where the result for Sample comes from/)
  expect(text.split('\n').filter((line) => line.startsWith('| ')).length).toBe(24 + 3)
})

test.each([80, 60, 40])('at %i columns no line is longer', async (columns) => {
  for (const what of [[], ['dimensions'], ['skills'], ['mo-most-energy'], ['product-manager'], ['pm-core']]) {
    const ran = await runCommand(['explain', ...what, '--result', resultFile()], {
      terminal: true,
      columns,
      env: { NO_COLOR: '1' },
    })
    const longest = Math.max(...ran.stdout.split('\n').map((line) => line.length))
    expect(longest).toBeLessThan(columns)
  }
})

test.each([
  ['stakholders', 'stakeholders'],
  ['dimension', 'dimensions'],
  ['th-two-year', 'th-two-years'],
  ['product-maneger', 'product-manager'],
])('the mistyped %s is answered with %s', async (typed, meant) => {
  const { code, stdout, stderr } = await runCommand(['explain', typed, '--result', resultFile()])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(`Did you mean ${meant}?`)
})

test.each(['./ana.json', '2026-11-21-k7qm'])('a result in the place of what is to be explained: %s', async (word) => {
  const { code, stderr } = await runCommand(['explain', word])
  expect(code).toBe(2)
  expect(stderr).toContain(`role-fit explain --result ${word}`)
})

test('a bank that was changed under the same version is said, and the new figures are shown', async () => {
  const file = resultFile()
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(bank.digest, `sha256:${'0'.repeat(64)}`))
  const { code, stderr } = await runCommand(['explain', '--result', file])
  expect(code).toBe(0)
  expect(stderr).toContain('other-content')
})

test('nothing answered adds nothing', async () => {
  expect(await explained([], resultFile({ responses: [] }))).toContain('Nothing is answered')
})

test('a hostile label stays text', async () => {
  const file = resultFile({ about: '\u001b[31mAna\n# x <script>' })
  expect(await explained([], file)).not.toContain('\u001b')
  expect(await explained(['--format', 'markdown'], file)).not.toMatch(/^# x|<script>/m)
})
