import type { Rule } from '../rule.ts'

export const claimMissing: Rule = {
  code: 'claim-missing',
  severity: 'warning',
  about: 'Where a bank has a catalogue of claims, every item names a claim on which it rests.',
  find: ({ bank, claims }) => {
    if (claims === null) return []
    return bank.items
      .filter((item) => item.claims.length === 0)
      .map(({ id }) => ({
        part: { kind: 'item', id },
        message: 'The item rests on no claim.',
        mend: 'Name the claims on which it rests, or take the item away.',
      }))
  },
}
