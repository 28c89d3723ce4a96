/** Scoring and choosing by the textbook, for one standard normal trait: what the engine is held against in studies. */
import { gradedInformation, gradedLikelihood } from '../measure/graded.ts'

/** A graded item, `P(X >= k + 1 | theta) = logistic(slope (theta - thresholds[k]))`, thresholds ascending, in SDs of the trait. */
export interface OneTraitItem {
  readonly slope: number
  readonly thresholds: readonly number[]
}

/** Position of the item in the list, category 1..K. */
export type OneTraitResponse = readonly [item: number, category: number]

/** How far the nodes reach, in SDs. */
const REACH = 6

/**
 * Mean (EAP, Bock and Mislevy 1982) and SD of the posterior of a trait that is N(0, 1) before any answer, in SDs, by a sum over
 * `nodes` evenly spaced points of [-6, 6]: with 241 of them exact to 1e-8.
 */
export function eap(
  items: readonly OneTraitItem[],
  responses: readonly OneTraitResponse[],
  nodes = 241,
): { readonly mean: number; readonly sd: number } {
  const theta = Array.from({ length: nodes }, (_, i) => REACH * ((2 * i) / (nodes - 1) - 1))
  const log = theta.map((t) => -0.5 * t * t)
  for (const [at, category] of responses) {
    const { slope, thresholds } = items[at] as OneTraitItem
    const likelihood = gradedLikelihood(
      [slope],
      thresholds.map((threshold) => slope * threshold),
    )
    theta.forEach((t, i) => {
      log[i] = (log[i] as number) + likelihood.logProbability([slope * t], category - 1)
    })
  }
  const top = Math.max(...log)
  const mass = log.map((value) => Math.exp(value - top))
  const total = mass.reduce((sum, m) => sum + m, 0)
  const mean = theta.reduce((sum, t, i) => sum + t * (mass[i] as number), 0) / total
  const variance = theta.reduce((sum, t, i) => sum + (t - mean) ** 2 * (mass[i] as number), 0) / total
  return { mean, sd: Math.sqrt(variance) }
}

/**
 * The position of the item that has most Fisher information at `theta` among those not in `asked`; of equal ones the first; null
 * where all were asked.
 */
export function mostInformative(
  items: readonly OneTraitItem[],
  asked: ReadonlySet<number>,
  theta: number,
): number | null {
  let best: number | null = null
  let most = Number.NEGATIVE_INFINITY
  items.forEach(({ slope, thresholds }, at) => {
    if (asked.has(at)) return
    const information = gradedInformation(theta, slope, thresholds)
    if (information <= most) return
    best = at
    most = information
  })
  return best
}
