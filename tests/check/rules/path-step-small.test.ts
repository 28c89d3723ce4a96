import { expect, test } from 'vitest'
import { pathStepSmall } from '../../../src/check/rules/path-step-small.ts'
import { aPath, engineBank } from '../../engine-bank.ts'
import { findings, subjectOf } from '../a-subject.ts'

const step = (text: string, ...background: string[]) => ({ text, short: 'a step', for: background })

function found(texts: readonly string[], language = 'en'): string[] {
  const paths = [aPath('way', { steps: [...texts.map((text) => step(text)), step('Take 5 minutes.', 'building')] })]
  return findings(pathStepSmall, subjectOf({ ...engineBank(), language, paths }))
}

test.each([
  'Take 90 minutes.',
  'Sit in for an hour.',
  'A talk of two hours.',
  'Half an hour is enough.',
  'Ten-minute calls.',
])('one step of two hours or less is enough: %s', (text) => {
  expect(found(['Join the team.', text, 'Read the guide.'])).toEqual([])
})

test.each(['Join the team.', 'Take three hours.', 'Take 121 minutes.', 'Count the hours.', 'Within two weeks, ask.'])(
  'steps without a size, or too large, are found: %s',
  (text) => {
    expect(found([text, 'Read the guide.'])).toEqual(['path way steps'])
  },
)

test('a bank in another language is left alone, and so is a path without such steps', () => {
  expect(found(['Nimm dir Zeit.'], 'de')).toEqual([])
  expect(found(['Take your time.'], 'en-GB')).toEqual(['path way steps'])
  expect(found([])).toEqual([])
})
