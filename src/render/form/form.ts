/** A bank and what is known of a sitting enter; a blank form leaves: which questions, in which order, for whom. */
import type { Bank, Item, LengthName } from '../../bank/types.ts'
import { bestFirst } from '../../choose/best-first.ts'
import { itemsLeft } from '../../choose/candidates.ts'
import { startSession } from '../../session/live.ts'
import type { Rater } from '../../session/types.ts'

/** What is known before anything is filled in. */
export interface FormFacts {
  readonly length: LengthName
  readonly rater: Rater
  /** Whom it is about, or null. */
  readonly about: string | null
  /** Ids of the bank's background question. */
  readonly background: readonly string[]
}

export interface Form extends FormFacts {
  readonly bank: Bank
  /** In the order in which they are numbered, from 1. */
  readonly items: readonly Item[]
}

/**
 * A length with a list has its list. An adaptive one cannot look at the answers here: it has as many items as a sitting of that
 * length at most, the best first, the same for everybody. Items without wording for an observer are not put to one.
 */
export function formOf(bank: Bank, facts: FormFacts): Form {
  const length = bank.lengths[facts.length]
  const { rater } = facts
  if (length.adaptive) {
    const start = startSession(bank, { length: facts.length, rater, seed: 0 })
    // Where an observer is left with nothing, there is no first item to look for.
    const most = Math.min(length.maximum, itemsLeft(bank, start).length)
    return { bank, ...facts, items: bestFirst(bank, start, most) }
  }
  const left = new Map(itemsLeft(bank, { responses: [], rater }).map((item) => [item.id, item]))
  return { bank, ...facts, items: length.items.flatMap((id) => left.get(id) ?? []) }
}

/** The whole sheet with nothing in it: every answer null, so that each has its place. */
export function blankSheet({ bank, length, rater, about, background, items }: Form): Readonly<Record<string, unknown>> {
  const { id, version, digest } = bank
  const ids = items.map((item) => item.id)
  return {
    schema: 'role-fit/answers/v1',
    bank: { id, version, digest },
    about,
    rater,
    background,
    reach: null,
    answers: Object.fromEntries(ids.map((item) => [item, null])),
    session: { length, order: ids },
  }
}
