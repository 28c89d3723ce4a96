/** The document of a simulation, role-fit/simulation/v1. Numbers are rounded to 6 decimals; unknown is null. */

import type { OutcomeKind } from '../../bank/outcome-types.ts'
import type { LengthName } from '../../bank/types.ts'
import type { Result } from '../../result/types.ts'
import type { Stopped } from '../../session/types.ts'

export interface Simulation {
  readonly schema: 'role-fit/simulation/v1'
  readonly tool: Result['tool']
  readonly bank: Result['bank']
  /** How many people were drawn, and as many more whose roles pull exactly alike. */
  readonly people: number
  readonly seed: number
  /** `bank`: people follow the bank's parameters; `miss`: each follows parameters of their own, drawn around the bank's. */
  readonly truth: 'bank' | 'miss'
  readonly lengths: readonly LengthReport[]
  readonly gates: readonly Gate[]
  /** Ways to choose items side by side; null where one length alone was simulated. */
  readonly comparison: readonly ComparisonRow[] | null
}

/** How large a part of some people it is true for. */
export interface Share {
  /** In [0, 1]; null where there is nobody to count. */
  readonly share: number | null
  /** sqrt(share (1 - share) / of): how far another sample of so many would be off. */
  readonly standardError: number | null
  /** How many it was counted over. */
  readonly of: number
}

/** Something that is estimated of a person. */
export interface Subject {
  /** `dimension`: the lean within one dimension; `style`: response style. */
  readonly what: 'lean' | 'level' | 'role' | 'facet' | 'dimension' | 'style'
  /** For facets and dimension leans. */
  readonly dimension: string | null
  /** For roles and facets. */
  readonly role: string | null
}

/** How well one subject comes back from the answers. */
export interface Recovery extends Subject {
  /** Pearson's r of estimate and truth, -1 to 1; null where one of them never varies. */
  readonly correlation: number | null
  /** Mean of estimate minus truth, in SDs of the prior. */
  readonly bias: number
  /** Root of the mean squared error, in SDs of the prior. */
  readonly rmse: number
  /** Mean standard error as results show it, in SDs of the prior. */
  readonly standardError: number
  /** How often the truth lies in the 90 % interval of the posterior as it is, ... */
  readonly rawCoverage: Share
  /** ... and in the one that results show, with inflation and the uncertainty of role weights. */
  readonly shippedCoverage: Share
}

export interface OutcomeReport {
  readonly kind: OutcomeKind
  readonly frequency: Share
  /**
   * Lead: the named role has the highest true fit. Neither: no role's true fit reaches the bank's `low`. Both: the true lean is
   * within the rope. Open claims nothing: null.
   */
  readonly right: Share | null
}

/** People, or leans, whose printed probability lies in [from, below). */
export interface Band {
  readonly from: number
  readonly below: number
  /** Mean of what was printed; null where there is nothing. */
  readonly printed: number | null
  /** How often it was true. */
  readonly right: Share
}

export interface LengthReport {
  readonly length: LengthName
  readonly recovery: readonly Recovery[]
  readonly outcomes: readonly OutcomeReport[]
  /** By the printed probability of the first role: how often it is truly first. */
  readonly reliability: readonly Band[]
  /** By the printed probability of a dimension's lean, named leans (from .80) alone: how often its sign is right. */
  readonly dimensionReliability: readonly Band[]
  /** How many dimension leans are named, on average. */
  readonly dimensionsNamed: number
  readonly use: Use
  /** Against the full form of the same people with the same answers; null for the full form. */
  readonly againstFull: {
    /** Both name the same role, or both name none. */
    readonly sameLead: Share
    /** The same kind of outcome and, for a lead, the same role. */
    readonly sameOutcome: Share
    /** Both name a role, and not the same. */
    readonly opposite: Share
  } | null
  /** People whose roles pull exactly alike. */
  readonly equalPulls: {
    readonly noHeadline: Share
    /** By role in bank order: how often it comes first. */
    readonly first: readonly { readonly role: string; readonly frequency: Share; readonly headlines: number }[]
  }
  /** One row for the lowest, the middle and the highest category: everybody's lean who always answers so, in SDs of the prior. */
  readonly sameAnswer: readonly { readonly category: 'lowest' | 'middle' | 'highest'; readonly lean: number }[]
  /** The largest change of any role's estimate or probability when the bank lists its roles the other way round, to 9 decimals. */
  readonly mirror: number
}

/** What a length asks. */
export interface Use {
  /** Items asked: mean, and the quantiles over people. */
  readonly items: Spread
  /** Expected time, by the kinds of what was asked. */
  readonly seconds: Spread
  /** How many people were asked so many items. */
  readonly counts: readonly { readonly items: number; readonly people: number }[]
  readonly stopped: readonly { readonly reason: Stopped; readonly frequency: Share }[]
  /** Every item of the bank in its order: the share of people who were asked it. They add up to the mean number of items. */
  readonly exposure: readonly { readonly item: string; readonly share: number }[]
  /** Ids of items that nobody was asked, and of those that everybody was. */
  readonly never: readonly string[]
  readonly always: readonly string[]
}

export interface Spread {
  readonly mean: number
  readonly minimum: number
  /** A tenth of the people have so much or less. */
  readonly lower: number
  readonly median: number
  /** Nine tenths of the people have so much or less. */
  readonly upper: number
  readonly maximum: number
}

export type GateName =
  | 'equal-pulls-no-headline'
  | 'equal-pulls-no-side'
  | 'same-answer-no-lean'
  | 'headline-right'
  | 'no-opposite-headlines'
  | 'same-lead-as-full'
  | 'roles-exchange'

/** One demand on a bank, with what came out. */
export interface Gate {
  readonly gate: GateName
  readonly length: LengthName
  /** Null where there was nobody to count: nobody got a headline. */
  readonly figure: number | null
  readonly standardError: number | null
  readonly wanted: { readonly atLeast: number } | { readonly atMost: number }
  /** Null where there is no figure. */
  readonly passed: boolean | null
  /** False where the figure is nearer to the limit than two standard errors: more people would tell. */
  readonly sure: boolean
}

/** Adaptive choice, a random order and one fixed best-first order, each under the same rules of content. */
export type Choosing = 'adaptive' | 'best-first' | 'random'

export interface ComparisonRow {
  readonly choosing: Choosing
  /** Everybody gets the same number of items, or as many as fit into the same expected time. */
  readonly unit: 'items' | 'seconds'
  /** How many. */
  readonly amount: number
  /** Means over people. */
  readonly items: number
  readonly seconds: number
  /** Mean standard errors as results show them, in SDs of the prior. */
  readonly leanError: number
  readonly levelError: number
  /** How often the role that comes first is truly first. */
  readonly right: Share
  /** Pearson's r of the estimated and the true level; null where one of them never varies. */
  readonly levelCorrelation: number | null
}
