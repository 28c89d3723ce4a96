import { expect, test } from 'vitest'
import { negation } from '../../../src/check/rules/negation.ts'
import { findings } from '../a-subject.ts'
import { asked, GERMAN, ratings, withItems } from '../worded.ts'

test.each([
  ['Work without a plan.', true],
  ['Do not ask.', true],
  ["Say what it doesn't do.", true],
  ['Say what it doesn’t do.', true],
  ['Take neither side.', true],
  ['Have no plan.', true],
  ['Do a task that belongs to nobody.', true],
  ['Write a note.', false],
  ['Know the norm.', false],
  ['Nottingham', false],
])('%j: %s', (text, isFound) => {
  expect(findings(negation, ratings([text]))).toEqual(isFound ? ['item d0-0 text'] : [])
})

test('options are read, the labels of scales are not', () => {
  const pair = asked('pair', 'Which?', ['Ask.', "Don't ask."])
  const scales = {
    five: { id: 'five', stem: null, observer: null, categories: ['Not at all', 'Very'], missing: 'No idea' },
  }
  expect(findings(negation, withItems([pair], { scales }))).toEqual(['item d0-pair options.1.text'])
  expect(findings(negation, ratings(['not'], GERMAN))).toEqual([])
})
