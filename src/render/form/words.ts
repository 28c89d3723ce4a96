/** A form enters; what all its formats say alike leaves. */
import { isGraded } from '../../bank/kinds.ts'
import type { Item } from '../../bank/types.ts'
import { stemFor, wording } from '../../session/wording.ts'
import type { Form } from './form.ts'

/** What somebody marks who cannot answer a question without a scale of its own. */
export const CANNOT = "I can't judge"

/** One answer that can be marked. */
interface Mark {
  /** What stands for it in a sheet: the category's number or the option's id. */
  readonly code: string
  readonly text: string
}

/** A question as this rater reads it. */
export interface Question {
  readonly item: Item
  /** From 1, in the form's order. */
  readonly number: number
  readonly text: string
  /** What a scale asks below the text; null where there is nothing. */
  readonly stem: string | null
  readonly marks: readonly Mark[]
  /** The words for "not answered". */
  readonly missing: string
}

export function questionsOf({ bank, items, rater }: Form): readonly Question[] {
  return items.map((item, k) => {
    const scale = isGraded(item) ? (bank.scales[item.scale] ?? null) : null
    const marks = isGraded(item)
      ? (scale?.categories ?? []).map((text, at) => ({ code: String(at + 1), text }))
      : item.options.map((option) => ({ code: option.id, text: wording(option, rater) }))
    const missing = scale?.missing ?? CANNOT
    return { item, number: k + 1, text: wording(item, rater), stem: stemFor(scale, rater), marks, missing }
  })
}

/** Who will see the answers: what an observer reads first, and everybody before the first question. */
export function whoSees({ rater, about }: Form): string {
  if (rater === 'self') return 'Whoever gets the answers from you can read each of them.'
  const person = about ?? 'this person'
  return `You answer about ${person}. Whoever gets the answers, ${person} too, can read each of them.`
}

/** What every form says before its questions, after who sees the answers. */
export function opening(form: Form): string {
  const { rater } = form
  const whose = rater === 'self' ? 'For yourself, not for hiring.' : 'Not for hiring.'
  return `${whose} No answer is right or wrong. What you cannot judge, leave out: it counts for neither side.`
}

/** `89 questions, about 12 minutes`, by the time that the kinds of questions are expected to take. */
export function sizeOf({ bank, items }: Form): string {
  const seconds = items.reduce((sum, { kind }) => sum + bank.defaults[kind].seconds, 0)
  const minutes = Math.max(1, Math.round(seconds / 60))
  const questions = items.length === 1 ? '1 question' : `${items.length} questions`
  return `${questions}, about ${minutes === 1 ? 'a minute' : `${minutes} minutes`}`
}

/** What somebody has done and can reach is worded for oneself alone. */
export function asksFacts({ rater }: Form): boolean {
  return rater === 'self'
}
