/** An item and a normal distribution of its axes enter; how probable each answer is, and where it moves the mean, leaves. */
import type { Matrix, Vector } from '../numbers/matrix.ts'
import { lineCloud, planeCloud } from './cloud.ts'
import { gridFor } from './grid.ts'
import { latticeOf, latticesOf } from './lattice.ts'
import type { Likelihood } from './likelihood.ts'

export interface AnswerSums {
  /** P(answer); those of the item's answers add up to 1. */
  readonly chances: Vector
  /** P(answer) * (E[z | answer] - mean) at `answer * axes + axis`. */
  readonly shifts: Vector
}

/** Most items have no more answers than this. Thousands of items a second pass here, so their sums have one place. */
const USUAL = 32
const usual = roomFor(USUAL, 3)

/**
 * For z ~ N(mean, covariance): by sums over the item's lattice on one axis and in the plane, by Gauss-Hermite quadrature with
 * `nodes[axes - 1]` nodes per axis where no lattice serves. The vectors may be longer than the item has answers, and they are those
 * of the next call, too: they must be used up before.
 */
export function answerSums(
  likelihood: Likelihood,
  mean: Vector,
  covariance: Matrix,
  nodes: readonly [number, number, number],
): AnswerSums {
  const axes = mean.length
  const sums = likelihood.answers <= USUAL ? usual : roomFor(likelihood.answers, axes)
  const done =
    axes === 1
      ? sumOnLine(sums, likelihood, mean[0] as number, covariance[0] as number)
      : axes === 2 && sumOnPlane(sums, likelihood, mean, covariance)
  if (!done) sumOnGrid(sums, likelihood, mean, covariance, nodes[axes - 1] as number)
  return sums
}

function roomFor(answers: number, axes: number): AnswerSums {
  return { chances: new Float64Array(answers), shifts: new Float64Array(answers * axes) }
}

/** False where no lattice serves; then the sums are as they were. */
function sumOnLine({ chances, shifts }: AnswerSums, likelihood: Likelihood, mean: number, variance: number): boolean {
  const line = lineCloud(mean, variance)
  if (line === null) return false
  const { first, last, values, step, half, all } = line
  const lattices = latticesOf(likelihood)
  for (let answer = 0; answer < likelihood.answers; answer++) {
    const { probability } = latticeOf(lattices, answer, step)
    let mass = 0
    let shift = 0
    for (let i = first; i <= last; i++) {
      const weight = (values[i - first] as number) * (probability[i + half] as number)
      mass += weight
      shift += weight * (step * i - mean)
    }
    chances[answer] = mass / all
    shifts[answer] = shift / all
  }
  return true
}

/** False where no lattice serves; then the sums are as they were. */
function sumOnPlane(
  { chances, shifts }: AnswerSums,
  likelihood: Likelihood,
  mean: Vector,
  covariance: Matrix,
): boolean {
  const cloud = planeCloud(mean, covariance)
  if (cloud === null) return false
  const { size, weights, across, up, places, step, all } = cloud
  const lattices = latticesOf(likelihood)
  for (let answer = 0; answer < likelihood.answers; answer++) {
    const { probability } = latticeOf(lattices, answer, step)
    let mass = 0
    let x = 0
    let y = 0
    for (let i = 0; i < size; i++) {
      const weight = (weights[i] as number) * (probability[places[i] as number] as number)
      mass += weight
      x += weight * (across[i] as number)
      y += weight * (up[i] as number)
    }
    chances[answer] = mass / all
    shifts[2 * answer] = x / all
    shifts[2 * answer + 1] = y / all
  }
  return true
}

function sumOnGrid(
  { chances, shifts }: AnswerSums,
  likelihood: Likelihood,
  mean: Vector,
  covariance: Matrix,
  nodes: number,
): void {
  const q = mean.length
  const { size, points, weights } = gridFor(mean, covariance, nodes)
  chances.fill(0, 0, likelihood.answers)
  shifts.fill(0, 0, likelihood.answers * q)
  for (let node = 0; node < size; node++) {
    const z = points.subarray(node * q, node * q + q)
    for (let answer = 0; answer < likelihood.answers; answer++) {
      const weight = (weights[node] as number) * Math.exp(likelihood.logProbability(z, answer))
      chances[answer] = (chances[answer] as number) + weight
      for (let j = 0; j < q; j++)
        shifts[answer * q + j] = (shifts[answer * q + j] as number) + weight * ((z[j] as number) - (mean[j] as number))
    }
  }
}
