/** What a report says, in the order in which it says it: plain values, the same for every format. */
import type { Bank, Word } from '../bank/types.ts'
import type { Measure, ResultPath } from '../result/types.ts'

/** What a renderer may be given beside the result; both parts are left out where they are not. */
export interface ReportOptions {
  /** The questions at hand; they count only where the result was made with the very same ones. */
  readonly bank?: Bank | null
  /** Whether the part for a coach follows. */
  readonly coach?: boolean
}

/** One lean: drawn to scale, and the same in words. */
export interface ReportLean {
  readonly label: string
  /** How many answers it rests on. */
  readonly answered: number
  readonly lean: Measure
  /** What can be said of it: "a lean towards product management, 93 in 100", or that it is too little. */
  readonly says: string
  /** From where to where it likely is. */
  readonly range: string
}

export interface ReportPath extends ResultPath {
  /** What the tier means. */
  readonly distance: string
  /** What the work is; null where the bank is another one. */
  readonly what: string | null
  readonly cautions: readonly string[]
}

/** One role: each list is as long as the same list of every other role. */
export interface ReportRole {
  readonly title: string
  readonly what: string | null
  readonly week: readonly string[]
  readonly motivators: readonly string[]
  readonly burdens: readonly string[]
  readonly words: readonly Word[]
}

/** A number that stands behind a bar, in SDs of the prior. */
export interface ReportFigure {
  readonly label: string
  readonly estimate: string
  readonly range: string
  readonly chance: string
}

/** For the talk between a person and a coach. */
export interface CoachPart {
  readonly opening: readonly string[]
  readonly contradictions: readonly { readonly subject: string; readonly answers: readonly string[] }[]
  /** What stands in place of contradictions where there are none. */
  readonly noContradictions: string
  /** A subject each, and on how few answers it rests; the last may count those that are not named. */
  readonly wide: readonly string[]
  readonly noneWide: string
  readonly questions: readonly {
    readonly subject: string
    readonly reason: string
    readonly questions: readonly string[]
  }[]
}

export interface Report {
  /** A language tag. */
  readonly language: string
  /** What was asked: the title of the bank. */
  readonly title: string
  /** Whose result it is, from how many answers, and of when. */
  readonly facts: readonly string[]
  readonly headline: string
  /** Chance, level and what else belongs beside the headline. */
  readonly said: readonly string[]
  /** The fields between which the leans lie; the first is drawn on the left. */
  readonly sides: readonly [string, string]
  readonly overall: ReportLean
  /** Subjects whose lean can be named, surest first. */
  readonly named: readonly ReportLean[]
  /** Subjects of which too little is known, in the bank's order. */
  readonly unnamed: readonly ReportLean[]
  /** Subjects that have no lean and count for the overall interest alone. */
  readonly levelOnly: readonly string[]
  readonly stillOpen: boolean
  /** Chances of more than two roles; empty for two. */
  readonly chances: readonly { readonly field: string; readonly chance: string }[]
  /** How many answers speak for which side. */
  readonly spoken: readonly string[]
  /** The answers that speak most for each side, in words. */
  readonly evidence: readonly { readonly heading: string; readonly quotes: readonly string[] }[]
  /** What could still turn the outcome. */
  readonly change: readonly string[]
  readonly roles: readonly ReportRole[]
  readonly pathsHeading: string
  readonly paths: readonly ReportPath[]
  readonly limits: readonly string[]
  readonly method: readonly string[]
  readonly figures: readonly ReportFigure[]
  /** What is left out, and why; null where nothing is. */
  readonly leftOut: string | null
  /** Null where nobody asked for it. */
  readonly coach: CoachPart | null
}
