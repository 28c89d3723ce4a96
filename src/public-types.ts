/**
 * The types of the library, written by hand: they import nothing and ship as they stand here, for ESM and for CommonJS.
 * tests/library/public-types.test.ts holds that they say what the code and the schemas do.
 *
 * Units: estimates, standard errors and intervals are in SDs of the prior; intervals are 90 % credible; discriminations and
 * intercepts are in logits (logistic metric, D = 1); probabilities are 0 to 1. Unknown is null, never 0.
 */

/* What a bank is. */

/** The files of a bank's folder, by their paths relative to it, with `/`: text, or the bytes of UTF-8 text. */
export type BankFiles = Readonly<Record<string, string | Uint8Array>>

/** One finding about content: what is wrong, where, and how to mend it. */
export interface Problem {
  /** A warning does not keep the content from being used. */
  readonly severity: 'error' | 'warning'
  /** The file as it was named; null where there is none. */
  readonly file: string | null
  /** From 1; null where there is no place. */
  readonly line: number | null
  /** From 1, in UTF-16 units; null where there is no place. */
  readonly column: number | null
  /** Keys and indexes from the document's root, joined by dots; null where there is none. */
  readonly path: string | null
  /** A stable kebab-case word that programs can rely on. */
  readonly code: string
  /** One sentence: what is wrong. */
  readonly message: string
  /** One sentence in the imperative: what to do. */
  readonly mend: string
}

export interface ParsedBank {
  /** Null where a problem is an error. */
  readonly bank: Bank | null
  /** All problems of all files, sorted by file, line and column. */
  readonly problems: readonly Problem[]
}

export type GradedKind = 'rating' | 'frequency'
export type ChoiceKind = 'pair' | 'scene' | 'best-worst'
export type ItemKind = GradedKind | ChoiceKind
export type LengthName = 'quick' | 'standard' | 'full'

/** Discrimination by role id, on that role's facet of the item's dimension, in logits per SD of the prior. */
export type Loadings = Readonly<Record<string, number>>

/** How the item parameters came about: set by judgement, or estimated from so many people on that date (year-month-day). */
export type Calibration = 'expert' | { readonly fitted: { readonly people: number; readonly date: string } }

/** An item with ordered categories: Samejima's graded response model (Samejima 1969). */
export interface GradedItem {
  readonly id: string
  readonly kind: GradedKind
  /** The id of the dimension that the item belongs to. */
  readonly dimension: string
  readonly text: string
  /** The same item worded about somebody else; null where there is no such wording. */
  readonly observer: string | null
  /** Why it is asked. */
  readonly why: string
  /** What the text means and what may vary, for translators. */
  readonly intent: string | null
  /** Items of one group are near-duplicates: nobody is asked two of them. */
  readonly group: string | null
  /** Ids of the claims that it rests on. */
  readonly claims: readonly string[]
  /** The id of the rating scale; its categories are coded 1..K. */
  readonly scale: string
  readonly loadings: Loadings
  /** By which `thresholds` are multiplied, in logits per SD of the prior, above 0. */
  readonly discrimination: number
  /** K - 1 numbers, ascending, in SDs of the prior. */
  readonly thresholds: readonly number[]
  /** True where category x counts as K + 1 - x. */
  readonly reversed: boolean
}

export interface Option {
  readonly id: string
  readonly text: string
  /** The same option worded about somebody else; null where there is no such wording. */
  readonly observer: string | null
  /** Empty where the option speaks for nobody. */
  readonly loadings: Loadings
  /** Added to the option's utility, in logits. */
  readonly intercept: number
}

/** An item with options to choose from: softmax of their utilities; best-worst takes the best first, then the worst of the rest. */
export interface ChoiceItem {
  readonly id: string
  readonly kind: ChoiceKind
  /** The id of the dimension that the item belongs to. */
  readonly dimension: string
  readonly text: string
  /** The same item worded about somebody else; null where there is no such wording. */
  readonly observer: string | null
  /** Why it is asked. */
  readonly why: string
  /** What the text means and what may vary, for translators. */
  readonly intent: string | null
  /** Items of one group are near-duplicates: nobody is asked two of them. */
  readonly group: string | null
  /** Ids of the claims that it rests on. */
  readonly claims: readonly string[]
  readonly options: readonly Option[]
  /** For best-worst sets that ask what bothers most: utilities change sign. */
  readonly reversed: boolean
}

