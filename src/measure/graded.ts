import { logistic, logLogistic } from '../numbers/logistic.ts'
import { axisOf } from './axis.ts'
import type { Likelihood } from './likelihood.ts'

/**
 * Samejima's graded response model in logistic metric, D = 1 (Samejima 1969).
 * `P(X >= k + 1 | theta) = logistic(slopes' theta - cuts[k])`, cuts ascending, categories coded 0 .. cuts.length.
 */
export function gradedLikelihood(slopes: ArrayLike<number>, cuts: readonly number[]): Likelihood {
  return {
    axes: [axisOf(slopes)],
    answers: cuts.length + 1,
    logProbability: (z, answer) => logCategory(z[0] as number, cuts, answer),
  }
}

/**
 * log(F(z - c_k) - F(z - c_k+1)) written as a product, F(u) F(-v) (1 - exp(v - u)) with u = z - c_k and v = z - c_k+1,
 * so that two nearly equal tails never cancel to 0.
 */
function logCategory(z: number, cuts: readonly number[], category: number): number {
  const below = category === 0 ? null : (cuts[category - 1] as number)
  const above = category === cuts.length ? null : (cuts[category] as number)
  if (below === null) return above === null ? 0 : logLogistic(above - z)
  if (above === null) return logLogistic(z - below)
  return logLogistic(z - below) + logLogistic(above - z) + Math.log(1 - Math.exp(below - above))
}

/** P(category) for all categories at z = slope * theta; they add up to 1. `cuts` = slope * thresholds. */
export function gradedProbabilities(z: number, cuts: readonly number[]): number[] {
  return Array.from({ length: cuts.length + 1 }, (_, category) => Math.exp(logCategory(z, cuts, category)))
}

/**
 * Fisher information of one answer about theta: slope^2 * sum over categories of P (1 - F_k - F_k+1)^2, at least 0,
 * where F_k = P(X >= k). The slope of log P(category) with respect to z is 1 - F_k - F_k+1.
 */
export function gradedInformation(theta: number, slope: number, thresholds: readonly number[]): number {
  const cuts = thresholds.map((threshold) => slope * threshold)
  const reach = [1, ...cuts.map((cut) => logistic(slope * theta - cut)), 0]
  let sum = 0
  gradedProbabilities(slope * theta, cuts).forEach((p, k) => {
    sum += p * (1 - (reach[k] as number) - (reach[k + 1] as number)) ** 2
  })
  return slope * slope * sum
}
