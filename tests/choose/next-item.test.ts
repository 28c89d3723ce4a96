import { expect, test } from 'vitest'
import type { Bank, Item } from '../../src/bank/types.ts'
import { candidates } from '../../src/choose/candidates.ts'
import { expectedFall, lookAhead } from '../../src/choose/look-ahead.ts'
import { nextItem, nextToSettle } from '../../src/choose/next.ts'
import { bestItem } from '../../src/choose/next-item.ts'
import { dimensionLeanFunctional, levelFunctional } from '../../src/fit/composites.ts'
import { fitOf } from '../../src/fit/role-fit.ts'
import { axisOf } from '../../src/measure/axis.ts'
import type { Likelihood } from '../../src/measure/likelihood.ts'
import { quadraticForm } from '../../src/numbers/matrix.ts'
import type { Session } from '../../src/session/types.ts'
import { aSession, choice, engineBank, graded, measured, randomAnswers } from '../engine-bank.ts'

const bank = engineBank({ weight: (d) => [0.7, 1, 1.2][d % 3] as number })

/** The score of design.md 4.4: falls of lean, level and dimension leans relative to their variances, per second. */
function score(from: Bank, answers: Parameters<typeof measured>[1], item: Item): number {
  const { model, measured: state } = measured(from, answers)
  const ahead = lookAhead(model.likelihoods[model.position.get(item.id) as number] as Likelihood, state)
  const share = (weights: Float64Array) =>
    expectedFall(ahead, axisOf(weights)) / quadraticForm(state.covariance, weights)
  const dimensions = from.dimensions.flatMap(({ direction }, d) =>
    direction ? [share(dimensionLeanFunctional(model, d, 0, 1).weights)] : [],
  )
  const ofDimensions = dimensions.reduce((sum, value) => sum + value, 0) / dimensions.length
  const gain =
    share(fitOf(model, state).lean.functional.weights) +
    0.5 * share(levelFunctional(model).weights) +
    0.5 * ofDimensions
  return gain / from.defaults[item.kind].seconds
}

function best(from: Bank, answers: Parameters<typeof measured>[1], change: Partial<Session> = {}): Item | null {
  const { model, measured: state } = measured(from, answers)
  return bestItem(model, aSession(from, answers, change), state, fitOf(model, state))
}

test('the next item is the candidate that tells most per second', () => {
  const still = { ...bank, dimensions: bank.dimensions.map((dimension, d) => ({ ...dimension, direction: d !== 2 })) }
  for (const from of [bank, still])
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const answers = randomAnswers(from, seed, seed / 8)
      const allowed = candidates(from, aSession(from, answers))
      const top = Math.max(...allowed.map((item) => score(from, answers, item)))
      const item = best(from, answers) as Item
      expect(allowed).toContain(item)
      expect(Math.abs(score(from, answers, item) - top)).toBeLessThan(1e-9)
    }
})

test('an item that takes ever so long is not worth it', () => {
  const items = (d: number) => [
    graded(d, 'r0', { r0: 1 }),
    graded(d, 'r1', { r1: 1 }),
    choice(d, 'p', 'pair', [{ r0: 1 }, { r1: 1 }]),
  ]
  const quick = engineBank({ items })
  const defaults = { ...quick.defaults, pair: { ...quick.defaults.pair, seconds: 900 } }
  const answers = { 'd0-r0': 3, 'd1-r1': 3, 'd2-r0': 3, 'd0-r1': 3 }
  expect(best(quick, answers)?.kind).toBe('pair')
  expect(best({ ...quick, defaults }, answers)?.kind).toBe('rating')
})

test('ties follow the seed: one seed always asks the same first, many seeds ask everything that ties', () => {
  const even = engineBank()
  const first = (seed: number) => best(even, {}, { seed })?.id
  const ids = Array.from({ length: 60 }, (_, seed) => first(seed))
  expect(ids).toEqual(Array.from({ length: 60 }, (_, seed) => first(seed)))
  const top = Math.max(...candidates(even, aSession(even, {})).map((item) => score(even, {}, item)))
  const ties = candidates(even, aSession(even, {})).filter((item) => Math.abs(score(even, {}, item) - top) < 1e-10)
  expect(new Set(ids)).toEqual(new Set(ties.map(({ id }) => id)))
  expect(ties.length).toBeGreaterThan(1)
})

test('where all has been asked there is no next item', () => {
  expect(best(bank, randomAnswers(bank, 1))).toBeNull()
})

test('a fixed length asks its list in order, leaving out what was asked, near-duplicates and what does not suit the rater', () => {
  const items = (d: number) => [
    graded(d, 'a', { r0: 1 }, { group: 'twins' }),
    graded(d, 'b', { r1: 1 }, { observer: null }),
    graded(d, 'c', { r0: 1 }, { group: d === 0 ? 'twins' : null }),
  ]
  const fixed = engineBank({ dimensions: 2, items })
  const order = (change: Partial<Session>) => {
    const asked: string[] = []
    for (;;) {
      const answers = Object.fromEntries(asked.map((id) => [id, 3]))
      const next = nextItem(fixed, aSession(fixed, answers, { length: 'full', ...change }))
      if ('stopped' in next) return { asked, stopped: next.stopped }
      asked.push(next.item.id)
    }
  }
  expect(order({})).toEqual({ asked: ['d0-a', 'd0-b', 'd1-b', 'd1-c'], stopped: 'complete' })
  expect(order({ rater: { kind: 'observer', label: 'Ben' } })).toEqual({ asked: ['d0-a', 'd1-c'], stopped: 'complete' })
  const own = { ...fixed, lengths: { ...fixed.lengths, full: { adaptive: false, items: ['d1-c', 'd0-b'] } as const } }
  expect(nextItem(own, aSession(own, {}, { length: 'full' }))).toEqual({
    item: own.items.find(({ id }) => id === 'd1-c'),
  })
})

test('an adaptive length that runs out of items is complete', () => {
  const small = engineBank({ dimensions: 1, items: () => [graded(0, 'a', { r0: 1 }), graded(0, 'b', { r1: 1 })] })
  expect(nextItem(small, aSession(small, { 'd0-a': 3, 'd0-b': 3 }, { length: 'quick' }))).toEqual({
    stopped: 'complete',
  })
})

test('what stayed open goes on beyond the maximum, until it is settled, as many as announced, or nothing is left', () => {
  const open = randomAnswers(bank, 3, 0.8)
  const session = aSession(bank, open, { length: 'quick' })
  expect(nextItem(bank, session)).toHaveProperty('stopped')
  const asked = session.responses.length
  expect(nextToSettle(asked, 2)(bank, session)).toHaveProperty('item')
  expect(nextToSettle(asked - 2, 2)(bank, session)).toEqual({ stopped: 'maximum' })
  expect(nextToSettle(0, 999)(bank, aSession(bank, randomAnswers(bank, 3)))).toEqual({ stopped: 'complete' })
  const sure = bank.items.flatMap(({ id }) => (id.includes('-r0') ? [[id, 5]] : id.includes('-r1') ? [[id, 1]] : []))
  expect(nextToSettle(0, 999)(bank, aSession(bank, Object.fromEntries(sure)))).toEqual({ stopped: 'settled' })
})
