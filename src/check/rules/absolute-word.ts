import { itemTexts } from '../texts.ts'
import { wordRule } from '../word-rule.ts'

/** Words of measure ("all day", "every week", "each user") are left out: they picture a task and claim nothing. */
const ABSOLUTE = [
  ...['always', 'never', 'constantly', 'forever', 'invariably', 'absolutely', 'totally', 'utterly', 'whatsoever'],
  ...['all the time', 'at all times', 'every time', 'every single', 'each and every', 'under all circumstances'],
]

export const absoluteWord = wordRule({
  code: 'absolute-word',
  about:
    'No item and no option is absolute (always, never, constantly, forever, every time, at all times and their like).',
  texts: itemTexts,
  phrases: ABSOLUTE,
  why: 'hardly anyone can say yes to what has no exception.',
  mend: 'Leave it out, or say how often or how much.',
})
