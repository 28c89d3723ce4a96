import { expect, test } from 'vitest'
import { contentWords, overlaps } from '../../../src/check/overlap.ts'
import { nearDuplicate } from '../../../src/check/rules/near-duplicate.ts'
import { findings } from '../a-subject.ts'
import { asked, GERMAN, rating, withItems } from '../worded.ts'

const ONE = 'Study how people use a new product to improve it.'
const ALIKE = 'Study how people use comments to improve a product.'
const OTHER = 'Write a page that makes strangers curious.'

test('two items that share most of their words are found at the second', () => {
  expect(findings(nearDuplicate, withItems([rating('0', ONE), rating('1', OTHER), rating('2', ALIKE)]))).toEqual([
    'item d0-2 text',
  ])
})

test('one group for both is the remedy', () => {
  const group = { group: 'study' }
  expect(findings(nearDuplicate, withItems([rating('0', ONE, 0, group), rating('2', ALIKE, 0, group)]))).toEqual([])
})

test('graded items for different roles are worded alike on purpose; exact copies are told elsewhere', () => {
  expect(findings(nearDuplicate, withItems([rating('0', ONE), rating('1', ALIKE, 1)]))).toEqual([])
  expect(findings(nearDuplicate, withItems([rating('0', ONE), rating('1', ONE)]))).toEqual([])
  expect(findings(nearDuplicate, withItems([rating('0', ONE), rating('1', ALIKE)], GERMAN))).toEqual([])
})

test('choices are compared by their options, and more leniently across dimensions', () => {
  const options = ['Plan how to reach buyers.', 'Plan how to help users.']
  const pair = asked('pair', 'Which?', options)
  const again = asked('pair', 'Which one?', ['Plan ways to reach buyers.', 'Plan how to help users.'], { id: 'again' })
  expect(findings(nearDuplicate, withItems([pair, again]))).toEqual(['item again text'])
})

test('shares are Dice coefficients with weights log(1 + N / n)', () => {
  const overlap = overlaps([new Set(['a', 'b']), new Set(['b', 'c']), new Set(['d'])])
  const [rare, shared] = [Math.log(1 + 3 / 1), Math.log(1 + 3 / 2)]
  expect(overlap(0, 1)).toBeCloseTo((2 * shared) / (2 * (rare + shared)), 12)
  expect([overlap(0, 0), overlap(0, 2)]).toEqual([1, 0])
})

test('endings and words of the frame count for nothing', () => {
  expect(contentWords('In the last month, how many times did you plan studies?')).toEqual(
    contentWords('planning a study'),
  )
})

test('across dimensions more has to be shared', () => {
  const [text, alike] = ['Compare prices, costs and dates.', 'Compare prices, costs and colours.']
  // Three words of both and one of each: 2 * 3 log 2 / (2 * (3 log 2 + log 3)) = .654
  const one = rating('0', text)
  expect(findings(nearDuplicate, withItems([one, rating('1', alike)]))).toEqual(['item d0-1 text'])
  const elsewhere = { ...rating('1', alike), dimension: 'd1' }
  expect(findings(nearDuplicate, withItems([one, elsewhere]))).toEqual([])
  const closer = { ...rating('1', `${text.slice(0, -1)} of colours.`), dimension: 'd1' }
  expect(findings(nearDuplicate, withItems([one, closer]))).toEqual(['item d0-1 text'])
})
