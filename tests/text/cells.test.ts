import { expect, test } from 'vitest'
import { cells, characters } from '../../src/text/cells.ts'
import { wrap } from '../../src/text/wrap.ts'

const FAMILY = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'

test('a long text is taken apart as a short one is, wherever it is cut for speed', () => {
  for (let before = 990; before <= 1010; before++) {
    const text = `${'ü'.repeat(before)}${FAMILY}é`
    expect(characters(text)).toEqual([...Array.from({ length: before }, () => 'ü'), FAMILY, 'é'])
  }
})

test('a character longer than any part is still taken apart, and nothing of it is lost', () => {
  const heap = `a${'\u0301'.repeat(3000)}`
  expect(characters(`${heap}b`).join('')).toBe(`${heap}b`)
  expect(cells(`${heap}b`)).toBe(2)
})

test('a word wider than the lines is cut, wide characters and all', () => {
  expect(wrap('漢字漢字漢', 5)).toEqual(['漢字', '漢字', '漢'])
  expect(wrap('äöüäöüäöü', 4)).toEqual(['äöüä', 'öüäö', 'ü'])
  expect(wrap('äöüäöüäö ä', 4)).toEqual(['äöüä', 'öüäö', 'ä'])
  expect(wrap('', 4)).toEqual([''])
})
