import { isGraded } from '../bank/kinds.ts'
import type { ChoiceItem, Item, Loadings } from '../bank/types.ts'
import type { Answer, BestWorst } from '../session/types.ts'
import type { Utility } from './choice.ts'
import { bestWorstCode, bestWorstLikelihood, choiceLikelihood } from './choice.ts'
import { gradedLikelihood } from './graded.ts'
import type { Likelihood } from './likelihood.ts'
import type { Traits } from './traits.ts'

/** The slopes of an item over all traits, given its loadings on the facets of dimension number `dimension`. */
function slopes(loadings: Loadings, dimension: number, roles: readonly string[], traits: Traits): Float64Array {
  const out = new Float64Array(traits.count)
  roles.forEach((role, r) => {
    out[traits.facet(dimension, r)] = loadings[role] ?? 0
  })
  return out
}

/** How probable each answer to a bank's item is. `roles` are the bank's role ids in order. */
export function likelihoodOf(item: Item, dimension: number, roles: readonly string[], traits: Traits): Likelihood {
  if (isGraded(item)) {
    const slope = slopes(item.loadings, dimension, roles, traits)
    // Style is a habit of the pen: it pushes towards the high end of the scale as printed, so a reversed item, whose
    // codes are turned round before anything else, has it with the opposite sign. Counted frequencies have none.
    if (item.kind === 'rating' && traits.style !== null) slope[traits.style] = item.reversed ? -1 : 1
    return gradedLikelihood(
      slope,
      item.thresholds.map((threshold) => item.discrimination * threshold),
    )
  }
  const sign = item.reversed ? -1 : 1
  const utilities: Utility[] = item.options.map((option) => ({
    slopes: slopes(option.loadings, dimension, roles, traits).map((slope) => sign * slope),
    intercept: sign * option.intercept,
  }))
  return item.kind === 'best-worst' ? bestWorstLikelihood(utilities) : choiceLikelihood(utilities)
}

/** The answer as the likelihood codes it: 0 .. answers - 1. The answer must be one that the item allows. */
export function answerCode(item: Item, answer: Answer): number {
  if (isGraded(item)) {
    const category = answer as number
    return item.reversed ? item.thresholds.length + 1 - category : category - 1
  }
  if (item.kind !== 'best-worst') return optionIndex(item, answer as string)
  const { best, worst } = answer as BestWorst
  return bestWorstCode(optionIndex(item, best), optionIndex(item, worst), item.options.length)
}

function optionIndex(item: ChoiceItem, id: string): number {
  return item.options.findIndex((option) => option.id === id)
}
