/** What can come out, and the numbers of a bank that decide it. */

export type OutcomeKind = 'lead' | 'both' | 'neither' | 'open'
export type LevelStep = 'low' | 'middle' | 'high'

/** The numbers that decide outcomes; probabilities in (0, 1), the rest in SDs of the prior. */
export interface OutcomeRules {
  readonly lead: number
  readonly stop: number
  readonly futility: number
  readonly low: number
  readonly lowProbability: number
  readonly rope: number
  readonly ropeProbability: number
  readonly levelCut: number
  readonly levelProbability: number
}
