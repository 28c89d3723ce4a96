/** Plain numbers of many people enter; shares, spreads and correlations leave, rounded as documents are. */
import { mean } from '../../numbers/sample.ts'
import { rounded } from '../../result/rounded.ts'
import type { Share, Spread } from './types.ts'

/** How large a part of `of` is counted. */
export function shareOf(counted: number, of: number): Share {
  if (of === 0) return { share: null, standardError: null, of }
  const share = counted / of
  return { share: rounded(share), standardError: rounded(Math.sqrt((share * (1 - share)) / of)), of }
}

/** How many of a list hold, as a share. */
export function shareWhere<T>(list: readonly T[], holds: (one: T) => boolean): Share {
  return shareOf(list.filter(holds).length, list.length)
}

/** 0 for an empty list. */
export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : mean(values)
}

/** Pearson's r, -1 to 1; null where one of the two never varies. */
export function correlationOf(a: readonly number[], b: readonly number[]): number | null {
  const [meanA, meanB] = [meanOf(a), meanOf(b)]
  let [aa, ab, bb] = [0, 0, 0]
  a.forEach((value, i) => {
    const [da, db] = [value - meanA, (b[i] as number) - meanB]
    aa += da * da
    ab += da * db
    bb += db * db
  })
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : null
}

/** Quantiles are values that occur: the smallest that so large a part does not exceed. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.max(Math.ceil(part * sorted.length) - 1, 0)] ?? 0
  return {
    mean: rounded(meanOf(values)),
    minimum: at(0),
    lower: at(0.1),
    median: at(0.5),
    upper: at(0.9),
    maximum: at(1),
  }
}
