import { itemTexts } from '../texts.ts'
import { wordRule } from '../word-rule.ts'

const CONTRACTED = ['are', 'ca', 'could', 'did', 'do', 'does', 'had', 'has', 'have', 'is', 'must', 'need', 'should']
const MORE_CONTRACTED = ['was', 'were', 'wo', 'would', 'might', 'ai']

/**
 * Turned-round items do not stop careless answers, and spoil structure and reliability (van Sonderen, Sanderman and Coyne
 * 2013). Scales are left out: "Not at all" is the usual name of the lowest category.
 */
export const negation = wordRule({
  code: 'negation',
  about:
    "No item and no option is negated (no, not, never, without, n't, none, neither, nor, nobody, nothing, nowhere).",
  texts: itemTexts,
  phrases: [
    ...['no', 'not', 'never', 'without', 'none', 'neither', 'nor', 'nobody', 'nothing', 'nowhere', 'cannot', 'dont'],
    ...[...CONTRACTED, ...MORE_CONTRACTED].map((verb) => `${verb}n't`),
  ],
  why: 'a negation is easily read over.',
  mend: 'Say what is, with a word of opposite content where one is needed.',
})
