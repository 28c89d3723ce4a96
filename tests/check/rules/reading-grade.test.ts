import { expect, test } from 'vitest'
import { readingGrade as gradeOfTexts } from '../../../src/check/reading.ts'
import { readingGrade } from '../../../src/check/rules/reading-grade.ts'
import { findings } from '../a-subject.ts'
import { asked, GERMAN, ratings, withItems } from '../worded.ts'

test('an item above the grade of the bank is found', () => {
  expect(findings(readingGrade, ratings(['Organise international communication.', 'Ask a user.']))).toEqual([
    'item d0-0 text',
  ])
  expect(findings(readingGrade, ratings(['Organise international communication.'], GERMAN))).toEqual([])
})

test('an item is read with its options', () => {
  const options = ['Organise international communication.', 'Determine organisational responsibilities.']
  expect(findings(readingGrade, withItems([asked('pair', 'Which would you do?', options)]))).toEqual([
    'item d0-pair text',
  ])
})

/** Kincaid and others 1975: .39 words a sentence + 11.8 syllables a word - 15.59. */
test('the grade is that of Flesch and Kincaid', () => {
  // 10 words; yellow, table and window have two syllables, near has one: 13; one sentence
  expect(gradeOfTexts(['The cat sat on a yellow table near the window.'])).toBeCloseTo(
    0.39 * 10 + (11.8 * 13) / 10 - 15.59,
    10,
  )
  // 5 words, 5 syllables, 2 sentences
  expect(gradeOfTexts(['Look at it. Then ask.'])).toBeCloseTo(0.39 * 2.5 + 11.8 - 15.59, 10)
  expect(gradeOfTexts(['Look at it', 'Then ask.'])).toBe(gradeOfTexts(['Look at it. Then ask.']))
  expect(gradeOfTexts(['...'])).toBe(0)
})
