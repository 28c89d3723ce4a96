import type { LevelStep, OutcomeKind } from '../bank/outcome-types.ts'
import type { Bank } from '../bank/types.ts'
import type { Estimate } from './functional.ts'
import { probabilityAbove, probabilityWithin } from './functional.ts'
import type { Fit } from './role-fit.ts'
import { leading } from './role-fit.ts'

/** The words for a probability of direction. */
export type LeanWords = 'no direction' | 'slight lean' | 'lean' | 'clear lean'

export interface Outcome {
  readonly kind: OutcomeKind
  /** P(the leading role's fit is the highest). */
  readonly probability: number
  readonly words: LeanWords
  readonly level: LevelStep
}

/** The four outcomes, decided in this order by the bank's numbers: neither, lead, both, open (design.md 5). */
export function outcomeOf(fit: Fit, bank: Bank): Outcome {
  const { probability } = leading(fit)
  return {
    kind: kindOf(fit, bank),
    probability,
    words: leanWords(probability),
    level: levelStep(fit.level, bank),
  }
}

function kindOf(fit: Fit, { outcome }: Bank): OutcomeKind {
  const first = leading(fit)
  if (1 - probabilityAbove(first, outcome.low) >= outcome.lowProbability) return 'neither'
  if (first.probability >= outcome.lead) return 'lead'
  if (probabilityWithin(fit.lean, outcome.rope) >= outcome.ropeProbability) return 'both'
  return 'open'
}

/** Half-open bands: below .65, [.65, .80), [.80, .95), from .95. */
export function leanWords(probability: number): LeanWords {
  if (probability < 0.65) return 'no direction'
  if (probability < 0.8) return 'slight lean'
  return probability < 0.95 ? 'lean' : 'clear lean'
}

/** Low or high only where the chance of being beyond the cut is large enough. */
export function levelStep(level: Estimate, { outcome }: Bank): LevelStep {
  if (probabilityAbove(level, outcome.levelCut) >= outcome.levelProbability) return 'high'
  if (1 - probabilityAbove(level, -outcome.levelCut) >= outcome.levelProbability) return 'low'
  return 'middle'
}

/** P(the lean has the sign of its estimate), in [.5, 1]. */
export function signProbability(lean: Estimate): number {
  return lean.estimate >= 0 ? probabilityAbove(lean, 0) : 1 - probabilityAbove(lean, 0)
}
