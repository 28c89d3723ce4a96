/** An item and a role enter; how much an answer tells about that role's facet leaves: Fisher information. */
import { isGraded } from '../bank/kinds.ts'
import type { ChoiceItem, Item } from '../bank/types.ts'
import { gradedInformation } from '../measure/graded.ts'

/** Where people stand whom the roles interest at all, in SDs of the prior. */
export const FROM = 0
export const TO = 1.5
const PLACES = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5]

/**
 * The mean over theta from 0 to 1.5 of the Fisher information of one answer about the facet of `role`, at least 0, with all other
 * traits at the middle of the prior: an upper bound of what the answer tells, for the others are not known either.
 */
export function meanInformation(item: Item, role: string): number {
  return PLACES.reduce((sum, theta) => sum + informationAt(item, role, theta), 0) / PLACES.length
}

function informationAt(item: Item, role: string, theta: number): number {
  if (!isGraded(item)) return choiceInformation(item, role, theta)
  const slope = Math.abs(item.loadings[role] ?? 0)
  if (slope === 0) return 0
  // Thresholds are multiplied by the item's own discrimination, which may differ from its slope on one role.
  const thresholds = item.thresholds.map((threshold) => (item.discrimination * threshold) / slope)
  return gradedInformation(theta, slope, thresholds)
}

/** For a softmax the variance of the options' slopes; the worst of a set adds that among the rest, weighed by what was best. */
function choiceInformation({ kind, options, reversed }: ChoiceItem, role: string, theta: number): number {
  const sign = reversed ? -1 : 1
  const slopes = options.map(({ loadings }) => sign * (loadings[role] ?? 0))
  const utilities = options.map(({ intercept }, o) => sign * intercept + (slopes[o] as number) * theta)
  const best = softmax(utilities)
  const ofBest = variance(slopes, best)
  if (kind !== 'best-worst') return ofBest
  return best.reduce((sum, chance, chosen) => {
    const isLeft = (_: number, o: number) => o !== chosen
    const worst = softmax(utilities.filter(isLeft).map((utility) => -utility))
    return sum + chance * variance(slopes.filter(isLeft), worst)
  }, ofBest)
}

function softmax(utilities: readonly number[]): number[] {
  const top = Math.max(...utilities)
  const odds = utilities.map((utility) => Math.exp(utility - top))
  const total = odds.reduce((sum, odd) => sum + odd, 0)
  return odds.map((odd) => odd / total)
}

function variance(values: readonly number[], chances: readonly number[]): number {
  const mean = values.reduce((sum, value, k) => sum + value * (chances[k] as number), 0)
  return values.reduce((sum, value, k) => sum + (chances[k] as number) * (value - mean) ** 2, 0)
}
