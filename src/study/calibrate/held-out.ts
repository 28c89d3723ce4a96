import { shuffledIndexes } from '../../numbers/random.ts'
import type { Codes } from './data.ts'
import { patternsOf } from './data.ts'
import type { ItemValues } from './item-model.ts'
import { patternLikelihoods } from './marginal.ts'
import { expertValues, wholeModel, wholeParameters } from './models.ts'
import type { Nodes } from './nodes.ts'
import type { BlockPlan } from './plan.ts'

export const FOLDS = 5

/** People in five parts of nearly equal size, by a seed. */
export function foldsOf(people: number, seed: number): readonly (readonly number[])[] {
  const order = shuffledIndexes(people, seed)
  return Array.from({ length: FOLDS }, (_, fold) => order.filter((_, k) => k % FOLDS === fold))
}

/** Log marginal likelihood of each of the people's answers to a block, at these values; the expert's where an item has none. */
export function likelihoodsAt(
  plan: BlockPlan,
  nodes: Nodes,
  codes: Codes,
  people: readonly number[],
  values: ReadonlyMap<string, ItemValues>,
): Float64Array {
  const tables = plan.items.map((item) =>
    wholeModel(item, plan.roles, nodes).table(wholeParameters(values.get(item.id) ?? expertValues(item))),
  )
  const patterns = patternsOf(
    plan.items.map(({ id }) => codes.get(id) as Int16Array),
    people,
  )
  const likelihoods = patternLikelihoods(nodes, tables, patterns)
  return Float64Array.from(patterns.of, (p) => likelihoods[p] as number)
}
