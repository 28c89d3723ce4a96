import { expect, test } from 'vitest'
import { minutesNamed, ownMinutes } from '../../src/text/durations.ts'

test.each([
  ['Take 90 minutes to write one page.', [90]],
  ['This week, take an hour to sort tasks.', [60]],
  ['Hold a ten-minute talk, then half an hour of questions.', [10, 30]],
  ['Read one page.', []],
])('%s', (text, expected) => {
  expect(minutesNamed(text)).toEqual(expected)
})

test.each([
  ['Take 90 minutes to write one page.', 90],
  ['This week, take an hour to sort tasks.', 60],
  ['Mark the first day on which you could have known. One hour.', 60],
  ['Ask a product manager for 30 minutes: what did you decide?', null],
  ['Ask three people what settled it. 20 minutes each.', null],
])('own time, not that of others: %s', (text, expected) => {
  expect(ownMinutes(text)).toBe(expected)
})
