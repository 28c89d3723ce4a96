import { expect, test } from 'vitest'
import { tooLong } from '../../../src/check/rules/too-long.ts'
import { findings } from '../a-subject.ts'
import { asked, GERMAN, ratings, withItems } from '../worded.ts'

const words = (count: number) => `${'ask '.repeat(count).trim()}.`

test('a rating has 20 words at most', () => {
  expect(findings(tooLong, ratings([words(20), words(21)]))).toEqual(['item d0-1 text'])
  expect(findings(tooLong, ratings([words(99)], GERMAN))).toEqual([])
})

test('a scene has 30, an option 12, and one more is let pass about somebody else', () => {
  const scene = asked('scene', words(30), [words(12), words(13)], { observer: words(31) })
  expect(findings(tooLong, withItems([scene]))).toEqual(['item d0-scene options.1.text'])
  const longer = asked('scene', words(31), [words(2), words(3)], { observer: words(32) })
  expect(findings(tooLong, withItems([longer]))).toEqual(['item d0-scene text', 'item d0-scene observer'])
})
