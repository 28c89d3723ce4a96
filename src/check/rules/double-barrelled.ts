import { joinsActivities } from '../activities.ts'
import { isEnglish } from '../english.ts'
import { phrasesIn } from '../phrases.ts'
import type { Rule } from '../rule.ts'
import { itemTexts } from '../texts.ts'

const REASONS = ['because', 'so that', 'while', 'whilst', 'in order to', 'as well as']

/** A scene describes what happened before anything is asked, so that its own text may tell several things. */
export const doubleBarrelled: Rule = {
  code: 'double-barrelled',
  severity: 'warning',
  about: 'An item has one idea: no two activities joined by and, or; no because, so that, while, as well as.',
  find: ({ bank }) =>
    !isEnglish(bank)
      ? []
      : itemTexts(bank).flatMap(({ part, inner, text, item, isOption }) => {
          if (item.kind === 'scene' && !isOption) return []
          const reasons = phrasesIn(text, REASONS)
          if (reasons.length === 0 && !joinsActivities(text)) return []
          const message =
            reasons.length === 0
              ? 'Two activities are joined, and somebody may like one of them alone.'
              : `"${reasons[0]}" adds a second idea, and somebody may agree with one of them alone.`
          return [{ part, inner, message, mend: 'Keep one of the two.' }]
        }),
}
