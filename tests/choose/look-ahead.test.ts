import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectedFall, lookAhead } from '../../src/choose/look-ahead.ts'
import { dimensionLeanFunctional, leanFunctional, levelFunctional } from '../../src/fit/composites.ts'
import { axisOf } from '../../src/measure/axis.ts'
import type { Gaussian } from '../../src/measure/gaussian.ts'
import { project } from '../../src/measure/gaussian.ts'
import { gradedLikelihood } from '../../src/measure/graded.ts'
import { gridFor, nodesFor } from '../../src/measure/grid.ts'
import type { Likelihood } from '../../src/measure/likelihood.ts'
import type { Model } from '../../src/measure/model.ts'
import { tiltedMoments } from '../../src/measure/moments.ts'
import type { Vector } from '../../src/numbers/matrix.ts'
import { dot, inverse, quadraticForm, times } from '../../src/numbers/matrix.ts'
import { engineBank, measured, randomAnswers, SEEDED } from '../engine-bank.ts'
import { scoringGraded as reference } from '../measure/reference.ts'
import { answerOf } from '../respondent.ts'

const two = engineBank({ dimensions: 2 })
const three = engineBank({ roles: 3, dimensions: 2 })

function functionals(model: Model): Vector[] {
  return [leanFunctional(model, 0, 1), levelFunctional(model), dimensionLeanFunctional(model, 1, 0, 1)].map(
    ({ weights }) => weights,
  )
}

/** How probable each answer is before it is given. */
function chances(likelihood: Likelihood, mean: Vector, covariance: Vector): number[] {
  const q = mean.length
  const { size, points, weights } = gridFor(mean, covariance, nodesFor(q))
  return Array.from({ length: likelihood.answers }, (_, code) => {
    let chance = 0
    for (let i = 0; i < size; i++)
      chance += (weights[i] as number) * Math.exp(likelihood.logProbability(points.subarray(i * q, i * q + q), code))
    return chance
  })
}

function mean(chance: readonly number[], value: (code: number) => number): number {
  return chance.reduce((sum, p, code) => sum + p * value(code), 0)
}

