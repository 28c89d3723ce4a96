/** What a calibration did to each item, how well it went, and whether it helps with people whom it has not seen. */
import type { ItemKind } from '../../bank/types.ts'

export interface EstimatedNumber {
  readonly expert: number
  readonly estimate: number
  /** Null where the number stayed, or moved along with another. */
  readonly standardError: number | null
}

export type KeptCode = 'few-answers' | 'wrong-sign' | 'sign-unclear' | 'several-roles' | 'choice' | 'not-converged'

export interface CalibratedItem {
  readonly id: string
  readonly dimension: string
  readonly kind: ItemKind
  readonly answered: number
  /** Null where it was estimated; else why it keeps the expert's values. */
  readonly kept: { readonly code: KeptCode; readonly reason: string } | null
  /** By what every discrimination of the item is multiplied; null where it is kept. */
  readonly factor: EstimatedNumber | null
  /** Of graded items; null for choices and where it is kept. */
  readonly discrimination: EstimatedNumber | null
  readonly thresholds: readonly EstimatedNumber[] | null
  /** Of choices; null for graded items and where it is kept. */
  readonly intercepts: readonly EstimatedNumber[] | null
  /** Categories that nobody used, as printed on the scale: they were merged with a neighbour for the estimation. */
  readonly unused: readonly number[]
}

export interface BlockReport {
  readonly dimension: string
  readonly roles: readonly string[]
  /** Who answered any of its items. */
  readonly people: number
  /** Ids of the items that were estimated. */
  readonly estimated: readonly string[]
  /** Natural logarithm of the likelihood times the prior at the maximum; null, as the rest, where nothing was estimated. */
  readonly value: number | null
  /** The largest slope of `value` left in any parameter, per person. */
  readonly gradientNorm: number | null
  /** The largest relative difference between the gradient and finite differences. */
  readonly gradientError: number | null
  /** By the two figures above, whatever the optimiser says. */
  readonly converged: boolean | null
}

/** Natural logarithm of the likelihood, per person, of answers that were not used for the estimation. */
export interface HeldOut {
  readonly folds: number
  readonly seed: number
  readonly people: number
  readonly expert: number
  readonly calibrated: number
  /** Calibrated less expert, and its standard error over people. */
  readonly difference: number
  readonly standardError: number
}

export interface Calibration {
  /** Who answered something about themselves. */
  readonly people: number
  /** Sheets about others, and sheets without an answer: both are left out. */
  readonly observers: number
  readonly blank: number
  readonly joint: boolean
  /** By what the SDs of the prior were multiplied, as the answers suggest; null where nothing was estimated. */
  readonly scale: number | null
  readonly blocks: readonly BlockReport[]
  /** Every item of the bank, in its order. */
  readonly items: readonly CalibratedItem[]
  readonly heldOut: HeldOut | null
}
