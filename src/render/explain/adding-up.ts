/** Figures and how many decimals are shown enter; the same figures leave, rounded so that what is shown adds up. */

/**
 * Each figure as a whole number of its last decimal, and their sum: the sum is rounded as it is, and the figures with the largest
 * rests are raised until they add up to it (largest remainder, Hamilton 1792), so that none is off by a whole unit or more.
 */
export function addingUp(
  figures: readonly number[],
  decimals: number,
): { readonly parts: number[]; readonly sum: number } {
  const unit = 10 ** decimals
  const scaled = figures.map((figure) => figure * unit)
  // Sums of documents' figures carry their rounding to 6 decimals; half a unit must not hang on it.
  const sum = Math.round(Number(scaled.reduce((all, one) => all + one, 0).toFixed(3))) + 0
  const parts = scaled.map((one) => Math.floor(one))
  const missing = sum - parts.reduce((all, one) => all + one, 0)
  const order = scaled
    .map((one, at) => ({ at, rest: one - Math.floor(one) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at)
  for (const { at } of order.slice(0, missing)) parts[at] = (parts[at] as number) + 1
  return { parts, sum }
}

/** `+0.214`; a whole number of units of the last decimal. Nothing has a sign where it is 0. */
export function signedUnits(units: number, decimals: number): string {
  const size = (Math.abs(units) / 10 ** decimals).toFixed(decimals)
  return units > 0 ? `+${size}` : units < 0 ? `-${size}` : size
}

export function signed(figure: number, decimals = 2): string {
  return signedUnits(Math.round(figure * 10 ** decimals), decimals)
}
