/** How the disagreement between two categories counts: any the same, or by the square of their distance. */
export type KappaWeights = 'equal' | 'quadratic'

/**
 * Cohen's kappa of two raters who put the same things into categories coded by whole numbers: agreement beyond chance, at most 1;
 * 0 is what chance gives. `quadratic` counts a disagreement by the square of its distance (Cohen 1968), for ordered categories.
 * Null where chance alone would leave no disagreement (both used one category). Throws a RangeError for no ratings, lists of
 * unequal length, or a category that is no whole number.
 */
export function kappa(
  first: readonly number[],
  second: readonly number[],
  weights: KappaWeights = 'equal',
): number | null {
  if (first.length !== second.length || first.length === 0)
    throw new RangeError(`Kappa needs as many ratings of either rater, not ${first.length} and ${second.length}.`)
  if (![...first, ...second].every(Number.isInteger)) throw new RangeError('Categories are whole numbers.')
  const apart = (a: number, b: number) => (weights === 'equal' ? Number(a !== b) : (a - b) ** 2)
  const n = first.length
  let observed = 0
  let expected = 0
  for (let i = 0; i < n; i++) {
    observed += apart(first[i] as number, second[i] as number) / n
    for (let j = 0; j < n; j++) expected += apart(first[i] as number, second[j] as number) / (n * n)
  }
  return expected === 0 ? null : 1 - observed / expected
}
