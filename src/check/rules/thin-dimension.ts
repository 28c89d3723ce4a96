import { isGraded } from '../../bank/kinds.ts'
import type { Item } from '../../bank/types.ts'
import { itemsOf, rolesIn } from '../keys.ts'
import type { Finding, Rule } from '../rule.ts'

/** What a dimension of a large bank has for each role, and what that of a small one has at least. */
const FULL = 4
const LEAST = 2
/** A bank has the full number from 3.5 times this many items on: then adaptive choice and a retest have something to choose from. */
const ITEMS_A_STEP = 40
/** A set asks for the best and for the worst, so it compares twice. */
const COMPARISONS = { pair: 1, 'best-worst': 2 } as const

export const thinDimension: Rule = {
  code: 'thin-dimension',
  severity: 'warning',
  about:
    `A dimension with a direction has ${FULL} graded items for each role and ${FULL} pairs (a best-worst set counts as two); ` +
    `in a bank under ${3.5 * ITEMS_A_STEP} items 3, under ${2.5 * ITEMS_A_STEP} items ${LEAST} of each.`,
  find: ({ bank }) => {
    const enough = Math.min(FULL, Math.max(LEAST, Math.round(bank.items.length / ITEMS_A_STEP)))
    return bank.dimensions.flatMap((dimension): Finding[] => {
      if (!dimension.direction) return []
      const items = itemsOf(bank, dimension)
      const missing = [
        ...bank.roles.map(({ id }) => lack(gradedFor(items, id), enough, `graded items for ${id}`)),
        lack(items.filter(isGraded).length, 2 * enough, 'graded items'),
        ...(bank.roles.length > 1 ? [lack(comparisons(items), enough, 'pairs')] : []),
      ].filter((what) => what !== null)
      if (missing.length === 0) return []
      return [
        {
          part: { kind: 'dimension', id: dimension.id },
          inner: ['items'],
          message: `This dimension has ${missing.join(', ')}.`,
          mend: 'Add items of these kinds, or merge the dimension with a neighbouring one.',
        },
      ]
    })
  },
}

function lack(count: number, enough: number, what: string): string | null {
  return count >= enough ? null : `${count} of ${enough} ${what}`
}

function gradedFor(items: readonly Item[], role: string): number {
  return items.filter(isGraded).filter(({ loadings }) => rolesIn(loadings).includes(role)).length
}

function comparisons(items: readonly Item[]): number {
  return items.reduce((sum, { kind }) => sum + (kind === 'pair' || kind === 'best-worst' ? COMPARISONS[kind] : 0), 0)
}
