import { isGraded } from '../../bank/kinds.ts'
import type { Item } from '../../bank/types.ts'
import { isEnglish } from '../english.ts'
import { rolesIn } from '../keys.ts'
import { contentWords, overlaps } from '../overlap.ts'
import type { Finding, Rule } from '../rule.ts'
import { optionsOf } from '../texts.ts'
import { wholeText } from './duplicate-text.ts'

/** Shares of content words, weighted by how rare they are (overlap.ts), from which two items ask the same. */
const WITHIN_DIMENSION = 0.6
const ACROSS = 0.7
/** Of fewer words chance alone makes large shares. */
const FEWEST_WORDS = 3

export const nearDuplicate: Rule = {
  code: 'near-duplicate',
  severity: 'warning',
  about:
    'Two items that share most of their words (.6, the rarer the weightier) have one group; across dimensions none do (.7).',
  find: ({ bank }) => {
    if (!isEnglish(bank)) return []
    const texts = bank.items.map((item) => contentWords(whatIsAsked(item)))
    const overlap = overlaps(texts)
    return bank.items.flatMap((item, i) =>
      bank.items.slice(0, i).flatMap((other, o): Finding[] => {
        const fewest = Math.min(texts[i]?.size ?? 0, texts[o]?.size ?? 0)
        if (fewest < FEWEST_WORDS || isGrouped(item, other) || areOpposite(item, other)) return []
        if (wholeText(item) === wholeText(other)) return []
        const share = overlap(i, o)
        const isWithin = item.dimension === other.dimension
        if (share < (isWithin ? WITHIN_DIMENSION : ACROSS)) return []
        return [
          {
            part: { kind: 'item', id: item.id },
            inner: ['text'],
            message: `"${item.id}" and "${other.id}" share ${Math.round(100 * share)} % of what they say.`,
            mend: isWithin
              ? 'Give both the same group, so that nobody is asked both, or reword one.'
              : 'Reword one of them.',
          },
        ]
      }),
    )
  },
}

function isGrouped(one: Item, other: Item): boolean {
  return one.group !== null && one.group === other.group
}

/** Graded items for different roles are worded alike on purpose: what differs is the content. */
function areOpposite(one: Item, other: Item): boolean {
  if (!isGraded(one) || !isGraded(other)) return false
  const roles = rolesIn(other.loadings)
  return rolesIn(one.loadings).every((role) => !roles.includes(role))
}

/** The text of graded items, the options of choices, and of scenes both. */
function whatIsAsked(item: Item): string {
  const options = optionsOf(item).map(({ text }) => text)
  return (options.length === 0 || item.kind === 'scene' ? [item.text, ...options] : options).join(' ')
}
