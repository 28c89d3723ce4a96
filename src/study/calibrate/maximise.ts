import { conjugateGradient } from 'fmin/index.js'
import { seededRandom } from '../../numbers/random.ts'
import type { Objective, Penalised } from './objective.ts'

export interface Maximum {
  readonly x: Float64Array
  readonly value: number
  /** The largest component of the gradient there, per person. */
  readonly gradientNorm: number
  /** The largest relative difference between the gradient and finite differences of the objective, along three directions. */
  readonly gradientError: number
  /** By the two figures above, whatever the optimiser says. */
  readonly converged: boolean
}

const MOST_STARTS = 4
const MOST_ITERATIONS = 100
/** Per person: an item's parameters then lie within a few thousandths of the maximum. */
const GRADIENT_LIMIT = 1e-4
const ERROR_LIMIT = 1e-5

/**
 * Conjugate gradients (fmin) on the objective per person, started again from where they stop until the gradient is small. They run in
 * coordinates in which the information, as if the traits were known, is the identity: about 20 steps are then enough, where
 * the bare parameters need hundreds.
 */
export function maximise({ objective, start, roots }: Penalised, from: Float64Array | null, people: number): Maximum {
  let x = Float64Array.from(from ?? start)
  for (let k = 0; k < MOST_STARTS; k++) {
    const scales = roots(x)
    const origin = x
    const place = (y: ArrayLike<number>) => {
      const shift = divided(scales, y, true)
      return origin.map((one, j) => one + (shift[j] as number) * Math.sqrt(people))
    }
    const best = conjugateGradient(
      (y, gradient) => {
        const at = objective(place(y))
        divided(scales, at.gradient, false).forEach((slope, j) => {
          gradient[j] = -slope / Math.sqrt(people)
        })
        // The line search turns back from infinity, and would be lost in NaN.
        return Number.isFinite(at.value) ? -at.value / people : Number.POSITIVE_INFINITY
      },
      Array.from(x, () => 0),
      { maxIterations: MOST_ITERATIONS },
    )
    x = place(best.x)
    if (largest(objective(x).gradient) / people < GRADIENT_LIMIT / 2) break
  }
  const { value, gradient } = objective(x)
  const gradientNorm = largest(gradient) / people
  const gradientError = gradientErrorAt(objective, x, people)
  const converged = gradientNorm <= GRADIENT_LIMIT && gradientError <= ERROR_LIMIT
  return { x, value, gradientNorm, gradientError, converged }
}

/** Solves L b = v, or L' b = v where `transposed`, block by block. */
function divided(roots: readonly Float64Array[], v: ArrayLike<number>, transposed: boolean): Float64Array {
  const out = Float64Array.from(v)
  let at = 0
  for (const root of roots) {
    const n = Math.sqrt(root.length)
    for (let step = 0; step < n; step++) {
      const i = transposed ? n - 1 - step : step
      let sum = out[at + i] as number
      for (let k = 0; k < n; k++) {
        const entry = (transposed ? root[k * n + i] : root[i * n + k]) as number
        if (k !== i && entry !== 0) sum -= entry * (out[at + k] as number)
      }
      out[at + i] = sum / (root[i * n + i] as number)
    }
    at += n
  }
  return out
}

/**
 * How far the gradient is from central differences of the objective along three seeded directions, relative to 1 per person or
 * to the slope where that is larger.
 */
export function gradientErrorAt(objective: Objective, x: Float64Array, people: number): number {
  const random = seededRandom(1)
  const step = 1e-4
  let worst = 0
  for (let k = 0; k < 3; k++) {
    const direction = x.map(() => 2 * random() - 1)
    // Off the maximum, where the slope is not 0 and a wrong gradient shows.
    const point = x.map((one, j) => one + 0.05 * (direction[j] as number))
    const { gradient } = objective(point)
    const analytic = gradient.reduce((sum, slope, j) => sum + slope * (direction[j] as number), 0)
    const shifted = (by: number) => objective(point.map((one, j) => one + by * (direction[j] as number))).value
    const numeric = (shifted(step) - shifted(-step)) / (2 * step)
    worst = Math.max(worst, Math.abs(analytic - numeric) / Math.max(Math.abs(analytic), people))
  }
  return worst
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
}
