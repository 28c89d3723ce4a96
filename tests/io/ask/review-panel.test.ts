import { describe, expect, test } from 'vitest'
import type { ReviewRow } from '../../../src/io/ask/conversation.ts'
import { reviewPanel } from '../../../src/io/ask/review-panel.ts'
import { cells } from '../../../src/text/cells.ts'
import { pressing, shownAfter } from './pressing.ts'

function rows(count: number, text = 'Quite a lot: Work on something'): ReviewRow[] {
  return Array.from({ length: count }, (_, k) => ({ item: `i${k + 1}`, text: `${text} ${k + 1}` }))
}
const ALL = reviewPanel(rows(108))
const FEW = reviewPanel(rows(5))

describe('what a key does', () => {
  const table: readonly [string, typeof ALL, string, unknown][] = [
    ['Enter goes on to the result', ALL, 'enter', { value: null }],
    ['a number and Enter open that answer', ALL, '7 enter', { value: 'i7' }],
    ['so do two digits', ALL, '4 2 enter', { value: 'i42' }],
    ['and three', ALL, '1 0 8 enter', { value: 'i108' }],
    ['the keypad types digits', ALL, 'keypad2 keypad2 enter', { value: 'i22' }],
    ['Backspace takes the last digit back', ALL, '4 2 backspace enter', { value: 'i4' }],
    ['a number taken back whole is none', ALL, '4 backspace enter', { value: null }],
    ['Down begins at the first', ALL, 'down enter', { value: 'i1' }],
    ['Up begins at the last', ALL, 'up enter', { value: 'i108' }],
    ['arrows go on from a typed number', ALL, '4 2 down enter', { value: 'i43' }],
    ['digits after an arrow are a new number', ALL, '4 down 2 enter', { value: 'i2' }],
    ['Home and End', ALL, 'end home enter', { value: 'i1' }],
    ['End', ALL, 'end enter', { value: 'i108' }],
    ['an arrow past the first chooses none', FEW, 'down up enter', { value: null }],
    ['and past the last', FEW, 'end down enter', { value: null }],
    ['from none it goes on at the other end', FEW, 'down up up enter', { value: 'i5' }],
    ['Page Up and Page Down stop at the ends', FEW, 'down pagedown pagedown pageup pageup enter', { value: 'i1' }],
    ['Page Down moves by ten', ALL, 'down pagedown enter', { value: 'i11' }],
    ['Page Up moves by ten', ALL, 'end pageup enter', { value: 'i98' }],
    ['a number out of range leaves the one before', FEW, '3 9 enter', { value: 'i3' }],
    ['b opens the last question, as back does anywhere', FEW, 'b', { value: 'i5' }],
    ['Left does the same', FEW, 'left', { value: 'i5' }],
    ['q leaves', ALL, 'q', { left: 'quit' }],
    ['Esc leaves', ALL, '4 esc', { left: 'quit' }],
    ['Ctrl-D leaves', ALL, 'ctrl-d', { left: 'quit' }],
    ['Ctrl-C interrupts', ALL, '4 ctrl-c', { left: 'interrupt' }],
  ]
  test.each(table)('%s', (_, panel, keys, outcome) => {
    expect(pressing(panel, keys)).toEqual({ outcome })
  })

  test.each(['0', '6', '5 5'])('%s is out of range, and it says what there is', (keys) => {
    expect(pressing(FEW, keys)).toMatchObject({ notice: 'There are answers 1 to 5.' })
  })

  test('keys without a function leave the very same state', () => {
    for (const keys of ['x', 'tab', 's', '?', 'space']) expect(pressing(ALL, keys)).toBe(ALL.start)
  })
})

describe('the screen', () => {
  test('at first', () => {
    expect(shownAfter(FEW, '').lines.join('\n')).toMatchInlineSnapshot(`
      "That was the last question that counts. Your answers:

        1  Quite a lot: Work on something 1
        2  Quite a lot: Work on something 2
        3  Quite a lot: Work on something 3
        4  Quite a lot: Work on something 4
        5  Quite a lot: Work on something 5

      Enter: go on. Number or arrows: choose. b: back. q: save & quit"
    `)
  })

  const sizes = [
    [80, 24],
    [80, 10],
    [30, 24],
    [20, 10],
    [200, 24],
  ] as const
  test.each(sizes)('of 108 answers on %i columns and %i lines follows the active one', (width, height) => {
    for (const text of ['Quite a lot: Work on something', '非常喜欢：花两年时间打造一个用户现在还用不到的产品']) {
      const panel = reviewPanel(rows(108, text))
      for (const [keys, number] of [
        ['home', 1],
        ['down down', 2],
        ['4 2', 42],
        ['4 2 pagedown', 52],
        ['1 0 7', 107],
        ['end', 108],
        ['end up', 107],
      ] as const) {
        const { lines, cursor } = shownAfter(panel, keys, [width, height])
        expect(lines.length).toBeLessThanOrEqual(height)
        expect(Math.max(...lines.map(cells))).toBeLessThan(width)
        expect(lines[cursor]).toMatch(new RegExp(`^> +${number} `))
        expect(lines.join(' ')).toContain(`Enter: change ${number}`)
        // Dots say on which sides there is more.
        if (number > 40) expect(lines[0]).toBe('...')
        expect(lines.includes('...', 1)).toBe(number < 107)
      }
    }
  })

  test('no answer is longer than a line, and none can steer the terminal', () => {
    const { lines } = shownAfter(reviewPanel(rows(2, `\x1b[2J\n${'long '.repeat(40)}`)), '', [40, 24])
    expect(lines.filter((line) => /^ {2}\d/.test(line))).toHaveLength(2)
    expect(lines.join('')).not.toMatch(/[\x00-\x1f]/)
    expect(Math.max(...lines.map(cells))).toBeLessThan(40)
  })
})
