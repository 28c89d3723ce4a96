import type { Model } from '../measure/model.ts'
import { quadraticForm } from '../numbers/matrix.ts'
import type { Functional } from './functional.ts'

/**
 * A role's fit: its weights on its own facets, standardised by sqrt(w' Sigma0 w) so that it is N(0, 1) before any answer.
 * `role` is the role's position in the bank.
 */
export function roleFunctional(model: Model, role: number): Functional {
  const { bank, traits, prior } = model
  const weights = new Float64Array(traits.count)
  bank.dimensions.forEach(({ id }, d) => {
    weights[traits.facet(d, role)] = bank.roles[role]?.weights[id] ?? 0
  })
  const scale = Math.sqrt(quadraticForm(prior, weights))
  return { weights: scale > 0 ? weights.map((weight) => weight / scale) : weights, judged: true }
}

/** One role's fit minus another's; not standardised again. */
export function leanFunctional(model: Model, first: number, second: number): Functional {
  const a = roleFunctional(model, first).weights
  const b = roleFunctional(model, second).weights
  return { weights: a.map((weight, t) => weight - (b[t] as number)), judged: true }
}

/** The mean of all role fits. */
export function levelFunctional(model: Model): Functional {
  const roles = model.bank.roles.map((_, r) => roleFunctional(model, r).weights)
  const weights = new Float64Array(model.traits.count)
  for (const role of roles)
    for (let t = 0; t < weights.length; t++) weights[t] = (weights[t] as number) + (role[t] as number) / roles.length
  return { weights, judged: true }
}

/** One role's side of one dimension. */
export function facetFunctional(model: Model, dimension: number, role: number): Functional {
  const weights = new Float64Array(model.traits.count)
  weights[model.traits.facet(dimension, role)] = 1
  return { weights, judged: false }
}

/** One role's side of a dimension minus another's. */
export function dimensionLeanFunctional(model: Model, dimension: number, first: number, second: number): Functional {
  const weights = new Float64Array(model.traits.count)
  weights[model.traits.facet(dimension, first)] = 1
  weights[model.traits.facet(dimension, second)] = -1
  return { weights, judged: false }
}
