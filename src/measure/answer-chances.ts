import type { Matrix, Vector } from '../numbers/matrix.ts'
import { lineCloud, planeCloud } from './cloud.ts'
import { gridFor } from './grid.ts'
import { latticeOf } from './lattice.ts'
import type { Likelihood } from './likelihood.ts'

/** Gauss-Hermite nodes per axis where no lattice serves. */
const NODES = [15, 9, 7]

/** How probable each answer is for z ~ N(mean, covariance), within 1e-4; they add up to 1. */
export function answerChances(likelihood: Likelihood, mean: Vector, covariance: Matrix): Vector {
  const chances =
    mean.length === 1
      ? chancesOnLine(likelihood, mean[0] as number, covariance[0] as number)
      : mean.length === 2
        ? chancesOnPlane(likelihood, mean, covariance)
        : null
  return chances ?? chancesOnGrid(likelihood, mean, covariance)
}

function chancesOnLine(likelihood: Likelihood, mean: number, variance: number): Vector | null {
  const line = lineCloud(mean, variance)
  if (line === null) return null
  const { first, last, values, step, half, all } = line
  const out = new Float64Array(likelihood.answers)
  for (let answer = 0; answer < out.length; answer++) {
    const { probability } = latticeOf(likelihood, answer, step)
    let mass = 0
    for (let i = first; i <= last; i++) mass += (values[i - first] as number) * (probability[i + half] as number)
    out[answer] = mass / all
  }
  return out
}

function chancesOnPlane(likelihood: Likelihood, mean: Vector, covariance: Matrix): Vector | null {
  const cloud = planeCloud(mean, covariance)
  if (cloud === null) return null
  const { size, weights, places, step, all } = cloud
  const out = new Float64Array(likelihood.answers)
  for (let answer = 0; answer < out.length; answer++) {
    const { probability } = latticeOf(likelihood, answer, step)
    let mass = 0
    for (let i = 0; i < size; i++) mass += (weights[i] as number) * (probability[places[i] as number] as number)
    out[answer] = mass / all
  }
  return out
}

function chancesOnGrid(likelihood: Likelihood, mean: Vector, covariance: Matrix): Vector {
  const q = mean.length
  const { size, points, weights } = gridFor(mean, covariance, NODES[q - 1] as number)
  const out = new Float64Array(likelihood.answers)
  for (let node = 0; node < size; node++) {
    const z = points.subarray(node * q, node * q + q)
    for (let answer = 0; answer < out.length; answer++)
      out[answer] = (out[answer] as number) + (weights[node] as number) * Math.exp(likelihood.logProbability(z, answer))
  }
  return out
}
