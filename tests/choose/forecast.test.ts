import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Item } from '../../src/bank/types.ts'
import { forecast, forecastOfAll } from '../../src/choose/forecast.ts'
import { expectedFall, lookAhead } from '../../src/choose/look-ahead.ts'
import { fitOf } from '../../src/fit/role-fit.ts'
import type { Likelihood } from '../../src/measure/likelihood.ts'
import { inverse, quadraticForm } from '../../src/numbers/matrix.ts'
import { engineBank, measured, randomAnswers, SEEDED } from '../engine-bank.ts'
import { listed } from './steps.ts'

const two = engineBank()
const three = engineBank({ roles: 3, dimensions: 2 })

function given(bank: typeof two, seed: number, share: number) {
  const answers = randomAnswers(bank, seed, share)
  const { model, measured: state } = measured(bank, answers)
  const { lean } = fitOf(model, state)
  const unasked: Item[] = bank.items.filter(({ id }) => answers[id] === undefined)
  return { model, state, lean, unasked }
}

test('forecast variances and standard errors never rise, and start from the present ones', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(two, three),
      (seed, share, bank) => {
        const { model, state, lean, unasked } = given(bank, seed, share)
        const { variances, standardErrors } = listed(forecast(model, state, lean.functional, unasked))
        expect(variances.length).toBe(unasked.length + 1)
        expect(variances[0]).toBeCloseTo(quadraticForm(state.covariance, lean.functional.weights), 14)
        expect(standardErrors[0]).toBeCloseTo(lean.standardError, 14)
        variances.forEach((variance, k) => {
          expect(variance).toBeGreaterThan(0)
          if (k > 0) expect(variance).toBeLessThanOrEqual((variances[k - 1] as number) + 1e-15)
          if (k > 0) expect(standardErrors[k]).toBeLessThanOrEqual((standardErrors[k - 1] as number) + 1e-15)
        })
      },
    ),
    { ...SEEDED, numRuns: 20 },
  )
})

test('the first step is the largest expected fall that any of the items has', () => {
  for (const bank of [two, three]) {
    const { model, state, lean, unasked } = given(bank, 6, 0.4)
    const { variances } = listed(forecast(model, state, lean.functional, unasked))
    const falls = unasked.map(({ id }) => {
      const likelihood = model.likelihoods[model.position.get(id) as number] as Likelihood
      return expectedFall(lookAhead(likelihood, state), lean.functional.axis)
    })
    expect((variances[0] as number) - (variances[1] as number)).toBeCloseTo(Math.max(...falls), 12)
  }
})

test('it leaves the posterior it starts from untouched', () => {
  const { model, state, lean, unasked } = given(two, 6, 0.4)
  const before = structuredClone({ mean: state.mean, covariance: state.covariance })
  expect(listed(forecast(model, state, lean.functional, unasked)).variances.length).toBe(unasked.length + 1)
  expect({ mean: state.mean, covariance: state.covariance }).toEqual(before)
})

test('what is forecast for the rest of a form comes about, on average over answers, within a tenth', () => {
  const { model, state, lean, unasked } = given(two, 6, 0.3)
  const { variances } = listed(forecast(model, state, lean.functional, unasked))
  const answers = randomAnswers(two, 6, 0.3)
  const ends = Array.from({ length: 30 }, (_, seed) => {
    const all = { ...randomAnswers(two, 100 + seed), ...answers }
    return quadraticForm(measured(two, all).measured.covariance, lean.functional.weights)
  })
  const mean = ends.reduce((sum, value) => sum + value, 0) / ends.length
  expect(Math.abs(mean / (variances.at(-1) as number) - 1)).toBeLessThan(0.1)
})

/** The precision of the posterior and of every item that is expected, added up in all traits, and inverted. */
function varianceByBruteForce({ model, state, lean, unasked }: ReturnType<typeof given>): number {
  const n = state.mean.length
  const precision = inverse(state.covariance, n)!
  for (const { id } of unasked) {
    const likelihood = model.likelihoods[model.position.get(id) as number] as Likelihood
    const { precision: told } = lookAhead(likelihood, state)
    const { axes } = likelihood
    for (const [j, a] of axes.entries())
      for (const [k, b] of axes.entries())
        for (const [x, t] of a.index.entries())
          for (const [y, u] of b.index.entries()) {
            const slopes = (a.value[x] as number) * (b.value[y] as number)
            precision[t * n + u] = (precision[t * n + u] as number) + slopes * (told[j * axes.length + k] as number)
          }
  }
  return quadraticForm(inverse(precision, n)!, lean.functional.weights)
}

test('the forecast of all items is where one by one ends, and what adding up all precisions gives', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(two, three),
      (seed, share, bank) => {
        const one = given(bank, seed, share)
        const { model, state, lean, unasked } = one
        const end = forecastOfAll(model, state, lean.functional, unasked)
        const { variances, standardErrors } = listed(forecast(model, state, lean.functional, unasked))
        expect(end.variance).toBeCloseTo(variances.at(-1) as number, 12)
        expect(end.standardError).toBeCloseTo(standardErrors.at(-1) as number, 12)
        expect(end.variance).toBeCloseTo(varianceByBruteForce(one), 12)
        const backwards = forecastOfAll(model, state, lean.functional, unasked.toReversed())
        expect(backwards.variance).toBeCloseTo(end.variance, 12)
      },
    ),
    { ...SEEDED, numRuns: 20 },
  )
})

test('the forecast of no items is what is known now', () => {
  const { model, state, lean } = given(two, 6, 0.4)
  const { variance, standardError } = forecastOfAll(model, state, lean.functional, [])
  expect(variance).toBeCloseTo(quadraticForm(state.covariance, lean.functional.weights), 14)
  expect(standardError).toBeCloseTo(lean.standardError, 14)
})
