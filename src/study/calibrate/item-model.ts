/** An item as the calibration sees it: parameters without bounds, a table of probabilities, its gradient and its prior. */
import type { Item } from '../../bank/types.ts'

/** What a calibration may change about an item. */
export interface ItemValues {
  /** Every discrimination of the item is multiplied by it; above 0. */
  readonly factor: number
  /** Graded items: ascending, in SDs of the prior; null for choices. */
  readonly thresholds: readonly number[] | null
  /** Choices: one an option, in logits; null for graded items. */
  readonly intercepts: readonly number[] | null
}

export interface ItemModel {
  readonly item: Item
  /** How many different answers the model tells apart; fewer than the item has where unused categories are merged. */
  readonly answers: number
  /** The model's answer for each of the item's answer codes; -1 where a code did not occur and has none. */
  readonly codes: readonly number[]
  /** Where the parameters are at the expert's values: the first is the logarithm of `factor`, 0 there. */
  readonly start: Float64Array
  /** log P(answer at node) at `answer * nodes + node`. */
  table(parameters: Float64Array): Float64Array
  /** The gradient of `sum of expected * table` in the parameters. */
  gradient(parameters: Float64Array, expected: Float64Array): Float64Array
  /**
   * Logarithm of the prior density of the values, less a constant that nothing changes, and its gradient. All SDs of the prior are
   * multiplied by `scale`.
   */
  prior(parameters: Float64Array, scale: number): { readonly value: number; readonly gradient: Float64Array }
  /** log |det| of the derivative of the values in the parameters. */
  logJacobian(parameters: Float64Array): number
  values(parameters: Float64Array): ItemValues
}

/**
 * How far the truth is believed to lie from the expert's values: SDs of the logarithm of a discrimination, of a threshold (in SDs of
 * the trait) and of an intercept (in logits). The engine's simulations take .3 and .5 for guessed parameters (design.md 4.3); a
 * little less for thresholds, as those of an item err together. How right that is for a bank is judged from the data: see `SCALES`.
 */
export const PRIOR_SD = { logDiscrimination: 0.3, threshold: 0.4, intercept: 0.5 } as const

/** By what all SDs of the prior are multiplied; the data choose one for the whole bank (evidence.ts). */
export const SCALES = [0.25, 0.5, 1, 2] as const
