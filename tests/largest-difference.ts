/** The largest difference between two arrays of equal length, entry by entry. */
export function largestDifference(a: Float64Array, b: Float64Array): number {
  return a.reduce((worst, value, k) => Math.max(worst, Math.abs(value - (b[k] as number))), 0)
}
