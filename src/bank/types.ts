/** The bank as the rest of the program sees it: validated, defaults filled in, in the author's order. */
import type { OutcomeRules } from './outcome-types.ts'
import type { CareerPath, Tied } from './path-types.ts'

type GradedKind = 'rating' | 'frequency'
export type ChoiceKind = 'pair' | 'scene' | 'best-worst'
export type ItemKind = GradedKind | ChoiceKind

/** Discrimination per role on that role's facet of the item's dimension, in logits per SD of the prior. */
export type Loadings = Readonly<Record<string, number>>

interface ItemBase {
  readonly id: string
  /** The id of the dimension that the item belongs to. */
  readonly dimension: string
  readonly text: string
  /** The same item worded about someone else; null where there is no such wording. */
  readonly observer: string | null
  /** What `?` shows; the dimension's own `why` where the item has none. */
  readonly why: string
  /** What the text means and what may vary, for translators. */
  readonly intent: string | null
  /** Items of one group are near-duplicates: nobody is asked two of them. */
  readonly group: string | null
  readonly claims: readonly string[]
}

export interface GradedItem extends ItemBase {
  readonly kind: GradedKind
  /** The id of the rating scale; its categories are coded 1..K. */
  readonly scale: string
  readonly loadings: Loadings
  /** The item's own discrimination, by which `thresholds` are multiplied, in logits per SD. */
  readonly discrimination: number
  /** Ascending, in SDs of the prior; one fewer than the scale has categories. */
  readonly thresholds: readonly number[]
  /** True where category x is counted as K + 1 - x. */
  readonly reversed: boolean
}

export interface Option {
  readonly id: string
  readonly text: string
  readonly observer: string | null
  /** Empty where the option speaks for nobody. */
  readonly loadings: Loadings
  /** Added to the option's utility, in logits. */
  readonly intercept: number
}

export interface ChoiceItem extends ItemBase {
  readonly kind: ChoiceKind
  readonly options: readonly Option[]
  /** For best-worst sets that ask what bothers most: utilities change sign. */
  readonly reversed: boolean
}

export type Item = GradedItem | ChoiceItem

export interface Scale {
  readonly id: string
  readonly stem: string | null
  readonly observer: string | null
  /** In order; category k (1..K) is `categories[k - 1]`. */
  readonly categories: readonly string[]
  /** The label of the answer that means "not answered". */
  readonly missing: string
}

interface Facet {
  readonly role: string
  readonly title: string
}

export interface Dimension {
  readonly id: string
  readonly title: string
  /** The heading that a newcomer reads. */
  readonly plain: string
  readonly why: string
  /** False: counts on its own, apart from the general pulls. */
  readonly general: boolean
  /** False: informs the level only and has no lean. */
  readonly direction: boolean
  /** One a role, in the bank's order of roles. */
  readonly facets: readonly Facet[]
  readonly discuss: Discussion
}

/** Questions with which a coach can talk a dimension over. */
interface Discussion {
  /** For when the answers lean clearly to one side, whichever it is. */
  readonly lean: readonly string[]
  /** For when two answers point opposite ways. */
  readonly contradiction: readonly string[]
  /** For when too little is known. */
  readonly wide: readonly string[]
}

/** A word of a trade, explained once. */
export interface Word {
  readonly word: string
  readonly meaning: string
}

/** What a program can judge of the wording: lists for this bank, numbers for its readers. */
interface Wording {
  /** Words that no item may use, in lower case. */
  readonly banned: readonly string[]
  /** Highest school grade of an item, and of all items on average (Flesch-Kincaid). */
  readonly grade: number
  readonly meanGrade: number
}

export interface Role {
  readonly id: string
  readonly title: string
  /** What people in the role work in, for running text ("product management"); the title where the author gives none. */
  readonly field: string
  /** By dimension id, on this role's own facets, at least 0; a dimension that is absent weighs 0. */
  readonly weights: Readonly<Record<string, number>>
  readonly what: string | null
  readonly week: readonly string[]
  readonly motivators: readonly Tied[]
  readonly burdens: readonly Tied[]
  /** What newcomers may not know. */
  readonly words: readonly Word[]
}

interface FactOption {
  readonly id: string
  readonly title: string
}

/** A question about facts: it is never scored. */
export interface FactQuestion {
  readonly question: string
  readonly options: readonly FactOption[]
}

export interface Prior {
  /** How strongly a facet follows its role's general pull, in [0, 1). */
  readonly lambda: number
  /** Correlation of the general pulls between roles. */
  readonly gamma: number
  /** Correlation of the specific parts between roles within a dimension. */
  readonly upsilon: number
  /** SD of response style, in logits; 0 switches it off. */
  readonly sigma: number
  /** By what every posterior SD is multiplied before it is shown, at least 1. */
  readonly inflation: number
  /** Relative SD of each role weight. */
  readonly weightError: number
}

export interface KindDefaults {
  readonly discrimination: number
  /** Graded kinds only; empty for choices. */
  readonly thresholds: readonly number[]
  /** Expected time for one item of this kind. */
  readonly seconds: number
}

export type LengthName = 'quick' | 'standard' | 'full'

/** A form's length: adaptive between `minimum` and `maximum`, or the fixed list `items`. */
export type Length =
  | { readonly adaptive: true; readonly minimum: number; readonly maximum: number }
  | { readonly adaptive: false; readonly items: readonly string[] }

/** How the parameters came about: set by judgement, or estimated from people. */
export type Calibration = 'expert' | { readonly fitted: { readonly people: number; readonly date: string } }

export interface Bank {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly language: string
  readonly calibration: Calibration
  /** `sha256:` and 64 hexadecimal digits over the canonical form of everything else here. */
  readonly digest: string
  readonly roles: readonly Role[]
  readonly dimensions: readonly Dimension[]
  /** All items in bank order: dimension by dimension, as written. */
  readonly items: readonly Item[]
  readonly paths: readonly CareerPath[]
  readonly scales: Readonly<Record<string, Scale>>
  readonly background: FactQuestion | null
  readonly reach: FactQuestion | null
  readonly prior: Prior
  readonly defaults: Readonly<Record<ItemKind, KindDefaults>>
  readonly lengths: Readonly<Record<LengthName, Length>>
  readonly outcome: OutcomeRules
  readonly wording: Wording
}
