/** Moments of a normal distribution times the probability of an answer, as sums over the answer's lattice. */
import type { Lattice, Lattices } from './lattice.ts'
import { density, latticeOf, stepFor } from './lattice.ts'

/** How many SDs the sums reach. */
const SDS = 7.5
/** The widest step of the sums, in SDs. */
const STEP = 0.75
/** The share of the mass that may lie at the ends of the sums. Beyond it, or where no mass is left, the lattice does not serve. */
const AT_ENDS = 3e-9
const LEAST_MASS = 1e-250

/**
 * One axis: mean and variance are put into `out`; false where no lattice serves, and then `out` is as it was. The sums of a posterior
 * come here thousands of times, so nothing is allocated.
 */
export function lineMoments(
  out: Float64Array,
  lattices: Lattices,
  answer: number,
  mean: number,
  variance: number,
): boolean {
  const sd = Math.sqrt(variance)
  const step = stepFor(STEP * sd, 1)
  if (step === null) return false
  const { half, probability } = latticeOf(lattices, answer, step)
  if (!(Math.abs(mean) + SDS * sd < half * step)) return false
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
  if (!(mass > LEAST_MASS && ends <= AT_ENDS * mass)) return false
  const shift = moved / mass
  out[0] = mean + shift
  out[1] = spread / mass - shift * shift
  return true
}

/**
 * Two axes, of mean (x, y) and the covariance with rows (a, b) and (b, c): the mean and the three numbers of the covariance are put
 * into `out`; false where no lattice serves.
 */
export function planeMoments(
  out: Float64Array,
  lattices: Lattices,
  answer: number,
  x: number,
  y: number,
  a: number,
  b: number,
  c: number,
): boolean {
  const step = stepFor(STEP * Math.sqrt(smallestVariance(a, b, c)), 2)
  if (step === null) return false
  const lattice = latticeOf(lattices, answer, step)
  if (!fitsPlane(x, y, a, b, c, SDS, lattice.half * step)) return false
  return planeSums(out, lattice, x, y, a, b, c)
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
  out: Float64Array,
  { step, half, probability }: Lattice,
  x: number,
  y: number,
  a: number,
  b: number,
  c: number,
): boolean {
  const side = 2 * half + 1
  const slope = b / a
  const rest = c - slope * b
  const rows = density(x, a, step, SDS, 0)
  let mass = 0
  let ends = 0
  let mx = 0
  let my = 0
  let vxx = 0
  let vxy = 0
  let vyy = 0
  for (let i = rows.first; i <= rows.last; i++) {
    const dx = step * i - x
    const row = density(y + slope * dx, rest, step, SDS, 1)
    const base = (i + half) * side + half
    const share = rows.values[i - rows.first] as number
    let rowMass = 0
    let rowY = 0
    let rowYY = 0
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
  if (!(mass > LEAST_MASS && ends <= AT_ENDS * mass)) return false
  mx /= mass
  my /= mass
  out[0] = x + mx
  out[1] = y + my
  out[2] = vxx / mass - mx * mx
  out[3] = vxy / mass - mx * my
  out[4] = vyy / mass - my * my
  return true
}
