import { expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { cohortOf } from '../../src/compare/cohort.ts'
import { peopleIn } from '../../src/compare/cohort-people.ts'
import { type Counted, personsWork } from '../../src/compare/cohort-person.ts'
import { cohortSchema } from '../../src/compare/cohort-schema.ts'
import { cohortView } from '../../src/render/cohort-view.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import { aSession, observer, type Wanted } from './sheets.ts'

const bank = builtInBank()
const NOBODY = { observers: 0, blank: 0, older: 0, unusable: 0 }
const counted = (wanted: Wanted): Counted => ({ session: aSession({ items: 24, ...wanted }), source: null })

/** Eight people, six of whom lean far to one side. */
const GROUP = Array.from({ length: 8 }, (_, k) =>
  counted({ about: `P${k}`, seed: k + 1, pulls: k < 6 ? [1.5, -1.5] : [-1.5, 1.5], items: 60 }),
)
const results = GROUP.map(({ session }) => evaluate(bank, session))
const people = personsWork({ bank })(GROUP)
const group = cohortOf(bank, people, NOBODY, { names: false })

test('a cohort is what its schema says, with names and without', () => {
  expect(cohortSchema.parse(group)).toEqual(group)
  const named = cohortOf(bank, people, NOBODY, { names: true })
  expect(cohortSchema.parse(named)).toEqual(named)
})

test('mean, spread and interval of the leans are those of the results', () => {
  const leans = results.map(({ lean }) => lean)
  const mean = leans.reduce((sum, { estimate }) => sum + estimate, 0) / 8
  const variance = leans.reduce((sum, { estimate }) => sum + (estimate - mean) ** 2, 0) / 7
  const squares = leans.reduce((sum, { standardError }) => sum + standardError ** 2, 0)
  expect(group.lean?.mean).toBeCloseTo(mean, 5)
  expect(group.lean?.standardDeviation).toBeCloseTo(Math.sqrt(variance), 5)
  expect(group.lean?.typicalError).toBeCloseTo(Math.sqrt(squares / 8), 5)
  expect(group.lean!.interval[1] - group.lean!.interval[0]).toBeCloseTo((2 * 1.6448536 * Math.sqrt(squares)) / 8, 5)
})

test('every person of the list is what the result of the same sheet says', () => {
  const { persons } = cohortOf(bank, people, NOBODY, { names: true })
  expect(persons).toEqual(
    results.map(({ about, outcome, lean: { first, second, ...lean }, level, quality }) => {
      const { kind, role, probability } = outcome
      const { answered } = quality
      return { about, source: null, outcome: kind, role, first: outcome.first, probability, lean, level, answered }
    }),
  )
})

test('nobody is listed where names were not asked for', () => {
  expect(group.persons).toBeNull()
  expect(JSON.stringify([group, cohortView(group)])).not.toMatch(/P\d/)
})

test('two of eight are not to be seen in any breakdown, and their number cannot be worked out', () => {
  expect(results.filter(({ outcome }) => outcome.role === 'product-marketer')).toHaveLength(2)
  const breakdowns = [
    group.outcomes,
    group.lean!.directions,
    group.level.steps,
    ...group.dimensions.flatMap(({ lean }) => (lean === null ? [] : [lean.sides])),
  ]
  for (const cells of breakdowns) {
    const shown = cells.flatMap(({ people: count }) => count ?? [])
    for (const count of shown) expect(count === 0 || count >= 5).toBe(true)
    const hidden = 8 - shown.reduce((sum, count) => sum + count, 0)
    expect(hidden === 0 || hidden >= 5).toBe(true)
  }
  expect(group.outcomes.find(({ role }) => role === 'product-marketer')?.people).toBeNull()
  expect(group.outcomes.find(({ role }) => role === 'product-manager')?.people).toBeNull()
})

test('a group of four is refused', () => {
  expect(() => cohortOf(bank, people.slice(0, 4), NOBODY, { names: true })).toThrow(RangeError)
})

test('of several sheets with one label the newest counts, in the place of the first', () => {
  const [old, other, newer, undated] = [
    counted({ about: 'Ana', completed: '2026-08-20T10:00:00Z', seed: 1 }),
    counted({ about: 'Zoe', seed: 2 }),
    counted({ about: 'Ana', completed: '2026-11-21T10:00:00Z', seed: 3 }),
    counted({ about: 'Ana', completed: null, seed: 4 }),
  ]
  expect(peopleIn([old, other, newer, undated])).toEqual({ counted: [newer, other], observers: 0, blank: 0, older: 2 })
  expect(peopleIn([undated, newer, other, old]).counted).toEqual([newer, other])
})

test('of two sheets with one label and no time the one read last counts', () => {
  const [one, two] = [counted({ seed: 1 }), counted({ seed: 2 })]
  expect(peopleIn([one, two]).counted).toEqual([two])
})

test('a sheet without a label is a person of its own, unless it is there twice', () => {
  const nobody = { about: null, completed: '2026-11-21T10:00:00Z' }
  const [one, two] = [counted({ ...nobody, seed: 1 }), counted({ ...nobody, seed: 2 })]
  expect(peopleIn([one, two, one])).toMatchObject({ counted: [one, two], older: 1 })
})

test("observers' sheets and sheets without an answer are left out and counted", () => {
  const [self, other, empty] = [
    counted({}),
    counted({ rater: observer('Ben'), about: 'Zoe' }),
    counted({ about: 'Zoe', items: 0 }),
  ]
  expect(peopleIn([self, other, empty])).toEqual({ counted: [self], observers: 1, blank: 1, older: 0 })
})

test('the view has a share for every count that is shown, and the people of a chart add up where none is hidden', () => {
  const alike = cohortOf(bank, people.slice(0, 6), NOBODY, { names: false })
  const [outcomes] = cohortView(alike).charts
  expect(outcomes?.bars.map(({ people: count, share }) => [count, share])).toEqual([
    [6, 1],
    [0, 0],
    [0, 0],
    [0, 0],
    [0, 0],
  ])
  const { subjects, overall } = cohortView(group)
  expect(subjects.map(({ label }) => label)).toEqual(
    bank.dimensions.filter(({ direction }) => direction).map(({ plain }) => plain),
  )
  for (const { mean, band, standardDeviation } of [...subjects, ...overall])
    expect(band).toEqual([mean - standardDeviation, mean + standardDeviation])
})
