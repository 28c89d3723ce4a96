import { cholesky } from '../../numbers/matrix.ts'
import type { Patterns } from './data.ts'
import type { ItemModel } from './item-model.ts'
import { marginal } from './marginal.ts'
import type { Nodes } from './nodes.ts'

/** A function to be maximised, with its gradient; minus infinity where it has no value. */
export type Objective = (x: Float64Array) => { readonly value: number; readonly gradient: Float64Array }

export interface Penalised {
  readonly objective: Objective
  readonly start: Float64Array
  /** The parameters of each model at `x`; those of items that are not free stay at the start. */
  readonly unpack: (x: Float64Array) => readonly Float64Array[]
  /** Lower triangular roots of the information at `x`, one a free item, as if the traits of the people were known. */
  readonly roots: (x: Float64Array) => readonly Float64Array[]
}

/** What is maximised over the free items' parameters, one after the other in one vector: log-likelihood plus log prior. */
export function penalised(
  nodes: Nodes,
  models: readonly ItemModel[],
  patterns: Patterns,
  isFree: (model: ItemModel) => boolean,
  scale: number,
): Penalised {
  const unpack = (x: Float64Array) => {
    let at = 0
    return models.map((model) => {
      if (!isFree(model)) return model.start
      at += model.start.length
      return x.slice(at - model.start.length, at)
    })
  }
  const objective: Objective = (x) => {
    const parameters = unpack(x)
    const likelihood = marginal(nodes, models, parameters, patterns)
    let value = likelihood.value
    const gradient: number[] = []
    models.forEach((model, i) => {
      if (!isFree(model)) return
      const prior = model.prior(parameters[i] as Float64Array, scale)
      value += prior.value
      likelihood.gradient[i]?.forEach((slope, k) => {
        gradient.push(slope + (prior.gradient[k] as number))
      })
    })
    return { value, gradient: Float64Array.from(gradient) }
  }
  const roots = (x: Float64Array) => {
    const parameters = unpack(x)
    const { expected } = marginal(nodes, models, parameters, patterns)
    return models.flatMap((model, i) =>
      isFree(model) ? [rootOf(model, parameters[i] as Float64Array, expected[i] as Float64Array, scale)] : [],
    )
  }
  const start = Float64Array.from(models.filter(isFree).flatMap((model) => [...model.start]))
  return { objective, start, unpack, roots }
}

/** The root of minus the Hessian of one item's expected log-likelihood and prior, by central differences of its gradient. */
function rootOf(model: ItemModel, at: Float64Array, expected: Float64Array, scale: number): Float64Array {
  const gradientAt = (x: Float64Array) => {
    const prior = model.prior(x, scale)
    return model.gradient(x, expected).map((slope, k) => slope + (prior.gradient[k] as number))
  }
  const information = informationBy(gradientAt, at)
  const n = at.length
  // Far from a maximum it need not be definite; then its diagonal alone sets the steps.
  const diagonal = Float64Array.from(information, (one, k) =>
    k % (n + 1) === 0 ? Math.sqrt(Math.max(Math.abs(one), 1)) : 0,
  )
  return cholesky(information, n) ?? diagonal
}

/** Minus the derivative of a gradient, made symmetric: n x n. */
export function informationBy(gradientAt: (x: Float64Array) => Float64Array, x: Float64Array): Float64Array {
  const n = x.length
  const step = 1e-4
  const out = new Float64Array(n * n)
  for (let j = 0; j < n; j++) {
    const at = (by: number) => gradientAt(x.map((one, k) => (k === j ? one + by : one)))
    const [up, down] = [at(step), at(-step)]
    for (let k = 0; k < n; k++) {
      const half = -((up[k] as number) - (down[k] as number)) / (4 * step)
      out[j * n + k] = (out[j * n + k] as number) + half
      out[k * n + j] = (out[k * n + j] as number) + half
    }
  }
  return out
}
