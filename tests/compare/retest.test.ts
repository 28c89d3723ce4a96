import { expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import type { Change } from '../../src/compare/retest.ts'
import { changesBetween, thresholdsFor } from '../../src/compare/retest.ts'
import {
  dimensionLeanFunctional,
  facetFunctional,
  leanFunctional,
  levelFunctional,
  roleFunctional,
} from '../../src/fit/composites.ts'
import { axisOf } from '../../src/measure/axis.ts'
import type { Gaussian } from '../../src/measure/gaussian.ts'
import { gradedLikelihood } from '../../src/measure/graded.ts'
import { measure, modelOf } from '../../src/measure/model.ts'
import { posterior } from '../../src/measure/posterior.ts'
import { normalCdf } from '../../src/numbers/normal.ts'
import { seededRandom } from '../../src/numbers/random.ts'
import { startSession } from '../../src/session/live.ts'
import { measured } from '../engine-bank.ts'
import { drawAnswer, drawTraits } from '../respondent.ts'
import { reference } from './reference.ts'

/** A functional of one trait. */
const alone = { weights: Float64Array.of(1), axis: axisOf([1]), judged: false }
const one = (mean: number, sd: number): Gaussian => ({
  mean: Float64Array.of(mean),
  covariance: Float64Array.of(sd * sd),
})

/** Of one standard normal trait: each score without its prior, then the ordinary z of a difference. */
function classical(m1: number, s1: number, m2: number, s2: number) {
  const [first, second] = [
    { mean: m1 / (1 - s1 * s1), var: (s1 * s1) / (1 - s1 * s1) },
    { mean: m2 / (1 - s2 * s2), var: (s2 * s2) / (1 - s2 * s2) },
  ]
  return { first, second, z: (second.mean - first.mean) / Math.sqrt(first.var + second.var) }
}

test.each(reference.irt_change)('the classical formula for $m1 and $m2 is the one of the reference, to 1e-8', (one) => {
  const { first, second, z } = classical(one.m1, one.s1, one.m2, one.s2)
  for (const [found, expected] of [
    [first.mean, one.unshrunk1.mean],
    [first.var, one.unshrunk1.var],
    [second.mean, one.unshrunk2.mean],
    [second.var, one.unshrunk2.var],
    [z, one.z_unshrunk],
    [normalCdf(z), one.p_increase_unshrunk],
    [(one.m2 - one.m1) / Math.sqrt(one.s1 ** 2 + one.s2 ** 2), one.z_posteriors_naive],
    [normalCdf(one.z_posteriors_naive), one.p_increase_naive],
  ] as const)
    expect(Math.abs(found - expected)).toBeLessThan(1e-8)
})

test.each([
  [-0.2, 0.5, 0.35],
  [0.4, 0.1, 0.7],
  [1.5, -1.5, 0.2],
])('of one trait measured twice equally well, from %d to %d with SD %d, z is the classical one', (m1, m2, sd) => {
  const [change] = changesBetween(Float64Array.of(1), one(m1, sd), one(m2, sd), [alone]) as [Change]
  expect(change.z).toBeCloseTo(classical(m1, sd, m2, sd).z, 12)
  expect(change.p).toBeCloseTo(2 * normalCdf(-Math.abs(change.z!)), 14)
  expect(change.comparable).toBe(true)
})

test('the prior has a unit: twice the scale gives twice the difference and the same z', () => {
  const [small] = changesBetween(Float64Array.of(1), one(0.1, 0.5), one(0.6, 0.4), [alone]) as [Change]
  const [large] = changesBetween(Float64Array.of(4), one(0.2, 1), one(1.2, 0.8), [alone]) as [Change]
  expect(large.difference).toBeCloseTo(2 * small.difference, 12)
  expect(large.z).toBeCloseTo(small.z!, 12)
})

test('exchanging the sessions turns the sign and nothing else', () => {
  const [there] = changesBetween(Float64Array.of(1), one(0.1, 0.5), one(0.6, 0.4), [alone]) as [Change]
  const [back] = changesBetween(Float64Array.of(1), one(0.6, 0.4), one(0.1, 0.5), [alone]) as [Change]
  expect(back).toEqual({ ...there, difference: -there.difference, z: -there.z! })
})

test('two sessions without an answer, and a functional without weights, are not comparable', () => {
  const bank = builtInBank()
  const { model, measured: nothing } = measured(bank, {})
  const empty = { weights: new Float64Array(model.traits.count), axis: axisOf([]), judged: true }
  const functionals = [leanFunctional(model, 0, 1), facetFunctional(model, 0, 0), empty]
  for (const change of changesBetween(model.prior, nothing, nothing, functionals))
    expect(change).toMatchObject({ difference: 0, comparable: false, z: null, p: null })
})

test('after one answer the facet that was asked about can show a change, the other side of another subject cannot', () => {
  const model = modelOf(builtInBank())
  const [item] = model.bank.items
  const after = measured(model.bank, { [item!.id]: 4 }).measured
  const facets = [facetFunctional(model, 0, 0), facetFunctional(model, 5, 1)]
  const changes = changesBetween(model.prior, after, after, facets)
  expect(changes.map(({ comparable }) => comparable)).toEqual([true, false])
  for (const { standardError } of changes) expect(standardError).toBeGreaterThan(0)
})

test('other traits, or a prior without an inverse, are refused', () => {
  expect(() => changesBetween(Float64Array.of(1), one(0, 1), posterior(new Float64Array(4), []), [])).toThrow(
    RangeError,
  )
  expect(() => changesBetween(Float64Array.of(0), one(0, 1), one(0, 1), [alone])).toThrow(/singular/)
  expect(() => thresholdsFor(0)).toThrow(RangeError)
})

test('1.96 for one functional, 2.87 for the twelve leans of a bank, as Bonferroni has it', () => {
  expect(thresholdsFor(1).single).toBeCloseTo(1.959964, 6)
  expect(thresholdsFor(1).family).toBe(thresholdsFor(1).single)
  expect(thresholdsFor(12).family).toBeCloseTo(2.865, 3)
})

test('a trait asked three times as often afterwards has a variance between the two', () => {
  const likelihood = gradedLikelihood([1], [-1, 0, 1])
  const answers = (n: number) => Array.from({ length: n }, (_, i) => ({ likelihood, answer: i % 4 }))
  const prior = Float64Array.of(1)
  const [short, long] = [posterior(prior, answers(6)), posterior(prior, answers(18))]
  const errors = [
    [short, short],
    [short, long],
    [long, long],
  ].map(([a, b]) => changesBetween(prior, a!, b!, [alone])[0]!.standardError)
  expect(errors[1]).toBeLessThan(errors[0]!)
  expect(errors[1]).toBeGreaterThan(errors[2]!)
})

test('people who stayed the same: z has an SD of .95 to 1.04, for every functional, whatever was asked', () => {
  const bank = builtInBank()
  const model = modelOf(bank)
  const functionals = {
    lean: leanFunctional(model, 0, 1),
    level: levelFunctional(model),
    role: roleFunctional(model, 0),
    facet: facetFunctional(model, 0, 0),
    otherFacet: facetFunctional(model, 7, 1),
    dimensionLean: dimensionLeanFunctional(model, 3, 0, 1),
  }
  const random = seededRandom(4711)
  const PEOPLE = 500
  const squares = Object.keys(functionals).map(() => 0)
  const half = bank.items.filter((_, i) => i % 2 === 0)
  for (let person = 0; person < PEOPLE; person++) {
    const traits = drawTraits(model, random)
    const states = [bank.items, half].map((items) => {
      const responses = items.map((item) => ({
        item: item.id,
        answer: drawAnswer(bank, item, traits, random),
        seconds: null,
      }))
      return measure(model, { ...startSession(bank), responses })
    })
    const changes = changesBetween(model.prior, states[0]!, states[1]!, Object.values(functionals))
    changes.forEach(({ z }, k) => {
      squares[k]! += z! ** 2 / PEOPLE
    })
  }
  for (const square of squares) {
    expect(Math.sqrt(square)).toBeGreaterThan(0.95)
    expect(Math.sqrt(square)).toBeLessThan(1.04)
  }
})
