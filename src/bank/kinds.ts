import type { GradedItem, Item } from './types.ts'

/** Whether an item has ordered categories; the others offer options to choose from. */
export function isGraded(item: Item): item is GradedItem {
  return item.kind === 'rating' || item.kind === 'frequency'
}
