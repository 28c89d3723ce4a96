import { isEnglish } from '../english.ts'
import type { Rule } from '../rule.ts'
import type { ItemText } from '../texts.ts'
import { itemTexts } from '../texts.ts'
import { wordsIn } from '../words.ts'

const MOST = { text: 20, option: 12, scene: 30 } as const
/** "this person" in the place of "you". */
const OBSERVER_MORE = 1

export const tooLong: Rule = {
  code: 'too-long',
  severity: 'warning',
  about: `An item has at most ${MOST.text} words, an option ${MOST.option}, a scene ${MOST.scene}; one more about somebody else.`,
  find: ({ bank }) =>
    !isEnglish(bank)
      ? []
      : itemTexts(bank).flatMap((one) => {
          const [words, most] = [wordsIn(one.text).length, mostWords(one)]
          if (words <= most) return []
          const what = one.isOption ? 'option' : one.item.kind === 'scene' ? 'scene' : 'item'
          const message = `This ${what} has ${words} words, where ${most} are the most.`
          return [{ part: one.part, inner: one.inner, message, mend: 'Say less, in one idea.' }]
        }),
}

function mostWords({ item, isOption, isObserver }: ItemText): number {
  const most = isOption ? MOST.option : item.kind === 'scene' ? MOST.scene : MOST.text
  return isObserver ? most + OBSERVER_MORE : most
}
