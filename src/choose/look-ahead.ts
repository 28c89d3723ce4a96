import type { Gaussian } from '../measure/gaussian.ts'
import { project } from '../measure/gaussian.ts'
import { normalGrid } from '../measure/grid.ts'
import type { Likelihood } from '../measure/likelihood.ts'
import type { Matrix, Vector } from '../numbers/matrix.ts'
import { dot, inverse, multiply } from '../numbers/matrix.ts'

/** What one more answer is expected to do to the posterior. */
export interface LookAhead {
  /** covariance times each of the item's axes */
  readonly spreads: readonly Vector[]
  /** axes x axes: with c = spreads' w, the expected fall of w'Sw is c' fall c. */
  readonly fall: Matrix
  /** axes x axes: the precision of a normal observation along the axes that would tell as much. */
  readonly precision: Matrix
}

/** Nodes per axis: the criterion only ranks items, so a coarser grid than for estimates is enough. */
const NODES = [21, 7, 5]

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
  const remaining = seen.covariance.map((value, k) => value - (between[k] as number))
  const told = inverse(remaining, q)
  return {
    spreads: seen.spreads,
    fall: multiply(multiply(precision, between, q), precision, q),
    precision: told === null ? precision : told.map((value, k) => value - (precision[k] as number)),
  }
}

/** Cov over answers of the posterior mean of z, axes x axes. */
function varianceBetweenAnswers(likelihood: Likelihood, mean: Vector, covariance: Matrix): Matrix {
  const q = mean.length
  const { size, points, weights } = normalGrid(mean, covariance, NODES[q - 1] as number)
  const mass = new Float64Array(likelihood.answers)
  const shift = new Float64Array(likelihood.answers * q)
  for (let i = 0; i < size; i++) {
    const z = points.subarray(i * q, i * q + q)
    for (let answer = 0; answer < likelihood.answers; answer++) {
      const p = (weights[i] as number) * Math.exp(likelihood.logProbability(z, answer))
      mass[answer] = (mass[answer] as number) + p
      for (let j = 0; j < q; j++) {
        const at = answer * q + j
        shift[at] = (shift[at] as number) + p * ((z[j] as number) - (mean[j] as number))
      }
    }
  }
  const out = new Float64Array(q * q)
  for (let answer = 0; answer < likelihood.answers; answer++) {
    if ((mass[answer] as number) < 1e-14) continue
    for (let j = 0; j < q; j++)
      for (let k = 0; k < q; k++) {
        const product = (shift[answer * q + j] as number) * (shift[answer * q + k] as number)
        out[j * q + k] = (out[j * q + k] as number) + product / (mass[answer] as number)
      }
  }
  return out
}

/** The expected fall of w'Sw after one answer to the item; between 0 and w'Sw. */
export function expectedFall({ spreads, fall }: LookAhead, weights: Vector): number {
  const q = spreads.length
  const c = spreads.map((vector) => dot(weights, vector))
  let sum = 0
  for (let j = 0; j < q; j++)
    for (let k = 0; k < q; k++) sum += (c[j] as number) * (fall[j * q + k] as number) * (c[k] as number)
  return sum
}
