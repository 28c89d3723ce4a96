/** A session that a program made enters; what no sheet of the bank can say leaves in a sentence, null where there is nothing. */
import type { Bank } from '../bank/types.ts'
import { LABEL_LIMIT } from '../session/label.ts'
import type { Session } from '../session/types.ts'
import { quoted } from '../text/quoted.ts'

const STOPPED = { settled: true, futile: true, maximum: true, complete: true, quit: true }
const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/

/**
 * Of everything but the answers. A sheet is checked where it is read; a result of a session that was not would hold a sheet that
 * cannot be read again.
 */
export function wrongFact(bank: Bank, session: Session): string | null {
  const { about, background, reach, length, seed, stopped, completed, responses } = session
  const slow = responses.find(({ seconds }) => !((seconds ?? 0) >= 0 && Number.isFinite(seconds ?? 0)))
  const stranger = background.find((id) => !has(bank.background, id))
  if (about !== null && typeof about !== 'string') return 'about is neither a label nor null.'
  if ((about?.length ?? 0) > LABEL_LIMIT) return tooLong('about', about)
  if (session.rater !== 'self') {
    const { kind, label } = session.rater ?? {}
    if (kind !== 'observer' || typeof label !== 'string' || label === '')
      return 'The rater is neither self nor an observer with a label.'
    if (label.length > LABEL_LIMIT) return tooLong("the rater's label", label)
  }
  if (stranger !== undefined) return `The bank has no background ${quoted(stranger)}.`
  if (reach !== null && !has(bank.reach, reach)) return `The bank has no reach ${quoted(reach)}.`
  if (length !== null && !Object.hasOwn(bank.lengths, length)) return `There is no length ${quoted(length)}.`
  if (seed !== null && !(Number.isSafeInteger(seed) && seed >= 0))
    return `The seed is ${seed}; it is a whole number of at least 0.`
  if (stopped !== null && !Object.hasOwn(STOPPED, stopped)) return `A session does not stop as ${quoted(stopped)}.`
  if (completed !== null && !isMoment(completed))
    return `completed is ${quoted(completed)}; it is ISO 8601 in UTC, such as 2026-11-21T10:00:00Z.`
  if (slow !== undefined)
    return `The seconds of ${quoted(slow.item)} are ${slow.seconds}; they are at least 0, or null.`
  return null
}

/** Days that no month has are moments to a Date all the same: it rolls them over. */
function isMoment(text: string): boolean {
  const time = UTC.test(text) ? Date.parse(text) : Number.NaN
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 19) === text.slice(0, 19)
}

function has(question: Bank['background'], id: string): boolean {
  return question?.options.some((option) => option.id === id) === true
}

function tooLong(what: string, label: string | null): string {
  return `The length of ${what} is ${label?.length}; a label has at most ${LABEL_LIMIT} characters.`
}
