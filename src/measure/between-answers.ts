import type { Matrix, Vector } from '../numbers/matrix.ts'
import { lineCloud, planeCloud } from './cloud.ts'
import { gridFor } from './grid.ts'
import { latticeOf } from './lattice.ts'
import type { Likelihood } from './likelihood.ts'

/** Gauss-Hermite nodes per axis where no lattice serves; few, for these sums only rank items. */
const NODES = [21, 7, 5]
/** Answers less probable than this are left out. */
const POSSIBLE = 1e-14

/**
 * Cov over answers of E[z | answer] for z ~ N(mean, covariance), answers weighed by their probability (axes x axes). By the law
 * of total variance it is the expected fall of the covariance of z.
 */
export function varianceBetweenAnswers(likelihood: Likelihood, mean: Vector, covariance: Matrix): Matrix {
  const between =
    mean.length === 1
      ? betweenOnLine(likelihood, mean[0] as number, covariance[0] as number)
      : mean.length === 2
        ? betweenOnPlane(likelihood, mean, covariance)
        : null
  return between ?? betweenOnGrid(likelihood, mean, covariance)
}

/** One axis; null where no lattice serves. */
function betweenOnLine(likelihood: Likelihood, mean: number, variance: number): Matrix | null {
  const line = lineCloud(mean, variance)
  if (line === null) return null
  const { first, last, values, step, half, all } = line
  let between = 0
  for (let answer = 0; answer < likelihood.answers; answer++) {
    const { probability } = latticeOf(likelihood, answer, step)
    let mass = 0
    let shift = 0
    for (let i = first; i <= last; i++) {
      const weight = (values[i - first] as number) * (probability[i + half] as number)
      mass += weight
      shift += weight * (step * i - mean)
    }
    if (mass >= POSSIBLE * all) between += (shift * shift) / (all * mass)
  }
  return Float64Array.of(between)
}

/** Two axes; null where no lattice serves. */
function betweenOnPlane(likelihood: Likelihood, mean: Vector, covariance: Matrix): Matrix | null {
  const cloud = planeCloud(mean, covariance)
  if (cloud === null) return null
  const { size, weights, across, up, places, step, all } = cloud
  let [xx, xy, yy] = [0, 0, 0]
  for (let answer = 0; answer < likelihood.answers; answer++) {
    const { probability } = latticeOf(likelihood, answer, step)
    let mass = 0
    let x = 0
    let y = 0
    for (let i = 0; i < size; i++) {
      const weight = (weights[i] as number) * (probability[places[i] as number] as number)
      mass += weight
      x += weight * (across[i] as number)
      y += weight * (up[i] as number)
    }
    if (!(mass >= POSSIBLE * all)) continue
    xx += (x * x) / (all * mass)
    xy += (x * y) / (all * mass)
    yy += (y * y) / (all * mass)
  }
  return Float64Array.of(xx, xy, xy, yy)
}

/** Any number of axes, by Gauss-Hermite quadrature. */
function betweenOnGrid(likelihood: Likelihood, mean: Vector, covariance: Matrix): Matrix {
  const q = mean.length
  const { size, points, weights } = gridFor(mean, covariance, NODES[q - 1] as number)
  const out = new Float64Array(q * q)
  for (let answer = 0; answer < likelihood.answers; answer++) {
    let mass = 0
    const shift = new Float64Array(q)
    for (let i = 0; i < size; i++) {
      const z = points.subarray(i * q, i * q + q)
      const weight = (weights[i] as number) * Math.exp(likelihood.logProbability(z, answer))
      mass += weight
      for (let j = 0; j < q; j++) shift[j] = (shift[j] as number) + weight * ((z[j] as number) - (mean[j] as number))
    }
    if (!(mass >= POSSIBLE)) continue
    for (let j = 0; j < q; j++)
      for (let k = 0; k < q; k++)
        out[j * q + k] = (out[j * q + k] as number) + ((shift[j] as number) * (shift[k] as number)) / mass
  }
  return out
}
