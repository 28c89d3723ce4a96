/** The document that `role-fit plan --json` prints: one path as something to try, with dates. */
import type { Tier } from '../../fit/paths.ts'
import type { Rater } from '../../session/types.ts'
import type { Result } from '../types.ts'

/** What a variant of an experiment is written for. */
export type Variant = 'with-product-team' | 'without-product-team' | 'outside'

export interface Plan {
  readonly schema: 'role-fit/plan/v1'
  readonly tool: Result['tool']
  readonly bank: Result['bank']
  readonly about: string | null
  readonly rater: Rater
  readonly path: {
    readonly id: string
    readonly title: string
    readonly what: string
    /** Null where the result does not suggest it. */
    readonly tier: Tier | null
  }
  /** All dates are year-month-day. */
  readonly start: string
  readonly goal: string
  /** What speaks for the path and against it: answers in words, and in `why` its signals and the background. */
  readonly reasons: {
    readonly for: readonly string[]
    readonly against: readonly string[]
    readonly why: readonly string[]
  }
  readonly steps: readonly PlannedStep[]
  readonly experiments: readonly PlannedExperiment[]
  /** `known`: whether the variant follows from where the person can try something; else it is the one that needs nobody. */
  readonly variant: { readonly name: Variant; readonly known: boolean }
  readonly support: string
  /** The same after each experiment. */
  readonly questions: readonly string[]
  readonly cautions: readonly string[]
  readonly retest: { readonly on: string; readonly command: string }
  readonly limits: readonly string[]
}

export interface PlannedStep {
  readonly text: string
  readonly by: string
  /** Says that it takes two hours or less of one's own time, and so waits for nobody's leave. */
  readonly alone: boolean
}

interface PlannedExperiment {
  readonly days: number
  readonly by: string
  readonly text: string
  /** How one knows that it is done. */
  readonly done: string
}
