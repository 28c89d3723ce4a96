import type { Axis } from '../measure/axis.ts'
import { along, spreadInto } from '../measure/axis.ts'
import { varianceBetweenAnswers } from '../measure/between-answers.ts'
import type { Gaussian, Seen } from '../measure/gaussian.ts'
import { seenAlong } from '../measure/gaussian.ts'
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
  const { precision, fall } = toldBy(likelihood, state)
  const spreads = likelihood.axes.map((axis) => spreadInto(new Float64Array(state.mean.length), state.covariance, axis))
  return { spreads, fall, precision }
}

/** What an answer tells along the item's own axes. */
export interface Told extends Pick<LookAhead, 'fall' | 'precision'> {
  /** The posterior along the axes. */
  readonly seen: Seen
}

/** The part of the look-ahead that takes time. Stopping and choosing ask the same of the same posterior, one after the other. */
export function toldBy(likelihood: Likelihood, state: Gaussian): Told {
  if (state !== latest.state) latest = { state, known: new Map() }
  const told = latest.known.get(likelihood) ?? oneStep(likelihood, state)
  latest.known.set(likelihood, told)
  return told
}

/** What is known of one posterior alone, so that nothing is kept of those that are done with. */
let latest: { readonly state: Gaussian | null; readonly known: Map<Likelihood, Told> } = {
  state: null,
  known: new Map(),
}

/** The same, for once: nothing of it is kept. */
export function precisionToldBy(likelihood: Likelihood, state: Gaussian): Matrix {
  return oneStep(likelihood, state).precision
}

function oneStep(likelihood: Likelihood, state: Gaussian): Told {
  const seen = seenAlong(state, likelihood.axes)
  const q = likelihood.axes.length
  if (q === 1 && (seen.covariance[0] as number) > 0)
    return onLine(seen, varianceBetweenAnswers(likelihood, seen.mean, seen.covariance)[0] as number)
  const precision = inverse(seen.covariance, q)
  // The options of a choice may all speak for the same: its answer touches no trait and tells nothing.
  if (precision === null) return { seen, fall: new Float64Array(q * q), precision: new Float64Array(q * q) }
  const between = varianceBetweenAnswers(likelihood, seen.mean, seen.covariance)
  const remaining = seen.covariance.map((value, k) => value - (between[k] as number))
  const after = inverse(remaining, q)
  return {
    seen,
    fall: multiply(multiply(precision, between, q), precision, q),
    precision: after === null ? precision : after.map((value, k) => value - (precision[k] as number)),
  }
}

function onLine(seen: Seen, between: number): Told {
  const variance = seen.covariance[0] as number
  const told = 1 / (variance - between) - 1 / variance
  return { seen, fall: Float64Array.of(between / (variance * variance)), precision: Float64Array.of(told) }
}

/** The expected fall of w'Sw after one answer to the item; between 0 and w'Sw. */
export function expectedFall({ spreads, fall }: Pick<LookAhead, 'spreads' | 'fall'>, functional: Axis): number {
  const q = spreads.length
  if (q === 1) return along(functional, spreads[0] as Vector) ** 2 * (fall[0] as number)
  const c = spreads.map((vector) => along(functional, vector))
  let sum = 0
  for (let j = 0; j < q; j++)
    for (let k = 0; k < q; k++) sum += (c[j] as number) * (fall[j * q + k] as number) * (c[k] as number)
  return sum
}
