import type { Bank, Item } from '../bank/types.ts'
import { fitOf, leading } from '../fit/role-fit.ts'
import { measure, modelOf } from '../measure/model.ts'
import type { Session, Stopped } from '../session/types.ts'
import { itemsLeft } from './candidates.ts'
import { bestItem } from './next-item.ts'
import { stopReason } from './stopping.ts'

/** The item to ask next, or why there is none. */
export type Next = { readonly item: Item } | { readonly stopped: Stopped }

/**
 * What comes after the responses so far: adaptive lengths ask what tells most per second until they may stop; fixed ones
 * ask their list in order.
 */
export function nextItem(bank: Bank, session: Session): Next {
  const length = bank.lengths[session.length ?? 'full']
  if (!length.adaptive) return nextOfList(bank, session, length.items)
  const model = modelOf(bank)
  const measured = measure(model, session)
  const fit = fitOf(model, measured)
  const stopped = stopReason(model, session, measured, fit)
  if (stopped !== null) return { stopped }
  const item = bestItem(model, session, measured, fit)
  return item === null ? { stopped: 'complete' } : { item }
}

/** As `nextItem`, but after these items, in their order: a retest asks first what was asked before. */
export function nextAfter(first: readonly string[]): (bank: Bank, session: Session) => Next {
  return (bank, session) => {
    const asked = new Set(session.responses.map(({ item }) => item))
    const id = first.find((candidate) => !asked.has(candidate))
    const item = bank.items.find((candidate) => candidate.id === id)
    return item === undefined ? nextItem(bank, session) : { item }
  }
}

/**
 * What to ask in a finished session that goes on: what tells most per second, until the chance of the first role reaches
 * `stop`, `more` further items have been asked after the first `before`, or none is left.
 */
export function nextToSettle(before: number, more: number): (bank: Bank, session: Session) => Next {
  return (bank, session) => {
    const model = modelOf(bank)
    const measured = measure(model, session)
    const fit = fitOf(model, measured)
    if (session.responses.length > before && leading(fit).probability >= bank.outcome.stop)
      return { stopped: 'settled' }
    if (session.responses.length >= before + more) return { stopped: 'maximum' }
    const item = bestItem(model, session, measured, fit)
    return item === null ? { stopped: 'complete' } : { item }
  }
}

function nextOfList(bank: Bank, session: Session, ids: readonly string[]): Next {
  const left = new Map(itemsLeft(bank, session).map((item) => [item.id, item]))
  const id = ids.find((candidate) => left.has(candidate))
  const item = id === undefined ? undefined : left.get(id)
  return item === undefined ? { stopped: 'complete' } : { item }
}
