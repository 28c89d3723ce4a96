import type { Axis } from '../measure/axis.ts'
import { along, spreadInto } from '../measure/axis.ts'
import { varianceBetweenAnswers } from '../measure/between-answers.ts'
import type { Gaussian } from '../measure/gaussian.ts'
import { nothingSeen, seenAlong } from '../measure/gaussian.ts'
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
  const told = toldBy(likelihood, state)
  const size = likelihood.axes.length ** 2
  const spreads = likelihood.axes.map((axis) => spreadInto(new Float64Array(state.mean.length), state.covariance, axis))
  return { spreads, precision: told.slice(size, 2 * size), fall: told.slice(2 * size) }
}

/**
 * What an answer tells along the item's own axes, three matrices of axes x axes one behind the other: the present covariance, the
 * precision, and the fall.
 */
type Told = Float64Array

/** What was told last by a likelihood, and of which posterior. */
interface Memory {
  turn: number
  readonly told: Told
}

const kept = new WeakMap<Likelihood, Memory>()
let latest: Gaussian | null = null
let turn = 0

/**
 * The part of the look-ahead that takes time. Stopping and choosing ask the same of the same posterior, one after the other. Every item
 * that is left comes here for each step of a sitting and for each result, so the array is the item's own: it holds what is told of the
 * latest posterior, which is known by its object; one that was changed in place must come as a new one.
 */
export function toldBy(likelihood: Likelihood, state: Gaussian): Told {
  if (state !== latest) {
    latest = state
    turn++
  }
  let own = kept.get(likelihood)
  if (own === undefined) {
    own = { turn: 0, told: new Float64Array(3 * likelihood.axes.length ** 2) }
    kept.set(likelihood, own)
  }
  if (own.turn !== turn) {
    oneStep(own.told, likelihood, state)
    own.turn = turn
  }
  return own.told
}

const seenOnLine = nothingSeen(1)
const betweenOnLine = new Float64Array(1)

function oneStep(out: Told, likelihood: Likelihood, state: Gaussian): void {
  out.fill(0)
  const q = likelihood.axes.length
  if (q === 1) onLine(out, likelihood, state)
  else onAxes(out, likelihood, state, q)
}

function onLine(out: Told, likelihood: Likelihood, state: Gaussian): void {
  const { mean, covariance } = seenAlong(state, likelihood.axes, seenOnLine)
  const variance = covariance[0] as number
  // The options of a choice may all speak for the same: its answer touches no trait and tells nothing.
  if (!(variance > 0)) return
  const between = varianceBetweenAnswers(likelihood, mean, covariance, betweenOnLine)[0] as number
  out[0] = variance
  out[1] = 1 / (variance - between) - 1 / variance
  out[2] = between / (variance * variance)
}

function onAxes(out: Told, likelihood: Likelihood, state: Gaussian, q: number): void {
  const { mean, covariance } = seenAlong(state, likelihood.axes)
  const precision = inverse(covariance, q)
  if (precision === null) return
  const between = varianceBetweenAnswers(likelihood, mean, covariance)
  const remaining = covariance.map((value, k) => value - (between[k] as number))
  const after = inverse(remaining, q)
  out.set(covariance)
  out.set(after === null ? precision : after.map((value, k) => value - (precision[k] as number)), q * q)
  out.set(multiply(multiply(precision, between, q), precision, q), 2 * q * q)
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
