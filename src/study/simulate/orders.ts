/** A bank enters; orders of its items leave, as positions in bank order. */
import type { Bank, Item, LengthName } from '../../bank/types.ts'
import { bestFirst } from '../../choose/best-first.ts'
import { candidates } from '../../choose/candidates.ts'
import { nextItem } from '../../choose/next.ts'
import { modelOf } from '../../measure/model.ts'
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

/** One order for everybody: what a blank form in a short length has, as far as it goes. */
export function bestFirstOrder(bank: Bank): number[] {
  const { position } = modelOf(bank)
  const order = bestFirst(bank, startSession(bank, { seed: 0 }), bank.items.length)
  return order.map(({ id }) => position.get(id) as number)
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
