/** The standard normal distribution, from + - * / sqrt exp log alone, so that every platform gives the same bits. */

const SQRT_TWO_PI = 2.5066282746310002

/** 1.6448536...: a 90 % interval of a normal distribution reaches this many SDs to either side. */
export const Z90 = 1.6448536269514722

export function normalDensity(x: number): number {
  return Math.exp(-0.5 * x * x) / SQRT_TWO_PI
}

/**
 * P(Z <= x). Absolute error below 1e-15; in the lower tail the relative error stays below 1e-12.
 * Near the centre: 1/2 + density(x) * (x + x^3/3 + x^5/(3*5) + ...) (Marsaglia 2004). In the tails: the continued
 * fraction of Mills' ratio.
 */
export function normalCdf(x: number): number {
  if (x < -38) return 0
  if (x > 38) return 1
  if (x < -3) return normalDensity(x) * millsRatio(-x)
  if (x > 3) return 1 - normalDensity(x) * millsRatio(x)
  let term = x
  let sum = x
  for (let k = 3; Math.abs(term) > 1e-18 * Math.abs(sum); k += 2) {
    term *= (x * x) / k
    sum += term
  }
  return 0.5 + sum * normalDensity(x)
}

/** P(Z > x) / density(x) for x >= 3, by its continued fraction evaluated from the far end. */
function millsRatio(x: number): number {
  let fraction = x
  for (let k = 160; k >= 1; k--) fraction = x + k / fraction
  return 1 / fraction
}

/**
 * The x with P(Z <= x) = p, for p in (0, 1). The upper half mirrors the lower. Abramowitz and Stegun (1964) 26.2.23 starts
 * within .00045; two steps of Halley's method, which triples the digits each time, do the rest.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`A quantile needs a probability between 0 and 1, not ${p}.`)
  if (p > 0.5) return -normalQuantile(1 - p)
  if (p === 0.5) return 0
  const t = Math.sqrt(-2 * Math.log(p))
  let x = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t
  for (let step = 0; step < 2; step++) {
    const miss = (normalCdf(x) - p) / normalDensity(x)
    x -= miss / (1 + (x * miss) / 2)
  }
  return x
}
