import { expect, test } from 'vitest'
import { straySpaces } from '../../../src/check/rules/stray-spaces.ts'
import { ratings } from '../worded.ts'

test.each([
  [' Ask.', 'Ask.'],
  ['Ask. ', 'Ask.'],
  ['Ask  two   users.', 'Ask two users.'],
])('%j becomes %j', (text, instead) => {
  expect(straySpaces.find(ratings([text])).map((found) => [found.inner, found.instead])).toEqual([[['text'], instead]])
})

test('single spaces and line ends are fine, in every language', () => {
  expect(straySpaces.find(ratings(['Ask a user.', 'Ask\na user.'], { language: 'de' }))).toEqual([])
})
