/**
 * Ascending thresholds as free parameters: the middle one, then the logarithms of the gaps from the lowest up. From the middle,
 * not from an end, so that one gap does not move all others.
 */
export function fromThresholds(thresholds: ArrayLike<number>): Float64Array {
  const out = new Float64Array(thresholds.length)
  out[0] = thresholds[middle(thresholds.length)] as number
  for (let k = 1; k < thresholds.length; k++)
    out[k] = Math.log((thresholds[k] as number) - (thresholds[k - 1] as number))
  return out
}

export function toThresholds(free: Float64Array): Float64Array {
  const out = new Float64Array(free.length)
  const centre = middle(free.length)
  out[centre] = free[0] as number
  for (let k = centre + 1; k < free.length; k++) out[k] = (out[k - 1] as number) + Math.exp(free[k] as number)
  for (let k = centre - 1; k >= 0; k--) out[k] = (out[k + 1] as number) - Math.exp(free[k + 1] as number)
  return out
}

/** The gradient in the free parameters, from the gradient in the thresholds. */
export function gradientInFree(free: Float64Array, inThresholds: Float64Array): Float64Array {
  const out = new Float64Array(free.length)
  const centre = middle(free.length)
  inThresholds.forEach((slope, k) => {
    out[0] = (out[0] as number) + slope
    // Every gap between the middle and this threshold moves it.
    for (let gap = centre + 1; gap <= k; gap++) out[gap] = (out[gap] as number) + slope * Math.exp(free[gap] as number)
    for (let gap = k + 1; gap <= centre; gap++) out[gap] = (out[gap] as number) - slope * Math.exp(free[gap] as number)
  })
  return out
}

function middle(count: number): number {
  return Math.floor((count - 1) / 2)
}
