import type { LevelStep, OutcomeKind } from '../bank/outcome-types.ts'
import type { Calibration } from '../bank/types.ts'
import type { LeanWords } from '../fit/outcome.ts'
import type { Tier } from '../fit/paths.ts'
import type { Answer, AnswerSheet, Rater } from '../session/types.ts'

/** Estimate, standard error and 90 % credible interval, in SDs of the prior, rounded to 6 decimals. */
export interface Measure {
  readonly estimate: number
  readonly standardError: number
  readonly interval: readonly [number, number]
}

export interface ResultRole extends Measure {
  readonly id: string
  readonly title: string
  /** What people in the role work in, for running text. */
  readonly field: string
  /** What the role is; null where the bank does not say. */
  readonly what: string | null
  /** 100 * Phi(estimate), 0..100: a position on the bank's own scale, not a percentage, percentile or match. */
  readonly fit: number
  readonly fitInterval: readonly [number, number]
  /** P(this role's fit is the highest), 0..1. */
  readonly probability: number
}

export interface ResultDimension {
  readonly id: string
  readonly title: string
  /** The heading that a newcomer reads. */
  readonly plain: string
  /** How many of its items have an answer. */
  readonly answered: number
  /** Null for a dimension that informs the level only. `probability`: that the sign is right, .5..1. */
  readonly lean: (Measure & { readonly probability: number; readonly words: LeanWords }) | null
  /** One per role, in bank order. */
  readonly facets: readonly (Measure & { readonly role: string })[]
}

export interface Contribution {
  readonly item: string
  readonly answer: Answer
  /** What the answer adds to the lean; all of them add up to `lean.estimate`. */
  readonly lean: number
  /** What it adds to each role's estimate. */
  readonly roles: Readonly<Record<string, number>>
}

/** An answer in words, for people. */
export interface Quoted {
  readonly item: string
  readonly text: string
}

export interface ResultPath {
  readonly id: string
  readonly title: string
  readonly tier: Tier
  /** Why it is suggested, one sentence a signal. */
  readonly why: readonly string[]
  /** First steps, fitted to the person's background. */
  readonly steps: readonly string[]
  /** The first of them in a few words. */
  readonly firstStep: string
  readonly claims: readonly string[]
}

/** Signs that the answers deserve a second look; `uniform-pattern` is their being more alike than people's answers are. */
export type QualityFlag =
  | 'unlikely-pattern'
  | 'uniform-pattern'
  | 'contradictions'
  | 'repeated-answers'
  | 'quick-answers'

/** The one result document, `role-fit/result/v1`. Unknown is null, never 0. */
export interface Result {
  readonly schema: 'role-fit/result/v1'
  readonly tool: { readonly name: 'role-fit'; readonly version: string }
  /** Where the sheet was read; null for a sitting in the terminal. */
  readonly source: { readonly file: string; readonly line: number } | null
  readonly bank: {
    readonly id: string
    readonly version: string
    readonly title: string
    readonly digest: string
    readonly calibration: Calibration
  }
  readonly about: string | null
  readonly rater: Rater
  readonly outcome: {
    readonly kind: OutcomeKind
    /** Set for `lead` alone. */
    readonly role: string | null
    /** The leading role and the chance that its fit is the highest, 0..1, whatever the outcome. */
    readonly first: string
    readonly probability: number
    readonly words: LeanWords
    /** For `open` alone: how many more answers could settle it; null where this bank cannot. */
    readonly moreItems: number | null
    /** How many items of the bank could still be asked. */
    readonly itemsLeft: number
    readonly sentence: string
  }
  readonly lean: Measure & { readonly first: string; readonly second: string }
  readonly level: Measure & { readonly step: LevelStep }
  /** Highest estimate first. */
  readonly roles: readonly ResultRole[]
  readonly dimensions: readonly ResultDimension[]
  /** One per answer, in bank order. */
  readonly contributions: readonly Contribution[]
  /** The answers that speak most for and most against `outcome.first`, in words. */
  readonly evidence: { readonly for: readonly Quoted[]; readonly against: readonly Quoted[] }
  readonly paths: readonly ResultPath[]
  readonly quality: {
    readonly answered: number
    readonly skipped: number
    /** Sum over the timed answers; null where none was timed. */
    readonly seconds: number | null
    /** lz, how plausible the pattern of answers is: about N(0, 1) where the model holds; null for fewer than 8 answers. */
    readonly personFit: number | null
    /** Empty, or at least two that agree: worth a second look, and never a reason to leave an answer out. */
    readonly flags: readonly QualityFlag[]
  }
  readonly sheet: AnswerSheet
  readonly limits: readonly string[]
}
