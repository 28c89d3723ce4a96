import { describe, expect, test } from 'vitest'
import { expectedWords, foundWords, oneOf, typeMend } from '../../src/text/words.ts'

test.each([
  ['int', 'a whole number'],
  ['record', 'a map of keys and values'],
  ['date', 'date'],
])('the type %s is called %s', (type, words) => {
  expect(expectedWords(type)).toBe(words)
})

test.each([
  [null, 'nothing'],
  [undefined, 'nothing'],
  ['a', 'the text "a"'],
  [5, 'the number 5'],
  [[], 'a list'],
  [{}, 'a map'],
  [true, 'true'],
])('the value %j is called %s', (value, words) => {
  expect(foundWords(value)).toBe(words)
})

describe('the mend for', () => {
  test.each([
    ['a number where a text belongs', 'string', 5, /quotes/],
    ['true where a text belongs', 'string', true, /quotes/],
    ['a text where true or false belongs', 'boolean', 'yes', /true or false/],
    ['a numeral in quotes', 'number', '5', /without quotes/],
    ['a whole numeral in quotes', 'int', '5', /without quotes/],
    ['a broken number', 'int', 1.5, /whole number/],
    ['anything where a list belongs', 'array', 'a', /list/],
  ])('%s says so', (_, expected, found, mend) => {
    expect(typeMend(expected, found)).toMatch(mend)
  })

  test.each([
    ['a list where a text belongs', 'string', []],
    ['a word where a number belongs', 'number', 'five'],
    ['blanks where a number belongs', 'number', '  '],
    ['what is no finite number where one belongs', 'number', '1e999'],
    ['a list where a number belongs', 'number', []],
    ['a text where a map belongs', 'object', 'a'],
  ])('%s is not known', (_, expected, found) => {
    expect(typeMend(expected, found)).toBeNull()
  })
})

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'b', 'c'], 'a, b or c'],
  [Array.from('abcdefghijklm'), 'a, b, c, d, e, f, g, h, i, j, k, l, ...'],
])('the words %j are listed as %j', (words, listed) => {
  expect(oneOf(words)).toBe(listed)
})
