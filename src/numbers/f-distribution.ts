/** The F distribution, by jstat. Not for published scores: it uses functions whose last bits differ between platforms. */
import jStat from 'jstat'

/**
 * P(F <= x) for F with `df1` and `df2` degrees of freedom, both above 0 and not necessarily whole. Error below 1e-9.
 * Throws a RangeError where a number of degrees of freedom is not above 0, or `x` is not a number.
 */
function fCdf(x: number, df1: number, df2: number): number {
  check(df1, df2)
  if (Number.isNaN(x)) throw new RangeError('The F distribution needs a number, not NaN.')
  if (x <= 0) return 0
  return x === Number.POSITIVE_INFINITY ? 1 : jStat.centralF.cdf(x, df1, df2)
}

/** P(F > x), without the cancellation of 1 - fCdf(x): 1 / F has the degrees of freedom exchanged. */
export function fAbove(x: number, df1: number, df2: number): number {
  return x <= 0 ? 1 : fCdf(1 / x, df2, df1)
}

/**
 * The x with P(F <= x) = p, for p in (0, 1); relative error below 1e-8 for 1 and more degrees of freedom. The upper half is
 * the reciprocal of the lower one with the degrees of freedom exchanged. jstat starts, Newton's method on its own
 * distribution function does the rest.
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  check(df1, df2)
  if (!(p > 0 && p < 1)) throw new RangeError(`A quantile needs a probability between 0 and 1, not ${p}.`)
  if (p > 0.5) return 1 / fQuantile(1 - p, df2, df1)
  let x = jStat.centralF.inv(p, df1, df2)
  for (let step = 0; step < 3; step++) {
    const next = x - (fCdf(x, df1, df2) - p) / jStat.centralF.pdf(x, df1, df2)
    if (!(next > 0)) break
    x = next
  }
  return x
}

function check(df1: number, df2: number): void {
  for (const df of [df1, df2])
    if (!(df > 0 && Number.isFinite(df))) throw new RangeError(`Degrees of freedom are above 0, not ${df}.`)
}
