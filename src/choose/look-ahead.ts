import type { Axis } from '../measure/axis.ts'
import { along } from '../measure/axis.ts'
import { varianceBetweenAnswers } from '../measure/between-answers.ts'
import type { Gaussian } from '../measure/gaussian.ts'
import { project } from '../measure/gaussian.ts'
import type { Likelihood } from '../measure/likelihood.ts'
import type { Matrix, Vector } from '../numbers/matrix.ts'
import { inverse, multiply } from '../numbers/matrix.ts'

/** What one more answer is expected to do to the posterior. */
export interface LookAhead {
  /** covariance times each of the item's axes */
  readonly spreads: readonly Vector[]
  /** axes x axes: with c = spreads' w, the expected fall of w'Sw is c' fall c. */
  readonly fall: Matrix
  /** axes x axes: the precision of a normal observation along the axes that would tell as much. */
  readonly precision: Matrix
}

/**
 * One step ahead: Var over answers k of E[z | answer k], with z the item's axes and answers weighed by their
 * probability under the present posterior. By the law of total variance that is the expected fall of the variance of z.
 */
export function lookAhead(likelihood: Likelihood, state: Gaussian): LookAhead {
  const seenBefore = known.get(state) ?? new Map<Likelihood, LookAhead>()
  known.set(state, seenBefore)
  const ahead = seenBefore.get(likelihood) ?? oneStep(likelihood, state)
  seenBefore.set(likelihood, ahead)
  return ahead
}

/** Stopping and choosing ask the same of the same posterior, one after the other. */
const known = new WeakMap<Gaussian, Map<Likelihood, LookAhead>>()

function oneStep(likelihood: Likelihood, state: Gaussian): LookAhead {
  const seen = project(state, likelihood.axes)
  const q = likelihood.axes.length
  const precision = inverse(seen.covariance, q)
  // The options of a choice may all speak for the same: its answer touches no trait and tells nothing.
  if (precision === null)
    return { spreads: seen.spreads, fall: new Float64Array(q * q), precision: new Float64Array(q * q) }
  const between = varianceBetweenAnswers(likelihood, seen.mean, seen.covariance)
  if (q === 1) return onLine(seen.spreads, seen.covariance[0] as number, between[0] as number)
  const remaining = seen.covariance.map((value, k) => value - (between[k] as number))
  const told = inverse(remaining, q)
  return {
    spreads: seen.spreads,
    fall: multiply(multiply(precision, between, q), precision, q),
    precision: told === null ? precision : told.map((value, k) => value - (precision[k] as number)),
  }
}

function onLine(spreads: readonly Vector[], variance: number, between: number): LookAhead {
  const told = 1 / (variance - between) - 1 / variance
  return { spreads, fall: Float64Array.of(between / (variance * variance)), precision: Float64Array.of(told) }
}

/** The expected fall of w'Sw after one answer to the item; between 0 and w'Sw. */
export function expectedFall({ spreads, fall }: LookAhead, functional: Axis): number {
  const q = spreads.length
  if (q === 1) return along(functional, spreads[0] as Vector) ** 2 * (fall[0] as number)
  const c = spreads.map((vector) => along(functional, vector))
  let sum = 0
  for (let j = 0; j < q; j++)
    for (let k = 0; k < q; k++) sum += (c[j] as number) * (fall[j * q + k] as number) * (c[k] as number)
  return sum
}
