import { fQuantile } from '../../numbers/f-distribution.ts'
import type { Covariances } from './moments.ts'
import type { WithInterval } from './types.ts'

/** 90 %, as every interval here. */
const TAIL = 0.05

/**
 * Cronbach's alpha (Cronbach 1951): `k / (k - 1) * (1 - sum of the variances / sum of all covariances)`, for two items and
 * more; null where the sum does not vary. Feldt's interval (Feldt 1965): `(1 - alpha) / (1 - estimate)` follows F with n - 1 and
 * (n - 1)(k - 1) degrees of freedom. With planned holes n is the fewest people in any pair, which makes it wider than it
 * need be, not narrower.
 */
export function cronbachAlpha({ size, covariance }: Covariances, people: number): WithInterval | null {
  let all = 0
  let own = 0
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      all += covariance[i * size + j] as number
      if (i === j) own += covariance[i * size + j] as number
    }
  if (size < 2 || !(all > 0)) return null
  const estimate = (size / (size - 1)) * (1 - own / all)
  return { estimate, interval: feldtInterval(estimate, people, size) }
}

/** Of an alpha from `people` people and `items` items, both at least 2. */
export function feldtInterval(estimate: number, people: number, items: number): [number, number] {
  const df1 = people - 1
  const df2 = df1 * (items - 1)
  return [1 - (1 - estimate) * fQuantile(1 - TAIL, df1, df2), 1 - (1 - estimate) * fQuantile(TAIL, df1, df2)]
}

/**
 * The correlation of item `i` with the sum of the others, from covariances: `sum_j c_ij / sqrt(c_ii * sum_jk c_jk)`, j and k
 * other than i. Null where either does not vary.
 */
export function itemRestCorrelation({ size, covariance }: Covariances, i: number): number | null {
  let shared = 0
  let rest = 0
  for (let j = 0; j < size; j++) {
    if (j === i) continue
    shared += covariance[i * size + j] as number
    for (let k = 0; k < size; k++) if (k !== i) rest += covariance[j * size + k] as number
  }
  const own = covariance[i * size + i] as number
  if (!(own > 0 && rest > 0)) return null
  // Pairs from different people need not belong to one sample, so that the ratio could pass 1.
  return Math.max(-1, Math.min(1, shared / Math.sqrt(own * rest)))
}
