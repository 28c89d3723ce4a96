import type { Matrix, Vector } from '../numbers/matrix.ts'
import { answerSums } from './answer-sums.ts'
import type { Likelihood } from './likelihood.ts'

/** Gauss-Hermite nodes per axis where no lattice serves; few, for these sums only rank items. */
const NODES = [21, 7, 5] as const
/** Answers less probable than this are left out. */
const POSSIBLE = 1e-14

/**
 * Cov over answers of E[z | answer] for z ~ N(mean, covariance), answers weighed by their probability (axes x axes). By the law
 * of total variance it is the expected fall of the covariance of z. It is put into `out`.
 */
export function varianceBetweenAnswers(
  likelihood: Likelihood,
  mean: Vector,
  covariance: Matrix,
  out = new Float64Array(mean.length ** 2),
): Matrix {
  const { answers } = likelihood
  const q = mean.length
  const { chances, shifts } = answerSums(likelihood, mean, covariance, NODES)
  out.fill(0)
  for (let answer = 0; answer < answers; answer++) {
    const chance = chances[answer] as number
    if (!(chance >= POSSIBLE)) continue
    for (let j = 0; j < q; j++)
      for (let k = 0; k < q; k++)
        out[j * q + k] =
          (out[j * q + k] as number) +
          ((shifts[answer * q + j] as number) * (shifts[answer * q + k] as number)) / chance
  }
  return out
}
