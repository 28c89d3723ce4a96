import type { LengthName } from '../bank/types.ts'

/** The two option ids picked in a best-worst set; they differ. */
export interface BestWorst {
  readonly best: string
  readonly worst: string
}

/** Graded items: the category's code, 1..K in the bank's order. Pair and scene: an option id. Best-worst: two of them. */
export type Answer = number | string | BestWorst

/** Who answers: the person described, or somebody who knows that person. */
export type Rater = 'self' | { readonly kind: 'observer'; readonly label: string }

export interface Response {
  readonly item: string
  /** Null: asked and skipped, or "I can't judge". It counts for nothing. */
  readonly answer: Answer | null
  /** Time from showing the item to the answer; null where it was not measured. */
  readonly seconds: number | null
}

/**
 * Why a live session ended: `settled` = the chance of the first role reached the bank's `stop`; `futile` = a lead had become
 * improbable; `maximum` = the length's maximum; `complete` = every item of a fixed form; `quit` = the person stopped.
 */
export type Stopped = 'settled' | 'futile' | 'maximum' | 'complete' | 'quit'

/** One administration of a bank: who answers about whom, and the responses in the order in which they were given. */
export interface Session {
  readonly bank: { readonly id: string; readonly version: string; readonly digest: string | null }
  readonly about: string | null
  readonly rater: Rater
  readonly background: readonly string[]
  readonly reach: string | null
  readonly length: LengthName | null
  /** Seeds ties between items and the order in which options are shown; null outside live sessions. */
  readonly seed: number | null
  /** ISO 8601 in UTC; null where it is not known. */
  readonly completed: string | null
  readonly stopped: Stopped | null
  /** Each item at most once; an item that was re-opened keeps its first place. */
  readonly responses: readonly Response[]
}

/** A session as a document, `role-fit/answers/v1`: what is not known is left out. */
export interface AnswerSheet {
  readonly schema?: 'role-fit/answers/v1'
  /** The bank that was answered; the digest tells whether it was changed without a new version. */
  readonly bank?: { readonly id: string; readonly version: string; readonly digest?: string }
  /** Whom the answers describe. */
  readonly about?: string
  readonly rater?: Rater
  readonly background?: readonly string[]
  readonly reach?: string
  /** By item id; null: asked and skipped; an item that was not asked is absent. */
  readonly answers: Readonly<Record<string, Answer | null>>
  /** By item id. */
  readonly seconds?: Readonly<Record<string, number>>
  readonly session?: {
    /** ISO 8601 in UTC. */
    readonly completed?: string
    readonly length?: LengthName
    readonly seed?: number
    readonly stopped?: Stopped
    /** Item ids in the order in which they were asked; the bank's order where it is absent. */
    readonly order?: readonly string[]
  }
}
