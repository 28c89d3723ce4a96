import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Item } from '../../src/bank/types.ts'
import { axisOf } from '../../src/measure/axis.ts'
import { choiceLikelihood } from '../../src/measure/choice.ts'
import type { Site } from '../../src/measure/gaussian.ts'
import { project } from '../../src/measure/gaussian.ts'
import { gradedLikelihood } from '../../src/measure/graded.ts'
import { answerCode } from '../../src/measure/item-likelihood.ts'
import type { Likelihood } from '../../src/measure/likelihood.ts'
import { measure, modelOf } from '../../src/measure/model.ts'
import { tiltedMoments } from '../../src/measure/moments.ts'
import { posterior } from '../../src/measure/posterior.ts'
import { inverse } from '../../src/numbers/matrix.ts'
import { shuffledIndexes } from '../../src/numbers/random.ts'
import type { Answer } from '../../src/session/types.ts'
import { anyAnswers, aSession, choice, engineBank, measured, randomAnswers, SEEDED } from '../engine-bank.ts'
import { largestDifference } from '../largest-difference.ts'

const two = engineBank()
const three = engineBank({ roles: 3, dimensions: 2 })

test('without an answer the posterior is the prior', () => {
  const { model, measured: nothing } = measured(two, {})
  expect(nothing.mean).toEqual(new Float64Array(model.traits.count))
  expect(nothing.covariance).toEqual(model.prior)
  expect(nothing).toMatchObject({ converged: true, sweeps: 0, sites: [], answered: [] })
})

test('the order in which answers were given changes not a bit', () => {
  fc.assert(
    fc.property(anyAnswers(two), fc.integer(), (answers, seed) => {
      const session = aSession(two, answers)
      const responses = shuffledIndexes(session.responses.length, seed).map((i) => session.responses[i]!)
      const shuffled = measure(modelOf(two), { ...session, responses })
      expect(shuffled).toEqual(measure(modelOf(two), session))
    }),
    { ...SEEDED, numRuns: 20 },
  )
})

test('a skip changes not a bit, nor does an item that the bank does not have', () => {
  const answers = randomAnswers(two, 3, 0.6)
  const skipped = Object.fromEntries(two.items.map(({ id }) => [id, answers[id] ?? null]))
  expect(Object.values(skipped)).toContain(null)
  expect(measured(two, skipped).measured).toEqual(measured(two, answers).measured)
  expect(measured(two, { ...answers, stranger: 3 }).measured).toEqual(measured(two, answers).measured)
})

/** A site in all traits: X nu and X T X'. */
function inAllTraits(site: Site, { axes }: Likelihood, traits: number) {
  const shift = new Float64Array(traits)
  const precision = new Float64Array(traits * traits)
  const q = axes.length
  axes.forEach((a, j) => {
    a.index.forEach((t, m) => {
      shift[t] = (shift[t] as number) + (a.value[m] as number) * (site.shift[j] as number)
      axes.forEach((b, k) => {
        b.index.forEach((u, l) => {
          const value = (a.value[m] as number) * (b.value[l] as number) * (site.precision[j * q + k] as number)
          precision[t * traits + u] = (precision[t * traits + u] as number) + value
        })
      })
    })
  })
  return { shift, precision }
}

