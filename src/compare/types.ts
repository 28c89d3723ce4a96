/** What comparing sheets of one person says: `role-fit/comparison/v1`. Unknown is null, never 0; numbers are rounded to 6 decimals. */
import type { Measure, Result } from '../result/types.ts'
import type { Rater } from '../session/types.ts'

/** What is compared, as the parts of a result name it. */
interface Named {
  readonly id: string
  readonly title: string
}

export interface ComparedDimension extends Named {
  /** The heading that a newcomer reads. */
  readonly plain: string
}

/** The pair of roles whose difference leans are: a positive number speaks for `first`. */
export interface Pair {
  readonly first: string
  readonly second: string
}

/** One sheet of a comparison. */
export interface ComparedSheet {
  /** ISO 8601 in UTC; null where it is not known. */
  readonly completed: string | null
  /** Of the bank that was answered. */
  readonly version: string
  /** Answers that take part. */
  readonly answered: number
  /** Answers to questions that this version of the bank does not have, because they changed or went. */
  readonly leftOut: number
}

/** |z| beyond which a difference counts: `single` for lean, level and roles, `family` for the dimensions, looked at side by side. */
export interface ComparisonThresholds {
  readonly single: number
  readonly family: number
  /** How many dimensions are looked at. */
  readonly familySize: number
  /** Why there are two of them, in a sentence. */
  readonly why: string
}

type ChangeVerdict = 'changed' | 'no clear change' | 'not comparable'

/** How something moved between two sittings of one rater. */
export interface MeasuredChange {
  /** As results show them, with the intervals that are widened for judged parameters. */
  readonly before: Measure
  readonly after: Measure
  /** after - before, in SDs of the prior. */
  readonly difference: number
  /** SD that the difference has where nothing changed: chance alone. */
  readonly standardError: number
  /** difference / standardError; null where it is not comparable, as `p`. */
  readonly z: number | null
  /** P(|Z| >= |z|) where nothing changed, for this one alone. */
  readonly p: number | null
  /** The |z| beyond which it counts as changed. */
  readonly threshold: number
  readonly verdict: ChangeVerdict
}

/** What every comparison says. */
interface Comparing {
  readonly schema: 'role-fit/comparison/v1'
  readonly tool: Result['tool']
  /** The bank by which all sheets were scored anew. */
  readonly bank: Result['bank']
  /** Whom all sheets describe; null where none has a label. */
  readonly about: string | null
  /** What it comes to. */
  readonly sentence: string
  readonly thresholds: ComparisonThresholds
  /** What was left out or could not be known, one sentence each. */
  readonly notes: readonly string[]
  readonly limits: readonly string[]
}

/** Two sittings of the same rater about the same person, both scored anew. */
export interface Retest extends Comparing {
  readonly kind: 'retest'
  readonly rater: Rater
  /** The earlier one, where both times are known; else the one named first. */
  readonly first: ComparedSheet
  readonly second: ComparedSheet
  /** Whole days between them; null where a time is not known. */
  readonly days: number | null
  /** Items with an answer in both, those of them with the same answer, and items with an answer in one sheet alone. */
  readonly items: {
    readonly both: number
    readonly same: number
    readonly firstOnly: number
    readonly secondOnly: number
  }
  readonly lean: MeasuredChange & Pair
  readonly level: MeasuredChange
  /** In the bank's order, as `dimensions`, which holds those that have a direction. */
  readonly roles: readonly (MeasuredChange & Named)[]
  readonly dimensions: readonly (MeasuredChange & ComparedDimension)[]
  /** What to do about the sittings as they are, one sentence each; may be empty. */
  readonly advice: readonly string[]
}

type GapVerdict = 'clear gap' | 'no clear gap' | 'not comparable'

/** A person's own view beside the view of others. */
export interface Gap {
  readonly self: Measure
  /** The mean of the observers' views. */
  readonly observers: Measure
  /** self - observers, in SDs of the prior, with its 90 % interval. */
  readonly gap: Measure
  /** The lowest and the highest view of an observer; null for fewer than 3, who are never told apart. */
  readonly range: readonly [number, number] | null
  /** How many standard errors from 0 count. */
  readonly threshold: number
  readonly verdict: GapVerdict
}

/** How far two or more raters agree. */
export interface Agreement {
  /** 1: the same; 0: what chance gives; null where it cannot be said. */
  readonly estimate: number | null
  /** 90 % confidence interval; null for kappa, and where there is no estimate. */
  readonly interval: readonly [number, number] | null
  /** Over how many dimensions or pairs of answers. */
  readonly over: number
  /** Why there is no estimate; null where there is one. */
  readonly unsaid: string | null
}

/** A person's own view against that of one or more observers. */
export interface ObserverComparison extends Comparing {
  readonly kind: 'observers'
  readonly self: ComparedSheet
  /** How many sheets of observers; labels are null for fewer than 3, who are never told apart. */
  readonly observers: { readonly count: number; readonly labels: readonly string[] | null }
  readonly lean: Gap & Pair
  readonly level: Gap
  readonly roles: readonly (Gap & Named)[]
  readonly dimensions: readonly (Gap & ComparedDimension)[]
  readonly agreement: {
    /** ICC(A,1) of self and the observers' mean over the dimensions' leans. */
    readonly dimensions: Agreement
    /** ICC(A,1) of the observers among themselves over the same; no estimate for fewer than 3. */
    readonly amongObservers: Agreement
    /** Kappa, weighted by the square of the distance, over graded items that self and an observer answered. */
    readonly graded: Agreement
    /** Kappa over choices that both answered, by the role that the chosen option speaks for. */
    readonly choices: Agreement
  }
  /** Each observer's view, in the order of the sheets; null for fewer than 3. */
  readonly each: readonly { readonly label: string; readonly lean: Measure; readonly level: Measure }[] | null
  /** What studies say to expect, one sentence each. */
  readonly expected: readonly string[]
}

export type Comparison = Retest | ObserverComparison
