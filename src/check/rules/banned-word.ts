import { itemTexts, scaleTexts } from '../texts.ts'
import { wordRule } from '../word-rule.ts'

export const bannedWord = wordRule({
  code: 'banned-word',
  about: 'No item uses a word of the list wording.banned in bank.yaml, in the singular or the plural.',
  texts: (bank) => [...itemTexts(bank), ...scaleTexts(bank)],
  phrases: ({ wording }) => wording.banned,
  plurals: true,
  why: 'the bank keeps this out of its items (wording.banned).',
  mend: 'Say it in words that anyone knows.',
})
