import { isGraded } from '../../bank/kinds.ts'
import type { Item, Loadings } from '../../bank/types.ts'
import { choiceModel } from './choice-model.ts'
import { gradedModel } from './graded-model.ts'
import type { ItemModel, ItemValues } from './item-model.ts'
import type { Nodes } from './nodes.ts'
import { fromThresholds } from './thresholds.ts'

/** The model of an item over the traits of `roles`; `used`: which categories of a graded item to tell apart. */
export function modelFor(item: Item, roles: readonly string[], nodes: Nodes, used: readonly boolean[]): ItemModel {
  const slopes = (loadings: Loadings) => roles.map((role) => loadings[role] ?? 0)
  return isGraded(item)
    ? gradedModel(item, slopes(item.loadings), nodes, used)
    : choiceModel(
        item,
        item.options.map(({ loadings }) => slopes(loadings)),
        nodes,
      )
}

/** The model that tells all categories apart: the one by which answers are scored. */
export function wholeModel(item: Item, roles: readonly string[], nodes: Nodes): ItemModel {
  return modelFor(item, roles, nodes, isGraded(item) ? [...item.thresholds, 0].map(() => true) : [])
}

/** The parameters of the whole model at these values. */
export function wholeParameters({ factor, thresholds, intercepts }: ItemValues): Float64Array {
  return Float64Array.of(
    Math.log(factor),
    ...(thresholds === null ? (intercepts ?? []).slice(1) : fromThresholds(thresholds)),
  )
}

export function expertValues(item: Item): ItemValues {
  return isGraded(item)
    ? { factor: 1, thresholds: item.thresholds, intercepts: null }
    : { factor: 1, thresholds: null, intercepts: item.options.map(({ intercept }) => intercept) }
}
