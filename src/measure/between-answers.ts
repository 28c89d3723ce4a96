import type { Matrix, Vector } from '../numbers/matrix.ts'
import { gridFor } from './grid.ts'
import { density, latticeOf, latticeSize, stepFor } from './lattice.ts'
import { fitsPlane, smallestVariance } from './lattice-moments.ts'
import type { Likelihood } from './likelihood.ts'

/**
 * How many SDs the sums reach, the widest step in SDs, and the Gauss-Hermite nodes per axis where no lattice serves. In more than
 * one dimension they are coarser than those for estimates, for they only rank items.
 */
const LINE = { sds: 7, step: 0.75 }
const PLANE = { sds: 5, step: 1.25 }
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
  const sd = Math.sqrt(variance)
  const step = stepFor(LINE.step * sd, 1)
  if (step === null) return null
  const { half } = latticeSize(1, step)
  if (!(Math.abs(mean) + LINE.sds * sd < half * step)) return null
  const { first, last, values } = density(mean, variance, step, LINE.sds, 0)
  let all = 0
  for (let i = first; i <= last; i++) all += values[i - first] as number
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
  const cloud = cloudOf(mean, covariance)
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

/** Points of a lattice that stand for a normal distribution in the plane. */
interface Cloud {
  readonly mean: Vector
  readonly covariance: Matrix
  readonly step: number
  readonly size: number
  /** They add up to `all`. */
  readonly weights: Float64Array
  readonly all: number
  /** Offsets from the mean. */
  readonly across: Float64Array
  readonly up: Float64Array
  /** Where the points stand in the lattice. */
  readonly places: Int32Array
}

/** Items of one dimension, which come one after the other, mostly see the same plane. */
let latest: Cloud | null = null
/** Where the points of the latest cloud are kept. */
const MOST_POINTS = 4096
const room = {
  weights: new Float64Array(MOST_POINTS),
  across: new Float64Array(MOST_POINTS),
  up: new Float64Array(MOST_POINTS),
  places: new Int32Array(MOST_POINTS),
}

function cloudOf(mean: Vector, covariance: Matrix): Cloud | null {
  const same = (a: Float64Array, b: Float64Array) => a.every((value, k) => value === b[k])
  if (latest !== null && same(latest.mean, mean) && same(latest.covariance, covariance)) return latest
  latest = newCloud(mean, covariance)
  return latest
}

/** As a row of lines: the first axis has its own density, the second its density given the first. */
function newCloud(mean: Vector, covariance: Matrix): Cloud | null {
  const [x, y] = mean as unknown as readonly [number, number]
  const [a, b, , c] = covariance as unknown as readonly [number, number, number, number]
  const step = stepFor(PLANE.step * Math.sqrt(smallestVariance(a, b, c)), 2)
  if (step === null) return null
  const { half, side } = latticeSize(2, step)
  if (!fitsPlane(x, y, a, b, c, PLANE.sds, half * step)) return null
  const rows = density(x, a, step, PLANE.sds, 0)
  const { weights, across, up, places } = room
  let size = 0
  let all = 0
  for (let i = rows.first; i <= rows.last; i++) {
    const dx = step * i - x
    const row = density(y + (b / a) * dx, c - (b * b) / a, step, PLANE.sds, 1)
    if (size + row.last - row.first >= MOST_POINTS) return null
    for (let j = row.first; j <= row.last; j++) {
      const weight = (rows.values[i - rows.first] as number) * (row.values[j - row.first] as number)
      weights[size] = weight
      across[size] = dx
      up[size] = step * j - y
      places[size] = (i + half) * side + j + half
      all += weight
      size++
    }
  }
  return { mean, covariance, step, size, all, weights, across, up, places }
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
