import { expect, test } from 'vitest'
import { suggest } from '../../src/text/suggest.ts'

test.each([
  ['txet', ['test', 'text', 'title'], 'text'],
  ['discriminaton', ['thresholds', 'discrimination'], 'discrimination'],
  ['Scale', ['stem', 'scale'], 'scale'],
  ['pari', ['rating', 'pair'], 'pair'],
  ['enjoys', ['enjoy'], 'enjoy'],
  ['weights', ['kind', 'scene'], null],
  ['a'.repeat(80), ['a'.repeat(81), 'a'.repeat(79)], 'a'.repeat(79)],
  ['a'.repeat(81), ['a'.repeat(80)], null],
  ['a', ['b', 'c'], null],
  ['', ['a'], null],
  ['ab', ['cb'], 'cb'],
])('%s among %j suggests %s', (word, candidates, expected) => {
  expect(suggest(word, candidates)).toBe(expected)
})

test('the first of equally near words is suggested', () => {
  expect(suggest('cat', ['bat', 'hat'])).toBe('bat')
})

test('exchanged neighbours are one edit, so they beat two changes', () => {
  expect(suggest('abdc', ['abcc', 'abcd'])).toBe('abcc')
  expect(suggest('abdcef', ['abxxef', 'abcdef'])).toBe('abcdef')
})

test('a word of a thousand letters has no suggestion', () => {
  expect(suggest('x'.repeat(1000), ['x'.repeat(999)])).toBeNull()
})
