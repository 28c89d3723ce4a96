import { expect, test } from 'vitest'
import { isGraded } from '../../../src/bank/kinds.ts'
import type { Bank, GradedItem } from '../../../src/bank/types.ts'
import { calibrateBank } from '../../../src/study/calibrate/calibrate.ts'
import type { Calibration } from '../../../src/study/calibrate/types.ts'
import { choice, engineBank, graded } from '../../engine-bank.ts'
import { facetBank, oneSided, otherwise, peopleOf } from '../people.ts'

const WRONG = { log: 0.35, threshold: 0.5 }

function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, one) => sum + one * one, 0) / values.length)
}

/** Of discriminations relative to the truth, of thresholds in SDs. */
function distances(values: (item: GradedItem, i: number) => { a: number; t: readonly number[] } | null, truth: Bank) {
  const found = truth.items.flatMap((item, i) => {
    const own = isGraded(item) ? values(item, i) : null
    return own === null || !isGraded(item)
      ? []
      : [{ a: own.a / item.discrimination - 1, t: own.t.map((one, k) => one - (item.thresholds[k] as number)) }]
  })
  return {
    discrimination: rootMeanSquare(found.map(({ a }) => a)),
    threshold: rootMeanSquare(found.flatMap(({ t }) => t)),
  }
}

const estimates =
  ({ items }: Calibration) =>
  (_: GradedItem, i: number) => {
    const item = items[i]
    return item?.kept === null
      ? { a: item.discrimination?.estimate ?? 0, t: (item.thresholds ?? []).map(({ estimate }) => estimate) }
      : null
  }

test.each([
  ['frequency', 0],
  ['rating', 0.5],
] as const)(
  '1,000 people and wrong expert values (%s, style %s): discriminations come back within 15 in 100, thresholds within .15',
  (kind, sigma) => {
    const truth = oneSided(facetBank(6, kind, sigma))
    const expert = otherwise(truth, 5, WRONG)
    const wrong = distances(
      (_, i) => ({ a: (expert.items[i] as GradedItem).discrimination, t: (expert.items[i] as GradedItem).thresholds }),
      truth,
    )
    expect(wrong.discrimination).toBeGreaterThan(0.25)
    expect(wrong.threshold).toBeGreaterThan(0.3)
    const calibration = calibrateBank(expert, peopleOf(truth, { people: 1000, seed: 3 }), {
      joint: false,
      seed: 1,
      heldOut: false,
    })
    expect(calibration.items.map(({ kept }) => kept)).toEqual(truth.items.map(() => null))
    expect(calibration.blocks.map(({ converged }) => converged)).toEqual([true])
    const { discrimination, threshold } = distances(estimates(calibration), truth)
    expect(discrimination).toBeLessThan(0.15)
    expect(threshold).toBeLessThan(0.15)
  },
)

test('30 people: on held-out answers no worse than the expert on average, whether the expert is right or wrong', () => {
  const gains = (sd: { log: number; threshold: number }) => {
    const seeds = [1, 2, 3]
    const each = seeds.map((seed) => {
      const expert = facetBank(4, 'rating', 0.5)
      const people = peopleOf(otherwise(expert, seed, sd), { people: 30, seed: 100 + seed })
      return calibrateBank(expert, people, { joint: false, seed: 1 }).heldOut?.difference ?? Number.NaN
    })
    return each.reduce((sum, one) => sum + one, 0) / each.length
  }
  // Natural logarithms a person, of about 12 per facet in all.
  expect(gains({ log: 0.3, threshold: 0.5 })).toBeGreaterThan(0.03)
  expect(gains({ log: 0, threshold: 0 })).toBeGreaterThan(-0.03)
})

test('an item turned round keeps its value and is flagged; the others are estimated without it', () => {
  const bank = oneSided(facetBank(5, 'frequency'))
  const people = peopleOf(bank, { people: 200, seed: 4 }).map((session) => ({
    ...session,
    responses: session.responses.map((one) =>
      one.item === 'd0-r0-1' ? { ...one, answer: 6 - (one.answer as number) } : one,
    ),
  }))
  const { items } = calibrateBank(bank, people, { joint: false, seed: 1, heldOut: false })
  expect(items.map(({ kept }) => kept?.code ?? null)).toEqual([null, 'wrong-sign', null, null, null])
  expect(items[1]).toMatchObject({ discrimination: null, thresholds: null })
})

test('a category that nobody used is merged, named, and its threshold moves along', () => {
  const bank = oneSided(facetBank(4, 'frequency'))
  const people = peopleOf(bank, { people: 150, seed: 8 }).map((session) => ({
    ...session,
    responses: session.responses.map((one) =>
      one.item === 'd0-r0-0' && one.answer === 1 ? { ...one, answer: 2 } : one,
    ),
  }))
  const [item] = calibrateBank(bank, people, { joint: false, seed: 1, heldOut: false }).items
  expect(item?.unused).toEqual([1])
  expect(item?.thresholds?.map(({ standardError }) => standardError === null)).toEqual([true, false, false, false])
  const thresholds = item?.thresholds?.map(({ estimate }) => estimate) ?? []
  expect((thresholds[1] as number) - (thresholds[0] as number)).toBeCloseTo(1, 3)
})

test('alone, shared items and choices keep their values; together, both are estimated', () => {
  const bank = engineBank({
    dimensions: 1,
    prior: { sigma: 0 },
    items: (d, [a = '', b = '']) => [
      ...[a, b].flatMap((role) =>
        [0, 1, 2].map((k) => graded(d, `${role}-${k}`, { [role]: 1 }, { kind: 'frequency' })),
      ),
      graded(d, 'shared', { [a]: 0.7, [b]: 0.7 }, { kind: 'frequency' }),
      choice(d, 'pair', 'pair', [{ [a]: 1 }, { [b]: 1 }]),
      choice(d, 'set', 'best-worst', [{ [a]: 1 }, { [b]: 1 }, { [a]: 0.9 }]),
    ],
  })
  const people = peopleOf(otherwise(bank, 3, { log: 0.2, threshold: 0.3 }), { people: 120, seed: 6 })
  const alone = calibrateBank(bank, people, { joint: false, seed: 1, heldOut: false })
  expect(alone.items.slice(6).map(({ kept }) => kept?.code)).toEqual(['several-roles', 'choice', 'choice'])
  const together = calibrateBank(bank, people, { joint: true, seed: 1, heldOut: false })
  expect(together.items.map(({ kept }) => kept)).toEqual(bank.items.map(() => null))
  expect(together.blocks).toMatchObject([{ roles: ['r0', 'r1'], converged: true }])
  const set = together.items.at(-1)
  expect(set?.discrimination).toBeNull()
  expect(set?.intercepts?.map(({ standardError }) => standardError === null)).toEqual([true, false, false])
  expect(set?.factor?.standardError).toBeGreaterThan(0)
})
