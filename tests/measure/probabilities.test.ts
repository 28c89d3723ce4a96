import fc from 'fast-check'
import { expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import type { Item } from '../../src/bank/types.ts'
import { bestWorstCode, bestWorstLikelihood, choiceLikelihood } from '../../src/measure/choice.ts'
import { gradedInformation, gradedLikelihood, gradedProbabilities } from '../../src/measure/graded.ts'
import { answerCode } from '../../src/measure/item-likelihood.ts'
import type { Likelihood } from '../../src/measure/likelihood.ts'
import { modelOf } from '../../src/measure/model.ts'
import { choice, engineBank, graded, SEEDED } from '../engine-bank.ts'
import { answerOf } from '../respondent.ts'

const banks = [2, 3, 4].map((roles) => engineBank({ roles })).concat(builtInBank())
const everyLikelihood = banks.flatMap((bank) => modelOf(bank).likelihoods)

function probabilities(likelihood: Likelihood, z: readonly number[]): number[] {
  return Array.from({ length: likelihood.answers }, (_, code) => Math.exp(likelihood.logProbability(z, code)))
}

test('the probabilities of all answers add up to 1 within 1e-12, far out too, and none is 0 or NaN', () => {
  const far = fc.double({ min: -60, max: 60, noNaN: true })
  fc.assert(
    fc.property(fc.array(far, { minLength: 3, maxLength: 3 }), (z) => {
      for (const likelihood of everyLikelihood) {
        const all = probabilities(likelihood, z)
        expect(Math.abs(all.reduce((sum, p) => sum + p, 0) - 1)).toBeLessThan(1e-12)
        expect(all.every((p) => p > 0 && p <= 1)).toBe(true)
      }
    }),
    { ...SEEDED, numRuns: 40 },
  )
})

test('the logarithm of a probability is finite where the probability itself has no number', () => {
  for (const likelihood of everyLikelihood)
    for (const far of [-1e5, 1e5])
      for (let code = 0; code < likelihood.answers; code++) {
        const log = likelihood.logProbability([far, -far, far], code)
        expect(Number.isFinite(log)).toBe(true)
        expect(log).toBeLessThanOrEqual(0)
      }
})

test('middle categories keep their share in both tails instead of cancelling to 0', () => {
  const cuts = [-1.5, -0.5, 0.5, 1.5]
  for (const z of [-700, -60, 60, 700])
    for (const p of gradedProbabilities(z, cuts)) expect(p > 0 && Number.isFinite(p)).toBe(true)
  const [, second, third] = gradedProbabilities(60, cuts) as [number, number, number]
  // Far above all thresholds P(X <= k) is exp(c_k - z), so neighbours stand in the ratio e.
  expect(third / second).toBeCloseTo(Math.E, 10)
})

test('a graded answer by hand: the difference of two logistic curves', () => {
  const curve = (x: number) => 1 / (1 + Math.exp(-x))
  const p = gradedProbabilities(0.4, [-1, 0.2, 1.1])
  const reach = [1, curve(1.4), curve(0.2), curve(-0.7), 0]
  p.forEach((value, k) => {
    expect(value).toBeCloseTo((reach[k] as number) - (reach[k + 1] as number), 14)
  })
})

test('information is never negative and is the variance of the slope of log P', () => {
  fc.assert(
    fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (theta) => {
      expect(gradedInformation(theta, 1.2, [-1, 0, 1])).toBeGreaterThanOrEqual(0)
    }),
    SEEDED,
  )
  const [h, slope, thresholds] = [1e-5, 0.9, [-0.8, 0, 0.7, 1.5]] as const
  const { logProbability } = gradedLikelihood(
    [slope],
    thresholds.map((threshold) => slope * threshold),
  )
  const byHand = [0, 1, 2, 3, 4].reduce((sum, k) => {
    const rise = (logProbability([slope * (0.3 + h)], k) - logProbability([slope * (0.3 - h)], k)) / (2 * h)
    return sum + Math.exp(logProbability([slope * 0.3], k)) * rise * rise
  }, 0)
  expect(gradedInformation(0.3, slope, thresholds)).toBeCloseTo(byHand, 8)
})

