import { expect, test } from 'vitest'
import { answerChances } from '../../src/measure/answer-chances.ts'
import { varianceBetweenAnswers } from '../../src/measure/between-answers.ts'
import { bestWorstLikelihood } from '../../src/measure/choice.ts'

const MEAN = 0.4
const VARIANCE = 0.8

/** By sums over 2,001 points: the chance of each answer, and the variance between the means after each. */
function byBruteForce(likelihood: ReturnType<typeof bestWorstLikelihood>) {
  const points = Array.from({ length: 2001 }, (_, k) => MEAN + (k - 1000) / 125)
  const weights = points.map((z) => Math.exp(-((z - MEAN) ** 2) / (2 * VARIANCE)))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const chances = Array.from({ length: likelihood.answers }, () => 0)
  const shifts = [...chances]
  points.forEach((z, k) => {
    for (let answer = 0; answer < likelihood.answers; answer++) {
      const mass = (weights[k]! / all) * Math.exp(likelihood.logProbability([z], answer))
      chances[answer]! += mass
      shifts[answer]! += mass * (z - MEAN)
    }
  })
  return { chances, between: shifts.reduce((sum, shift, answer) => sum + shift ** 2 / chances[answer]!, 0) }
}

// A set of seven options has 42 answers, more than the sums usually have room for.
test.each([3, 6, 7])(
  'of the answers to a set of %i options the chances and their spread are as by brute force',
  (options) => {
    const likelihood = bestWorstLikelihood(
      Array.from({ length: options }, (_, k) => ({ slopes: [(k - 2) / 3], intercept: k / 10 })),
    )
    const [mean, covariance] = [Float64Array.of(MEAN), Float64Array.of(VARIANCE)]
    const exact = byBruteForce(likelihood)
    const chances = answerChances(likelihood, mean, covariance)
    expect(chances.length).toBe(options * (options - 1))
    chances.forEach((chance, answer) => {
      expect(Math.abs(chance - exact.chances[answer]!)).toBeLessThan(1e-4)
    })
    expect(Math.abs(varianceBetweenAnswers(likelihood, mean, covariance)[0]! - exact.between)).toBeLessThan(1e-4)
  },
)
