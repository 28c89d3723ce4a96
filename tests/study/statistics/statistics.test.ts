import { expect, test } from 'vitest'
import type { Session } from '../../../src/session/types.ts'
import { statisticsOf } from '../../../src/study/statistics/statistics.ts'
import type { ItemStatistics } from '../../../src/study/statistics/types.ts'
import { engineBank } from '../../engine-bank.ts'
import { facetBank, oneSided, peopleOf } from '../people.ts'

const bank = facetBank(4, 'frequency')

function changed(
  sessions: readonly Session[],
  item: string,
  change: (answer: number, person: number) => number | null,
) {
  return sessions.map((session, person) => ({
    ...session,
    responses: session.responses.map((one) =>
      one.item === item ? { ...one, answer: change(one.answer as number, person) } : one,
    ),
  }))
}

function codes(item: ItemStatistics | undefined): string[] {
  return (item?.flags ?? []).map(({ code }) => code)
}

test('answers by the model: alpha for each facet and role, nothing flagged', () => {
  const found = statisticsOf(bank, peopleOf(bank, { people: 400, seed: 1 }))
  expect(found.scales.map(({ dimension, role, items, people }) => [dimension, role, items.length, people])).toEqual([
    ['d0', 'r0', 4, 400],
    ['d0', 'r1', 4, 400],
    [null, 'r0', 4, 400],
    [null, 'r1', 4, 400],
  ])
  for (const { alpha, omega } of found.scales) {
    expect(alpha?.estimate).toBeGreaterThan(0.4)
    expect(Math.abs((omega ?? 0) - (alpha?.estimate ?? 1))).toBeLessThan(0.03)
  }
  expect(found.items.flatMap(codes)).toEqual([])
})

test('an item turned round, one that is constant, one often skipped and one that is slow are flagged with their figures', () => {
  const reversed = changed(peopleOf(bank, { people: 200, seed: 2 }), 'd0-r0-0', (answer) => 6 - answer)
  const constant = changed(reversed, 'd0-r0-1', () => 3)
  const skipped = changed(constant, 'd0-r1-0', (answer, person) => (person % 5 === 0 ? null : answer))
  const slow = skipped.map((session) => ({
    ...session,
    responses: session.responses.map((one) => (one.item === 'd0-r1-1' ? { ...one, seconds: 31 } : one)),
  }))
  const { items } = statisticsOf(bank, slow)
  const of = (id: string) => items.find((item) => item.id === id)
  expect(codes(of('d0-r0-0'))).toEqual(['negative-item-rest'])
  expect(codes(of('d0-r0-1'))).toEqual(['constant'])
  expect(of('d0-r0-1')?.itemRest).toBeNull()
  expect(of('d0-r1-0')?.flags).toEqual([{ code: 'often-skipped', reason: '20 % of 200 people skipped it.' }])
  expect(of('d0-r1-1')?.flags).toEqual([
    { code: 'slow', reason: 'Half of the people take more than 31 seconds; expected are 10.' },
  ])
})

test('a best-worst set is constant where both best and worst are always the same', () => {
  const every = engineBank()
  const answered = (worst: (person: number) => string) =>
    peopleOf(every, { people: 40, seed: 7 }).map((session, person) => ({
      ...session,
      responses: session.responses.map((one) =>
        one.item === 'd0-set' ? { ...one, answer: { best: 'a', worst: worst(person) } } : one,
      ),
    }))
  const flagged = (sessions: readonly Session[]) =>
    codes(statisticsOf(every, sessions).items.find(({ id }) => id === 'd0-set'))
  expect(flagged(answered(() => 'b'))).toEqual(['constant'])
  expect(flagged(answered((person) => (person % 2 === 0 ? 'b' : 'c')))).toEqual([])
})

test('categories never or rarely chosen are named', () => {
  const sessions = changed(peopleOf(bank, { people: 200, seed: 2 }), 'd0-r0-0', (answer, person) =>
    answer === 1 ? 2 : answer === 5 && person > 20 ? 4 : answer,
  )
  const item = statisticsOf(bank, sessions).items[0]
  expect(item?.use[0]).toEqual({ answer: '1', count: 0 })
  expect(codes(item)).toContain('category-never-used')
})

test('people who were asked different items: a pair that too few answered gives words instead of numbers', () => {
  const sessions = peopleOf(bank, {
    people: 80,
    seed: 3,
    asked: ({ id }, person) => (id === 'd0-r0-0' ? person < 40 : id === 'd0-r0-1' ? person >= 20 : true),
  })
  const [first, second] = statisticsOf(bank, sessions).scales
  expect(first).toMatchObject({
    people: 20,
    alpha: null,
    omega: null,
    unsaid: 'Some pair of its items was answered by 20 people; 30 are needed.',
  })
  expect(second?.alpha).not.toBeNull()
})

test('fewer than 30 people: counts, and what cannot be said', () => {
  const found = statisticsOf(bank, peopleOf(bank, { people: 12, seed: 4 }))
  expect(found.unsaid).toEqual([
    '12 people are fewer than 30: alpha, omega, item-rest correlations, unused categories and drift cannot be said. Counts, skips and times can.',
  ])
  expect(found.scales.every(({ alpha, omega }) => alpha === null && omega === null)).toBe(true)
  expect(
    found.items.every(({ itemRest, answered, seconds }) => itemRest === null && answered === 12 && seconds !== null),
  ).toBe(true)
})

test('drift between versions: the difference of the means with its standard error, flagged where it is beyond chance', () => {
  const one = oneSided(bank)
  const old = peopleOf(one, { people: 100, seed: 5 }).map((session) => ({
    ...session,
    bank: { ...session.bank, version: '0.9.0' },
  }))
  const moved = changed(old, 'd0-r0-0', (answer) => Math.min(5, answer + 1))
  const { versions, items } = statisticsOf(one, [...moved, ...peopleOf(one, { people: 120, seed: 6 })])
  expect(versions).toEqual([
    { version: '1.0.0', people: 120 },
    { version: '0.9.0', people: 100 },
  ])
  const [drift] = items[0]?.drift ?? []
  expect(drift).toMatchObject({ version: '0.9.0', against: '1.0.0', people: 100 })
  expect(drift?.difference).toBeGreaterThan(0.5)
  expect(drift?.standardError).toBeCloseTo(0.18, 1)
  expect(items.map(codes)).toEqual([['drift'], [], [], []])
})

test('choices have counts of their options, observers are left out', () => {
  const every = engineBank()
  const sessions = peopleOf(every, { people: 40, seed: 7 })
  const observed = sessions.map((session) => ({ ...session, rater: { kind: 'observer', label: 'Ben' } }) as const)
  const found = statisticsOf(every, [...sessions, ...observed])
  expect({ people: found.people, observers: found.observers }).toEqual({ people: 40, observers: 40 })
  const set = found.items.find(({ id }) => id === 'd0-set')
  expect(set?.use.map(({ answer }) => answer)).toEqual([
    'best a',
    'best b',
    'best c',
    'best d',
    'worst a',
    'worst b',
    'worst c',
    'worst d',
  ])
  expect(set?.use.reduce((sum, { count }) => sum + count, 0)).toBe(80)
  expect(set).toMatchObject({ itemRest: null, mean: null, drift: [] })
})
