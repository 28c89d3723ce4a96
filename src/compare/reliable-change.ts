/** Classical test theory: for scores of which only spread and reliability are known. Ours have their own variance (retest.ts). */
import { normalCdf, normalQuantile } from '../numbers/normal.ts'

export interface ReliableChange {
  /** Standard error of measurement: sd * sqrt(1 - reliability), in the unit of the scores. */
  readonly standardError: number
  /** Of the difference of two scores: sqrt(2) times as much. */
  readonly differenceError: number
  /** (post - pre) / differenceError */
  readonly index: number
  /** Two-sided. */
  readonly p: number
}

/**
 * The reliable change index of Jacobson and Truax 1991. `sd`: of the scores of people, above 0; `reliability` in [0, 1).
 * Throws a RangeError outside these.
 */
export function reliableChange(pre: number, post: number, sd: number, reliability: number): ReliableChange {
  if (!(sd > 0 && Number.isFinite(sd))) throw new RangeError(`A standard deviation is above 0, not ${sd}.`)
  if (!(reliability >= 0 && reliability < 1)) throw new RangeError(`A reliability is in [0, 1), not ${reliability}.`)
  const standardError = sd * Math.sqrt(1 - reliability)
  const differenceError = Math.SQRT2 * standardError
  const index = (post - pre) / differenceError
  return { standardError, differenceError, index, p: twoSided(index) }
}

/** P(|Z| >= |z|) for a standard normal Z. */
export function twoSided(z: number): number {
  return 2 * normalCdf(-Math.abs(z))
}

/** The least change that is reliable, in the unit of `differenceError`, at a confidence in (0, 1). */
export function minimumChange(differenceError: number, confidence = 0.95): number {
  return normalQuantile((1 + confidence) / 2) * differenceError
}

/**
 * Reliability of a test `times` as long, from that of the present one (Spearman 1910, Brown 1910).
 * `reliability` in [0, 1], `times` above 0.
 */
export function spearmanBrown(reliability: number, times: number): number {
  return (times * reliability) / (1 + (times - 1) * reliability)
}
