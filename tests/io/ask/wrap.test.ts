import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cells } from '../../../src/text/cells.ts'
import { wrap } from '../../../src/text/wrap.ts'

describe('cells', () => {
  test.each([
    ['plain letters', 'role', 4],
    ['nothing', '', 0],
    ['an accent as a letter of its own', 'e\u0301', 1],
    ['Chinese', '市场', 4],
    ['Japanese', 'かな カナ', 9],
    ['Korean', '한글', 4],
    ['full-width digits', '１２', 4],
    ['an emoji', '🎉', 2],
    ['a heart turned into an emoji', '❤\ufe0f', 2],
    ['a family: as wide as the widest terminal draws it', '👨\u200d👩\u200d👧', 6],
    ['Cyrillic and Greek', 'жλ', 2],
  ])('%s', (_, text, expected) => {
    expect(cells(text)).toBe(expected)
  })
})

describe('wrap', () => {
  const table: [string, string, number, string[]][] = [
    ['breaks between words', 'one two three', 7, ['one two', 'three']],
    ['fills a line to its last cell', 'one two', 7, ['one two']],
    ['cuts a word that is longer than a line', 'a immeasurability', 6, ['a', 'immeas', 'urabil', 'ity']],
    ['goes on after a word that was cut', 'immeasurable is', 8, ['immeasur', 'able is']],
    ['breaks Chinese between characters', '产品经理要做什么', 6, ['产品经', '理要做', '什么']],
    ['never leaves half a wide character at the edge', '产品经理', 5, ['产品', '经理']],
    ['does not begin a line with a Chinese comma', '产品经理，还有', 8, ['产品经', '理，还有']],
    ['keeps a Latin word in Chinese text whole', '我喜欢 roadmap 吗', 8, ['我喜欢', 'roadmap', '吗']],
    ['never parts a letter from its accent', 'e\u0301e\u0301e\u0301', 2, ['e\u0301e\u0301', 'e\u0301']],
    ['counts any white space as one space', ' one\n\n two ', 20, ['one two']],
    ['leaves one empty line of nothing', '', 10, ['']],
  ]
  test.each(table)('%s', (_, text, width, expected) => {
    expect(wrap(text, width)).toEqual(expected)
  })

  test('no line is too wide and nothing but white space is lost', () => {
    const unit = fc.constantFrom('a', 'Roadmap', ' ', '  ', '市', '，', '。', 'é', '🎉', 'e\u0301', '-', '”')
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), fc.integer({ min: 4, max: 40 }), (parts, width) => {
        const text = parts.join('')
        const lines = wrap(text, width)
        expect(Math.max(...lines.map(cells))).toBeLessThanOrEqual(width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })
})
