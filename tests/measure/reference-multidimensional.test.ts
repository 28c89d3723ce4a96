import { expect, test } from 'vitest'
import { choiceLikelihood } from '../../src/measure/choice.ts'
import { gradedLikelihood } from '../../src/measure/graded.ts'
import type { Likelihood } from '../../src/measure/likelihood.ts'
import { posterior } from '../../src/measure/posterior.ts'
import { dot, quadraticForm } from '../../src/numbers/matrix.ts'
import { normalCdf } from '../../src/numbers/normal.ts'
import type { MultidimensionalReference } from './reference.ts'
import { multidimensional as reference } from './reference.ts'

type Item = MultidimensionalReference['items'][number]

/** A binary choice item of the reference is a pair: option 1 has the slopes, option 0 has none. */
function likelihood(item: Item): Likelihood {
  if (item.type === 'grm') return gradedLikelihood(item.slope, item.threshold)
  return choiceLikelihood([
    { slopes: item.slope.map(() => 0), intercept: 0 },
    { slopes: item.slope, intercept: item.intercept },
  ])
}

test.each(reference.cases.map((pattern, number) => ({ number, ...pattern })))(
  'pattern $number agrees with brute force: mean .002, SD .005, probability .006',
  ({ responses, mean, sd, p_decision }) => {
    const observations = responses.map(([index, answer]) => {
      const item = reference.items[index - 1] as Item
      return { likelihood: likelihood(item), answer: item.type === 'grm' ? answer - 1 : answer }
    })
    const estimate = posterior(Float64Array.from(reference.R.flat()), observations)
    mean.forEach((value, t) => {
      expect(Math.abs((estimate.mean[t] as number) - value)).toBeLessThan(0.002)
    })
    sd.forEach((value, t) => {
      expect(Math.abs(Math.sqrt(estimate.covariance[t * 4] as number) - value)).toBeLessThan(0.005)
    })
    const weights = Float64Array.from(reference.decision.weights)
    const probability = normalCdf(
      (dot(weights, estimate.mean) - reference.decision.cut) / Math.sqrt(quadraticForm(estimate.covariance, weights)),
    )
    expect(Math.abs(probability - p_decision)).toBeLessThan(0.006)
  },
)