export type Item = GradedItem | ChoiceItem

export interface Scale {
  readonly id: string
  /** The question above the categories; null where there is none. */
  readonly stem: string | null
  /** The same about somebody else. */
  readonly observer: string | null
  /** In order; category k (1..K) is `categories[k - 1]`. */
  readonly categories: readonly string[]
  /** The label of the answer that means "not answered". */
  readonly missing: string
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
  readonly facets: readonly { readonly role: string; readonly title: string }[]
  /** Questions with which a coach can talk the dimension over, by what the answers say: a lean, a contradiction, too little. */
  readonly discuss: {
    readonly lean: readonly string[]
    readonly contradiction: readonly string[]
    readonly wide: readonly string[]
  }
}

/** A sentence and the ids of the claims on which it rests. */
export interface Tied {
  readonly text: string
  readonly claims: readonly string[]
}

export interface Role {
  readonly id: string
  readonly title: string
  /** What people in the role work in, for running text ("product management"). */
  readonly field: string
  /** By dimension id, on this role's own facets, at least 0; a dimension that is absent weighs 0. */
  readonly weights: Readonly<Record<string, number>>
  readonly what: string | null
  /** A week in the role. */
  readonly week: readonly string[]
  readonly motivators: readonly Tied[]
  readonly burdens: readonly Tied[]
  /** Words of the trade that newcomers may not know. */
  readonly words: readonly { readonly word: string; readonly meaning: string }[]
}

/** What must hold for a path to be suggested. `atLeast`: the probability that the dimension's lean is on that role's side. */
export type Signal =
  | { readonly type: 'dimension'; readonly dimension: string; readonly role: string; readonly atLeast: number }
  | { readonly type: 'level'; readonly step: LevelStep }
  | { readonly type: 'outcome'; readonly kind: OutcomeKind }
  | { readonly type: 'item'; readonly item: string; readonly options: readonly string[] }
  | { readonly type: 'background'; readonly any: readonly string[] }

export interface Experiment {
  /** How long it takes, in days. */
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
  /** A role id; null for hybrids and neighbours. */
  readonly target: string | null
  readonly kind: 'role' | 'hybrid' | 'switch' | 'neighbour'
  readonly what: string
  /** Background ids from which people come. */
  readonly from: readonly string[]
  readonly signals: readonly Signal[]
  readonly skills: readonly string[]
  /** First steps. `short`: at most 26 characters; `for`: background ids that it is written for, empty for everybody. */
  readonly steps: readonly { readonly text: string; readonly short: string; readonly for: readonly string[] }[]
  readonly experiments: readonly Experiment[]
  readonly cautions: readonly Tied[]
  readonly claims: readonly string[]
  readonly sources: readonly string[]
}

/** A question about facts: it is never scored. */
export interface FactQuestion {
  readonly question: string
  readonly options: readonly { readonly id: string; readonly title: string }[]
}

/** A form's length: adaptive between two numbers of items, or a fixed list of item ids. */
export type Length =
  | { readonly adaptive: true; readonly minimum: number; readonly maximum: number }
  | { readonly adaptive: false; readonly items: readonly string[] }

/** The numbers that decide outcomes: probabilities in (0, 1), but `low`, `rope` and `levelCut` in SDs of the prior. */
export interface OutcomeRules {
  /** A role is named from this probability of being first. */
  readonly lead: number
  /** An adaptive sitting may stop from this one; at least `lead`. */
  readonly stop: number
  /** It stops where the chance of still reaching `lead` is below this. */
  readonly futility: number
  /** Neither role: the leading fit is below `low` with at least `lowProbability`. */
  readonly low: number
  readonly lowProbability: number
  /** Both roles: the lean is within `rope` of 0 with at least `ropeProbability`. */
  readonly rope: number
  readonly ropeProbability: number
  /** A level is low or high where it is beyond this cut with at least `levelProbability`. */
  readonly levelCut: number
  readonly levelProbability: number
}

