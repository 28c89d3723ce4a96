import type { Estimate } from '../fit/functional.ts'
import type { Measure } from './types.ts'

/** To 6 decimals, as every number of a document is; never -0. */
export function rounded(x: number): number {
  return Math.round(x * 1e6) / 1e6 + 0
}

export function roundedMeasure({ estimate, standardError, interval }: Estimate): Measure {
  return {
    estimate: rounded(estimate),
    standardError: rounded(standardError),
    interval: [rounded(interval[0]), rounded(interval[1])],
  }
}
