/**
 * A Gaussian over all traits enters; a few of its traits leave, among which answers that touch nothing else are weighed, and then all
 * traits follow at once. That is the same as weighing them among all traits one by one, and far less work.
 */
import type { Matrix, Vector } from '../numbers/matrix.ts'
import type { Gaussian } from './gaussian.ts'

/** A part has so many places. A dimension of two roles with response style fills them. */
export const PLACES = 3

/**
 * With S0 and m0 the whole as it was when the part was taken, and B the traits at its places; all matrices are 3 x 3. Places that
 * are left over hold a copy of another trait, along which no axis has a slope, so that nothing ever comes from there.
 */
export interface Part extends Gaussian {
  readonly traits: readonly [number, number, number]
  /** The present S[:, B] is S0[:, B] carry. */
  readonly carry: Matrix
  /** The present S is S0 - S0[:, B] kernel S0[B, :]. */
  readonly kernel: Matrix
  /** The present m is m0 + S0[:, B] pull. */
  readonly pull: Vector
}

/** All parts share their arrays, for one is in use at a time: it is taken, changed, and given before the next is taken. */
const room: Omit<Part, 'traits'> = {
  mean: new Float64Array(PLACES),
  covariance: new Float64Array(PLACES * PLACES),
  carry: new Float64Array(PLACES * PLACES),
  kernel: new Float64Array(PLACES * PLACES),
  pull: new Float64Array(PLACES),
}

/** At most three traits. */
export function partOf([first = 0, second = first, third = first]: readonly number[]): Part {
  return { traits: [first, second, third], ...room }
}

/** Fills the part with what the whole says now; of the whole's covariance the lower triangle is read. */
export function take({ traits, mean, covariance, carry, kernel, pull }: Part, whole: Gaussian): void {
  const n = whole.mean.length
  carry.fill(0)
  kernel.fill(0)
  pull.fill(0)
  for (let i = 0; i < PLACES; i++) {
    const t = traits[i] as number
    mean[i] = whole.mean[t] as number
    carry[i * PLACES + i] = 1
    for (let j = 0; j < PLACES; j++) {
      const u = traits[j] as number
      covariance[i * PLACES + j] = whole.covariance[t > u ? t * n + u : u * n + t] as number
    }
  }
}

/** The part along an item's axes; the arrays are those of the next look, too. */
export interface Look {
  /** S x and carry x of each axis, over the part's traits. */
  readonly spreads: readonly Vector[]
  readonly carried: readonly Vector[]
}

const look: Look = {
  spreads: Array.from({ length: PLACES }, () => new Float64Array(PLACES)),
  carried: Array.from({ length: PLACES }, () => new Float64Array(PLACES)),
}

/** `slopes`: each axis over the part's places. */
export function lookAlong({ covariance, carry }: Part, slopes: readonly Vector[]): Look {
  for (let axis = 0; axis < slopes.length; axis++) {
    const x = slopes[axis] as Vector
    multiply(look.spreads[axis] as Vector, covariance, x)
    multiply(look.carried[axis] as Vector, carry, x)
  }
  return look
}

function multiply(out: Vector, a: Matrix, x: Vector): void {
  const x0 = x[0] as number
  const x1 = x[1] as number
  const x2 = x[2] as number
  out[0] = (a[0] as number) * x0 + (a[1] as number) * x1 + (a[2] as number) * x2
  out[1] = (a[3] as number) * x0 + (a[4] as number) * x1 + (a[5] as number) * x2
  out[2] = (a[6] as number) * x0 + (a[7] as number) * x1 + (a[8] as number) * x2
}

/** x'y over the places. */
export function inner(x: Vector, y: Vector): number {
  return (x[0] as number) * (y[0] as number) + (x[1] as number) * (y[1] as number) + (x[2] as number) * (y[2] as number)
}

/** S -= Y shrink Y' and m += Y steps, with Y the spreads of the look at `axes` axes. */
export function changePart(part: Part, { spreads, carried }: Look, axes: number, shrink: Matrix, steps: Vector): void {
  const { mean, covariance, carry, kernel, pull } = part
  for (let j = 0; j < axes; j++) {
    const y = spreads[j] as Vector
    const v = carried[j] as Vector
    addTo(mean, steps[j] as number, y)
    addTo(pull, steps[j] as number, v)
    for (let k = 0; k < axes; k++) {
      const factor = shrink[j * axes + k] as number
      addProduct(covariance, -factor, y, spreads[k] as Vector)
      addProduct(carry, -factor, v, spreads[k] as Vector)
      addProduct(kernel, factor, v, carried[k] as Vector)
    }
  }
}

function addTo(out: Vector, factor: number, x: Vector): void {
  for (let t = 0; t < PLACES; t++) out[t] = (out[t] as number) + factor * (x[t] as number)
}

/** a += factor x y' */
function addProduct(a: Matrix, factor: number, x: Vector, y: Vector): void {
  const y0 = y[0] as number
  const y1 = y[1] as number
  const y2 = y[2] as number
  for (let t = 0; t < PLACES; t++) {
    const xt = factor * (x[t] as number)
    const row = t * PLACES
    a[row] = (a[row] as number) + xt * y0
    a[row + 1] = (a[row + 1] as number) + xt * y1
    a[row + 2] = (a[row + 2] as number) + xt * y2
  }
}

/** The columns S0[:, B]. */
let columns: readonly [Vector, Vector, Vector] = [new Float64Array(), new Float64Array(), new Float64Array()]

/** Changes the whole as its part was changed since it was taken, in the lower triangle. */
export function give({ traits, kernel: k, pull }: Part, { mean, covariance }: Gaussian): void {
  const n = mean.length
  if (columns[0].length !== n) columns = [new Float64Array(n), new Float64Array(n), new Float64Array(n)]
  const [p, q, r] = columns
  gather(p, covariance, traits[0])
  gather(q, covariance, traits[1])
  gather(r, covariance, traits[2])
  for (let t = 0; t < n; t++) {
    const pt = p[t] as number
    const qt = q[t] as number
    const rt = r[t] as number
    mean[t] = (mean[t] as number) + (pull[0] as number) * pt + (pull[1] as number) * qt + (pull[2] as number) * rt
    const x = (k[0] as number) * pt + (k[3] as number) * qt + (k[6] as number) * rt
    const y = (k[1] as number) * pt + (k[4] as number) * qt + (k[7] as number) * rt
    const z = (k[2] as number) * pt + (k[5] as number) * qt + (k[8] as number) * rt
    const row = t * n
    for (let u = 0; u <= t; u++)
      covariance[row + u] =
        (covariance[row + u] as number) - (x * (p[u] as number) + y * (q[u] as number) + z * (r[u] as number))
  }
}

/** Column `trait` of a symmetric matrix of which the lower triangle is true. */
function gather(out: Vector, a: Matrix, trait: number): void {
  const n = out.length
  const row = trait * n
  for (let t = 0; t < trait; t++) out[t] = a[row + t] as number
  for (let t = trait, at = row + trait; t < n; t++, at += n) out[t] = a[at] as number
}
