import { expect, test } from 'vitest'
import { pairLength } from '../../../src/check/rules/pair-length.ts'
import { findings } from '../a-subject.ts'
import { asked, withItems } from '../worded.ts'

test('halves that differ by more than two words are found at the longer one', () => {
  const pair = asked('pair', 'Which?', ['Ask one.', 'Ask one user at home.'])
  expect(findings(pairLength, withItems([pair]))).toEqual(['item d0-pair options.1.text'])
})

test('two words are let pass, and other kinds', () => {
  const pair = asked('pair', 'Which?', ['Ask one.', 'Ask one at home.'])
  const scene = asked('scene', 'Which?', ['Ask.', 'Ask all of them one by one.'])
  expect(findings(pairLength, withItems([pair, scene]))).toEqual([])
})
