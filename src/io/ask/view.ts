import type { Item, Scale } from '../../bank/types.ts'
import type { Answer, Rater } from '../../session/types.ts'
import type { TerminalText } from '../../text/safe/brand.ts'

/** Everything that is needed to put one item on the screen. */
export interface ItemView {
  readonly item: Item
  /** The item's rating scale; null for choices. */
  readonly scale: Scale | null
  readonly rater: Rater
  /** The dimension's `plain`. */
  readonly heading: string
  /** 1-based. */
  readonly number: number
  /** How many questions there will be, as far as is known. */
  readonly about: number
  /** True where `about` is certain: a fixed form. */
  readonly exact: boolean
  /** How long the rest is expected to take, in words. */
  readonly left: string
  /** What was answered before; null = skipped, undefined = a new question. */
  readonly previous: Answer | null | undefined
  readonly canGoBack: boolean
  /** Indexes into the item's options, in the order shown. Categories are always shown in the scale's order. */
  readonly order: readonly number[]
}

/** What the person did with the question. */
export type Press =
  | { readonly type: 'answer'; readonly answer: Answer }
  | { readonly type: 'skip' }
  | { readonly type: 'back' }
  | { readonly type: 'quit' }
  | { readonly type: 'interrupt' }
  /** The terminal has gone, or its input ended: nothing more can be asked. */
  | { readonly type: 'closed' }

/** Where the person is within one question. */
export interface ItemState {
  /** Index of the row that Enter would take; null = none yet. */
  readonly active: number | null
  /** Best-worst sets: the option picked as the most, while the least is being asked for. */
  readonly best: string | null
  /** One sentence for the person, about the last key. */
  readonly notice: string | null
  /** Whether the reason for asking is shown. */
  readonly why: boolean
}

export interface Screen {
  readonly lines: readonly TerminalText[]
  /** Index of the line where the cursor rests: the active row's, for screen readers follow the cursor; else the last. */
  readonly cursor: number
}
