/** A bank and a length enter; how many items a sitting will have, and how long they take, leaves. Nothing is measured for it. */
import { isGraded } from '../bank/kinds.ts'
import type { Bank, Item } from '../bank/types.ts'
import type { Session } from '../session/types.ts'
import { itemsLeft } from './candidates.ts'

/**
 * How many items there will be, for "about 36": the middle between an adaptive length's ends, or its maximum once that is
 * passed; `exact` for a fixed list. `seconds` is what so many items are expected to take, half of them graded.
 */
export function aboutItems(
  bank: Bank,
  session: Pick<Session, 'length' | 'responses' | 'rater'>,
): { items: number; exact: boolean; seconds: number } {
  const length = bank.lengths[session.length ?? 'full']
  const suited = itemsLeft(bank, { ...session, responses: [] })
  if (!length.adaptive) {
    const listed = suited.filter(({ id }) => length.items.includes(id))
    return { items: listed.length, exact: true, seconds: secondsOfAll(bank, listed) }
  }
  const middle = Math.round((length.minimum + length.maximum) / 2)
  const items = Math.min(session.responses.length < middle ? middle : length.maximum, suited.length)
  const graded = typicalSeconds(bank, suited.filter(isGraded))
  const choices = typicalSeconds(
    bank,
    suited.filter((item) => !isGraded(item)),
  )
  return { items, exact: false, seconds: (items * (graded + choices)) / 2 }
}

/** The harmonic mean: what tells most per second is asked, so quick kinds come up more often than long ones. */
function typicalSeconds(bank: Bank, items: readonly Item[]): number {
  const rate = items.reduce((sum, { kind }) => sum + 1 / bank.defaults[kind].seconds, 0)
  return rate === 0 ? 0 : items.length / rate
}

function secondsOfAll(bank: Bank, items: readonly Item[]): number {
  return items.reduce((sum, { kind }) => sum + bank.defaults[kind].seconds, 0)
}
