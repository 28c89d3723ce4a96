/** Moments of a normal distribution times the probability of an answer, as sums over the answer's lattice. */
import type { Matrix, Vector } from '../numbers/matrix.ts'
import type { Lattice } from './lattice.ts'
import { density, latticeOf, stepFor } from './lattice.ts'
import type { Likelihood } from './likelihood.ts'

/** How many SDs the sums reach. */
const SDS = 7.5
/** The widest step of the sums, in SDs. */
const STEP = 0.75
/** The share of the mass that may lie at the ends of the sums. Beyond it, or where no mass is left, the lattice does not serve. */
const AT_ENDS = 3e-9
const LEAST_MASS = 1e-250

export interface LineMoments {
  readonly mean: number
  readonly variance: number
}

/** One axis; null where no lattice serves. */
export function lineMoments(
  likelihood: Likelihood,
  answer: number,
  mean: number,
  variance: number,
): LineMoments | null {
  const sd = Math.sqrt(variance)
  const step = stepFor(STEP * sd, 1)
  if (step === null) return null
  const { half, probability } = latticeOf(likelihood, answer, step)
  if (!(Math.abs(mean) + SDS * sd < half * step)) return null
  const { first, last, values } = density(mean, variance, step, SDS, 0)
  let mass = 0
  let moved = 0
  let spread = 0
  for (let i = first; i <= last; i++) {
    const weight = (values[i - first] as number) * (probability[i + half] as number)
    const z = step * i - mean
    mass += weight
    moved += weight * z
    spread += weight * z * z
  }
  const ends =
    (values[0] as number) * (probability[first + half] as number) +
    (values[last - first] as number) * (probability[last + half] as number)
  if (!(mass > LEAST_MASS && ends <= AT_ENDS * mass)) return null
  const shift = moved / mass
  return { mean: mean + shift, variance: spread / mass - shift * shift }
}

export interface PlaneMoments {
  readonly mean: Vector
  /** 2 x 2 */
  readonly covariance: Matrix
}

/** Two axes; null where no lattice serves. */
export function planeMoments(
  likelihood: Likelihood,
  answer: number,
  mean: Vector,
  covariance: Matrix,
): PlaneMoments | null {
  const [a, b, , c] = covariance as unknown as readonly [number, number, number, number]
  const step = stepFor(STEP * Math.sqrt(smallestVariance(a, b, c)), 2)
  if (step === null) return null
  const lattice = latticeOf(likelihood, answer, step)
  const [x, y] = mean as unknown as readonly [number, number]
  if (!fitsPlane(x, y, a, b, c, SDS, lattice.half * step)) return null
  return planeSums(lattice, [x, y], [a, b, c])
}

/** Whether sums over rows, each reaching `sds` conditional SDs, stay within `room` of 0. */
export function fitsPlane(x: number, y: number, a: number, b: number, c: number, sds: number, room: number): boolean {
  const wide = sds * Math.sqrt(a)
  const high = Math.abs(b / a) * wide + sds * Math.sqrt(c - (b * b) / a)
  return Math.abs(x) + wide < room && Math.abs(y) + high < room
}

/** The smaller eigenvalue of the matrix with rows (a, b) and (b, c). */
export function smallestVariance(a: number, b: number, c: number): number {
  return (a + c) / 2 - Math.sqrt(((a - c) / 2) ** 2 + b * b)
}

/** Row by row: the first axis has its own density, the second its density given the first. */
function planeSums(
  { step, half, probability }: Lattice,
  [x, y]: readonly [number, number],
  [a, b, c]: readonly [number, number, number],
): PlaneMoments | null {
  const side = 2 * half + 1
  const slope = b / a
  const rest = c - slope * b
  const rows = density(x, a, step, SDS, 0)
  let mass = 0
  let ends = 0
  let [mx, my, vxx, vxy, vyy] = [0, 0, 0, 0, 0]
  for (let i = rows.first; i <= rows.last; i++) {
    const dx = step * i - x
    const row = density(y + slope * dx, rest, step, SDS, 1)
    const base = (i + half) * side + half
    const share = rows.values[i - rows.first] as number
    let [rowMass, rowY, rowYY] = [0, 0, 0]
    for (let j = row.first; j <= row.last; j++) {
      const weight = (row.values[j - row.first] as number) * (probability[base + j] as number)
      const dy = step * j - y
      rowMass += weight
      rowY += weight * dy
      rowYY += weight * dy * dy
    }
    const edge =
      (row.values[0] as number) * (probability[base + row.first] as number) +
      (row.values[row.last - row.first] as number) * (probability[base + row.last] as number)
    ends += share * (i === rows.first || i === rows.last ? rowMass : edge)
    mass += share * rowMass
    mx += share * rowMass * dx
    my += share * rowY
    vxx += share * rowMass * dx * dx
    vxy += share * rowY * dx
    vyy += share * rowYY
  }
  if (!(mass > LEAST_MASS && ends <= AT_ENDS * mass)) return null
  mx /= mass
  my /= mass
  const across = vxy / mass - mx * my
  return {
    mean: Float64Array.of(x + mx, y + my),
    covariance: Float64Array.of(vxx / mass - mx * mx, across, across, vyy / mass - my * my),
  }
}
