import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { isGraded } from '../../src/bank/kinds.ts'
import type { Bank, Item } from '../../src/bank/types.ts'
import { itemsToSettle } from '../../src/choose/stopping.ts'
import { fitOf } from '../../src/fit/role-fit.ts'
import { measure, modelOf } from '../../src/measure/model.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import { resultSchema } from '../../src/result/schema.ts'
import type { Result } from '../../src/result/types.ts'
import type { Answer, Session } from '../../src/session/types.ts'
import { anyAnswers, aPath, aSession, choice, engineBank, randomAnswers, SEEDED } from '../engine-bank.ts'

const builtIn = builtInBank()
const small = engineBank({ change: { paths: [aPath('a', { signals: [{ type: 'level', step: 'high' }] })] } })
const three = engineBank({ roles: 3, dimensions: 2 })

/** The same graded answer, as printed, to everything. */
function everywhere(bank: Bank, category: number): Session {
  return aSession(bank, Object.fromEntries(bank.items.filter(isGraded).map(({ id }) => [id, category])))
}

/** All graded items and pairs answered in favour of one role. */
function favouring(bank: Bank, role: string): Record<string, Answer> {
  return Object.fromEntries(
    bank.items.flatMap((item): [string, Answer][] => {
      if (isGraded(item)) {
        if (Object.keys(item.loadings).length > 1) return []
        return [[item.id, role in item.loadings !== item.reversed ? 5 : 1]]
      }
      const option = item.options.find(({ loadings }) => Object.keys(loadings).join() === role)
      return item.kind === 'pair' ? [[item.id, option?.id as string]] : []
    }),
  )
}

describe.each([1, 3, 5])('%d on every graded item of the built-in bank', (category) => {
  const result = evaluate(builtIn, everywhere(builtIn, category))

  test('names no role and gives no lean', () => {
    expect(result.quality.answered).toBeGreaterThan(50)
    expect(result.outcome.kind).not.toBe('lead')
    expect(Math.abs(result.lean.estimate)).toBeLessThan(0.05)
    expect(result.outcome.words).toBe('no direction')
  })
})

test('with no answer, or with skips alone, all is open and in the middle', () => {
  const nothing = evaluate(builtIn, aSession(builtIn, {}))
  const skipped = evaluate(builtIn, aSession(builtIn, Object.fromEntries(builtIn.items.map(({ id }) => [id, null]))))
  for (const result of [nothing, skipped]) {
    expect(result.outcome).toMatchObject({
      kind: 'open',
      role: null,
      probability: 0.5,
      words: 'no direction',
      moreItems: null,
    })
    expect(result.lean.estimate).toBe(0)
    expect(result.level).toMatchObject({ estimate: 0, step: 'middle' })
    for (const role of result.roles) expect(role).toMatchObject({ estimate: 0, fit: 50, probability: 0.5 })
    for (const { facets } of result.dimensions) for (const { estimate } of facets) expect(estimate).toBe(0)
    expect(result.contributions).toEqual([])
    expect(result.evidence).toEqual({ for: [], against: [] })
  }
  expect(nothing.quality).toMatchObject({ answered: 0, skipped: 0, seconds: null })
  expect(skipped.quality).toMatchObject({ answered: 0, skipped: builtIn.items.length })
})

test.each(builtIn.roles.map(({ id }, at) => [id, at] as const))(
  'a sheet that favours the %s names that role',
  (role, at) => {
    const result = evaluate(builtIn, aSession(builtIn, favouring(builtIn, role)))
    expect(result.outcome).toMatchObject({ kind: 'lead', role, first: role, words: 'clear lean', moreItems: null })
    expect(result.outcome.probability).toBeGreaterThan(0.95)
    expect(Math.sign(result.lean.estimate)).toBe(at === 0 ? 1 : -1)
    expect(result.roles[0]).toMatchObject({ id: role })
    expect(result.outcome.sentence).toContain(builtIn.roles[at]?.field)
  },
)

test('scoring twice gives the same bytes, from the same bank and from a copy of it', () => {
  const session = aSession(builtIn, randomAnswers(builtIn, 1, 0.4), { background: ['engineering'], seed: 5 })
  const bytes = JSON.stringify(evaluate(builtIn, session))
  expect(JSON.stringify(evaluate(builtIn, session))).toBe(bytes)
  expect(JSON.stringify(evaluate(structuredClone(builtIn), structuredClone(session)))).toBe(bytes)
})

test('a result says nothing of how long or in which order it went, but in its sheet and its sum of seconds', () => {
  const session = aSession(small, randomAnswers(small, 2, 0.6))
  const other = {
    ...session,
    responses: [...session.responses].reverse().map((response) => ({ ...response, seconds: 2.5 })),
    completed: '2026-11-21T10:00:00.000Z',
    seed: 9,
  }
  const scores = ({ sheet, quality, ...rest }: Result) => ({ ...rest, quality: { ...quality, seconds: null } })
  expect(scores(evaluate(small, other))).toEqual(scores(evaluate(small, session)))
  expect(evaluate(small, other).quality.seconds).toBe(2.5 * session.responses.length)
})

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part)
    Object.freeze(value)
  }
  return value
}

test('scoring changes neither bank nor session', () => {
  const bank = frozen(structuredClone(small))
  expect(() => evaluate(bank, frozen(aSession(bank, randomAnswers(bank, 3))))).not.toThrow()
})

/** Every number of a document with its place. */
function numbers(value: unknown, path = ''): [string, number][] {
  if (typeof value === 'number') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => numbers(part, `${path}.${key}`))
}

