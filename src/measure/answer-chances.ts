import type { Matrix, Vector } from '../numbers/matrix.ts'
import { answerSums } from './answer-sums.ts'
import type { Likelihood } from './likelihood.ts'

/** Gauss-Hermite nodes per axis where no lattice serves. */
const NODES = [15, 9, 7] as const

/** How probable each answer is for z ~ N(mean, covariance), within 1e-4; they add up to 1. */
export function answerChances(likelihood: Likelihood, mean: Vector, covariance: Matrix): Vector {
  return answerSums(likelihood, mean, covariance, NODES).chances.slice(0, likelihood.answers)
}
