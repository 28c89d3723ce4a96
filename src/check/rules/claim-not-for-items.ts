import { claimCoverage } from '../../result/claim-coverage.ts'
import type { Finding, Rule } from '../rule.ts'

/** Claims that the catalogue lacks are left to unknown-claim, items without any to claim-missing. */
export const claimNotForItems: Rule = {
  code: 'claim-not-for-items',
  severity: 'warning',
  about: 'No item cites a claim of kind context, and among the claims of an item there is one of kind item.',
  find: ({ bank, claims }) => {
    if (claims === null) return []
    const { context, items } = claimCoverage(bank, claims)
    const bare = new Set(items.missing)
    const unfit = context.inItems.map(({ item, claim }): Finding => {
      const at = bank.items.find(({ id }) => id === item)?.claims.indexOf(claim) ?? 0
      return {
        part: { kind: 'item', id: item },
        inner: ['claims', at],
        message: `The claim "${claim}" is of kind context, which is background and never asked.`,
        mend: 'Cite a claim of kind item instead.',
      }
    })
    const without = bank.items
      .filter((item) => bare.has(item.id) && item.claims.length > 0)
      .filter((item) => item.claims.every((id) => claims.claims[id] !== undefined))
      .map(
        ({ id }): Finding => ({
          part: { kind: 'item', id },
          inner: ['claims'],
          message: 'None of the claims of this item is of kind item.',
          mend: 'Cite a claim that is fit to become an item.',
        }),
      )
    return [...unfit, ...without]
  },
}
