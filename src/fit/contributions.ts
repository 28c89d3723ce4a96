import type { Axis } from '../measure/axis.ts'
import { along } from '../measure/axis.ts'
import type { Measured, Model } from '../measure/model.ts'
import type { Vector } from '../numbers/matrix.ts'
import { times } from '../numbers/matrix.ts'
import type { Functional } from './functional.ts'

/**
 * What each answer adds to a functional's estimate, in `measured.answered` order: w' S X_i nu_i, with S the posterior
 * covariance, X_i the directions the item touches and nu_i the shift of its site. They add up to w'm exactly, because
 * m = S * sum of X_i nu_i. (The equal sum over Sigma0 would give single answers the wrong sign; see design.md 4.5.)
 */
export function contributionsTo(functional: Functional, model: Model, measured: Measured): number[] {
  const pull: Vector = times(measured.covariance, functional.weights)
  return measured.answered.map((item, i) => {
    const axes = model.likelihoods[model.position.get(item.id) as number]?.axes as readonly Axis[]
    const shift = measured.sites[i]?.shift as Vector
    return axes.reduce((sum, axis, j) => sum + along(axis, pull) * (shift[j] as number), 0)
  })
}
