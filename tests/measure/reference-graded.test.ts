import { expect, test } from 'vitest'
import { gradedInformation, gradedLikelihood, gradedProbabilities } from '../../src/measure/graded.ts'
import { posterior } from '../../src/measure/posterior.ts'
import { scoringGraded as reference } from './reference.ts'

const items = reference.item_a.map((slope, i) => {
  const thresholds = reference.item_b[i] as number[]
  return { slope, thresholds, cuts: thresholds.map((threshold) => slope * threshold) }
})

test('category probabilities agree with mirt to 1e-8', () => {
  for (const [i, item] of items.entries())
    for (const [t, theta] of reference.curves.theta.entries()) {
      const expected = reference.curves.items[i]?.prob[t] as number[]
      gradedProbabilities(item.slope * theta, item.cuts).forEach((p, k) => {
        expect(Math.abs(p - (expected[k] as number))).toBeLessThan(1e-8)
      })
    }
})

test('item information agrees with catR to 1e-8', () => {
  for (const [i, item] of items.entries())
    for (const [t, theta] of reference.curves.theta.entries()) {
      const expected = reference.curves.items[i]?.fisher[t] as number
      expect(Math.abs(gradedInformation(theta, item.slope, item.thresholds) - expected)).toBeLessThan(1e-8)
    }
})

test.each(reference.cases)(
  'the posterior of pattern $tag agrees with quadrature to .005',
  ({ responses, eap, psd }) => {
    const observations = responses.flatMap((category, i) => {
      const item = items[i] as (typeof items)[number]
      return category === null ? [] : [{ likelihood: gradedLikelihood([item.slope], item.cuts), answer: category - 1 }]
    })
    const estimate = posterior(Float64Array.of(1), observations)
    expect(estimate.converged).toBe(true)
    expect(Math.abs((estimate.mean[0] as number) - eap)).toBeLessThan(0.005)
    expect(Math.abs(Math.sqrt(estimate.covariance[0] as number) - psd)).toBeLessThan(0.005)
  },
)
