import { describe, expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import type { GradedItem, Item } from '../../src/bank/types.ts'
import { leanFunctional, levelFunctional } from '../../src/fit/composites.ts'
import { gradedProbabilities } from '../../src/measure/graded.ts'
import { answerCode } from '../../src/measure/item-likelihood.ts'
import { modelOf } from '../../src/measure/model.ts'
import { dot, quadraticForm } from '../../src/numbers/matrix.ts'
import { seededRandom } from '../../src/numbers/random.ts'
import { answerAt, drawAnswers } from '../../src/study/simulate/answers.ts'
import { personSeed, streamOf } from '../../src/study/simulate/draw.ts'
import { missedBank } from '../../src/study/simulate/missed-bank.ts'
import type { Drawing } from '../../src/study/simulate/respondent.ts'
import { drawRespondent, withEqualPulls } from '../../src/study/simulate/respondent.ts'
import { trueFits } from '../../src/study/simulate/subjects.ts'
import { engineBank } from '../engine-bank.ts'

const two = engineBank()
const three = engineBank({ roles: 3, weight: (d) => [0.7, 1, 1.2][d % 3] as number })
const drawing: Drawing = { seed: 11, person: 0, miss: false, equal: false }

test('a person follows from seed and number, whoever else was drawn before', () => {
  const fourth = drawRespondent(two, { ...drawing, person: 3 })
  for (const person of [0, 7]) drawRespondent(two, { ...drawing, person })
  expect(drawRespondent(two, { ...drawing, person: 3 })).toEqual(fourth)
  expect(drawRespondent(two, { ...drawing, person: 4 }).theta).not.toEqual(fourth.theta)
  expect(drawRespondent(two, { ...drawing, person: 3, seed: 12 }).theta).not.toEqual(fourth.theta)
})

test('every person has a stream of their own for every purpose', () => {
  const purposes = ['person', 'equal', 'order'] as const
  const seeds = Array.from({ length: 500 }, (_, person) => purposes.map((purpose) => personSeed(1, person, purpose)))
  expect(new Set(seeds.flat()).size).toBe(1500)
  expect(streamOf(1, 2, 'order')()).toBe(streamOf(1, 2, 'order')())
})

test.each([
  ['two roles', two],
  ['three roles', three],
])('traits have the mean and the covariance of the prior: %s', (_, bank) => {
  const model = modelOf(bank)
  const people = 1500
  const functionals = [leanFunctional(model, 0, 1).weights, levelFunctional(model).weights]
  for (const weights of functionals) {
    const values = Array.from({ length: people }, (_none, person) =>
      dot(weights, drawRespondent(bank, { ...drawing, person }).theta),
    )
    const variance = quadraticForm(model.prior, weights)
    const mean = values.reduce((sum, value) => sum + value, 0) / people
    const spread = values.reduce((sum, value) => sum + value * value, 0) / people
    expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(variance / people))
    expect(Math.abs(spread / variance - 1)).toBeLessThan(4 * Math.sqrt(2 / people))
  }
})

describe.each([
  ['two roles', two, false],
  ['three roles', three, false],
  ['two roles, missed', two, true],
  ['three roles, missed', three, true],
])('equal pulls: %s', (_, bank, miss) => {
  test('all true fits are equal', () => {
    for (let person = 0; person < 20; person++) {
      const fits = trueFits(drawRespondent(bank, { ...drawing, person, miss, equal: true }))
      expect(Math.max(...fits) - Math.min(...fits)).toBeLessThan(1e-12)
    }
  })

  test('whoever has them already stays as they are', () => {
    const { model, theta } = drawRespondent(bank, { ...drawing, miss, equal: true })
    withEqualPulls(model, theta).forEach((value, t) => {
      expect(Math.abs(value - (theta[t] as number))).toBeLessThan(1e-12)
    })
  })
})

