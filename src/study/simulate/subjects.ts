/** A model enters; everything that is estimated of a person leaves, with its names and weights. */
import {
  dimensionLeanFunctional,
  facetFunctional,
  leanFunctional,
  levelFunctional,
  roleFunctional,
} from '../../fit/composites.ts'
import type { Functional } from '../../fit/functional.ts'
import { estimateOf } from '../../fit/functional.ts'
import { along, axisOf, quadraticAlong } from '../../measure/axis.ts'
import type { Model } from '../../measure/model.ts'
import type { Respondent } from './respondent.ts'
import type { State } from './sittings.ts'
import type { Subject } from './types.ts'

/** Truth and estimate of one subject in one sitting, in SDs of the prior. */
export interface Recovered {
  readonly truth: number
  readonly estimate: number
  /** Posterior SD as it is. */
  readonly raw: number
  /** With inflation and the uncertainty of role weights: what results show. */
  readonly shipped: number
}

/** The names of all subjects, in the order of `recoveredBy`. */
export function subjectsOf({ bank, traits }: Model): Subject[] {
  const roles = bank.roles.map(({ id }) => id)
  return [
    { what: 'lean', dimension: null, role: null },
    { what: 'level', dimension: null, role: null },
    ...roles.map((role): Subject => ({ what: 'role', dimension: null, role })),
    ...bank.dimensions.flatMap(({ id }) => roles.map((role): Subject => ({ what: 'facet', dimension: id, role }))),
    ...bank.dimensions.flatMap(({ id, direction }): Subject[] =>
      direction ? [{ what: 'dimension', dimension: id, role: null }] : [],
    ),
    ...(traits.style === null ? [] : [{ what: 'style', dimension: null, role: null } as const]),
  ]
}

/** Every subject of one sitting, held against the person's own model. */
export function recoveredBy(model: Model, { fit, measured }: State, { model: own, theta }: Respondent): Recovered[] {
  const { first, second } = fit.lean
  const truths = functionalsOf(own, first, second)
  return functionalsOf(model, first, second).map((functional, k) => {
    const { estimate, standardError } = estimateOf(functional, measured, model.bank.prior)
    return {
      truth: along((truths[k] as Functional).axis, theta),
      estimate,
      raw: Math.sqrt(quadraticAlong(functional.axis, measured.covariance, theta.length)),
      shipped: standardError,
    }
  })
}

/** The person's true fit with each role, in bank order. */
export function trueFits({ model, theta }: Respondent): number[] {
  return model.bank.roles.map((_, r) => along(roleFunctional(model, r).axis, theta))
}

function functionalsOf(model: Model, first: number, second: number): Functional[] {
  const { bank, traits } = model
  return [
    leanFunctional(model, first, second),
    levelFunctional(model),
    ...bank.roles.map((_, r) => roleFunctional(model, r)),
    ...bank.dimensions.flatMap((_, d) => bank.roles.map((_role, r) => facetFunctional(model, d, r))),
    ...bank.dimensions.flatMap(({ direction }, d) =>
      direction ? [dimensionLeanFunctional(model, d, first, second)] : [],
    ),
    ...(traits.style === null ? [] : [styleFunctional(traits.count, traits.style)]),
  ]
}

function styleFunctional(count: number, style: number): Functional {
  const weights = new Float64Array(count)
  weights[style] = 1
  return { weights, axis: axisOf(weights), judged: false }
}