const anyCase = fc
  .constantFrom(small, three)
  .chain((bank) =>
    anyAnswers(bank).map((answers) => ({ bank, session: aSession(bank, answers, { background: ['building'] }) })),
  )

test('every number of the document has at most six decimals; none is -0, NaN or infinite', () => {
  fc.assert(
    fc.property(anyCase, ({ bank, session }) => {
      for (const [path, value] of numbers(evaluate(bank, session))) {
        expect(Number.isFinite(value), path).toBe(true)
        expect(Object.is(value, -0), path).toBe(false)
        expect(Math.round(value * 1e6) / 1e6, path).toBe(value)
      }
    }),
    { ...SEEDED, numRuns: 25 },
  )
})

test('the document keeps to its schema, and JSON brings it back whole', () => {
  const cases = [
    ...fc.sample(anyCase, { ...SEEDED, numRuns: 12 }),
    {
      bank: builtIn,
      session: aSession(builtIn, randomAnswers(builtIn, 1, 0.4), { about: 'Ana', seed: 3, length: 'quick' as const }),
    },
    { bank: builtIn, session: aSession(builtIn, {}, { rater: { kind: 'observer', label: 'Ben' } }) },
  ]
  for (const { bank, session } of cases) {
    const result = evaluate(bank, session, { file: 'ana.json', line: 1 })
    const back: unknown = JSON.parse(JSON.stringify(result))
    expect(back).toEqual(result)
    expect(resultSchema.safeParse(back).error?.issues ?? []).toEqual([])
  }
})

test('each part of the document says the same', () => {
  fc.assert(
    fc.property(anyCase, ({ bank, session }) => {
      const { outcome, lean, roles, dimensions, contributions, quality, evidence } = evaluate(bank, session)
      expect(outcome.first).toBe(roles[0]?.id)
      expect(outcome.probability).toBe(roles[0]?.probability)
      expect(outcome.role).toBe(outcome.kind === 'lead' ? outcome.first : null)
      if (outcome.kind !== 'open') expect(outcome.moreItems).toBeNull()
      expect(quality.answered).toBe(contributions.length)
      expect(dimensions.reduce((sum, { answered }) => sum + answered, 0)).toBe(quality.answered)
      const rounding = 1e-6 * (contributions.length + 1)
      const sum = (of: (part: Result['contributions'][number]) => number) =>
        contributions.reduce((all, part) => all + of(part), 0)
      expect(Math.abs(sum((part) => part.lean) - lean.estimate)).toBeLessThan(rounding)
      for (const { id, estimate } of roles)
        expect(Math.abs(sum((part) => part.roles[id] as number) - estimate)).toBeLessThan(rounding)
      const sign = outcome.first === lean.first ? 1 : -1
      const order = [...contributions].sort((a, b) => sign * (b.lean - a.lean))
      const ids = (parts: readonly { item: string }[]) => parts.map(({ item }) => item)
      expect(ids(evidence.for)).toEqual(ids(order.filter((part) => sign * part.lean > 0).slice(0, 3)))
      expect(ids(evidence.against)).toEqual(
        ids(
          order
            .reverse()
            .filter((part) => sign * part.lean < 0)
            .slice(0, 2),
        ),
      )
    }),
    { ...SEEDED, numRuns: 15 },
  )
})

test.each([
  ['open', 3, 1, 2, 2],
  ['neither', 8, 1, 1, null],
] as const)(
  'how many more could settle it is told where all is open: here it is %s',
  (kind, dimensions, own, other, more) => {
    const bank = engineBank({ dimensions })
    const given = ({ id, dimension }: Item): [string, Answer][] => {
      if (/-(rating|frequency)-r0$/.test(id)) return [[id, own]]
      if (/-rating-r1$/.test(id) || (kind === 'open' && /-frequency-r1$/.test(id)))
        return [[id, kind === 'neither' && dimension < 'd2' ? 2 : other]]
      return []
    }
    const session = aSession(bank, Object.fromEntries(bank.items.flatMap(given)))
    const model = modelOf(bank)
    const state = measure(model, session)
    expect(itemsToSettle(model, session, state, fitOf(model, state))).toBeGreaterThan(1)
    expect(evaluate(bank, session).outcome).toMatchObject({ kind, moreItems: more })
  },
)

test('answers are quoted by their content, to an observer in the words that the observer read', () => {
  const answers: Record<string, Answer> = {
    'd0-rating-r0': 5,
    'd0-pair': 'a',
    'd0-set': { best: 'a', worst: 'b' },
    'd0-scene': 'a',
  }
  const quotes = (change: Partial<Session>) => {
    const all: string[] = []
    for (const [item, answer] of Object.entries(answers))
      all.push(...evaluate(small, aSession(small, { [item]: answer }, change)).evidence.for.map(({ text }) => text))
    return all
  }
  expect(quotes({})).toEqual([
    'category 4: Text of d0-rating-r0.',
    'Rather: Option a',
    'Most: Option a. Least: Option b.',
    'First: Option a',
  ])
  expect(quotes({ rater: { kind: 'observer', label: 'Ben' } })[0]).toBe('category 4: d0-rating-r0, of somebody else.')
})

test('a set that asks what bothers most is quoted so', () => {
  const bothers = choice(0, 'bothers', 'best-worst', [{ r0: 1 }, { r1: 1 }, {}], { reversed: true })
  const bank = engineBank({ dimensions: 1, items: () => [bothers] })
  const result = evaluate(bank, aSession(bank, { 'd0-bothers': { best: 'b', worst: 'a' } }))
  expect(result.outcome.first).toBe('r0')
  expect(result.evidence.for[0]?.text).toBe('Bothers most: Option b. Bothers least: Option a.')
})
