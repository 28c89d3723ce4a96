import type { Bank, FactQuestion } from '../bank/types.ts'
import { EXIT, failure } from '../errors.ts'
import type { SessionEvent } from '../session/events.ts'
import { LABEL_LIMIT } from '../session/label.ts'
import { suggest } from '../text/suggest.ts'

export interface FactOptions {
  readonly about?: string
  /** Ids, separated by commas. */
  readonly background?: string
  readonly reach?: string
}

/** The facts that were given as options, as events. Throws exit 2 for an id that the bank does not have. */
export function givenFacts(options: FactOptions, bank: Bank): SessionEvent[] {
  const given = options.background?.split(',').map((id) => id.trim()) ?? []
  // As on the screen: each once, and `none` means nothing beside another.
  const named = [...new Set(given)].filter((id) => id !== '')
  const ids = named.length > 1 ? named.filter((id) => id !== 'none') : named
  for (const id of named) requireOption(id, '--background', bank.background)
  if (options.reach !== undefined) requireOption(options.reach, '--reach', bank.reach)
  return [
    ...(options.background === undefined ? [] : [{ type: 'background', ids } as const]),
    ...(options.reach === undefined ? [] : [{ type: 'reach', id: options.reach } as const]),
    ...(options.about === undefined
      ? []
      : [{ type: 'about', label: givenLabel('--about', options.about) || null } as const]),
  ]
}

/** A label that was given as an option, without blanks around it. Throws exit 2 where it is too long. */
export function givenLabel(option: '--about' | '--observer', given: string): string {
  const label = given.trim()
  if (label.length <= LABEL_LIMIT) return label
  const message = `${option} has ${label.length} characters; a label has at most ${LABEL_LIMIT}.`
  throw failure(EXIT.usage, 'too-long', message, 'Give a shorter name or label.')
}

function requireOption(id: string, option: string, question: FactQuestion | null): void {
  const known = question?.options.map((choice) => choice.id) ?? []
  if (known.includes(id)) return
  const meant = suggest(id, known)
  throw failure(
    EXIT.usage,
    'unknown-option',
    `${option} does not know "${id}".${meant === null ? '' : ` Did you mean ${meant}?`}`,
    known.length === 0 ? 'Leave it out: this bank does not ask for it.' : `Give one of: ${known.join(', ')}.`,
  )
}
