import { expect, test } from 'vitest'
import { missingObserver } from '../../../src/check/rules/missing-observer.ts'
import { findings } from '../a-subject.ts'
import { asked, rating, withItems } from '../worded.ts'

const PAIR = asked('pair', 'Which would you do?', ['Ask.', 'Tell.'])
const SCENE = asked('scene', 'Who would you ask?', ['One.', 'Two.'], { observer: 'Whom would this person ask?' })

test('where one item is worded for observers, the others are missed; ratings need none', () => {
  expect(findings(missingObserver, withItems([rating('0', 'Ask.'), PAIR, SCENE]))).toEqual(['item d0-pair'])
})

test('a bank that is for the person alone is sound', () => {
  expect(findings(missingObserver, withItems([rating('0', 'Ask.'), PAIR]))).toEqual([])
})

test('a scale that has a stem needs one for observers, if ratings use it', () => {
  const scale = { stem: 'Do you?', observer: null, categories: ['a', 'b', 'c', 'd', 'e'], missing: 'x' }
  const scales = { five: { id: 'five', ...scale }, other: { id: 'other', ...scale } }
  expect(findings(missingObserver, withItems([rating('0', 'Ask.'), SCENE], { scales }))).toEqual([
    'bank engine scales.five',
  ])
})
