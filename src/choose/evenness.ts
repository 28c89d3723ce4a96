/** Items that were asked enter; by how much the graded ones favour one role, whatever is answered, leaves. */
import { isGraded } from '../bank/kinds.ts'
import type { Bank, GradedItem, Item } from '../bank/types.ts'

/**
 * Per sort of graded item and role: the discriminations of the items asked, times what their dimension weighs for the role. Sorts
 * are counted apart because nothing of one makes up for another: thresholds differ by kind, response style enters ratings alone, and
 * a reversed item takes back from its role what another one gave, but leaves that role better known.
 */
export type Pushes = ReadonlyMap<string, readonly number[]>

export function pushesOf(bank: Bank, asked: readonly Item[]): Pushes {
  return asked.reduce<Pushes>((pushes, item) => pushedBy(bank, pushes, item), new Map())
}

/** The pushes after one more item; the same where it is a choice. */
export function pushedBy(bank: Bank, pushes: Pushes, item: Item): Pushes {
  if (!isGraded(item)) return pushes
  const sort = sortOf(item)
  const before = pushes.get(sort)
  const after = bank.roles.map(
    ({ id, weights }, role) => (before?.[role] ?? 0) + (item.loadings[id] ?? 0) * (weights[item.dimension] ?? 0),
  )
  return new Map([...pushes, [sort, after]])
}

/** By how much the roles' pushes differ, added up over the sorts; 0: who marks one category throughout leans nowhere. */
export function unevenness(pushes: Pushes): number {
  return [...pushes.values()].reduce((sum, values) => sum + Math.max(...values) - Math.min(...values), 0)
}

function sortOf({ kind, reversed }: GradedItem): string {
  return reversed ? `${kind} reversed` : kind
}
