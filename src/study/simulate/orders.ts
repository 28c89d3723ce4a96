/** A bank enters; orders of its items leave, as positions in bank order. */
import type { Bank, Item, LengthName } from '../../bank/types.ts'
import { candidates } from '../../choose/candidates.ts'
import { lookAhead } from '../../choose/look-ahead.ts'
import { nextItem } from '../../choose/next.ts'
import { bestItem } from '../../choose/next-item.ts'
import { fitOf } from '../../fit/role-fit.ts'
import { absorb, project } from '../../measure/gaussian.ts'
import type { Likelihood } from '../../measure/likelihood.ts'
import type { Measured, Model } from '../../measure/model.ts'
import { modelOf } from '../../measure/model.ts'
import type { Matrix } from '../../numbers/matrix.ts'
import { times } from '../../numbers/matrix.ts'
import { record, startSession } from '../../session/live.ts'
import type { Session } from '../../session/types.ts'
import { answerAt } from './answers.ts'

/** The items of a fixed length in the order in which everybody is asked them; of an adaptive one none. */
export function listOrder(bank: Bank, length: LengthName): number[] {
  if (bank.lengths[length].adaptive) return []
  return walk(bank, startSession(bank, { length }), (session) => {
    const next = nextItem(bank, session)
    return 'item' in next ? next.item : null
  })
}

/** Drawn item by item from what the rules of content allow, so that a sitting differs from an adaptive one in nothing else. */
export function randomOrder(bank: Bank, random: () => number): number[] {
  return walk(bank, startSession(bank), (session) => {
    const left = candidates(bank, session)
    return left[Math.floor(random() * left.length)] ?? null
  })
}

/**
 * One order for everybody: by the same score and rules as the adaptive choice, but before any answer is known. Each item counts
 * as a normal observation with the precision that the look-ahead expects of it; the estimate stays in the centre of the prior.
 */
export function bestFirstOrder(bank: Bank): number[] {
  const model = modelOf(bank)
  let state = nothingKnown(model, model.prior)
  return walk(bank, startSession(bank, { seed: 0 }), (session) => {
    const item = bestItem(model, session, state, fitOf(model, state))
    if (item !== null) state = nothingKnown(model, afterAnswer(model, state, item))
    return item
  })
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

/** Item after item as if each were answered, until there is none. */
function walk(bank: Bank, start: Session, next: (session: Session) => Item | null): number[] {
  const { position } = modelOf(bank)
  const order: number[] = []
  let session = start
  for (;;) {
    const item = next(session)
    if (item === null) return order
    order.push(position.get(item.id) as number)
    session = record(session, { type: 'answered', item: item.id, answer: answerAt(item, 0), seconds: 0 })
  }
}
