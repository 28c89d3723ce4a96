/** What collected sessions say about a bank's items and scales. Whatever the data cannot tell is null, never 0. */
import type { ItemKind } from '../../bank/types.ts'
import type { Result } from '../../result/types.ts'

/** An estimate with the interval that covers the true value in 90 of 100 samples. */
export interface WithInterval {
  readonly estimate: number
  readonly interval: readonly [number, number]
}

/** The graded items of one facet, or of a role over all dimensions. */
export interface ScaleStatistics {
  /** Null: the role over all dimensions. */
  readonly dimension: string | null
  readonly role: string
  readonly items: readonly string[]
  /** The fewest people who answered both items of any pair; null with fewer than two items. */
  readonly people: number | null
  /** Cronbach's alpha, at most 1, with Feldt's interval. */
  readonly alpha: WithInterval | null
  /** McDonald's omega of one factor, in (0, 1). */
  readonly omega: number | null
  /** Why something is null; null where nothing is. */
  readonly unsaid: string | null
}

/** How often a category or an option was taken. */
export interface Use {
  /** A category, 1..K as printed; an option's id; `best a` or `worst a` for best-worst. */
  readonly answer: string
  readonly count: number
}

export interface Drift {
  /** The other version. */
  readonly version: string
  /** The version that it is compared with. */
  readonly against: string
  /** Who answered the item under the other version. */
  readonly people: number
  /** Mean answer under the other version less that under the version compared with, in categories. */
  readonly difference: number | null
  readonly standardError: number | null
}

type FlagCode =
  | 'few-answers'
  | 'constant'
  | 'negative-item-rest'
  | 'low-item-rest'
  | 'category-never-used'
  | 'category-rarely-used'
  | 'often-skipped'
  | 'slow'
  | 'drift'

export interface Flag {
  readonly code: FlagCode
  /** One sentence with the figures. */
  readonly reason: string
}

export interface ItemStatistics {
  readonly id: string
  readonly dimension: string
  readonly kind: ItemKind
  readonly asked: number
  readonly answered: number
  /** Share of those asked who skipped it, 0 to 1. */
  readonly skipped: number | null
  /** Mean answer in categories, reversed items turned round; null for choices. */
  readonly mean: number | null
  readonly standardDeviation: number | null
  /** Correlation with the sum of the other items of its scale; null for choices. */
  readonly itemRest: {
    readonly estimate: number
    /** The scale it belongs to: the facet, or the role where the facet has fewer than three graded items. */
    readonly among: 'facet' | 'role'
    /** The fewest people in any pair of items behind it. */
    readonly people: number
  } | null
  readonly use: readonly Use[]
  /** In seconds: the median and the quartiles. */
  readonly seconds: {
    readonly median: number
    readonly quartiles: readonly [number, number]
    readonly people: number
  } | null
  readonly drift: readonly Drift[]
  readonly flags: readonly Flag[]
}

export interface Statistics {
  readonly schema: 'role-fit/statistics/v1'
  readonly tool: Result['tool']
  readonly bank: { readonly id: string; readonly version: string; readonly digest: string }
  /** Who answered something about themselves. */
  readonly people: number
  /** Sheets about others, and sheets without an answer: both are left out. */
  readonly observers: number
  readonly blank: number
  readonly versions: readonly { readonly version: string; readonly people: number }[]
  readonly scales: readonly ScaleStatistics[]
  readonly items: readonly ItemStatistics[]
  /** What cannot be said from these sessions, one sentence each. */
  readonly unsaid: readonly string[]
}
