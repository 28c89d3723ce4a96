/** All sheets of a group enter; one a person leaves, and how many are left out, and why. */
import type { Counted } from './cohort-person.ts'
import { sheetKey } from './sheet-key.ts'

export interface People {
  readonly counted: readonly Counted[]
  readonly observers: number
  readonly blank: number
  readonly older: number
}

/**
 * Sheets of people about themselves that hold an answer; of several with one label the newest, where times are known, else the one
 * read last. A sheet without a label is a person of its own, unless one with the same time and the same answers was read before.
 */
export function peopleIn(sheets: readonly Counted[]): People {
  const own = sheets.filter(({ session }) => session.rater === 'self')
  const answered = sheets.filter(mayCount)
  const newest = new Map<string, Counted>()
  for (const sheet of answered) {
    const key = keyOf(sheet)
    const known = newest.get(key)
    // A map keeps the place of the first, so that the order is that in which people appear.
    if (known === undefined || timeOf(known) <= timeOf(sheet)) newest.set(key, sheet)
  }
  const counted = [...newest.values()]
  return {
    counted,
    observers: sheets.length - own.length,
    blank: own.length - answered.length,
    older: answered.length - counted.length,
  }
}

/** Whether somebody answered anything about themself. */
export function mayCount({ session }: Counted): boolean {
  return session.rater === 'self' && session.responses.some(({ answer }) => answer !== null)
}

function keyOf({ session }: Counted): string {
  return session.about === null ? `nobody\n${sheetKey(session)}` : `about ${session.about}`
}

/** Unknown is older than anything known. */
function timeOf({ session }: Counted): number {
  return session.completed === null ? Number.NEGATIVE_INFINITY : Date.parse(session.completed)
}
