import type { Forecast } from '../../src/choose/forecast.ts'

/** A forecast step by step, as two lists. */
export function listed(steps: Iterable<Forecast>): { variances: number[]; standardErrors: number[] } {
  const all = [...steps]
  return {
    variances: all.map(({ variance }) => variance),
    standardErrors: all.map(({ standardError }) => standardError),
  }
}
