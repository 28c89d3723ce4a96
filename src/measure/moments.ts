import type { Matrix, Vector } from '../numbers/matrix.ts'
import { gridFor, nodesFor } from './grid.ts'
import { latticesOf } from './lattice.ts'
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
  const found = onLattice(likelihood, answer, mean, covariance)
  return found ?? quadratureMoments(likelihood, answer, mean, covariance)
}

/** Null where no lattice serves. */
function onLattice(likelihood: Likelihood, answer: number, mean: Vector, covariance: Matrix): Moments | null {
  const out = new Float64Array(5)
  const [x, y] = mean as unknown as readonly [number, number]
  const [a, b, , c] = covariance as unknown as readonly [number, number, number, number]
  if (mean.length === 1 && lineMoments(out, latticesOf(likelihood), answer, x, a))
    return { mean: out.slice(0, 1), covariance: out.slice(1, 2) }
  if (mean.length === 2 && planeMoments(out, latticesOf(likelihood), answer, x, y, a, b, c)) {
    const [mx, my, vxx, vxy, vyy] = out as unknown as readonly [number, number, number, number, number]
    return { mean: Float64Array.of(mx, my), covariance: Float64Array.of(vxx, vxy, vxy, vyy) }
  }
  return null
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
