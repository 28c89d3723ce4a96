import { directed, onlyRoleIn } from '../keys.ts'
import type { Finding, Rule } from '../rule.ts'

/** With three options of one role and one of the other, the first role is picked as best and as worst far more often. */
export const bestWorstBalance: Rule = {
  code: 'best-worst-balance',
  severity: 'warning',
  about:
    'A best-worst set in a dimension with a direction has as many options for each of two or more roles (of four, two and two).',
  find: ({ bank }) => {
    const hasDirection = directed(bank)
    return bank.items.flatMap((item): Finding[] => {
      if (item.kind !== 'best-worst' || !hasDirection.has(item.dimension) || bank.roles.length < 2) return []
      const keys = item.options.map(({ loadings }) => onlyRoleIn(loadings))
      const counts = bank.roles
        .map(({ id }) => ({ id, count: keys.filter((role) => role === id).length }))
        .filter(({ count }) => count > 0)
      if (counts.length > 1 && new Set(counts.map(({ count }) => count)).size === 1) return []
      const found = counts.map(({ id, count }) => `${count} for ${id}`).join(', ') || 'none for one role alone'
      return [
        {
          part: { kind: 'item', id: item.id },
          inner: ['options'],
          message: `The options of this set are unequal between the roles: ${found}.`,
          mend: 'Give each role of the set as many options as the others.',
        },
      ]
    })
  },
}
