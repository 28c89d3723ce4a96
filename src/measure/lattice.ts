/** Probabilities of answers on even grids, worked out once: integrals over them are plain sums, and as exact as Gauss rules. */
import type { Likelihood } from './likelihood.ts'

/** P(answer | z) at z = step * (index - half) on each axis; the last axis runs fastest. */
export interface Lattice {
  readonly step: number
  readonly half: number
  readonly probability: Float64Array
}

/**
 * How far a lattice reaches from 0 on each axis and its finest step, by the number of axes (there is none for three); and the
 * coarsest step, for a logistic curve of slope a has its own width, 1 / a.
 */
const REACH = [24, 10]
const FINEST = [1 / 64, 1 / 4]
const COARSEST = 1 / 2

/** All lattices of one likelihood that were needed so far. */
export interface Lattices {
  readonly likelihood: Likelihood
  /** By answer, all answers of one step together. */
  readonly known: (Lattice | undefined)[]
}

const kept = new WeakMap<Likelihood, Lattices>()

/** Kept for as long as the likelihood is. */
export function latticesOf(likelihood: Likelihood): Lattices {
  let own = kept.get(likelihood)
  if (own === undefined) {
    own = { likelihood, known: [] }
    kept.set(likelihood, own)
  }
  return own
}

/**
 * The largest power of two that is at most `width`, as the step of a lattice over `axes` axes; null where lattices are not
 * kept so fine. A sum over an even grid of step h errs by about the Fourier transform of what is summed at 2 pi / h
 * (Trefethen and Weideman 2014, The exponentially convergent trapezoidal rule). For a normal density of SD 1 times a logistic
 * curve that is exp(pi^2 / 2 - 2 pi^2 / h): 4e-7 for a step of one SD, 5e-10 for three quarters.
 */
export function stepFor(width: number, axes: number): number | null {
  const finest = FINEST[axes - 1]
  if (finest === undefined || !(width >= finest)) return null
  let step = COARSEST
  while (step > width) step /= 2
  return step
}

/** The lattice of an answer; `step` is one that `stepFor` gives. */
export function latticeOf({ likelihood, known }: Lattices, answer: number, step: number): Lattice {
  let key = answer
  for (let coarser = COARSEST; coarser > step; coarser /= 2) key += likelihood.answers
  let lattice = known[key]
  if (lattice === undefined) {
    lattice = tabulated(likelihood, answer, step)
    known[key] = lattice
  }
  return lattice
}

/** How many steps a lattice has to either side of 0, and how many points along an axis. */
export function latticeSize(axes: number, step: number): { half: number; side: number } {
  const half = (REACH[axes - 1] as number) / step
  return { half, side: 2 * half + 1 }
}

function tabulated(likelihood: Likelihood, answer: number, step: number): Lattice {
  const axes = likelihood.axes.length
  const { half, side } = latticeSize(axes, step)
  const probability = new Float64Array(side ** axes)
  const z = new Float64Array(axes)
  for (let at = 0; at < probability.length; at++) {
    let rest = at
    for (let axis = axes - 1; axis >= 0; axis--) {
      z[axis] = step * ((rest % side) - half)
      rest = Math.floor(rest / side)
    }
    probability[at] = Math.exp(likelihood.logProbability(z, answer))
  }
  return { step, half, probability }
}

/** How many steps of the grid `density` has room for: lattices reach no further. */
const MOST = 2 * (24 * 64) + 1
const scratch = [new Float64Array(MOST), new Float64Array(MOST)] as const

/** A normal density, up to a factor, on the points `first` .. `last` of a grid; `values[i]` belongs to point first + i. */
export interface Density {
  readonly first: number
  readonly last: number
  readonly values: Float64Array
}

/**
 * exp(-(z - mean)^2 / (2 variance)) on all points step * i within `reach` SDs of the mean. From point to point it changes by
 * a factor that itself changes by a constant one, so two exponentials do for all. `axis` 0 or 1 names the array that is reused.
 */
export function density(mean: number, variance: number, step: number, reach: number, axis: 0 | 1): Density {
  const values = scratch[axis]
  const width = reach * Math.sqrt(variance)
  const first = Math.ceil((mean - width) / step)
  const last = Math.floor((mean + width) / step)
  const centre = Math.round(mean / step)
  const offset = step * centre - mean
  const bend = Math.exp((-step * step) / variance)
  const start = Math.exp((-offset * offset) / (2 * variance))
  const up = Math.exp((-step * (step + 2 * offset)) / (2 * variance))
  let value = start
  let factor = up
  for (let i = centre; i <= last; i++) {
    values[i - first] = value
    value *= factor
    factor *= bend
  }
  value = start
  factor = bend / up
  for (let i = centre - 1; i >= first; i--) {
    value *= factor
    factor *= bend
    values[i - first] = value
  }
  return { first, last, values }
}
