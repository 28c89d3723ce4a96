/** What a calibration did to each item, how well it went, and whether it helps with people whom it has not seen. */

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
  readonly kind: string
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
  readonly people: number
  /** Ids of the items that were estimated. */
  readonly estimated: readonly string[]
  /** Penalised log-likelihood at the maximum; null where nothing was estimated. */
  readonly value: number | null
  readonly gradientNorm: number | null
  readonly gradientError: number | null
  readonly converged: boolean | null
}

/** Log-likelihood per person of answers that were not used for the estimation. */
export interface HeldOut {
  readonly folds: number
  readonly seed: number
  readonly people: number
  readonly expert: number
  readonly calibrated: number
  readonly difference: number
  readonly standardError: number
}

export interface Calibration {
  readonly people: number
  readonly observers: number
  readonly joint: boolean
  /** By what the SDs of the prior were multiplied, as the answers suggest; null where nothing was estimated. */
  readonly scale: number | null
  readonly blocks: readonly BlockReport[]
  /** Every item of the bank, in its order. */
  readonly items: readonly CalibratedItem[]
  readonly heldOut: HeldOut | null
}
