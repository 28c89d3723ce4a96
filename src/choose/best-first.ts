/** A bank and a session without responses enter; the one order leaves in which everybody can be asked the best items first. */
import type { Bank, Item } from '../bank/types.ts'
import { fitOf } from '../fit/role-fit.ts'
import { absorb, project } from '../measure/gaussian.ts'
import type { Likelihood } from '../measure/likelihood.ts'
import type { Measured, Model } from '../measure/model.ts'
import { modelOf } from '../measure/model.ts'
import type { Matrix } from '../numbers/matrix.ts'
import { times } from '../numbers/matrix.ts'
import { record } from '../session/live.ts'
import type { Session } from '../session/types.ts'
import { lookAhead } from './look-ahead.ts'
import { bestItem } from './next-item.ts'

/**
 * At most `most` items, by the same score and rules as the adaptive choice, but before any answer is known. Each item counts as a
 * normal observation with the precision that the look-ahead expects of it; the estimate stays in the centre of the prior. The rater
 * and the length of `start` decide as they do in a live session.
 */
export function bestFirst(bank: Bank, start: Session, most: number): readonly Item[] {
  const model = modelOf(bank)
  const order: Item[] = []
  let session = start
  let state = nothingKnown(model, model.prior)
  while (order.length < most) {
    const item = bestItem(model, session, state, fitOf(model, state))
    if (item === null) break
    order.push(item)
    state = nothingKnown(model, afterAnswer(model, state, item))
    // The rules ask whether an item was answered, never what.
    session = record(session, { type: 'answered', item: item.id, answer: 1, seconds: 0 })
  }
  return order
}

function afterAnswer(model: Model, state: Measured, item: Item): Matrix {
  const likelihood = model.likelihoods[model.position.get(item.id) as number] as Likelihood
  const { precision } = lookAhead(likelihood, state)
  const moved = { mean: Float64Array.from(state.mean), covariance: Float64Array.from(state.covariance) }
  const seen = project(moved, likelihood.axes)
  absorb(moved, seen, { precision, shift: times(precision, seen.mean) })
  const n = model.traits.count
  // Absorbing keeps the lower triangle alone true.
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) moved.covariance[j * n + i] = moved.covariance[i * n + j] as number
  return moved.covariance
}

function nothingKnown(model: Model, covariance: Matrix): Measured {
  const mean = new Float64Array(model.traits.count)
  return { mean, covariance, sites: [], answered: [], converged: true, sweeps: 0 }
}
