import type { Finding, Rule } from '../rule.ts'
import { wordsIn } from '../words.ts'

/** The longer half of a pair draws the eye, and looks better thought out. */
const MOST_APART = 2

export const pairLength: Rule = {
  code: 'pair-length',
  severity: 'warning',
  about: `The two halves of a pair differ by at most ${MOST_APART} words.`,
  find: ({ bank }) =>
    bank.items.flatMap((item): Finding[] => {
      if (item.kind !== 'pair') return []
      const [one, other] = item.options.map(({ text }) => wordsIn(text).length) as [number, number]
      if (Math.abs(one - other) <= MOST_APART) return []
      return [
        {
          part: { kind: 'item', id: item.id },
          inner: ['options', one > other ? 0 : 1, 'text'],
          message: `The halves of this pair have ${one} and ${other} words.`,
          mend: 'Shorten the longer one, or say more in the shorter.',
        },
      ]
    }),
}
