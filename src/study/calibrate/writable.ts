import { isGraded } from '../../bank/kinds.ts'
import type { Item } from '../../bank/types.ts'
import type { ItemValues } from './item-model.ts'

/** Estimated values as a bank can hold them. */
export interface WritableValues {
  readonly factor: number
  /** Of the item as a whole; null where a choice item's options have their own. */
  readonly discrimination: number | null
  readonly thresholds: readonly number[] | null
  readonly intercepts: readonly number[] | null
}

/** Standard errors are seldom below .02, so that more decimals would only pretend. */
const STEP = 0.001
/** What the schema of a bank allows. */
const MOST = 10

export function writable(item: Item, { factor, thresholds, intercepts }: ItemValues): WritableValues {
  return {
    factor,
    discrimination: isGraded(item) ? positive(item.discrimination * factor) : null,
    thresholds: thresholds === null ? null : ascendingThresholds(thresholds),
    intercepts: intercepts?.map((intercept) => rounded(Math.max(-MOST, Math.min(MOST, intercept)))) ?? null,
  }
}

/** A discrimination, to three decimals, above 0. */
export function positive(discrimination: number): number {
  return rounded(Math.max(STEP, Math.min(MOST, discrimination)))
}

/** To three decimals, and still ascending where two would become one. */
export function ascendingThresholds(thresholds: readonly number[]): number[] {
  const out: number[] = []
  const n = thresholds.length
  thresholds.forEach((threshold, k) => {
    const lowest = k === 0 ? -MOST : (out[k - 1] as number) + STEP
    out.push(rounded(Math.max(lowest, Math.min(MOST - (n - 1 - k) * STEP, threshold))))
  })
  return out
}

function rounded(x: number): number {
  return Math.round(x / STEP) / (1 / STEP) + 0
}
