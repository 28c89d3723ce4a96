import { expect, test } from 'vitest'
import { numberLabel } from '../../../src/check/rules/number-label.ts'
import { ratings } from '../worded.ts'

const scaled = (label: string, language = 'en') =>
  ratings(['Ask.'], {
    language,
    scales: { five: { id: 'five', stem: null, observer: null, categories: ['None', label], missing: 'No idea' } },
  })

test.each([
  ['2-3', '2 to 3'],
  ['4–6', '4 to 6'],
  ['1 - 2 days', '1 to 2 days'],
  ['1/2', undefined],
  ['1/2/2026', undefined],
  ['May-2', undefined],
])('%j is found; what to write instead: %j', (label, instead) => {
  const [found, ...others] = numberLabel.find(scaled(label))
  expect(others).toEqual([])
  expect([found?.part.kind, found?.inner]).toEqual(['bank', ['scales', 'five', 'categories', 1]])
  expect(found?.instead).toBe(instead)
})

test.each(['2 to 3', '7 or more', 'step-by-step', 'A4-2b', 'and/or', '30 days'])('%j is fine', (label) => {
  expect(numberLabel.find(scaled(label))).toEqual([])
})

test('items are read, too; in other languages the writer finds the word between', () => {
  expect(numberLabel.find(ratings(['Ask 2-3 people.'])).map(({ instead }) => instead)).toEqual(['Ask 2 to 3 people.'])
  expect(numberLabel.find(scaled('2-3', 'de')).map(({ instead }) => instead)).toEqual([undefined])
})
