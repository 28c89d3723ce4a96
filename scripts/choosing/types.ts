/** What the parts of the comparison of ways to choose items hand to each other. */
import type { Item } from '../../src/bank/types.ts'
import type { Fit } from '../../src/fit/role-fit.ts'
import type { Axis } from '../../src/measure/axis.ts'
import type { Measured, Model } from '../../src/measure/model.ts'
import type { Session } from '../../src/session/types.ts'

/** The functions of the product that are used, out of its bundle. */
export type Kit = Pick<typeof import('../../src/bank/built-in.ts'), 'builtInBank'> &
  Pick<typeof import('../../src/choose/candidates.ts'), 'candidates'> &
  Pick<typeof import('../../src/choose/look-ahead.ts'), 'lookAhead' | 'expectedFall'> &
  Pick<typeof import('../../src/choose/next-item.ts'), 'bestItem' | 'secondsOf'> &
  Pick<typeof import('../../src/choose/stopping.ts'), 'stopReason'> &
  Pick<typeof import('../../src/fit/composites.ts'), 'dimensionLeanFunctional' | 'leanFunctional' | 'levelFunctional'> &
  Pick<typeof import('../../src/fit/outcome.ts'), 'outcomeOf'> &
  Pick<typeof import('../../src/fit/role-fit.ts'), 'fitOf'> &
  Pick<typeof import('../../src/measure/axis.ts'), 'along' | 'quadraticAlong'> &
  Pick<typeof import('../../src/measure/gaussian.ts'), 'absorb' | 'emptySite' | 'project' | 'shrinkage'> &
  Pick<typeof import('../../src/measure/grid.ts'), 'gridFor'> &
  Pick<typeof import('../../src/measure/item-likelihood.ts'), 'answerCode'> &
  Pick<typeof import('../../src/measure/model.ts'), 'modelOf'> &
  Pick<typeof import('../../src/measure/posterior.ts'), 'sweep'> &
  Pick<typeof import('../../src/numbers/matrix.ts'), 'inverse' | 'times'> &
  Pick<typeof import('../../src/numbers/normal.ts'), 'normalCdf'> &
  Pick<typeof import('../../src/numbers/random.ts'), 'mix32'> &
  Pick<typeof import('../../src/session/live.ts'), 'record' | 'startSession'> &
  Pick<typeof import('../../src/study/simulate/answers.ts'), 'answerAt'> &
  Pick<typeof import('../../src/study/simulate/orders.ts'), 'bestFirstOrder'> &
  Pick<typeof import('../../src/study/simulate/respondent.ts'), 'drawRespondent'>

/** What all ways to choose know: the built-in bank, its lean, and each directed dimension's. */
export type Subject = ReturnType<typeof import('./subject.mjs').subjectOf>

/** What is known of a person after some answers. */
export interface Known {
  readonly model: Model
  readonly session: Session
  readonly measured: Measured
  readonly fit: Fit
}

/** Something worth knowing better; `share`: what a fall of its variance by 1 is worth. */
export interface Goal {
  readonly axis: Axis
  readonly share: number
}

/** What the lean, the level and all dimensions together are worth; `weigh` shares out the last between dimensions. */
export interface Shares {
  readonly lean: number
  readonly level: number
  readonly dimensions: number
  readonly weigh: (dimension: number, known: Known) => number
}

export type Choose = (known: Known) => Item | null

export interface Look {
  /** Spent so far. */
  readonly seconds: number
  /** The shipped standard error of the lean, in SDs of the prior. */
  readonly error: number
  /** Absolute errors against the truth, in SDs of the prior; of dimensions the mean. */
  readonly lean: number
  readonly level: number
  readonly dimensions: number
  readonly isRight: boolean
}

/** Where the product would stop. */
export interface End extends Look {
  readonly items: number
  readonly reason: string
  readonly headline: boolean
}

/** The adaptive choice after the fixed order's questions. */
export interface Step {
  /** 1 where it is the fixed order's next, else 0. */
  readonly same: number
  /** What the adaptive rule scores the order's item at, relative to its best one. */
  readonly worth: number
  /** That score. */
  readonly own: number
  /** SD / mean of all candidates' scores. */
  readonly among: number
}

export interface Run {
  readonly looks: readonly Look[]
  /** Seconds spent, and the error of the lean there. */
  readonly curve: readonly (readonly [number, number])[]
  readonly end: End
  readonly asked: readonly string[]
}

/** One run a way. */
export interface Person {
  readonly runs: readonly Run[]
  readonly steps: readonly Step[]
}

/** What a thread works out: every `step`th person from `from` on. */
export interface Order {
  readonly bundle: string
  readonly seed: number
  readonly seconds: readonly number[]
  readonly ways: number
  readonly from: number
  readonly step: number
  readonly people: number
}
