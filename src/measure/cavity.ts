import type { Matrix, Vector } from '../numbers/matrix.ts'
import { cholesky, inverse, times } from '../numbers/matrix.ts'
import type { Seen, Site } from './gaussian.ts'

/** What all answers but one say along the axes of that one. */
export interface Cavity {
  readonly mean: Vector
  /** axes x axes, as is its inverse `precision`. */
  readonly covariance: Matrix
  readonly precision: Matrix
  /** precision times mean */
  readonly shift: Vector
}

/** Takes a site out of the posterior seen along its axes; null where that leaves no proper distribution. */
export function cavityOf(seen: Seen, site: Site): Cavity | null {
  const q = seen.mean.length
  const all = inverse(seen.covariance, q)
  if (all === null) return null
  const precision = all.map((value, k) => value - (site.precision[k] as number))
  if (cholesky(precision, q) === null) return null
  const covariance = inverse(precision, q) as Matrix
  const shift = times(all, seen.mean).map((value, k) => value - (site.shift[k] as number))
  return { mean: times(covariance, shift), covariance, precision, shift }
}

/** The same on one axis, in place: `seen` becomes what all other answers say. False where that is no proper distribution. */
export function takeOutOnLine({ mean, covariance }: Seen, site: Site): boolean {
  const precision = 1 / (covariance[0] as number)
  const left = precision - (site.precision[0] as number)
  if (!(left > 0 && left < Number.POSITIVE_INFINITY)) return false
  const variance = 1 / left
  mean[0] = variance * (precision * (mean[0] as number) - (site.shift[0] as number))
  covariance[0] = variance
  return true
}
