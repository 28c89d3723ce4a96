import type { Covariances } from './moments.ts'

const MOST_SWEEPS = 2000
const SETTLED = 1e-10

/**
 * McDonald's omega (McDonald 1999): `(sum of loadings)^2 / ((sum of loadings)^2 + sum of unique variances)` of one factor, which is
 * estimated from these answers and not implied by the bank, so that it can disagree with the bank. The factor is fitted to the
 * correlations by minimum residuals (Harman and Jones 1966): each loading in turn takes its least-squares value given the
 * others, which no distribution is assumed for and holes do not disturb. Null for fewer than three items, where it is not
 * determined, and where no factor with unique variances above 0 is found.
 */
export function mcdonaldOmega({ size, covariance }: Covariances): number | null {
  const sd = Array.from({ length: size }, (_, i) => Math.sqrt(covariance[i * size + i] as number))
  if (size < 3 || !sd.every((one) => one > 0)) return null
  const loadings = oneFactor(
    size,
    (i, j) => (covariance[i * size + j] as number) / ((sd[i] as number) * (sd[j] as number)),
  )
  if (loadings === null) return null
  let common = 0
  let unique = 0
  loadings.forEach((loading, i) => {
    common += loading * (sd[i] as number)
    unique += (1 - loading * loading) * (sd[i] as number) ** 2
  })
  return common ** 2 / (common ** 2 + unique)
}

/** Loadings that minimise the squared residuals off the diagonal; null where they do not settle within (-1, 1). */
function oneFactor(size: number, correlation: (i: number, j: number) => number): readonly number[] | null {
  const loadings = new Array<number>(size).fill(0.5)
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let moved = 0
    for (let i = 0; i < size; i++) {
      let numerator = 0
      let denominator = 0
      for (let j = 0; j < size; j++) {
        if (j === i) continue
        numerator += correlation(i, j) * (loadings[j] as number)
        denominator += (loadings[j] as number) ** 2
      }
      const next = denominator > 0 ? numerator / denominator : 0
      moved = Math.max(moved, Math.abs(next - (loadings[i] as number)))
      loadings[i] = next
    }
    // On the way a loading may pass 1; where it ends there, no unique variance is left to that item.
    if (moved < SETTLED) return loadings.every((loading) => Math.abs(loading) < 1 && loading !== 0) ? loadings : null
  }
  return null
}