test('answerAt is the way back from answerCode, for every answer of every item', () => {
  for (const bank of [two, three, builtInBank()])
    bank.items.forEach((item, i) => {
      const { answers } = modelOf(bank).likelihoods[i] as { answers: number }
      const codes = Array.from({ length: answers }, (_, code) => code)
      expect(codes.map((code) => answerCode(item, answerAt(item, code)))).toEqual(codes)
    })
})

test('answers come as often as the model says', () => {
  const model = modelOf(two)
  const theta = new Float64Array(model.traits.count).fill(0.4)
  const at = two.items.findIndex(({ id }) => id === 'd0-frequency-r0')
  const { discrimination, thresholds } = two.items[at] as GradedItem
  const expected = gradedProbabilities(
    discrimination * 0.4,
    thresholds.map((threshold) => discrimination * threshold),
  )
  const random = seededRandom(5)
  const drawn = Array.from({ length: 3000 }, () => drawAnswers(model, theta, random)[at])
  expected.forEach((probability, k) => {
    const share = drawn.filter((answer) => answer === k + 1).length / drawn.length
    expect(Math.abs(share - probability)).toBeLessThan(4 * Math.sqrt((probability * (1 - probability)) / drawn.length))
  })
})

describe('a bank that misses a person', () => {
  const random = seededRandom(3)
  const banks = Array.from({ length: 40 }, () => missedBank(two, random))

  test('has the same items, options and roles', () => {
    const shape = (items: readonly Item[]) =>
      items.map((item) => [item.id, 'options' in item ? item.options.map(({ id }) => id) : item.thresholds.length])
    for (const bank of banks) {
      expect(shape(bank.items)).toEqual(shape(two.items))
      expect(bank.roles.map(({ id }) => id)).toEqual(two.roles.map(({ id }) => id))
    }
  })

  test('has a prior within the ranges of measurement.md', () => {
    for (const { prior } of banks) {
      expect(prior.lambda).toBeGreaterThanOrEqual(0.45)
      expect(prior.lambda).toBeLessThan(0.75)
      expect(prior.gamma).toBeGreaterThanOrEqual(-0.1)
      expect(prior.gamma).toBeLessThan(0.5)
      expect(prior.upsilon).toBeGreaterThanOrEqual(-0.2)
      expect(prior.upsilon).toBeLessThan(0.3)
      expect(prior.sigma).toBeGreaterThanOrEqual(0.3)
      expect(prior.sigma).toBeLessThan(0.7)
    }
  })

  test('shifts all thresholds of an item alike, and bends discriminations and thresholds by the SDs that it names', () => {
    const before = two.items[0] as GradedItem
    const items = banks.flatMap((bank) => bank.items.filter((item) => 'thresholds' in item && item.scale === 'five'))
    const of = (id: string) => two.items.find((item) => item.id === id) as GradedItem
    const shifts = (items as GradedItem[]).map(
      ({ id, thresholds }) => (thresholds[0] as number) - (of(id).thresholds[0] as number),
    )
    const factors = (items as GradedItem[]).map(({ id, discrimination }) =>
      Math.log(discrimination / of(id).discrimination),
    )
    const sd = (values: readonly number[]) =>
      Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)
    expect(Math.abs(sd(shifts) / 0.5 - 1)).toBeLessThan(4 / Math.sqrt(2 * shifts.length))
    expect(Math.abs(sd(factors) / 0.3 - 1)).toBeLessThan(4 / Math.sqrt(2 * factors.length))
    const [missed] = banks.flatMap(({ items }) => items)
    const { thresholds } = missed as GradedItem
    thresholds.forEach((threshold, k) => {
      const apart = threshold - (thresholds[0] as number)
      expect(apart).toBeCloseTo((before.thresholds[k] as number) - (before.thresholds[0] as number), 12)
    })
  })

  test('has no response style where the bank has none', () => {
    expect(missedBank(engineBank({ prior: { sigma: 0 } }), random).prior.sigma).toBe(0)
  })
})
