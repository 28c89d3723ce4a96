/** Collected sessions enter; those of people who answered something about themselves leave, and how many are left out. */
import type { Problem } from '../errors.ts'
import { placeless } from '../errors.ts'
import type { Session } from '../session/types.ts'

export interface SelfRatings {
  /** One a person, each with at least one answer. */
  readonly sessions: readonly Session[]
  /** How many sheets are about somebody else. */
  readonly observers: number
  /** How many sheets about oneself hold no answer. */
  readonly blank: number
}

export function selfRatings(all: readonly Session[]): SelfRatings {
  const own = all.filter(({ rater }) => rater === 'self')
  const sessions = own.filter(({ responses }) => responses.some(({ answer }) => answer !== null))
  return { sessions, observers: all.length - own.length, blank: own.length - sessions.length }
}

/** Empty where there are `needed` people or more. `reason` says why so many are needed, without a stop. */
export function tooFewPeople(found: SelfRatings, needed: number, reason: string, mend: string): Problem[] {
  const people = found.sessions.length
  if (people >= needed) return []
  const leftOut = leftOutOf(found)
  const besides = leftOut === null ? '' : `, besides ${leftOut}`
  const who = people === 1 ? '1 person about themself' : `${people} people about themselves`
  return [placeless('too-few-people', `There are answers of ${who}${besides}; ${reason}.`, mend)]
}

/** "40 sheets by observers and 3 without an answer"; null where nothing is left out. */
export function leftOutOf({ observers, blank }: Pick<SelfRatings, 'observers' | 'blank'>): string | null {
  const sheets = (count: number) => (count === 1 ? '1 sheet' : `${count} sheets`)
  if (observers === 0) return blank === 0 ? null : `${sheets(blank)} without an answer`
  return `${sheets(observers)} by observers${blank === 0 ? '' : ` and ${blank} without an answer`}`
}