/** A question bank, validated and with all defaults filled in, in the author's order. Made by `parseBank` or `builtInBank`. */
export interface Bank {
  readonly id: string
  readonly version: string
  readonly title: string
  /** The language of its texts, such as `en`. */
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
  readonly prior: {
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
  /** By kind; `thresholds` is empty for choices, `seconds` is the expected time for one item. */
  readonly defaults: Readonly<
    Record<
      ItemKind,
      { readonly discrimination: number; readonly thresholds: readonly number[]; readonly seconds: number }
    >
  >
  readonly lengths: Readonly<Record<LengthName, Length>>
  readonly outcome: OutcomeRules
  /** What `role-fit check` judges the wording by: words to avoid, and school grades (Flesch-Kincaid). */
  readonly wording: { readonly banned: readonly string[]; readonly grade: number; readonly meanGrade: number }
}

/* What is answered. */

/** Graded items: the category's code, 1..K in the bank's order. Pair and scene: an option id. Best-worst: two different ones. */
export type Answer = number | string | BestWorst

export interface BestWorst {
  readonly best: string
  readonly worst: string
}

/** Who answers: the person described, or somebody who knows that person. */
export type Rater = 'self' | { readonly kind: 'observer'; readonly label: string }

/**
 * Why a session ended: `settled` = the chance of the first role reached the bank's `stop`; `futile` = a lead had become
 * improbable; `maximum` = the length's maximum; `complete` = every item of a fixed form; `quit` = the person stopped.
 */
export type Stopped = 'settled' | 'futile' | 'maximum' | 'complete' | 'quit'

export interface Response {
  /** An item id. */
  readonly item: string
  /** Null: asked and skipped. It counts for nothing and leaves the interval wider. */
  readonly answer: Answer | null
  /** From showing the item to the answer, in seconds; null where it was not measured. */
  readonly seconds: number | null
}

/** One administration of a bank: who answers about whom, and the responses in the order in which they were given. */
export interface Session {
  readonly bank: { readonly id: string; readonly version: string; readonly digest: string | null }
  /** Whom the answers describe. */
  readonly about: string | null
  readonly rater: Rater
  /** Ids of the bank's background question. */
  readonly background: readonly string[]
  /** An id of the bank's reach question. */
  readonly reach: string | null
  readonly length: LengthName | null
  /** Seeds ties between items; null where nothing is drawn. */
  readonly seed: number | null
  /** ISO 8601 in UTC; null where it is not known. */
  readonly completed: string | null
  readonly stopped: Stopped | null
  /** Each item at most once. */
  readonly responses: readonly Response[]
}

export interface StartOptions {
  /** `self` where it is not given. */
  readonly rater?: Rater
  /** `standard` where it is not given. */
  readonly length?: LengthName
  /** Seeds ties between items: a whole number of at least 0; null, the default, where nothing is drawn. */
  readonly seed?: number | null
  /** Whom the answers describe. */
  readonly about?: string | null
  /** Ids of the bank's background question. */
  readonly background?: readonly string[]
  /** An id of the bank's reach question. */
  readonly reach?: string | null
}

/** What can happen in a session. `seconds`: from showing to answering, null where it was not measured. `at`: ISO 8601 in UTC. */
export type SessionEvent =
  /** The first event of a journal, from which a session begins anew. */
  | {
      readonly type: 'started'
      readonly journal: 1
      readonly tool: string
      readonly bank: { readonly id: string; readonly version: string; readonly digest: string }
      readonly rater: Rater
      readonly length: LengthName
      readonly seed: number
      readonly first?: readonly string[]
      readonly at: string
    }
  | { readonly type: 'asked'; readonly item: string }
  | { readonly type: 'answered'; readonly item: string; readonly answer: Answer; readonly seconds: number | null }
  | { readonly type: 'skipped'; readonly item: string; readonly seconds: number | null }
  | { readonly type: 'back'; readonly item: string }
  | { readonly type: 'background'; readonly ids: readonly string[] }
  | { readonly type: 'reach'; readonly id: string | null }
  | { readonly type: 'about'; readonly label: string | null }
  | { readonly type: 'finished'; readonly stopped: Stopped; readonly at: string }

/** The item to ask next, or why there is none. */
export type Next = { readonly item: Item } | { readonly stopped: Stopped }

/** A session as a document, `role-fit/answers/v1`: what is not known is left out. */
export interface AnswerSheet {
  readonly schema?: 'role-fit/answers/v1'
  /** The bank that was answered. */
  readonly bank?: { readonly id: string; readonly version: string; readonly digest?: string }
  /** Whom the answers describe, at most 200 characters. */
  readonly about?: string
  readonly rater?: Rater
  readonly background?: readonly string[]
  readonly reach?: string
  /** By item id; null: asked and skipped; an item that was not asked is absent. */
  readonly answers: Readonly<Record<string, Answer | null>>
  /** By item id, at least 0. */
  readonly seconds?: Readonly<Record<string, number>>
  readonly session?: {
    /** ISO 8601 in UTC. */
    readonly completed?: string
    readonly length?: LengthName
    readonly seed?: number
    readonly stopped?: Stopped
    /** Item ids in the order in which they were asked; the bank's order where it is absent. */
    readonly order?: readonly string[]
  }
}

export interface ParsedSheet {
  /** Null where a problem is an error. */
  readonly session: Session | null
  /** Sorted by place. */
  readonly problems: readonly Problem[]
}

/* What comes out. */

/** `lead`: one role is named; `both`, `neither`; `open`: not clear yet. Decided by the bank's `outcome`. */
export type OutcomeKind = 'lead' | 'both' | 'neither' | 'open'
export type LevelStep = 'low' | 'middle' | 'high'

/** For a probability below .65, in [.65, .80), in [.80, .95), and from .95. */
export type LeanWords = 'no direction' | 'slight lean' | 'lean' | 'clear lean'

/** In SDs of the prior, rounded to 6 decimals. */
export interface Measure {
  /** Posterior centre. */
  readonly estimate: number
  /** Posterior SD, inflated for what guessed parameters cost; above 0. */
  readonly standardError: number
  /** 90 % credible, low and high: estimate -+ 1.6448536 standardError. */
  readonly interval: readonly [number, number]
}

export interface ResultRole extends Measure {
  readonly id: string
  readonly title: string
  /** What people in the role work in, for running text. */
  readonly field: string
  /** What the role is; null where the bank does not say. */
  readonly what: string | null
  /** 100 * Phi(estimate), 0 to 100: a position on the bank's own scale, not a percentage, percentile or match. */
  readonly fit: number
  /** The same for the ends of the interval. */
  readonly fitInterval: readonly [number, number]
  /** P(this role's fit is the highest), 0 to 1. */
  readonly probability: number
}

export interface ResultDimension {
  readonly id: string
  readonly title: string
  /** The heading that a newcomer reads. */
  readonly plain: string
  /** How many of its items have an answer. */
  readonly answered: number
  /** Null for a dimension that informs the level only. `probability`: that the sign is right, .5 to 1. */
  readonly lean: (Measure & { readonly probability: number; readonly words: LeanWords }) | null
  /** One per role, in bank order. */
  readonly facets: readonly (Measure & { readonly role: string })[]
}

export interface Contribution {
  readonly item: string
  readonly answer: Answer
  /** What the answer adds to the lean, in SDs of the prior; all of them add up to `lean.estimate`. */
  readonly lean: number
  /** What it adds to each role's estimate, by role id. */
  readonly roles: Readonly<Record<string, number>>
}

/** An answer in words. */
export interface Quoted {
  readonly item: string
  readonly text: string
}

export interface ResultPath {
  readonly id: string
  readonly title: string
  /** `near`: its signals and the background fit; `stretch`: the signals do; `test`: cheap to try, and thinly supported. */
  readonly tier: 'near' | 'stretch' | 'test'
  /** Why it is suggested, one sentence a signal. */
  readonly why: readonly string[]
  /** First steps, fitted to the person's background. */
  readonly steps: readonly string[]
  /** The first of them in a few words. */
  readonly firstStep: string
  /** Ids of the claims that it rests on. */
  readonly claims: readonly string[]
}

export type QualityFlag =
  | 'unlikely-pattern'
  | 'uniform-pattern'
  | 'contradictions'
  | 'repeated-answers'
  | 'quick-answers'

/** The result of a session as one document, `role-fit/result/v1`. `role-fit schema result` prints its JSON Schema. */
export interface Result {
  readonly schema: 'role-fit/result/v1'
  /** The version of role-fit that made it. */
  readonly tool: { readonly name: 'role-fit'; readonly version: string }
  /** Where the sheet was read, `line` from 1; null for a sitting. */
  readonly source: { readonly file: string; readonly line: number } | null
  readonly bank: {
    readonly id: string
    readonly version: string
    readonly title: string
    readonly digest: string
    readonly calibration: Calibration
  }
  readonly about: string | null
  readonly rater: Rater
  readonly outcome: {
    readonly kind: OutcomeKind
    /** The role that is named; null unless the kind is `lead`. */
    readonly role: string | null
    /** The leading role, whatever the outcome. */
    readonly first: string
    /** P(its fit is the highest), 0 to 1. */
    readonly probability: number
    readonly words: LeanWords
    /** For `open` alone: how many more answers could settle it, at least 1; null where this bank cannot. */
    readonly moreItems: number | null
    /** How many items of the bank could still be asked. */
    readonly itemsLeft: number
    readonly sentence: string
  }
  /** Fit of `first` minus fit of `second`: the bank's order for two roles, best minus next for more. */
  readonly lean: Measure & { readonly first: string; readonly second: string }
  /** The mean of the role fits. */
  readonly level: Measure & { readonly step: LevelStep }
  /** Highest estimate first. */
  readonly roles: readonly ResultRole[]
  readonly dimensions: readonly ResultDimension[]
  /** One per answer, in bank order; each column adds up to that column's estimate. */
  readonly contributions: readonly Contribution[]
  /** The answers that speak most for and most against `outcome.first`, in words. */
  readonly evidence: { readonly for: readonly Quoted[]; readonly against: readonly Quoted[] }
  readonly paths: readonly ResultPath[]
  readonly quality: {
    readonly answered: number
    readonly skipped: number
    /** Sum over the timed answers; null where none was timed. */
    readonly seconds: number | null
    /**
     * How plausible the pattern of answers is, about N(0, 1) where the model holds: lz (Drasgow, Levine and Williams 1985), each
     * answer judged by all the others. Null for fewer than 8 answers. Not a lie score.
     */
    readonly personFit: number | null
    /** Empty, or at least two that agree: worth a second look, and never a reason to leave an answer out. */
    readonly flags: readonly QualityFlag[]
  }
  /** The answer sheet, whole: the result can be worked out again from it. */
  readonly sheet: AnswerSheet
  /** What the result cannot say, one sentence each. */
  readonly limits: readonly string[]
}

/* What comparing sheets of one person says, `role-fit/comparison/v1`. */

/** What is compared, as the parts of a result name it. */
export interface Named {
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

export type ChangeVerdict = 'changed' | 'no clear change' | 'not comparable'

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
export interface Comparing {
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

export type GapVerdict = 'clear gap' | 'no clear gap' | 'not comparable'

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

/** What `render` can make of a result. */
export type Format = 'text' | 'json' | 'html' | 'markdown'

export interface RenderOptions {
  /** Columns of the screen, 20 or more; 80 where it is not given. For text. */
  readonly width?: number
  /** Sentences in place of bars and columns, to be read aloud. For text. */
  readonly sentences?: boolean
  /** Whether reasons, steps and limits follow. For text. */
  readonly details?: boolean
  /** Adds what the roles and paths are; counts only where it is the very bank of the result. For all but JSON. */
  readonly bank?: Bank | null
  /** Whether the part for a coach follows: contradictions, what little is known of, and what to ask. For all but JSON. */
  readonly coach?: boolean
}

/* The measurement core on its own. */

/** Samejima's graded response model (Samejima 1969): `P(X >= k + 1) = logistic(slope . theta - thresholds[k])`, categories 1..K. */
export interface GradedModel {
  readonly kind: 'graded'
  /** One number a trait, in logits per unit of the trait. */
  readonly slope: readonly number[]
  /** K - 1 numbers, each larger than the one before, in logits. */
  readonly thresholds: readonly number[]
}

/** Softmax of the options' utilities `slope . theta + intercept`, in logits (McFadden 1974). */
export interface ChoiceModel {
  readonly kind: 'choice'
  readonly options: readonly { readonly slope: readonly number[]; readonly intercept: number }[]
}

export interface PosteriorInput {
  /** The prior's covariance, traits x traits, symmetric and positive definite; its mean is 0. */
  readonly covariance: readonly (readonly number[])[]
  readonly items: readonly (GradedModel | ChoiceModel)[]
  /** Position in `items` from 0, and the answer: a category 1..K, or the position of an option from 0. */
  readonly responses: readonly (readonly [item: number, answer: number])[]
}

export interface PosteriorOutput {
  /** One number a trait, in the prior's unit. */
  readonly mean: number[]
  /** traits x traits, symmetric. */
  readonly covariance: number[][]
  /** False where the answers' factors still moved by more than 1e-8 after 100 sweeps. */
  readonly converged: boolean
  /** Passes over the answers, at most 100; 0 where there is none. */
  readonly sweeps: number
}

/* What the library does. All of it is pure: the same arguments give the same value, and nothing is read or written. */

/**
 * Reads and validates the files of a bank's folder: `bank.yaml` and what it names. What is wrong comes back as problems, all at
 * once; nothing is thrown for content. `root` is put before file names in problems, as in `my-bank/`.
 */
export declare function parseBank(files: BankFiles, root?: string): ParsedBank

/** The bank that ships with role-fit: product management and product marketing. The same object each time; do not change it. */
export declare function builtInBank(): Bank

/**
 * Reads one answer sheet, as JSON or YAML, or a result that holds one, against the bank. Labels of categories become codes. What is
 * wrong comes back as problems, all at once; nothing is thrown for content. `file` is the name shown in problems, null by default.
 */
export declare function parseSheet(bank: Bank, source: string | Uint8Array, file?: string | null): ParsedSheet

/** A session of this bank without any response. */
export declare function startSession(bank: Bank, options?: StartOptions): Session

/**
 * The session after one more event; the one that was given stays as it is. An answer to an item that was answered before replaces that
 * response in its place. `asked` and `back` change nothing; `started` begins anew. Whether an answer fits its item is
 * seen by `nextItem` and `evaluate`, which know the bank.
 */
export declare function record(session: Session, event: SessionEvent): Session

/**
 * What to ask after the responses so far. Adaptive lengths ask what is expected to tell most per second about the lean, the
 * level and the dimensions' leans, until they may stop; fixed ones ask their list in order. Ties are broken by the session's seed.
 * Throws a RangeError as `evaluate` does.
 */
export declare function nextItem(bank: Bank, session: Session): Next

/**
 * The result of a session: expectation propagation for the joint posterior of all facets (Minka 2001), then role fits, outcome,
 * contributions and paths. The same bank and session give the same document, byte for byte, on every platform.
 * Throws a RangeError where the session is of another bank, or has a response to an item that the bank does not have, two to
 * one item, or an answer that its item does not allow; and where a sheet could not say it: a label of more than 200 characters, a
 * background or reach that the bank does not have, or a seed, length, time or rater out of its range.
 */
export declare function evaluate(bank: Bank, session: Session, source?: Result['source']): Result

/**
 * What comparing sessions of one person says, each scored anew: two of one rater are a retest (what changed, against what chance alone
 * would show), one of the person and one or more of observers are compared as own view and others' (gaps with intervals,
 * agreement). Sessions of another version of the bank: items that this version does not have are left out and counted.
 * Throws a RangeError as `evaluate` does, and where these sessions cannot be compared: of different people, or fewer than two.
 */
export declare function compare(bank: Bank, sessions: readonly Session[]): Comparison

/**
 * A result as text that ends in a newline: a screen without colours, a document, or a page of its own that loads nothing. What
 * stands in a label or a bank appears as text only: no control character, markup or HTML comes from it. Throws a RangeError for another format, and for a width below 20.
 */
export declare function render(result: Result, format: Format, options?: RenderOptions): string

/**
 * The normal approximation of the posterior of correlated traits, N(0, covariance) before any answer, by expectation propagation
 * (Minka 2001). Against integration by brute force the mean is within .002 and the SD within .005. A choice may tell apart at most
 * three traits, unless its utilities differ along one line.
 * Throws a RangeError that names the place, counted from 0: a covariance that is not square, symmetric, finite or positive
 * definite; an item with another number of slopes than traits, thresholds that do not ascend, or fewer than two options; a
 * response to an item that is not there, or with an answer that it does not have.
 */
export declare function posterior(input: PosteriorInput): PosteriorOutput
