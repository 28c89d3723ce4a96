/** A bank enters; the items that its full form puts to somebody leave. */
import type { Bank, Item } from '../bank/types.ts'

/** In the form's order; of near-duplicates the first alone, for nobody is asked two. */
export function fullForm(bank: Bank): Item[] {
  const { full } = bank.lengths
  const byId = new Map(bank.items.map((item) => [item.id, item]))
  const listed = full.adaptive ? bank.items : full.items.flatMap((id) => byId.get(id) ?? [])
  return withoutNearDuplicates(listed)
}

export function withoutNearDuplicates(items: readonly Item[]): Item[] {
  const groups = new Set<string>()
  return items.filter(({ group }) => {
    if (group === null) return true
    if (groups.has(group)) return false
    groups.add(group)
    return true
  })
}
