import { expect, test } from 'vitest'
import { bannedWord } from '../../../src/check/rules/banned-word.ts'
import { findings } from '../a-subject.ts'
import { asked, GERMAN, ratings, withItems } from '../worded.ts'

const WORDING = { banned: ['persona', 'go-to-market', 'okr', 'agency'], grade: 8, meanGrade: 5 }

test.each([
  ['Draw a persona.', true],
  ['Draw PERSONAS.', true],
  ["Read a persona's story.", true],
  ['Work in agencies.', true],
  ['Plan to go to market.', true],
  ['Make a go-to-market plan.', true],
  ['Talk about personal matters.', false],
  ['Go to a market.', false],
])('%j: %s', (text, isFound) => {
  expect(findings(bannedWord, ratings([text], { wording: WORDING }))).toEqual(isFound ? ['item d0-0 text'] : [])
})

test('options, wordings for observers and labels of scales are read, too', () => {
  const pair = asked('pair', 'Which?', ['Set an OKR.', 'Set a date.'], { observer: 'Which OKR would they set?' })
  const scales = {
    five: { id: 'five', stem: 'How many OKRs?', observer: null, categories: ['None', 'One OKR'], missing: 'No idea' },
  }
  expect(findings(bannedWord, withItems([pair], { wording: WORDING, scales }))).toEqual([
    'item d0-pair observer',
    'item d0-pair options.0.text',
    'bank engine scales.five.stem',
    'bank engine scales.five.categories.1',
  ])
})

test('a bank without a list bans nothing, nor is one in another language judged', () => {
  expect(findings(bannedWord, ratings(['Draw a persona.']))).toEqual([])
  expect(findings(bannedWord, ratings(['Draw a persona.'], { ...GERMAN, wording: WORDING }))).toEqual([])
})