describe.each([
  ['two roles', two],
  ['three roles', three],
] as const)('with %s', (_, bank) => {
  test('the expected fall is never negative and never more than there is', () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 0, max: 1, noNaN: true }), (seed, share) => {
        const { model, measured: state } = measured(bank, randomAnswers(bank, seed, share))
        for (const likelihood of model.likelihoods) {
          const ahead = lookAhead(likelihood, state)
          for (const weights of functionals(model)) {
            const present = quadraticForm(state.covariance, weights)
            expect(expectedFall(ahead, axisOf(weights))).toBeGreaterThan(-1e-15)
            expect(expectedFall(ahead, axisOf(weights))).toBeLessThan(present)
          }
        }
      }),
      { ...SEEDED, numRuns: 12 },
    )
  })

  test('it is the present variance less the mean variance after each answer, weighed into the posterior by itself', () => {
    for (const share of [0, 0.3, 0.7]) {
      const { model, measured: state } = measured(bank, randomAnswers(bank, 2, share))
      for (const likelihood of model.likelihoods) {
        const q = likelihood.axes.length
        const seen = project(state, likelihood.axes)
        const chance = chances(likelihood, seen.mean, seen.covariance)
        const precision = inverse(seen.covariance, q) as Float64Array
        for (const weights of functionals(model)) {
          // w'theta given the item's axes z is h'z plus what the answer cannot tell.
          const h = times(
            precision,
            Float64Array.from(seen.spreads, (spread) => dot(weights, spread)),
          )
          const present = quadraticForm(seen.covariance, h)
          const after = mean(chance, (code) =>
            quadraticForm(tiltedMoments(likelihood, code, seen.mean, seen.covariance).covariance, h),
          )
          const fall = expectedFall(lookAhead(likelihood, state), axisOf(weights))
          // Sums on different points: fine on one axis, coarser where items are only ranked.
          expect(Math.abs(present - after - fall)).toBeLessThan(q === 1 ? 2e-6 : 5e-5)
        }
      }
    }
  })

  // The look-ahead keeps the other answers' sites as they are; a new posterior adjusts them. The largest difference seen
  // over 40 sittings was .0008 of the present variance, and .02 of the fall of items that tell anything.
  test('it is what asking and scoring anew would give on average, to .002 of the present variance; and that never rises', () => {
    for (const [seed, share] of [
      [1, 0],
      [2, 0.3],
      [3, 0.7],
    ] as const) {
      const answers = randomAnswers(bank, seed, share)
      const { model, measured: state } = measured(bank, answers)
      for (const item of bank.items.filter(({ id }) => answers[id] === undefined)) {
        const likelihood = model.likelihoods[model.position.get(item.id) as number] as Likelihood
        const seen = project(state, likelihood.axes)
        const chance = chances(likelihood, seen.mean, seen.covariance)
        const scored = chance.map((_, code) => measured(bank, { ...answers, [item.id]: answerOf(item, code) }).measured)
        for (const weights of functionals(model)) {
          const present = quadraticForm(state.covariance, weights)
          const after = mean(chance, (code) => quadraticForm(scored[code]?.covariance as Vector, weights))
          const fall = expectedFall(lookAhead(likelihood, state), axisOf(weights))
          expect(Math.abs(present - after - fall)).toBeLessThan(0.002 * present)
          expect(after).toBeLessThan(present * (1 + 1e-5))
        }
      }
    }
  })

  test('the precision it expects brings the variance down by just that fall', () => {
    const { model, measured: state } = measured(bank, randomAnswers(bank, 4, 0.4))
    for (const likelihood of model.likelihoods) {
      const q = likelihood.axes.length
      const { covariance } = project(state, likelihood.axes)
      const { precision, fall } = lookAhead(likelihood, state)
      const present = inverse(covariance, q) as Float64Array
      const after = inverse(
        present.map((value, k) => value + (precision[k] as number)),
        q,
      ) as Float64Array
      const spread = (matrix: Float64Array, c: Float64Array) => quadraticForm(matrix, c)
      for (let j = 0; j < q; j++) {
        // For w that is the item's own axis j, c is column j of the covariance.
        const c = Float64Array.from({ length: q }, (_, k) => covariance[k * q + j] as number)
        expect(spread(fall, c)).toBeCloseTo((covariance[j * q + j] as number) - (after[j * q + j] as number), 12)
      }
    }
  })
})

test('what one posterior told stays as it was while another is asked, and is told again to the bit', () => {
  const { model, measured: first } = measured(two, randomAnswers(two, 1, 0.3))
  const { measured: second } = measured(two, randomAnswers(two, 2, 0.7))
  const all = (state: Gaussian) => model.likelihoods.map((likelihood) => lookAhead(likelihood, state))
  const before = all(first)
  const copy = structuredClone(before)
  expect(all(second)).not.toEqual(copy)
  expect(before).toEqual(copy)
  expect(all(first)).toEqual(copy)
})

const none = reference.cases.find(({ tag }) => tag === 'none')?.candidates

test.each(
  (none?.item ?? []).map((item, i) => ({
    item,
    slope: reference.item_a[item - 1] as number,
    expected: none?.expected_posterior_variance[i] as number,
  })),
)(
  'the variance expected after item $item of the reference, discrimination $slope, is $expected',
  ({ item, slope, expected }) => {
    const cuts = (reference.item_b[item - 1] as number[]).map((threshold) => slope * threshold)
    const ahead = lookAhead(gradedLikelihood([slope], cuts), {
      mean: Float64Array.of(0),
      covariance: Float64Array.of(1),
    })
    const variance = 1 - expectedFall(ahead, axisOf([1]))
    // 21 nodes are fine up to a discrimination of 2; a bank's are .5 to 1.3.
    expect(Math.abs(variance - expected)).toBeLessThan(slope < 2 ? 1e-5 : 3e-4)
  },
)
