import type { TerminalText } from '../../text/safe/brand.ts'
import type { ItemView, Press } from './view.ts'

/** What came of an ordinary question: an answer, or the person or the input left. */
export type Told<T> = { readonly value: T } | { readonly left: Left }

export type Left = 'quit' | 'interrupt' | 'closed'

export interface Choice {
  readonly value: string
  readonly text: string
}

/** One answered or skipped item in the list of all answers. */
export interface ReviewRow {
  readonly item: string
  /** The answer by its content. */
  readonly text: string
}

/**
 * Whom a sitting talks to: somebody at a terminal key by key, or line by line. Questions and choices may be any text: laying them out
 * makes them visible.
 */
export interface Conversation {
  /** A message that asks for nothing; '' is an empty line. */
  readonly say: (lines: readonly TerminalText[]) => Promise<void>
  readonly item: (view: ItemView) => Promise<Press>
  /** One of the choices; `preset` is what Enter alone takes. */
  readonly one: (question: string, choices: readonly Choice[], preset: string) => Promise<Told<string>>
  readonly several: (question: string, choices: readonly Choice[]) => Promise<Told<readonly string[]>>
  /** A word or two; '' where nothing was typed. */
  readonly text: (question: string) => Promise<Told<string>>
  /** Shows all answers: an item id to change that answer, null to go on to the result. */
  readonly review: (rows: readonly ReviewRow[]) => Promise<Told<string | null>>
  readonly close: () => void
}
