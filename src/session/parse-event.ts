/**
 * One line of a journal -> SessionEvent. By hand and not by zod, because resuming is what somebody waits for and zod takes longer
 * to load than everything else together.
 */
import type { LengthName } from '../bank/types.ts'
import type { SessionEvent, StartedEvent } from './events.ts'
import { shortLabel } from './label.ts'
import type { Answer, Rater, Stopped } from './types.ts'

const LENGTHS: readonly LengthName[] = ['quick', 'standard', 'full']
const ENDS: readonly Stopped[] = ['settled', 'futile', 'maximum', 'complete', 'quit']

type Fields = Readonly<Record<string, unknown>>

/** The event that a value from JSON tells; null where it tells none. Keys that no event has are left out. */
export function parseEvent(value: unknown): SessionEvent | null {
  if (!isFields(value)) return null
  const { item, seconds, ids, id, label, stopped, at } = value
  switch (value.type) {
    case 'started':
      return startedFrom(value)
    case 'asked':
    case 'back':
      return isText(item) ? { type: value.type, item } : null
    case 'answered': {
      const answer = answerFrom(value.answer)
      return isText(item) && answer !== null && isTime(seconds) ? { type: 'answered', item, answer, seconds } : null
    }
    case 'skipped':
      return isText(item) && isTime(seconds) ? { type: 'skipped', item, seconds } : null
    case 'background':
      return Array.isArray(ids) && ids.every(isText) ? { type: 'background', ids } : null
    case 'reach':
      return id === null || isText(id) ? { type: 'reach', id } : null
    case 'about':
      if (label === null) return { type: 'about', label }
      return isText(label) ? { type: 'about', label: shortLabel(label) } : null
    case 'finished':
      return isOneOf(ENDS, stopped) && isText(at) ? { type: 'finished', stopped, at } : null
    default:
      return null
  }
}

function startedFrom(value: Fields): StartedEvent | null {
  const { journal, tool, bank, length, seed, first, at } = value
  const rater = raterFrom(value.rater)
  if (journal !== 1 || !isText(tool) || !isFields(bank) || rater === null) return null
  const { id, version, digest } = bank
  if (!isText(id) || !isText(version) || !isText(digest)) return null
  if (!isOneOf(LENGTHS, length) || !isCount(seed) || !isText(at)) return null
  if (first !== undefined && !(Array.isArray(first) && first.every(isText))) return null
  const started = { type: 'started', journal, tool, bank: { id, version, digest }, rater, length, seed, at } as const
  return first === undefined ? started : { ...started, first }
}

function raterFrom(value: unknown): Rater | null {
  if (value === 'self') return value
  if (!isFields(value) || value.kind !== 'observer' || !isText(value.label)) return null
  return { kind: 'observer', label: shortLabel(value.label) }
}

function answerFrom(value: unknown): Answer | null {
  if (isText(value)) return value
  if (isCount(value)) return value > 0 ? value : null
  if (!isFields(value)) return null
  const { best, worst } = value
  return isText(best) && isText(worst) && best !== worst ? { best, worst } : null
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function isTime(value: unknown): value is number | null {
  return value === null || (typeof value === 'number' && Number.isFinite(value) && value >= 0)
}

function isOneOf<T extends string>(list: readonly T[], value: unknown): value is T {
  return list.some((one) => one === value)
}
