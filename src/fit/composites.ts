import { axisOf } from '../measure/axis.ts'
import type { Model } from '../measure/model.ts'
import type { Vector } from '../numbers/matrix.ts'
import { quadraticForm } from '../numbers/matrix.ts'
import type { Functional } from './functional.ts'

/**
 * A role's fit: its weights on its own facets, standardised by sqrt(w' Sigma0 w) so that it is N(0, 1) before any answer.
 * `role` is the role's position in the bank.
 */
export function roleFunctional(model: Model, role: number): Functional {
  return once(model, `role ${role}`, () => {
    const { bank, traits, prior } = model
    const weights = new Float64Array(traits.count)
    bank.dimensions.forEach(({ id }, d) => {
      weights[traits.facet(d, role)] = bank.roles[role]?.weights[id] ?? 0
    })
    const scale = Math.sqrt(quadraticForm(prior, weights))
    return functional(scale > 0 ? weights.map((weight) => weight / scale) : weights, true)
  })
}

/** One role's fit minus another's; not standardised again. */
export function leanFunctional(model: Model, first: number, second: number): Functional {
  return once(model, `lean ${first} ${second}`, () => {
    const a = roleFunctional(model, first).weights
    const b = roleFunctional(model, second).weights
    return functional(
      a.map((weight, t) => weight - (b[t] as number)),
      true,
    )
  })
}

/** The mean of all role fits. */
export function levelFunctional(model: Model): Functional {
  return once(model, 'level', () => {
    const roles = model.bank.roles.map((_, r) => roleFunctional(model, r).weights)
    const weights = new Float64Array(model.traits.count)
    for (const role of roles)
      for (let t = 0; t < weights.length; t++) weights[t] = (weights[t] as number) + (role[t] as number) / roles.length
    return functional(weights, true)
  })
}

/** One role's side of one dimension. */
export function facetFunctional(model: Model, dimension: number, role: number): Functional {
  return once(model, `facet ${dimension} ${role}`, () => {
    const weights = new Float64Array(model.traits.count)
    weights[model.traits.facet(dimension, role)] = 1
    return functional(weights, false)
  })
}

/** One role's side of a dimension minus another's. */
export function dimensionLeanFunctional(model: Model, dimension: number, first: number, second: number): Functional {
  return once(model, `dimension ${dimension} ${first} ${second}`, () => {
    const weights = new Float64Array(model.traits.count)
    weights[model.traits.facet(dimension, first)] = 1
    weights[model.traits.facet(dimension, second)] = -1
    return functional(weights, false)
  })
}

function functional(weights: Vector, judged: boolean): Functional {
  return { weights, axis: axisOf(weights), judged }
}

/** They depend on the model alone, and every posterior asks for all of them. */
const known = new WeakMap<Model, Map<string, Functional>>()

function once(model: Model, name: string, make: () => Functional): Functional {
  let own = known.get(model)
  if (own === undefined) {
    own = new Map()
    known.set(model, own)
  }
  const found = own.get(name)
  if (found !== undefined) return found
  const made = make()
  own.set(name, made)
  return made
}