describe.each([
  { name: 'two roles', bank: two },
  { name: 'three roles', bank: three },
])('for $name', ({ bank }) => {
  const model = modelOf(bank)
  const answers = randomAnswers(bank, 5)
  const { measured: full } = measured(bank, answers)
  const traits = model.traits.count

  test('S is the inverse of prior precision plus all sites, and m is S times their shifts', () => {
    const precision = inverse(model.prior, traits) as Float64Array
    const shift = new Float64Array(traits)
    full.sites.forEach((site, i) => {
      const seen = inAllTraits(site, model.likelihoods[i] as Likelihood, traits)
      seen.precision.forEach((value, k) => {
        precision[k] = (precision[k] as number) + value
      })
      seen.shift.forEach((value, t) => {
        shift[t] = (shift[t] as number) + value
      })
    })
    const covariance = inverse(precision, traits) as Float64Array
    expect(largestDifference(full.covariance, covariance)).toBeLessThan(1e-10)
    const mean = shift.map((_, t) =>
      shift.reduce((sum, value, u) => sum + (covariance[t * traits + u] as number) * value, 0),
    )
    expect(largestDifference(full.mean, mean)).toBeLessThan(1e-10)
  })

  test('at the end every answer, weighed once more without its own site, changes nothing: that is the fixed point', () => {
    full.sites.forEach((site, i) => {
      const likelihood = model.likelihoods[i] as Likelihood
      const q = likelihood.axes.length
      const seen = project(full, likelihood.axes)
      const precision = inverse(seen.covariance, q) as Float64Array
      const cavity = inverse(
        precision.map((value, k) => value - (site.precision[k] as number)),
        q,
      ) as Float64Array
      const shift = site.shift.map(
        (value, j) => seen.mean.reduce((sum, m, k) => sum + (precision[j * q + k] as number) * m, 0) - value,
      )
      const mean = shift.map((_, j) => shift.reduce((sum, value, k) => sum + (cavity[j * q + k] as number) * value, 0))
      const item = full.answered[i] as Item
      const code = answerCode(item, answers[item.id] as Answer)
      const moments = tiltedMoments(likelihood, code, mean, cavity)
      expect(largestDifference(moments.mean, seen.mean)).toBeLessThan(1e-6)
      expect(largestDifference(moments.covariance, seen.covariance)).toBeLessThan(1e-6)
    })
  })
})

test('the posterior covariance is symmetric to the bit', () => {
  for (const bank of [two, three]) {
    const { covariance, mean } = measured(bank, randomAnswers(bank, 9)).measured
    const n = mean.length
    expect(covariance.map((_, k) => covariance[(k % n) * n + Math.floor(k / n)] as number)).toEqual(covariance)
  }
})

test('an answer never takes precision away', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      for (const { precision, shift } of measured(three, randomAnswers(three, seed)).measured.sites) {
        const q = shift.length
        for (let j = 0; j < q; j++) expect(precision[j * q + j]).toBeGreaterThan(-1e-9)
      }
    }),
    { ...SEEDED, numRuns: 10 },
  )
})

test('a choice whose utilities differ along one line gives the same on one axis as on two, to 1e-6', () => {
  const line = choiceLikelihood([
    { slopes: [0.9, 0], intercept: 0 },
    { slopes: [0, 0.9], intercept: 0 },
    { slopes: [0.45, 0.45], intercept: 0.2 },
  ])
  const plane: Likelihood = {
    axes: [axisOf([1, 0]), axisOf([0, 1])],
    answers: 3,
    logProbability: ([x, y]: number[], k) => line.logProbability([0.9 * (y! - x!)], k),
  }
  const prior = Float64Array.of(1, 0.07, 0.07, 1)
  const others = [
    { likelihood: gradedLikelihood([1, 0], [-1.5, -0.5, 0.5, 1.5]), answer: 4 },
    { likelihood: gradedLikelihood([0, 1], [-0.5, 0.5]), answer: 1 },
  ]
  expect(line.axes.length).toBe(1)
  for (const answer of [0, 1, 2]) {
    const one = posterior(prior, [...others, { likelihood: line, answer }])
    const both = posterior(prior, [...others, { likelihood: plane, answer }])
    expect(largestDifference(one.mean, both.mean)).toBeLessThan(1e-6)
    expect(largestDifference(one.covariance, both.covariance)).toBeLessThan(1e-6)
  }
})

test('a pair and a set of equal discriminations are taken on one axis, a scene on one per role', () => {
  const bank = engineBank({
    roles: 3,
    dimensions: 1,
    items: () => [
      choice(0, 'pair', 'pair', [{ r0: 1 }, { r1: 1 }]),
      choice(0, 'set', 'best-worst', [{ r0: 0.9 }, { r1: 0.9 }, { r0: 0.9 }, { r1: 0.9 }]),
      choice(0, 'two', 'scene', [{ r0: 0.8 }, { r2: 0.8 }, { r0: 0.56, r2: 0.56 }]),
      choice(0, 'three', 'scene', [{ r0: 0.8 }, { r1: 0.8 }, { r2: 0.8 }]),
    ],
  })
  expect(modelOf(bank).likelihoods.map(({ axes }) => axes.length)).toEqual([1, 1, 2, 3])
})
