import type { Bank } from '../../bank/types.ts'
import { aboutItems } from '../../choose/about-items.ts'
import type { Session } from '../../session/types.ts'

/** "about 4 minutes", from the seconds that the kinds of items are expected to take. */
export function aboutMinutes(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  if (minutes < 1) return 'less than a minute'
  return minutes === 1 ? 'about a minute' : `about ${minutes} minutes`
}

/** How long the rest of a sitting is expected to take, in seconds, with `items` questions in all. */
export function secondsLeft(bank: Bank, session: Session, items: number): number {
  const whole = aboutItems(bank, { ...session, responses: [] })
  const each = whole.items === 0 ? 0 : whole.seconds / whole.items
  return Math.max(items - session.responses.length, 0) * each
}
