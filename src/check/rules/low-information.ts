import type { Bank, Dimension, Item } from '../../bank/types.ts'
import { FROM, meanInformation, TO } from '../information.ts'
import { itemsOf } from '../keys.ts'
import type { Finding, Rule } from '../rule.ts'

/** SD of a facet that is left when all its items are answered: with .75 they settle less than half of its variance, .44. */
const LARGEST_SD = 0.75
/** What a pair with a discrimination of .45 tells at most (.45 squared, divided by 4). A rating by default tells .31. */
const LEAST = 0.05

export const lowInformation: Rule = {
  code: 'low-information',
  severity: 'warning',
  about:
    `Between ${FROM} and ${TO} SDs every item has ${LEAST} or more of Fisher information about a role that it speaks for, and all ` +
    `items of a facet of a dimension with a direction leave it a posterior SD of ${LARGEST_SD} at most.`,
  find: ({ bank }) => [
    ...bank.items.flatMap((item) => weakItem(item, bank)),
    ...bank.dimensions.filter(({ direction }) => direction).flatMap((dimension) => weakFacets(dimension, bank)),
  ],
}

function weakItem(item: Item, bank: Bank): Finding[] {
  const most = Math.max(...bank.roles.map(({ id }) => meanInformation(item, id)))
  if (most >= LEAST) return []
  const message = `The answer tells too little between ${FROM} and ${TO} SDs: its information is ${most.toFixed(3)}.`
  const mend = 'Raise the discrimination if that is true of people, move the thresholds, or drop the item.'
  return [{ part: { kind: 'item', id: item.id }, message, mend }]
}

/** The prior's information about a facet is 1. */
function weakFacets(dimension: Dimension, bank: Bank): Finding[] {
  const items = itemsOf(bank, dimension)
  return bank.roles.flatMap(({ id }): Finding[] => {
    const sd = 1 / Math.sqrt(1 + items.reduce((sum, item) => sum + meanInformation(item, id), 0))
    if (sd <= LARGEST_SD) return []
    const message = `All items of this dimension together leave the side of ${id} uncertain: a posterior SD of ${sd.toFixed(2)}.`
    const mend = 'Add items that speak for this role, or raise discriminations where that is true of people.'
    return [{ part: { kind: 'dimension', id: dimension.id }, inner: ['facets', id], message, mend }]
  })
}
