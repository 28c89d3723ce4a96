import type { Matrix, Vector } from '../numbers/matrix.ts'
import { gridFor, nodesFor } from './grid.ts'
import { lineMoments, planeMoments } from './lattice-moments.ts'
import type { Likelihood } from './likelihood.ts'

/** Mean and covariance over the item's axes of a normal distribution multiplied by the probability of one answer. */
export interface Moments {
  readonly mean: Vector
  readonly covariance: Matrix
}

/**
 * Moments of N(mean, covariance) * P(answer | z): by the answer's lattice, which is five times faster, or by quadrature where that
 * does not reach. Within 1e-7 of exact ones for items with slopes up to 2, within .001 SDs for slopes of 5.
 */
export function tiltedMoments(likelihood: Likelihood, answer: number, mean: Vector, covariance: Matrix): Moments {
  if (mean.length === 1) {
    const line = lineMoments(likelihood, answer, mean[0] as number, covariance[0] as number)
    if (line !== null) return { mean: Float64Array.of(line.mean), covariance: Float64Array.of(line.variance) }
  } else if (mean.length === 2) {
    const plane = planeMoments(likelihood, answer, mean, covariance)
    if (plane !== null) return plane
  }
  return quadratureMoments(likelihood, answer, mean, covariance)
}

/**
 * By Gauss-Hermite quadrature, 21 nodes on one axis, 11 per axis on two or three; by evenly spaced points on one axis where the
 * normal distribution is wide. The logarithms are shifted by their maximum
 * first, so that no answer is too improbable to be weighed.
 */
export function quadratureMoments(likelihood: Likelihood, answer: number, mean: Vector, covariance: Matrix): Moments {
  const axes = mean.length
  const { size, points, weights } = gridFor(mean, covariance, nodesFor(axes))
  const mass = new Float64Array(size)
  let top = Number.NEGATIVE_INFINITY
  for (let i = 0; i < size; i++) {
    const logP = likelihood.logProbability(points.subarray(i * axes, i * axes + axes), answer)
    mass[i] = logP
    if (logP > top) top = logP
  }
  let total = 0
  for (let i = 0; i < size; i++) {
    mass[i] = (weights[i] as number) * Math.exp((mass[i] as number) - top)
    total += mass[i] as number
  }
  const centre = new Float64Array(axes)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < axes; j++)
      centre[j] = (centre[j] as number) + ((mass[i] as number) / total) * (points[i * axes + j] as number)
  const spread = new Float64Array(axes * axes)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < axes; j++) {
      const dj = (points[i * axes + j] as number) - (centre[j] as number)
      for (let k = 0; k < axes; k++) {
        const dk = (points[i * axes + k] as number) - (centre[k] as number)
        spread[j * axes + k] = (spread[j * axes + k] as number) + ((mass[i] as number) / total) * dj * dk
      }
    }
  return { mean: centre, covariance: spread }
}
