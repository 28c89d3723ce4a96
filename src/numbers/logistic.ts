/** log(1 / (1 + exp(-x))), without overflow for any finite x. */
export function logLogistic(x: number): number {
  return x >= 0 ? -Math.log(1 + Math.exp(-x)) : x - Math.log(1 + Math.exp(x))
}

/** 1 / (1 + exp(-x)), in (0, 1), without overflow for any finite x. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x))
  const e = Math.exp(x)
  return e / (1 + e)
}
