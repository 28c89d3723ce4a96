import type { Functional } from '../fit/functional.ts'
import { along, quadraticAlong } from '../measure/axis.ts'
import type { Gaussian } from '../measure/gaussian.ts'
import type { Matrix } from '../numbers/matrix.ts'
import { dot, inverse, times } from '../numbers/matrix.ts'
import { normalQuantile } from '../numbers/normal.ts'
import { twoSided } from './reliable-change.ts'

/** How a functional moved between two sessions of one person. */
export interface Change {
  /** w'(m2 - m1), in the unit of the functional. */
  readonly difference: number
  /** SD that the difference has where the person did not change: chance alone. */
  readonly standardError: number
  /** False where the answers say so little that no change could show; z and p are null then. */
  readonly comparable: boolean
  /** difference / standardError */
  readonly z: number | null
  /** P(|Z| >= |z|) if nothing changed: two-sided, for this one functional alone. */
  readonly p: number | null
}

/** |z| beyond which a change counts at 5 %: for one functional looked at, and for all of a family at once. */
export interface Thresholds {
  readonly single: number
  /** After Bonferroni: the chance that any of the family is called changed is at most 5 %. */
  readonly family: number
  readonly familySize: number
}

const SIGNIFICANCE = 0.05
/** The least Var(d) over the functional's prior variance; below it the posteriors are little but the prior. */
const COMPARABLE = 0.02

/** 1.96 alone; 2.87 for the leans of 12 dimensions. `familySize`: how many functionals are looked at side by side, at least 1. */
export function thresholdsFor(familySize: number): Thresholds {
  if (!(Number.isInteger(familySize) && familySize >= 1))
    throw new RangeError(`A family has at least one member, not ${familySize}.`)
  const at = (share: number) => normalQuantile(1 - share / 2)
  return { single: at(SIGNIFICANCE), family: at(SIGNIFICANCE / familySize), familySize }
}

/**
 * Changes of several functionals between two posteriors under one prior, both scored anew from their answers:
 * `d = w'(m2 - m1)`, `Var(d) = w'[S1 + S2 - S1 P S2 - S2 P S1]w`, P the inverse of the prior covariance. That is the variance of
 * the difference of two posterior means over new answers of a person who stayed the same, people drawn from the prior: for
 * Var(m_i) = Sigma0 - S_i and Cov(m1, m2) = (Sigma0 - S1) P (Sigma0 - S2). It holds also where facets borrow from each other,
 * where taking the prior out of each score would be too cautious (design.md 4.6). Plain S, without the widening for what is shown.
 * Throws a RangeError where the sizes differ or the prior is singular.
 */
export function changesBetween(
  prior: Matrix,
  first: Gaussian,
  second: Gaussian,
  functionals: readonly Functional[],
): Change[] {
  const n = first.mean.length
  if (second.mean.length !== n || prior.length !== n * n)
    throw new RangeError('Two sessions compare under one prior: their traits differ in number.')
  const precision = inverse(prior, n)
  if (precision === null) throw new RangeError('The prior covariance is singular.')
  return functionals.map(({ weights, axis }) => {
    const difference = along(axis, second.mean) - along(axis, first.mean)
    const one = times(first.covariance, weights)
    const two = times(second.covariance, weights)
    const shared = dot(one, times(precision, two))
    const variance = dot(weights, one) + dot(weights, two) - 2 * shared
    const comparable = variance > COMPARABLE * quadraticAlong(axis, prior, n)
    const standardError = Math.sqrt(Math.max(variance, 0))
    const z = comparable ? difference / standardError : null
    return { difference, standardError, comparable, z, p: z === null ? null : twoSided(z) }
  })
}
