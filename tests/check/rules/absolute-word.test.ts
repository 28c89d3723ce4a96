import { expect, test } from 'vitest'
import { absoluteWord } from '../../../src/check/rules/absolute-word.ts'
import { findings } from '../a-subject.ts'
import { asked, GERMAN, ratings, withItems } from '../worded.ts'

test('what has no exception is found, in items and in options', () => {
  expect(findings(absoluteWord, ratings(['Always be on time.', 'Be on time.', 'Ask at all times.']))).toEqual([
    'item d0-0 text',
    'item d0-2 text',
  ])
  const pair = asked('pair', 'Which?', ['Ask them.', 'Never ask them.'])
  expect(findings(absoluteWord, withItems([pair]))).toEqual(['item d0-pair options.1.text'])
})

test('words of measure picture a task: every, all, each stay', () => {
  expect(findings(absoluteWord, ratings(['Ask a user every day.', 'Write all day.', 'Each of them counts.']))).toEqual(
    [],
  )
})

test('other languages are left in peace', () => {
  expect(findings(absoluteWord, ratings(['Always'], GERMAN))).toEqual([])
})
