/** An item enters; for which roles it speaks, and which way, leaves. */
import { isGraded } from '../bank/kinds.ts'
import type { Bank, Dimension, Item, Loadings } from '../bank/types.ts'

/** The roles on whose facets something loads, in the order in which they are written. */
export function rolesIn(loadings: Loadings): string[] {
  return Object.keys(loadings).filter((role) => loadings[role] !== 0)
}

/** The one role that something speaks for; null where it speaks for several or for none. */
export function onlyRoleIn(loadings: Loadings): string | null {
  const [role, ...others] = rolesIn(loadings)
  return role === undefined || others.length > 0 ? null : role
}

/**
 * By how many graded items each role is pushed up for somebody who marks the top of every scale, in the bank's order of roles: one
 * up for each item that speaks for the role, one down where the item is reversed.
 */
function pushes(items: readonly Item[], bank: Bank): { readonly role: string; readonly push: number }[] {
  const graded = items.filter(isGraded)
  return bank.roles.map(({ id: role }) => ({
    role,
    push: graded
      .filter(({ loadings }) => rolesIn(loadings).includes(role))
      .reduce((sum, { reversed }) => sum + (reversed ? -1 : 1), 0),
  }))
}

/** By how much the role that is pushed most is ahead of the one that is pushed least. */
export function imbalance(items: readonly Item[], bank: Bank): number {
  const counts = pushes(items, bank).map(({ push }) => push)
  return Math.max(...counts) - Math.min(...counts)
}

/** By how much roles may differ in `items` graded items: 2 in 100, and one where their number is odd. */
export function tolerance(items: number): number {
  return Math.max(1, 0.02 * items)
}

/** "2 for product-manager, 3 for product-marketer" */
export function pushesInWords(items: readonly Item[], bank: Bank): string {
  return pushes(items, bank)
    .map(({ role, push }) => `${push} for ${role}`)
    .join(', ')
}

export function itemsOf(bank: Bank, { id }: Dimension): Item[] {
  return bank.items.filter(({ dimension }) => dimension === id)
}

/** Ids of the dimensions that have a lean. */
export function directed(bank: Bank): Set<string> {
  return new Set(bank.dimensions.filter(({ direction }) => direction).map(({ id }) => id))
}
