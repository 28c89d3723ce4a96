import { isGraded } from '../../bank/kinds.ts'
import type { Rule } from '../rule.ts'

/** Choices between the roles say which one pulls more and nothing of how much either pulls: the level rests on graded items. */
export const gradedShare: Rule = {
  code: 'graded-share',
  severity: 'warning',
  about: 'At least half of the items are graded (rating or frequency).',
  find: ({ bank }) => {
    const graded = bank.items.filter(isGraded).length
    if (2 * graded >= bank.items.length) return []
    return [
      {
        part: { kind: 'bank', id: bank.id },
        inner: ['dimensions'],
        message: `Only ${graded} of ${bank.items.length} items are graded, and the level rests on them alone.`,
        mend: 'Add ratings or frequencies until they are half of all items.',
      },
    ]
  },
}