test('a choice by hand: the share of exp(utility)', () => {
  const options = [
    { slopes: [0.8, 0], intercept: 0 },
    { slopes: [0, 0.8], intercept: 0.3 },
    { slopes: [0.56, 0.56], intercept: 0 },
    { slopes: [0, 0], intercept: 0 },
  ]
  const [x, y] = [1.3, -0.4]
  const share = [0.8 * x, 0.8 * y + 0.3, 0.56 * (x + y), 0].map(Math.exp)
  const whole = share.reduce((sum, value) => sum + value, 0)
  probabilities(choiceLikelihood(options), [x, y]).forEach((p, o) => {
    expect(p).toBeCloseTo((share[o] as number) / whole, 14)
  })
})

test('a best and a worst by hand: the best among all, then the worst among the rest by the negated utilities', () => {
  const slopes = [
    [1, 0],
    [0, 1],
    [0.9, 0],
  ]
  const likelihood = bestWorstLikelihood(slopes.map((row) => ({ slopes: row, intercept: 0 })))
  const [a, b, c] = [1.3, -0.4, 0.9 * 1.3]
  const best = Math.exp(c) / (Math.exp(a) + Math.exp(b) + Math.exp(c))
  const worst = Math.exp(-b) / (Math.exp(-a) + Math.exp(-b))
  expect(Math.exp(likelihood.logProbability([1.3, -0.4], bestWorstCode(2, 1, 3)))).toBeCloseTo(best * worst, 14)
})

test('four traits in one choice are refused', () => {
  const slopes = [0, 1, 2, 3].map((one) => [0, 1, 2, 3].map((trait) => (trait === one ? 1 : 0)))
  expect(() => choiceLikelihood(slopes.map((row) => ({ slopes: row, intercept: 0 })))).toThrow(RangeError)
})

test('every code of every kind stands for one answer and comes back from it', () => {
  for (const bank of banks)
    modelOf(bank).likelihoods.forEach(({ answers }, i) => {
      const item = bank.items[i] as Item
      const codes = Array.from({ length: answers }, (_, code) => answerCode(item, answerOf(item, code)))
      expect(codes).toEqual(codes.map((_, code) => code))
    })
})

/** log P(answer) at a point of trait space: facet of r0, facet of r1, style. */
function logP(item: Item, answer: Parameters<typeof answerCode>[1], theta: readonly number[]): number {
  const model = modelOf(engineBank({ dimensions: 1, items: () => [item] }))
  const likelihood = model.likelihoods[0] as Likelihood
  const z = likelihood.axes.map((axis) =>
    axis.index.reduce((sum, trait, k) => sum + (axis.value[k] as number) * (theta[trait] as number), 0),
  )
  return likelihood.logProbability(z, answerCode(item, answer))
}

const theta = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 3, maxLength: 3 })

test('a reversed item mirrors its categories, and style pushes the other way', () => {
  const thresholds = [-1.2, -0.5, 0.6, 1.5]
  const plain = graded(0, 'plain', { r0: 1 }, { thresholds })
  fc.assert(
    fc.property(theta, fc.integer({ min: 1, max: 5 }), ([x, y, s], category) => {
      const turned = logP({ ...plain, reversed: true }, 6 - category, [x, y, -(s as number)] as number[])
      expect(turned).toBe(logP(plain, category, [x, y, s] as number[]))
    }),
    SEEDED,
  )
})

test('a reversed best-worst set asks for the opposite: its best is the worst liked', () => {
  const set = choice(0, 'set', 'best-worst', [{ r0: 1 }, { r1: 1 }, { r0: 0.9 }, {}])
  fc.assert(
    fc.property(theta, (point) => {
      const answer = { best: 'c', worst: 'b' }
      const opposite = point.map((value) => -value)
      expect(logP({ ...set, reversed: true }, answer, point)).toBeCloseTo(logP(set, answer, opposite), 12)
    }),
    SEEDED,
  )
})

test('style enters ratings alone, with slope 1 and -1 where the item is reversed', () => {
  for (const bank of banks) {
    const { traits, likelihoods } = modelOf(bank)
    bank.items.forEach((item, i) => {
      const slopes = likelihoods[i]?.axes.map((axis) => axis.value[axis.index.indexOf(traits.style as number)])
      expect(slopes).toEqual(slopes?.map(() => (item.kind !== 'rating' ? undefined : item.reversed ? -1 : 1)))
    })
  }
})

test('where sigma is 0 there is no style', () => {
  const bank = engineBank({ prior: { sigma: 0 } })
  expect(modelOf(bank).traits.style).toBeNull()
  expect(modelOf(bank).traits.count).toBe(6)
})
