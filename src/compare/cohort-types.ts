/** What a group of people looks like together: `role-fit/cohort/v1`. Nothing in it shows one person, unless names were asked for. */
import type { LevelStep, OutcomeKind } from '../bank/outcome-types.ts'
import type { LeanWords } from '../fit/outcome.ts'
import type { Measure, Result } from '../result/types.ts'

/** How many people; null where so few would show somebody, or would let such a number be worked out. */
export type People = number | null

/** A number over all people of the group. */
export interface Spread {
  /** Mean of the estimates, in SDs of the prior. */
  readonly mean: number
  /** 90 % interval of the mean of these people: what their answers leave open, not how another group would differ. */
  readonly interval: readonly [number, number]
  /** SD of the estimates over people, in SDs of the prior; part of it is uncertainty, see `typicalError`. */
  readonly standardDeviation: number
  /** Root mean square of the people's standard errors. */
  readonly typicalError: number
}

interface CohortOutcome {
  readonly kind: OutcomeKind
  /** Set for `lead` alone. */
  readonly role: string | null
  readonly people: People
}

/** A direction in words: towards a role, or `no direction` towards none. */
interface CohortDirection {
  readonly words: LeanWords
  readonly role: string | null
  readonly people: People
}

export interface CohortDimension {
  readonly id: string
  readonly title: string
  readonly plain: string
  /** Null for a dimension that informs the level only, and for banks of more than two roles. */
  readonly lean:
    | (Spread & {
        /** People whose lean can be named (its sign has a chance of .80 or more), by role, and those of whom it cannot. */
        readonly sides: readonly { readonly role: string | null; readonly people: People }[]
      })
    | null
  /** One a role, in the bank's order. */
  readonly facets: readonly (Spread & { readonly role: string })[]
}

/** One person; only where names were asked for. */
export interface CohortPerson {
  /** Null for a sheet without a label. */
  readonly about: string | null
  readonly source: Result['source']
  readonly outcome: OutcomeKind
  readonly role: string | null
  readonly first: string
  readonly probability: number
  /** Null for banks of more than two roles. */
  readonly lean: Measure | null
  readonly level: Measure & { readonly step: LevelStep }
  readonly answered: number
}

export interface Cohort {
  readonly schema: 'role-fit/cohort/v1'
  readonly tool: Result['tool']
  readonly bank: Result['bank']
  /** At least `fewest`. */
  readonly people: number
  /** Below so many people there are no statistics, and no count from 1 to one less is shown. */
  readonly fewest: number
  /** Sheets that were not counted. */
  readonly leftOut: {
    readonly observers: number
    readonly blank: number
    /** Older sheets of people of whom a newer one counts, and sheets that are there twice. */
    readonly older: number
    /** Sheets or files that could not be used. */
    readonly unusable: number
  }
  readonly outcomes: readonly CohortOutcome[]
  /** Fit of the bank's first role minus the second; null for banks of more than two roles. */
  readonly lean:
    | (Spread & { readonly first: string; readonly second: string; readonly directions: readonly CohortDirection[] })
    | null
  readonly level: Spread & { readonly steps: readonly { readonly step: LevelStep; readonly people: People }[] }
  readonly roles: readonly (Spread & { readonly id: string; readonly title: string; readonly field: string })[]
  readonly dimensions: readonly CohortDimension[]
  /** In order of the sheets; null unless names were asked for. */
  readonly persons: readonly CohortPerson[] | null
  readonly limits: readonly string[]
}
