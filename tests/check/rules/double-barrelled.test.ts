import { expect, test } from 'vitest'
import { doubleBarrelled } from '../../../src/check/rules/double-barrelled.ts'
import { findings } from '../a-subject.ts'
import { asked, GERMAN, ratings, withItems } from '../worded.ts'

test.each([
  'Write a page and show it to users.',
  'Ask users or test the idea with them.',
  'Plan events and then run them.',
  'Planning events and coaching sellers.',
  'In the last week, how often did you plan a day and check the plan?',
  'Ask users because they know.',
  'Write a list so that others can build it.',
  'Talk with users while they work.',
])('two ideas: %j', (text) => {
  expect(findings(doubleBarrelled, ratings([text]))).toEqual(['item d0-0 text'])
})

test.each([
  'Work with makers and sellers.',
  'Decide how to spend money on adverts and events.',
  'Ask those who build and sell it what would help.',
  'Ask visitors how they choose and use such things.',
  'Spend most of the day with people who design and build things.',
  'Compare costs and dates with the plan.',
  'Work out the price and design.',
  'Measure how many people who look at a product then buy it.',
  'Say what people like for and against it.',
])('one idea: %j', (text) => {
  expect(findings(doubleBarrelled, ratings([text]))).toEqual([])
})

test('a scene may tell several things before it asks; its options may not', () => {
  const text = 'A user calls and asks for help while you work. What would you do first?'
  expect(findings(doubleBarrelled, withItems([asked('scene', text, ['Help.', 'Ask and write it down.'])]))).toEqual([
    'item d0-scene options.1.text',
  ])
  expect(findings(doubleBarrelled, ratings(['because'], GERMAN))).toEqual([])
})
