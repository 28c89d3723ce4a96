import { isGraded } from '../../bank/kinds.ts'
import { imbalance, itemsOf, pushesInWords, tolerance } from '../keys.ts'
import type { Finding, Rule } from '../rule.ts'

/** Within a dimension an odd number of items cannot do better. */
const APART_IN_DIMENSION = 1

/**
 * Somebody who says yes to everything must not look like one of the roles. What counts is which way the top of the scale pushes: a
 * reversed item pushes its role down.
 */
export const keyBalance: Rule = {
  code: 'key-balance',
  severity: 'error',
  about:
    'The graded items push the roles up equally often, a reversed item pushing down: over the bank within 2 in 100 of ' +
    `them (or 1), within a dimension within ${APART_IN_DIMENSION}.`,
  find: ({ bank }) => {
    const inDimensions = bank.dimensions.flatMap((dimension): Finding[] => {
      const items = itemsOf(bank, dimension)
      if (imbalance(items, bank) <= APART_IN_DIMENSION) return []
      return [
        {
          part: { kind: 'dimension', id: dimension.id },
          inner: ['items'],
          message: `The graded items of this dimension push unequally: ${pushesInWords(items, bank)}.`,
          mend: 'Add graded items for the role that has fewer, or take some of the others away.',
        },
      ]
    })
    if (imbalance(bank.items, bank) <= tolerance(bank.items.filter(isGraded).length)) return inDimensions
    return [
      ...inDimensions,
      {
        part: { kind: 'bank', id: bank.id },
        inner: ['dimensions'],
        message: `The graded items of the bank push unequally: ${pushesInWords(bank.items, bank)}.`,
        mend: 'Add graded items for the role that has fewer, in a dimension where it has fewer too.',
      },
    ]
  },
}
