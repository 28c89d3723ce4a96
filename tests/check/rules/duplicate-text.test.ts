import { expect, test } from 'vitest'
import { duplicateText } from '../../../src/check/rules/duplicate-text.ts'
import { findings } from '../a-subject.ts'
import { asked, rating, ratings, withItems } from '../worded.ts'

test('the same words on the same scale are found at the second, whatever their case', () => {
  expect(findings(duplicateText, ratings(['Ask a user.', 'Ask two.', 'ask  a User']))).toEqual(['item d0-2 text'])
})

test('on another scale the same words ask something else', () => {
  expect(findings(duplicateText, withItems([rating('0', 'Ask.'), rating('1', 'Ask.', 0, { scale: 'three' })]))).toEqual(
    [],
  )
})

test('choices are the same where their options are, in any order', () => {
  const one = asked('pair', 'Which?', ['Ask.', 'Tell.'])
  const same = asked('pair', 'Which?', ['Tell.', 'Ask.'], { id: 'same' })
  const other = asked('pair', 'Which?', ['Tell.', 'Write.'], { id: 'other' })
  expect(findings(duplicateText, withItems([one, other, same]))).toEqual(['item same text'])
})

test('two options of an item that say the same are found, in every language', () => {
  const set = asked('best-worst', 'Which?', ['Ask.', 'Tell.', 'ask', 'Sell.'])
  expect(findings(duplicateText, withItems([set], { language: 'de' }))).toEqual(['item d0-best-worst options.2.text'])
  expect(findings(duplicateText, withItems([asked('pair', '选', ['问', '说'])], { language: 'zh' }))).toEqual([])
})
