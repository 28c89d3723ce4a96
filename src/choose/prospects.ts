/** Items that could be asked enter; the one that is expected to tell most leaves, again and again, and those that stay follow. */
import type { Axis } from '../measure/axis.ts'
import { along, spreadInto } from '../measure/axis.ts'
import type { Gaussian } from '../measure/gaussian.ts'
import { narrow, shrinkage } from '../measure/gaussian.ts'
import type { Likelihood } from '../measure/likelihood.ts'
import type { Matrix, Vector } from '../numbers/matrix.ts'
import { dot, times } from '../numbers/matrix.ts'
import { toldBy } from './look-ahead.ts'

/**
 * What is expected of the items that are left, for the functional w'z: with X an item's axes and S the covariance there stand
 * X'S w, X'S X and the precision that an answer is expected to add, one behind the other. All items share one array, for a result
 * asks this of every item of a bank.
 */
export interface Prospects {
  readonly left: Prospect[]
  readonly numbers: Float64Array
}

interface Prospect {
  readonly axes: readonly Axis[]
  /** Where its numbers begin. */
  readonly at: number
}

/** `pull` is S w. */
export function prospectsOf(likelihoods: readonly Likelihood[], state: Gaussian, pull: Vector): Prospects {
  const left: Prospect[] = []
  let size = 0
  for (const { axes } of likelihoods) {
    left.push({ axes, at: size })
    size += axes.length + 2 * axes.length ** 2
  }
  const numbers = new Float64Array(size)
  left.forEach(({ axes, at }, i) => {
    const q = axes.length
    const told = toldBy(likelihoods[i] as Likelihood, state)
    for (let j = 0; j < q; j++) numbers[at + j] = along(axes[j] as Axis, pull)
    for (let k = 0; k < 2 * q * q; k++) numbers[at + q + k] = told[k] as number
  })
  return { left, numbers }
}

/**
 * Takes the item out that is expected to tell most: `covariance` (its lower triangle) and the prospects of the others are then as after
 * its answer. Returns by how much w'Sw fell, or null where no item is left.
 */
export function takeBest(prospects: Prospects, covariance: Matrix, traits: number): number | null {
  const { left, numbers } = prospects
  const best = steepest(prospects)
  if (best === null) return null
  const { axes, at } = left[best] as Prospect
  left.splice(best, 1)
  const q = axes.length
  const fallen = fall(numbers, at, q)
  const pulled = numbers.subarray(at, at + q)
  const shrink = shrinkage(seenOf(numbers, at, q), precisionOf(numbers, at, q), q)
  const spreads = axes.map((axis) => spreadInto(new Float64Array(traits), covariance, axis))
  for (let j = 0; j < q; j++)
    for (let k = 0; k < q; k++)
      narrow(covariance, spreads[j] as Vector, spreads[k] as Vector, shrink[j * q + k] as number)
  for (const prospect of left) follow(numbers, prospect, spreads, shrink, pulled)
  return fallen
}

function seenOf(numbers: Float64Array, at: number, q: number): Matrix {
  return numbers.subarray(at + q, at + q + q * q)
}

function precisionOf(numbers: Float64Array, at: number, q: number): Matrix {
  return numbers.subarray(at + q + q * q, at + q + 2 * q * q)
}

function steepest({ left, numbers }: Prospects): number | null {
  let best: number | null = null
  let most = Number.NEGATIVE_INFINITY
  for (let i = 0; i < left.length; i++) {
    const { axes, at } = left[i] as Prospect
    const value = fall(numbers, at, axes.length)
    if (value <= most) continue
    best = i
    most = value
  }
  return best
}

/** By how much the precision T lowers w'Sw: c' T (I + C T)^-1 c, with c = X'S w and C = X'S X. */
function fall(numbers: Float64Array, at: number, q: number): number {
  if (q === 1) {
    const c = numbers[at] as number
    const t = numbers[at + 2] as number
    return (c * c * t) / (1 + t * (numbers[at + 1] as number))
  }
  if (q === 2) return fallOnPlane(numbers, at)
  const c = numbers.subarray(at, at + q)
  return dot(c, times(shrinkage(seenOf(numbers, at, q), precisionOf(numbers, at, q), q), c))
}

/** The same in plain numbers: T (I + C T)^-1 is (T + det T adj C) / det(I + C T) for two axes. */
function fallOnPlane(numbers: Float64Array, at: number): number {
  const x = numbers[at] as number
  const y = numbers[at + 1] as number
  const c1 = numbers[at + 2] as number
  const c2 = numbers[at + 3] as number
  const c3 = numbers[at + 5] as number
  const t1 = numbers[at + 6] as number
  const t2 = numbers[at + 7] as number
  const t3 = numbers[at + 9] as number
  const told = t1 * t3 - t2 * t2
  const growth = 1 + t1 * c1 + 2 * t2 * c2 + t3 * c3 + told * (c1 * c3 - c2 * c2)
  return ((t1 + told * c3) * x * x + 2 * (t2 - told * c2) * x * y + (t3 + told * c1) * y * y) / growth
}

/** No item has more than three axes. */
const across = new Float64Array(9)

/** The covariance fell by Y G Y'; `pulled` is Y'w. */
function follow(numbers: Float64Array, { axes, at }: Prospect, y: readonly Vector[], g: Matrix, pulled: Vector): void {
  const q = axes.length
  const p = y.length
  for (let j = 0; j < q; j++) for (let a = 0; a < p; a++) across[j * p + a] = along(axes[j] as Axis, y[a] as Vector)
  for (let j = 0; j < q; j++)
    for (let b = 0; b < p; b++) {
      let moved = 0
      for (let a = 0; a < p; a++) moved += (across[j * p + a] as number) * (g[a * p + b] as number)
      numbers[at + j] = (numbers[at + j] as number) - moved * (pulled[b] as number)
      const row = at + q + j * q
      for (let k = 0; k < q; k++)
        numbers[row + k] = (numbers[row + k] as number) - moved * (across[k * p + b] as number)
    }
}
