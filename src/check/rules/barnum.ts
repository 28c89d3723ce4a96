import { quoted } from '../../text/quoted.ts'
import { isEnglish } from '../english.ts'
import { phrasesIn, tokensIn } from '../phrases.ts'
import type { Rule } from '../rule.ts'
import { pathTexts, roleTexts } from '../texts.ts'

const VAGUE = [
  'at times',
  'tend to',
  'tends to',
  'you value both',
  'unlike most people',
  'like most people',
  'in some ways',
]
const PARTICIPLE =
  /ed$|^(built|made|sold|bought|done|seen|found|shown|told|read|written|kept|held|sent|met|put|cut|set|won|taken|given|known|run)$/

/** Forer (1949): everybody takes such sentences for a description of themselves. */
export const barnum: Rule = {
  code: 'barnum',
  severity: 'warning',
  about:
    'No text of a role or path fits everybody (at times, tend to, can be hard, you value both, unlike most people).',
  find: ({ bank }) =>
    !isEnglish(bank)
      ? []
      : [...roleTexts(bank), ...pathTexts(bank)].flatMap(({ part, inner, text }) => {
          const found = [...phrasesIn(text, VAGUE), ...(maybe(text) ? ['can be'] : [])]
          if (found.length === 0) return []
          const message = `A sentence with ${found.map(quoted).join(' and ')} is true of everybody.`
          return [{ part, inner, message, mend: 'Say what happens, when and to whom, or cut the sentence.' }]
        }),
}

/** "can be hard"; not "can be measured", which says what is possible. */
function maybe(text: string): boolean {
  const tokens = tokensIn(text)
  return tokens.some((token, k) => token === 'can' && tokens[k + 1] === 'be' && !PARTICIPLE.test(tokens[k + 2] ?? 'ed'))
}
