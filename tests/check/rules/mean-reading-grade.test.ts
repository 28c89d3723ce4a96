import { expect, test } from 'vitest'
import { meanReadingGrade } from '../../../src/check/rules/mean-reading-grade.ts'
import { findings } from '../a-subject.ts'
import { GERMAN, ratings } from '../worded.ts'

const HARD = 'Organise international communication.'

test('the mean of all items is judged, and found at the number that bounds it', () => {
  expect(findings(meanReadingGrade, ratings([HARD]))).toEqual(['bank engine wording.meanGrade'])
  expect(findings(meanReadingGrade, ratings(['Ask us.', 'Ask them.']))).toEqual([])
})

/** 3 words of 3, 5 and 5 syllables: .39 * 3 + 11.8 * 13 / 3 - 15.59 = 36.71; 2 words of 1 each: -3.01; mean 16.85. */
test("the bound is the bank's own", () => {
  const items = [HARD, 'Ask us.']
  const bound = (meanGrade: number) => ({ wording: { banned: [], grade: 8, meanGrade } })
  expect(findings(meanReadingGrade, ratings(items, bound(16.86)))).toEqual([])
  expect(findings(meanReadingGrade, ratings(items, bound(16.84)))).toHaveLength(1)
  expect(findings(meanReadingGrade, ratings(items, GERMAN))).toEqual([])
})
