import { describe, expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import type { Bank } from '../../src/bank/types.ts'
import { gradedProbabilities } from '../../src/measure/graded.ts'
import { answerCode } from '../../src/measure/item-likelihood.ts'
import { measure, modelOf } from '../../src/measure/model.ts'
import { personFit, predictedAnswers } from '../../src/measure/person-fit.ts'
import { seededRandom } from '../../src/numbers/random.ts'
import type { Answer } from '../../src/session/types.ts'
import { aSession, engineBank, graded, randomAnswers } from '../engine-bank.ts'
import { drawAnswer, drawTraits } from '../respondent.ts'

function fitOfAnswers(bank: Bank, answers: Record<string, Answer>): number | null {
  const model = modelOf(bank)
  const state = measure(model, aSession(bank, answers))
  return personFit(
    predictedAnswers(model, state),
    state.answered.map((item) => answerCode(item, answers[item.id] as Answer)),
  )
}

const CUTS = [-1.5, -0.5, 0.5, 1.5]

test('an answer is predicted by the others alone: what Bayes gives of two items on one trait, to .002', () => {
  const bank = engineBank({
    dimensions: 1,
    prior: { sigma: 0 },
    items: () => ['one', 'two'].map((name) => graded(0, name, { r0: 1 })),
  })
  const model = modelOf(bank)
  for (const other of [1, 3, 5]) {
    const [, second] = predictedAnswers(model, measure(model, aSession(bank, { 'd0-one': other, 'd0-two': 2 })))
    const exact = [0, 0, 0, 0, 0]
    let mass = 0
    for (let t = -6; t <= 6; t += 0.05) {
      const p = gradedProbabilities(t, CUTS)
      const weight = Math.exp(-0.5 * t * t) * p[other - 1]!
      mass += weight
      p.forEach((value, k) => {
        exact[k]! += weight * value
      })
    }
    exact.forEach((value, k) => {
      expect(Math.abs(second![k]! - value / mass)).toBeLessThan(0.002)
    })
  }
})

describe.each([2, 3, 4])('with %d roles', (roles) => {
  const bank = engineBank({ roles, dimensions: 2 })
  test('what is predicted of every kind of item adds up to 1', () => {
    const model = modelOf(bank)
    const predicted = predictedAnswers(model, measure(model, aSession(bank, randomAnswers(bank, 3))))
    expect(predicted.length).toBe(bank.items.length)
    for (const probability of predicted) {
      expect(probability.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
      for (const p of probability) expect(p).toBeGreaterThan(0)
    }
  })
  test('it is the same, to the bit, in whatever order the answers came', () => {
    const answers = randomAnswers(bank, 4)
    const reversed = Object.fromEntries(Object.entries(answers).reverse())
    expect(fitOfAnswers(bank, reversed)).toBe(fitOfAnswers(bank, answers))
  })
})

test('seven answers say nothing of their pattern, eight do', () => {
  const bank = engineBank()
  const answers = Object.entries(randomAnswers(bank, 5))
  expect(fitOfAnswers(bank, Object.fromEntries(answers.slice(0, 7)))).toBeNull()
  expect(fitOfAnswers(bank, Object.fromEntries(answers.slice(0, 8)))).not.toBeNull()
})

test('it is lz: log-likelihood less its mean over its SD', () => {
  const coin = Float64Array.of(0.5, 0.5)
  const loaded = Float64Array.of(0.9, 0.1)
  const sure = Float64Array.of(1, 0)
  const predicted = [loaded, loaded, loaded, loaded, coin, coin, coin, coin]
  const [high, low] = [Math.log(0.9), Math.log(0.1)]
  const mean = 0.9 * high + 0.1 * low
  const variance = 0.9 * high ** 2 + 0.1 * low ** 2 - mean ** 2
  expect(personFit(predicted, [0, 0, 0, 1, 0, 1, 0, 1])).toBeCloseTo(
    (3 * high + low - 4 * mean) / Math.sqrt(4 * variance),
    12,
  )
  expect(personFit(Array(8).fill(coin), Array(8).fill(0))).toBeNull()
  expect(personFit([...predicted, sure], [0, 0, 0, 1, 0, 1, 0, 1, 1])).toBeLessThan(-100)
})

test('people drawn from the model have a mean near 0 and an SD near 1, people who draw lots are far below', () => {
  const bank = builtInBank()
  const model = modelOf(bank)
  const random = seededRandom(99)
  const some = bank.items.filter((_, i) => i % 2 === 0)
  const honest = Array.from({ length: 200 }, () => {
    const traits = drawTraits(model, random)
    return fitOfAnswers(
      bank,
      Object.fromEntries(some.map((item) => [item.id, drawAnswer(bank, item, traits, random)])),
    )!
  })
  const mean = honest.reduce((sum, z) => sum + z, 0) / honest.length
  const sd = Math.sqrt(honest.reduce((sum, z) => sum + (z - mean) ** 2, 0) / honest.length)
  expect(Math.abs(mean)).toBeLessThan(0.25)
  expect(sd).toBeGreaterThan(0.85)
  expect(sd).toBeLessThan(1.2)
  const lots = Array.from({ length: 50 }, (_, seed) => fitOfAnswers(bank, randomAnswers(bank, seed))!)
  expect(lots.reduce((sum, z) => sum + z, 0) / lots.length).toBeLessThan(-2)
})
