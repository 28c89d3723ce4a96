/** One block of items and the answers of some people enter; the values at the maximum, with their standard errors, leave. */
import { isGraded } from '../../bank/kinds.ts'
import type { Item } from '../../bank/types.ts'
import { inverse } from '../../numbers/matrix.ts'
import type { Codes } from './data.ts'
import { patternsOf } from './data.ts'
import type { ItemModel, ItemValues } from './item-model.ts'
import type { Maximum } from './maximise.ts'
import { maximise } from './maximise.ts'
import { modelFor, wholeModel } from './models.ts'
import type { Nodes } from './nodes.ts'
import { informationBy, penalised } from './objective.ts'
import type { BlockPlan } from './plan.ts'
import type { WrongSign } from './wrong-sign.ts'

/** What is estimated, from whom. */
export interface Task {
  readonly plan: BlockPlan
  readonly nodes: Nodes
  readonly codes: Codes
  readonly people: readonly number[]
  /** Ids of the items to estimate; the others of the plan stay at the expert's values and inform the traits. */
  readonly free: ReadonlySet<string>
}

export interface EstimatedBlock {
  /** By item id, for the items that were estimated. */
  readonly values: ReadonlyMap<string, ItemValues>
  readonly maximum: Maximum
  /** Log evidence for the scale of the prior, up to a constant: how probable the answers are, the parameters integrated out. */
  readonly evidence: number
  /** As `values`, each number with its standard error; null where the information is singular. */
  errors(): ReadonlyMap<string, ItemErrors> | null
}

export interface ItemErrors {
  /** Of the factor. */
  readonly factor: number
  /** Null for a threshold that shares its estimate with another or stays at the expert's distance. */
  readonly thresholds: readonly (number | null)[] | null
  readonly intercepts: readonly (number | null)[] | null
}

/** A block of items with what came of it. */
export interface Block {
  readonly task: Task
  /** With the items that clearly run against the others, which `task` leaves out. */
  readonly plan: BlockPlan
  readonly wrong: readonly WrongSign[]
  readonly estimated: EstimatedBlock | null
}

/** At the given scale of the prior, from the expert's values or from the parameters `from`. */
export function estimateBlock(
  { plan, nodes, codes, people, free }: Task,
  scale: number,
  from: Float64Array | null = null,
): EstimatedBlock {
  const answered = people.filter((person) => plan.items.some(({ id }) => (codes.get(id)?.[person] as number) >= 0))
  const isFree = (model: ItemModel) => free.has(model.item.id)
  const models = plan.items.map((item) =>
    free.has(item.id)
      ? modelFor(item, plan.roles, nodes, usedBy(item, codes, answered))
      : wholeModel(item, plan.roles, nodes),
  )
  const merged = plan.items.map(({ id }, i) =>
    (codes.get(id) as Int16Array).map((code) => (code < 0 ? -1 : (models[i]?.codes[code] as number))),
  )
  const task = penalised(nodes, models, patternsOf(merged, answered), isFree, scale)
  const maximum = maximise(task, from, answered.length)
  const parameters = task.unpack(maximum.x)
  const estimated = models
    .map((model, i) => ({ model, parameters: parameters[i] as Float64Array }))
    .filter(({ model }) => isFree(model))
  return {
    values: new Map(estimated.map(({ model, parameters: own }) => [model.item.id, model.values(own)])),
    maximum,
    evidence:
      maximum.value +
      estimated.reduce((sum, { model, parameters: own }) => sum + model.logJacobian(own), 0) -
      logRoots(task.roots(maximum.x)),
    errors: () => {
      const n = maximum.x.length
      const covariance = inverse(
        informationBy((x) => task.objective(x).gradient, maximum.x),
        n,
      )
      if (covariance === null) return null
      let offset = 0
      return new Map(
        estimated.map(({ model, parameters: own }) => {
          offset += own.length
          return [model.item.id, errorsOf(model, own, covariance, offset - own.length, n)]
        }),
      )
    },
  }
}

/** Half the logarithm of the determinant of the information. */
function logRoots(roots: readonly Float64Array[]): number {
  let sum = 0
  for (const root of roots) {
    const n = Math.sqrt(root.length)
    for (let k = 0; k < n; k++) sum += Math.log(root[k * n + k] as number)
  }
  return sum
}

/** Which categories of a graded item were used, in the order in which they are counted. */
export function usedBy(item: Item, codes: Codes, people: readonly number[]): boolean[] {
  if (!isGraded(item)) return []
  const own = codes.get(item.id) as Int16Array
  const used = new Set(people.map((person) => own[person]))
  return Array.from({ length: item.thresholds.length + 1 }, (_, code) => used.has(code))
}

/** By the delta method: the slopes of the item's values in its parameters, by central differences, around the covariance. */
function errorsOf(model: ItemModel, at: Float64Array, covariance: Float64Array, offset: number, n: number): ItemErrors {
  const flat = (parameters: Float64Array) => {
    const { factor, thresholds, intercepts } = model.values(parameters)
    return [factor, ...(thresholds ?? intercepts ?? [])]
  }
  const step = 1e-5
  const moved = (k: number, by: number) => flat(at.map((one, j) => (j === k ? one + by : one)))
  const slopes = Array.from(at, (_, k) => {
    const [up, down] = [moved(k, step), moved(k, -step)]
    return up.map((value, v) => (value - (down[v] as number)) / (2 * step))
  })
  const sd = flat(at).map((_, v) => {
    let sum = 0
    slopes.forEach((one, j) => {
      slopes.forEach((other, k) => {
        sum += (one[v] as number) * (other[v] as number) * (covariance[(offset + j) * n + offset + k] as number)
      })
    })
    return sum > 0 ? Math.sqrt(sum) : null
  })
  const [factor, ...rest] = sd
  const graded = isGraded(model.item)
  const told = graded ? rest.map((one, k) => (isOwn(model, k) ? one : null)) : rest
  return { factor: factor ?? 0, thresholds: graded ? told : null, intercepts: graded ? null : told }
}

/** Whether the data tell this threshold from its neighbours: both categories beside it were used. */
function isOwn({ codes }: ItemModel, threshold: number): boolean {
  return (codes[threshold] as number) >= 0 && (codes[threshold + 1] as number) >= 0
}
