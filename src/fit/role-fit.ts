import type { Role } from '../bank/types.ts'
import type { Measured, Model } from '../measure/model.ts'
import { probabilityFirst } from '../numbers/first-of-many.ts'
import { dot, times } from '../numbers/matrix.ts'
import {
  dimensionLeanFunctional,
  facetFunctional,
  leanFunctional,
  levelFunctional,
  roleFunctional,
} from './composites.ts'
import type { Estimate, Functional, Widening } from './functional.ts'
import { estimateOf, probabilityAbove } from './functional.ts'

export interface RoleFit extends Estimate {
  readonly role: Role
  /** Position of the role in the bank. */
  readonly at: number
  /** P(this role's fit is the highest of all). */
  readonly probability: number
}

interface Lean extends Estimate {
  /** Positions in the bank: the lean is the fit of `first` minus the fit of `second`. */
  readonly first: number
  readonly second: number
  readonly functional: Functional
}

export interface DimensionFit {
  /** Position of the dimension in the bank. */
  readonly at: number
  /** Null for a dimension that informs the level only. */
  readonly lean: Estimate | null
  /** One per role, in bank order. */
  readonly facets: readonly Estimate[]
  /**
   * P(the role's side is above the strongest other side), one per role in bank order. Null for two roles, where the lean says it,
   * and where the dimension informs the level only.
   */
  readonly sides: readonly number[] | null
}

/** A posterior in the words of the result. */
export interface Fit {
  /** By estimate, highest first; equal estimates in bank order. */
  readonly roles: readonly RoleFit[]
  /** For two roles the first of the bank minus the second; for more the highest estimate minus the next. */
  readonly lean: Lean
  readonly level: Estimate
  readonly dimensions: readonly DimensionFit[]
}

export function fitOf(model: Model, measured: Measured): Fit {
  const widening = model.bank.prior
  const roles = roleFits(model, measured, widening)
  const pair = model.bank.roles.length === 2 ? [0, 1] : roles.slice(0, 2).map(({ at }) => at)
  const [first, second] = pair as [number, number]
  const functional = leanFunctional(model, first, second)
  return {
    roles,
    lean: { first, second, functional, ...estimateOf(functional, measured, widening) },
    level: estimateOf(levelFunctional(model), measured, widening),
    dimensions: model.bank.dimensions.map(({ direction }, d) => {
      const facets = model.bank.roles.map((_, r) => estimateOf(facetFunctional(model, d, r), measured, widening))
      return {
        at: d,
        lean: direction ? estimateOf(dimensionLeanFunctional(model, d, first, second), measured, widening) : null,
        facets,
        sides: direction && facets.length > 2 ? sidesOf(facets, d, model, measured) : null,
      }
    }),
  }
}

function sidesOf(facets: readonly Estimate[], dimension: number, model: Model, measured: Measured): number[] {
  return facets.map((_, r) => {
    const others = facets.map((facet, at) => ({ facet, at })).filter(({ at }) => at !== r)
    const rival = others.reduce((best, other) => (level(other.facet) > level(best.facet) ? other : best)).at
    const apart = dimensionLeanFunctional(model, dimension, r, rival)
    return probabilityAbove(estimateOf(apart, measured, model.bank.prior), 0)
  })
}

/** Estimates nearer to each other than rounding can tell apart are equal. */
function level({ estimate }: Estimate): number {
  return Math.round(estimate / 1e-9)
}

function roleFits(model: Model, measured: Measured, widening: Widening): RoleFit[] {
  const functionals = model.bank.roles.map((_, r) => roleFunctional(model, r))
  const estimates = functionals.map((functional) => estimateOf(functional, measured, widening))
  const chance = chancesOfFirst(model, functionals, estimates, measured, widening)
  return model.bank.roles
    .map((role, at) => ({ role, at, probability: chance(at), ...(estimates[at] as Estimate) }))
    .sort((a, b) => level(b) - level(a) || a.at - b.at)
}

/**
 * P(a role's fit is the highest) under the shipped errors. For two roles it follows from the lean's own standard error,
 * P(first) = Phi(lean / SE); for more from the joint distribution of the fits.
 */
function chancesOfFirst(
  model: Model,
  functionals: readonly Functional[],
  estimates: readonly Estimate[],
  measured: Measured,
  widening: Widening,
): (role: number) => number {
  const n = functionals.length
  if (n === 2) {
    const above = probabilityAbove(estimateOf(leanFunctional(model, 0, 1), measured, widening), 0)
    return (role) => (role === 0 ? above : 1 - above)
  }
  const covariance = new Float64Array(n * n)
  functionals.forEach(({ weights }, i) => {
    const spread = times(measured.covariance, weights)
    functionals.forEach((other, j) => {
      covariance[i * n + j] =
        i === j ? (estimates[i] as Estimate).standardError ** 2 : widening.inflation ** 2 * dot(other.weights, spread)
    })
  })
  const mean = Float64Array.from(estimates, ({ estimate }) => estimate)
  return (role) => probabilityFirst(mean, covariance, role)
}

/** The role that leads and the chance that its fit is the highest. */
export function leading(fit: Fit): RoleFit {
  return fit.roles[0] as RoleFit
}
