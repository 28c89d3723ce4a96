import { expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { leanFunctional, levelFunctional, roleFunctional } from '../../src/fit/composites.ts'
import type { Estimate } from '../../src/fit/functional.ts'
import { estimateOf, probabilityAbove, probabilityWithin } from '../../src/fit/functional.ts'
import { fitOf } from '../../src/fit/role-fit.ts'
import { modelOf } from '../../src/measure/model.ts'
import { quadraticForm } from '../../src/numbers/matrix.ts'
import { normalCdf } from '../../src/numbers/normal.ts'
import { engineBank, measured, randomAnswers } from '../engine-bank.ts'

const bank = engineBank({ weight: (d, r) => [0.7, 1, 1.2][(d + r) % 3] as number })
const { model, measured: state } = measured(bank, randomAnswers(bank, 11))
const fit = fitOf(model, state)
const n = model.traits.count

/** S and the prior by name: facet (d, r) and facet (e, s). */
const posteriorAt = (d: number, r: number, e: number, s: number) =>
  state.covariance[model.traits.facet(d, r) * n + model.traits.facet(e, s)] as number
const meanAt = (d: number, r: number) => state.mean[model.traits.facet(d, r)] as number
const priorAt = (d: number, e: number) => model.prior[model.traits.facet(d, 0) * n + model.traits.facet(e, 0)] as number

/** The weights of role r, standardised to prior variance 1, by the letter of design.md 4.3. */
function weights(r: number): number[] {
  const own = [0, 1, 2].map((d) => [0.7, 1, 1.2][(d + r) % 3] as number)
  let variance = 0
  for (const d of [0, 1, 2]) for (const e of [0, 1, 2]) variance += own[d]! * own[e]! * priorAt(d, e)
  return own.map((weight) => weight / Math.sqrt(variance))
}

/** Estimate and standard error of sum over (d, r) of c[d][r] theta[d][r]. */
function byHand(c: number[][], judged: boolean): { estimate: number; standardError: number } {
  const terms = c.flatMap((row, d) => row.map((weight, r) => ({ d, r, weight })))
  let [estimate, variance, ofWeights] = [0, 0, 0]
  for (const { d, r, weight } of terms) {
    estimate += weight * meanAt(d, r)
    for (const other of terms) variance += weight * other.weight * posteriorAt(d, r, other.d, other.r)
    ofWeights += (0.3 * weight) ** 2 * (meanAt(d, r) ** 2 + posteriorAt(d, r, d, r))
  }
  return { estimate, standardError: Math.sqrt(1.1 ** 2 * variance + (judged ? ofWeights : 0)) }
}

function expectSame(actual: Estimate, expected: { estimate: number; standardError: number }): void {
  expect(actual.estimate).toBeCloseTo(expected.estimate, 12)
  expect(actual.standardError).toBeCloseTo(expected.standardError, 12)
  expect(actual.interval[0]).toBeCloseTo(expected.estimate - 1.6448536 * expected.standardError, 6)
  expect(actual.interval[1]).toBeCloseTo(expected.estimate + 1.6448536 * expected.standardError, 6)
}

const [first, second] = [weights(0), weights(1)] as [number[], number[]]

test('a role fit: SE^2 = 1.1^2 w S w + m Q m + tr(Q S), Q = diag((.3 w)^2)', () => {
  for (const role of fit.roles)
    expectSame(
      role,
      byHand(
        [0, 1, 2].map((d) => (role.at === 0 ? [first[d]!, 0] : [0, second[d]!])),
        true,
      ),
    )
})

test('the lean is one contrast, first less second, not standardised again', () => {
  expectSame(
    fit.lean,
    byHand(
      [0, 1, 2].map((d) => [first[d]!, -second[d]!]),
      true,
    ),
  )
})

test('the level is the mean of the two', () => {
  expectSame(
    fit.level,
    byHand(
      [0, 1, 2].map((d) => [first[d]! / 2, second[d]! / 2]),
      true,
    ),
  )
})

test('facets and the leans of dimensions have no weight uncertainty, and no weight', () => {
  fit.dimensions.forEach(({ lean, facets }, at) => {
    const rows = (row: number[]) => [0, 1, 2].map((d) => (d === at ? row : [0, 0]))
    expectSame(lean as Estimate, byHand(rows([1, -1]), false))
    expectSame(facets[0] as Estimate, byHand(rows([1, 0]), false))
    expectSame(facets[1] as Estimate, byHand(rows([0, 1]), false))
  })
})

test('the chance of the first role is Phi(lean / SE), and the two chances add up to 1', () => {
  const chance = new Map(fit.roles.map(({ at, probability }) => [at, probability]))
  expect(chance.get(0)).toBeCloseTo(normalCdf(fit.lean.estimate / fit.lean.standardError), 14)
  expect((chance.get(0) as number) + (chance.get(1) as number)).toBe(1)
})

test('without inflation and weight uncertainty the standard error is the posterior SD', () => {
  const functional = leanFunctional(model, 0, 1)
  const { standardError } = estimateOf(functional, state, { inflation: 1, weightError: 0 })
  expect(standardError).toBeCloseTo(Math.sqrt(quadraticForm(state.covariance, functional.weights)), 14)
})

test('before any answer a role fit has variance 1, the lean of the built-in bank an SD near 1.29 and its level near .77', () => {
  const builtIn = modelOf(builtInBank())
  const sd = (functional: { weights: Float64Array }) => Math.sqrt(quadraticForm(builtIn.prior, functional.weights))
  expect(sd(roleFunctional(builtIn, 0))).toBeCloseTo(1, 14)
  expect(sd(roleFunctional(builtIn, 1))).toBeCloseTo(1, 14)
  expect(sd(leanFunctional(builtIn, 0, 1))).toBeCloseTo(1.29, 1)
  expect(sd(levelFunctional(builtIn))).toBeCloseTo(0.77, 1)
})

test('a dimension without direction has facets and no lean', () => {
  const still = { ...bank, dimensions: bank.dimensions.map((dimension, d) => ({ ...dimension, direction: d !== 2 })) }
  const again = measured(still, randomAnswers(bank, 11))
  const { dimensions } = fitOf(again.model, again.measured)
  expect(dimensions.map(({ lean }) => lean === null)).toEqual([false, false, true])
  expect(dimensions.map(({ facets }) => facets.length)).toEqual([2, 2, 2])
})

test('a probability above or within a cut is that of the normal distribution', () => {
  const estimate: Estimate = { estimate: 0.5, standardError: 2, interval: [0, 0] }
  expect(probabilityAbove(estimate, 0.5)).toBe(0.5)
  expect(probabilityAbove(estimate, -1.5)).toBeCloseTo(0.8413447460685429, 14)
  expect(probabilityWithin(estimate, 1)).toBeCloseTo(normalCdf(0.25) - normalCdf(-0.75), 14)
})
