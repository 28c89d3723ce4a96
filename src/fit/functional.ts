import type { Axis } from '../measure/axis.ts'
import { along, quadraticAlong } from '../measure/axis.ts'
import type { Gaussian } from '../measure/gaussian.ts'
import type { Vector } from '../numbers/matrix.ts'
import { normalCdf, Z90 } from '../numbers/normal.ts'

/** A weighted sum of traits that has a name in the result: a role fit, the lean, the level, a facet, a dimension's lean. */
export interface Functional {
  /** One weight per trait. */
  readonly weights: Vector
  /** The same weights without those that are 0. */
  readonly axis: Axis
  /** True where the weights are role weights, set by judgement and therefore uncertain themselves. */
  readonly judged: boolean
}

/** A functional's estimate as it is shown, in SDs of the prior of one facet or role fit. */
export interface Estimate {
  readonly estimate: number
  /** Inflated posterior SD, with the uncertainty of role weights where they take part. */
  readonly standardError: number
  /** The 90 % credible interval: estimate -+ 1.6449 standard errors. */
  readonly interval: readonly [number, number]
}

/** The two numbers of a bank's prior that widen what is shown. */
export interface Widening {
  /** Factor on the posterior SD, at least 1. */
  readonly inflation: number
  /** Relative SD of each role weight. */
  readonly weightError: number
}

/**
 * Estimate w'm with `SE = sqrt(inflation^2 w'Sw + m'Qm + tr(QS))`, Q = diag((weightError w_j)^2) for judged weights and 0
 * otherwise: what guessed item parameters and guessed role weights were found to cost (design.md 4.3).
 */
export function estimateOf({ axis, judged }: Functional, state: Gaussian, widening: Widening): Estimate {
  const estimate = along(axis, state.mean)
  const weightVariance = judged ? varianceOfWeights(axis, state, widening.weightError) : 0
  const variance = widening.inflation ** 2 * quadraticAlong(axis, state.covariance, state.mean.length) + weightVariance
  const standardError = Math.sqrt(variance)
  return {
    estimate,
    standardError,
    interval: [estimate - Z90 * standardError, estimate + Z90 * standardError],
  }
}

/** m'Qm + tr(QS) with Q = diag((relative w_j)^2) */
export function varianceOfWeights({ index, value }: Axis, { mean, covariance }: Gaussian, relative: number): number {
  let sum = 0
  for (let k = 0; k < index.length; k++) {
    const trait = index[k] as number
    const error = relative * (value[k] as number)
    sum += error * error * ((mean[trait] as number) ** 2 + (covariance[trait * mean.length + trait] as number))
  }
  return sum
}

/** P(the functional is above `cut`), in [0, 1]. */
export function probabilityAbove({ estimate, standardError }: Estimate, cut: number): number {
  return normalCdf((estimate - cut) / standardError)
}

/** P(the functional is within -+ `cut` of 0), in [0, 1]. */
export function probabilityWithin({ estimate, standardError }: Estimate, cut: number): number {
  return normalCdf((cut - estimate) / standardError) - normalCdf((-cut - estimate) / standardError)
}
