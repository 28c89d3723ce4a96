/** What words are not to stand in which texts enters; the rule that finds them leaves. */
import type { Bank } from '../bank/types.ts'
import { quoted } from '../text/quoted.ts'
import { isEnglish } from './english.ts'
import type { Matching } from './phrases.ts'
import { phrasesIn } from './phrases.ts'
import type { Rule } from './rule.ts'
import type { Text } from './texts.ts'

interface WordRule extends Matching, Pick<Rule, 'code' | 'about'> {
  readonly texts: (bank: Bank) => readonly Text[]
  readonly phrases: readonly string[] | ((bank: Bank) => readonly string[])
  /** Follows the words that were found, as in `"never" and "all": <why>`. */
  readonly why: string
  readonly mend: string
}

/** One finding a text, however many of the words it holds. A warning, in English banks alone. */
export function wordRule({ code, about, texts, phrases, plurals = false, why, mend }: WordRule): Rule {
  return {
    code,
    severity: 'warning',
    about,
    find: ({ bank }) => {
      if (!isEnglish(bank)) return []
      const listed = typeof phrases === 'function' ? phrases(bank) : phrases
      return texts(bank).flatMap(({ part, inner, text }) => {
        const found = phrasesIn(text, listed, { plurals })
        if (found.length === 0) return []
        return [{ part, inner, message: `${found.map(quoted).join(' and ')}: ${why}`, mend }]
      })
    },
  }
}
