import { isGraded } from '../../bank/kinds.ts'
import type { Bank, Item } from '../../bank/types.ts'
import { aboutItems } from '../../choose/about-items.ts'
import type { Next } from '../../choose/next.ts'
import { mix32, shuffledIndexes } from '../../numbers/random.ts'
import type { SessionEvent } from '../../session/events.ts'
import { record } from '../../session/live.ts'
import type { Session, Stopped } from '../../session/types.ts'
import type { Left } from './conversation.ts'
import { aboutMinutes, secondsLeft } from './time-left.ts'
import type { ItemView, Press } from './view.ts'

export interface Sitting {
  readonly bank: Bank
  readonly session: Session
  /** The item that was on the screen when the session was left, or null. */
  readonly open: string | null
  /** What comes after the responses so far. */
  readonly next: (bank: Bank, session: Session) => Next
  readonly ask: (view: ItemView) => Promise<Press>
  /** Puts an event on disk; it returns when the event is safe. */
  readonly keep: (event: SessionEvent) => void
  /** Milliseconds on a clock that never jumps. */
  readonly elapsed: () => number
  /** How many questions there may be, where that is known better than from the length. */
  readonly expected?: number | null
}

/** The questions were through, for this reason; or the person or the terminal left. */
export type Sat = { readonly stopped: Stopped } | { readonly left: Left }

/**
 * Asks until the questions are through or the person leaves. Every answer is on disk before the next question is chosen;
 * going back re-opens an item, and what comes after follows from all answers.
 */
export async function sit({ bank, next, ask, keep, elapsed, expected = null, ...start }: Sitting): Promise<Sat> {
  let session = start.session
  let open = start.open
  const happen = (event: SessionEvent) => {
    keep(event)
    session = record(session, event)
  }
  for (;;) {
    if (open === null) {
      const following = next(bank, session)
      if ('stopped' in following) return following
      open = following.item.id
      happen({ type: 'asked', item: open })
    }
    const item = bank.items.find(({ id }) => id === open) as Item
    const at = session.responses.findIndex((response) => response.item === item.id)
    const shown = elapsed()
    const press = await ask(viewOf(bank, session, item, at, expected))
    const seconds = Math.round(elapsed() - shown) / 1000
    if (press.type === 'answer') {
      happen({ type: 'answered', item: item.id, answer: press.answer, seconds })
      open = null
    } else if (press.type === 'skip') {
      happen({ type: 'skipped', item: item.id, seconds })
      open = null
    } else if (press.type === 'back') {
      const before = session.responses[at < 0 ? session.responses.length - 1 : at - 1]
      if (before === undefined) continue
      open = before.item
      happen({ type: 'back', item: open })
    } else return { left: press.type }
  }
}

/** What the screen shows for an item; `at` is its place among the responses, or -1 for a new one. */
function viewOf(bank: Bank, session: Session, item: Item, at: number, expected: number | null): ItemView {
  const asked = session.responses.length
  const { items, exact } = expected === null ? aboutItems(bank, session) : { items: expected, exact: false }
  const about = Math.max(items, asked + (at < 0 ? 1 : 0))
  return {
    item,
    scale: isGraded(item) ? (bank.scales[item.scale] ?? null) : null,
    rater: session.rater,
    heading: bank.dimensions.find(({ id }) => id === item.dimension)?.plain ?? '',
    number: at < 0 ? asked + 1 : at + 1,
    about,
    exact,
    left: aboutMinutes(secondsLeft(bank, session, about)),
    previous: at < 0 ? undefined : (session.responses[at]?.answer ?? null),
    canGoBack: at < 0 ? asked > 0 : at > 0,
    order: isGraded(item) ? [] : shuffledIndexes(item.options.length, optionSeed(bank, session, item)),
  }
}

/** The same for the same item in the same session, so that an item looks the same when the person comes back to it. */
function optionSeed(bank: Bank, session: Session, item: Item): number {
  return mix32((session.seed ?? 0) ^ mix32(bank.items.indexOf(item) + 1))
}
