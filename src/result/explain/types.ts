/** The document that `role-fit explain --json` prints: where the points of a result came from. */
import type { Grade } from '../../bank/claim-types.ts'
import type { ItemKind, Loadings } from '../../bank/types.ts'
import type { LeanWords } from '../../fit/outcome.ts'
import type { Tier } from '../../fit/paths.ts'
import type { Answer, Rater } from '../../session/types.ts'
import type { Measure, Result } from '../types.ts'

interface Head {
  readonly schema: 'role-fit/explanation/v1'
  readonly tool: Result['tool']
  /** The bank with which it was worked out now; the result may name another version. */
  readonly bank: Result['bank']
  readonly about: string | null
  readonly rater: Rater
  readonly answered: number
  readonly skipped: number
  /** The roles that the lean compares: above 0 it speaks for the first, below 0 for the second. */
  readonly lean: Measure & { readonly first: string; readonly second: string }
  /** By id, in the bank's order. */
  readonly roles: readonly NamedRole[]
}

export interface NamedRole extends Measure {
  readonly id: string
  readonly title: string
  readonly field: string
  /** P(this role's fit is the highest), 0..1. */
  readonly probability: number
}

/** What one answer adds, in SDs of the prior; in each column all answers add up to that column's estimate. */
export interface AnswerAdds {
  readonly item: string
  readonly dimension: string
  readonly answer: Answer
  /** The answer in words. */
  readonly text: string
  readonly lean: number
  readonly roles: Readonly<Record<string, number>>
}

/** A claim on which something rests; null texts where the bank's catalogue lacks it. */
export interface ExplainedClaim {
  readonly id: string
  readonly role: string | null
  readonly statement: string | null
  readonly note: string | null
  readonly sources: readonly ExplainedSource[]
}

export interface ExplainedSource {
  readonly id: string
  readonly title: string | null
  /** A: official or survey data; B: handbook of a known organisation; C: one practitioner's account. */
  readonly grade: Grade | null
}

export interface Overall extends Head {
  readonly kind: 'overall'
  readonly sentence: string
  /** Strongest for the first role first, strongest for the second last. */
  readonly contributions: readonly AnswerAdds[]
}

export interface ExplainedSubject {
  readonly id: string
  readonly title: string
  readonly plain: string
  readonly answered: number
  /** Null for a dimension that informs the level only. */
  readonly lean: (Measure & { readonly probability: number; readonly words: LeanWords }) | null
  /** Whether the result names its lean, and why or why not. */
  readonly named: boolean
  readonly reason: string
}

export interface Subjects extends Head {
  readonly kind: 'dimensions'
  readonly dimensions: readonly ExplainedSubject[]
}

export interface Subject extends Head {
  readonly kind: 'dimension'
  readonly dimension: ExplainedSubject & {
    readonly why: string
    /** One a role, in the bank's order, with the weight that the role gives to this dimension. */
    readonly facets: readonly (Measure & { readonly role: string; readonly title: string; readonly weight: number })[]
  }
  /** Its own answers; `dimension` is what one adds to the dimension's lean, null where it has none. */
  readonly contributions: readonly (AnswerAdds & { readonly dimensionLean: number | null })[]
  /** What the answers to all other dimensions add to the same columns, since the subjects hang together. */
  readonly others: {
    readonly answers: number
    readonly dimensionLean: number | null
    readonly lean: number
    readonly roles: Readonly<Record<string, number>>
  }
}

/** What the result would be had the question been answered in this way and everything else as it was. */
export interface Alternative {
  /** Null: no answer. */
  readonly answer: Answer | null
  readonly text: string
  /** Whether it is what was answered. */
  readonly given: boolean
  readonly lean: Measure
  /** P(the first role of the lean is ahead of the second), 0..1. */
  readonly probability: number
}

export interface Question extends Head {
  readonly kind: 'item'
  readonly item: {
    readonly id: string
    readonly kind: ItemKind
    readonly dimension: string
    readonly plain: string
    readonly text: string
    readonly why: string
    readonly group: string | null
    readonly reversed: boolean
    /** Graded kinds; null for choices. */
    readonly graded: {
      readonly categories: readonly string[]
      readonly discrimination: number
      readonly thresholds: readonly number[]
      readonly loadings: Loadings
    } | null
    /** Choice kinds; null for graded ones. */
    readonly options:
      | readonly {
          readonly id: string
          readonly text: string
          readonly loadings: Loadings
          readonly intercept: number
        }[]
      | null
  }
  readonly state: 'answered' | 'skipped' | 'not-asked'
  /** Null where it has no answer. */
  readonly adds: (AnswerAdds & { readonly dimensionLean: number | null }) | null
  readonly alternatives: readonly Alternative[]
  readonly claims: readonly ExplainedClaim[]
}

export interface RoleExplained extends Head {
  readonly kind: 'role'
  readonly role: NamedRole & {
    readonly what: string | null
    /** `share`: of all weights of the role, 0..1; `facet`: this role's side of the dimension. */
    readonly weights: readonly {
      readonly dimension: string
      readonly plain: string
      readonly weight: number
      readonly share: number
      readonly facet: Measure
    }[]
  }
  /** Strongest for the role first. */
  readonly contributions: readonly AnswerAdds[]
  readonly texts: readonly TiedText[]
}

export interface TiedText {
  readonly kind: 'motivator' | 'burden' | 'caution'
  readonly text: string
  readonly claims: readonly ExplainedClaim[]
}

export interface PathExplained extends Head {
  readonly kind: 'path'
  readonly path: {
    readonly id: string
    readonly title: string
    readonly what: string
    readonly target: string | null
    /** Null where the result does not suggest it. */
    readonly tier: Tier | null
    readonly reason: string
    /** How probable it is that the answers point where the path goes, 0..1. */
    readonly direction: number
    readonly signals: readonly {
      readonly text: string
      readonly probability: number
      readonly holds: boolean
      /** From which probability it holds; null for a plain fact. */
      readonly atLeast: number | null
    }[]
    /** What the person has done from which people come to this path. */
    readonly background: readonly string[]
    readonly steps: readonly string[]
  }
  readonly texts: readonly TiedText[]
  readonly claims: readonly ExplainedClaim[]
  readonly sources: readonly ExplainedSource[]
}

export type Explanation = Overall | Subjects | Subject | Question | RoleExplained | PathExplained
