/** Career paths as the rest of the program sees them. */
import type { LevelStep, OutcomeKind } from './outcome-types.ts'

/** A sentence and the claims on which it rests. */
export interface Tied {
  readonly text: string
  readonly claims: readonly string[]
}

/** What must hold for a path to be suggested as near or as a stretch. */
export type Signal =
  | { readonly type: 'dimension'; readonly dimension: string; readonly role: string; readonly atLeast: number }
  | { readonly type: 'level'; readonly step: LevelStep }
  | { readonly type: 'outcome'; readonly kind: OutcomeKind }
  | { readonly type: 'item'; readonly item: string; readonly options: readonly string[] }
  | { readonly type: 'background'; readonly any: readonly string[] }

type PathKind = 'role' | 'hybrid' | 'switch' | 'neighbour'

interface Step {
  readonly text: string
  /** The step for a one-line screen, at most 26 characters. */
  readonly short: string
  /** Background ids that the step is written for; empty = for everybody. */
  readonly for: readonly string[]
}

export interface Experiment {
  readonly days: number
  /** How one knows that it is done. */
  readonly done: string
  readonly withProductTeam: string
  readonly withoutProductTeam: string
  readonly outside: string
}

export interface CareerPath {
  readonly id: string
  readonly title: string
  /** A role id, or null for hybrids and neighbours. */
  readonly target: string | null
  readonly kind: PathKind
  readonly what: string
  /** Background ids from which people come. */
  readonly from: readonly string[]
  readonly signals: readonly Signal[]
  readonly skills: readonly string[]
  readonly steps: readonly Step[]
  readonly experiments: readonly Experiment[]
  readonly cautions: readonly Tied[]
  readonly claims: readonly string[]
  readonly sources: readonly string[]
}
