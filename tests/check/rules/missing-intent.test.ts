import { expect, test } from 'vitest'
import { missingIntent } from '../../../src/check/rules/missing-intent.ts'
import { findings } from '../a-subject.ts'
import { rating, withItems } from '../worded.ts'

test('every item without an intent is found', () => {
  const items = [rating('0', 'Ask.'), rating('1', 'Tell.', 1, { intent: 'In any way.' })]
  expect(findings(missingIntent, withItems(items))).toEqual(['item d0-0'])
})
