import type { LengthName } from '../bank/types.ts'
import type { Answer, Rater, Stopped } from './types.ts'

export interface StartedEvent {
  readonly type: 'started'
  /** The version of this list of events. */
  readonly journal: 1
  readonly tool: string
  readonly bank: { readonly id: string; readonly version: string; readonly digest: string }
  readonly rater: Rater
  readonly length: LengthName
  readonly seed: number
  /** For a retest: the items to ask first, in this order. */
  readonly first?: readonly string[]
  /** ISO 8601 in UTC. */
  readonly at: string
}

/**
 * What a journal holds: one event a line, in the order in which things happened. The first is always `started`. `seconds` is
 * null for an answer that was known beforehand.
 */
export type SessionEvent =
  | StartedEvent
  | { readonly type: 'asked'; readonly item: string }
  | { readonly type: 'answered'; readonly item: string; readonly answer: Answer; readonly seconds: number | null }
  | { readonly type: 'skipped'; readonly item: string; readonly seconds: number | null }
  /** The person went back: `item` is open again; its response stays until another replaces it. */
  | { readonly type: 'back'; readonly item: string }
  | { readonly type: 'background'; readonly ids: readonly string[] }
  | { readonly type: 'reach'; readonly id: string | null }
  | { readonly type: 'about'; readonly label: string | null }
  | { readonly type: 'finished'; readonly stopped: Stopped; readonly at: string }
