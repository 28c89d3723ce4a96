import { describe, expect, test } from 'vitest'
import { oneOf, severalOf } from '../../../src/io/ask/choice-panel.ts'
import type { Choice } from '../../../src/io/ask/conversation.ts'
import { cells } from '../../../src/text/cells.ts'
import { pressing, shownAfter } from './pressing.ts'

const FRUIT: Choice[] = ['apple', 'pear', 'quince'].map((value) => ({ value, text: `A ripe ${value}` }))
const CONSENT: Choice[] = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]
const TWELVE: Choice[] = Array.from({ length: 12 }, (_, k) => ({ value: `v${k + 1}`, text: `Choice ${k + 1}` }))
const CHINESE: Choice[] = ['在公司里，旁边就有产品团队', '在自己的项目或者俱乐部里', '目前哪里都不行'].map(
  (text, k) => ({
    value: `c${k}`,
    text,
  }),
)

describe('one of several', () => {
  const table: readonly [string, Choice[], string, string, unknown][] = [
    ['Enter takes what is preset', FRUIT, 'pear', 'enter', { value: 'pear' }],
    ['a number takes at once', FRUIT, 'pear', '3', { value: 'quince' }],
    ['the keypad takes at once', FRUIT, 'pear', 'keypad2', { value: 'pear' }],
    ['Down moves from the preset row', FRUIT, 'pear', 'down enter', { value: 'quince' }],
    ['Down stops at the last row', FRUIT, 'pear', 'down down down enter', { value: 'quince' }],
    ['Up stops at the first row', FRUIT, 'pear', 'up up enter', { value: 'apple' }],
    ['Home', FRUIT, 'pear', 'home enter', { value: 'apple' }],
    ['End', FRUIT, 'pear', 'end enter', { value: 'quince' }],
    ['a letter takes the only choice that begins with it', CONSENT, 'no', 'y', { value: 'yes' }],
    ['in capitals, too', CONSENT, 'yes', 'N', { value: 'no' }],
    ['Enter is no where no is preset', CONSENT, 'no', 'enter', { value: 'no' }],
    ['q leaves, whatever begins with q', FRUIT, 'pear', 'q', { left: 'quit' }],
    ['Esc leaves', FRUIT, 'pear', 'esc', { left: 'quit' }],
    ['Ctrl-D leaves', FRUIT, 'pear', 'ctrl-d', { left: 'quit' }],
    ['Ctrl-C interrupts', FRUIT, 'pear', 'ctrl-c', { left: 'interrupt' }],
    ['a tenth choice is reached with the arrows', TWELVE, 'v1', 'end up up enter', { value: 'v10' }],
  ]
  test.each(table)('%s', (_, choices, preset, keys, outcome) => {
    expect(pressing(oneOf('Which?', choices, preset), keys)).toEqual({ outcome })
  })

  test('without a preset Enter takes nothing and says so', () => {
    expect(pressing(oneOf('Which?', FRUIT, 'none'), 'enter')).toMatchObject({ active: null, notice: 'Press a number.' })
  })

  test.each(['0', '4', '9'])('%s is not there, and nothing else changes', (key) => {
    const notice = `There is no ${key} here: press 1 to 3.`
    expect(pressing(oneOf('Which?', FRUIT, 'pear'), key)).toMatchObject({ active: 1, notice })
  })

  test('keys without a function leave the very same state', () => {
    const panel = oneOf('Which?', FRUIT, 'pear')
    for (const keys of ['x', 'tab', 's', '?', 'left', 'space']) expect(pressing(panel, keys)).toBe(panel.start)
  })

  test('the screen', () => {
    expect(shownAfter(oneOf('Which fruit?', FRUIT, 'pear'), 'down').lines.join('\n')).toMatchInlineSnapshot(`
      "Which fruit?

        1  A ripe apple
        2  A ripe pear
      > 3  A ripe quince

      1-3 choose   q save & quit"
    `)
  })
})

describe('any number of choices', () => {
  const table: readonly [string, string, unknown][] = [
    ['Enter alone is none', 'enter', { value: [] }],
    ['numbers mark', '3 1 enter', { value: ['apple', 'quince'] }],
    ['a number again takes the mark away', '3 1 3 enter', { value: ['apple'] }],
    ['Space marks the active row', 'down down space enter', { value: ['pear'] }],
    ['Home and End move to the edges', 'end space home space enter', { value: ['apple', 'quince'] }],
    ['a row that was marked by its number is the active one', '2 space enter', { value: [] }],
    ['q leaves', '1 q', { left: 'quit' }],
    ['Ctrl-C interrupts', '1 ctrl-c', { left: 'interrupt' }],
  ]
  test.each(table)('%s', (_, keys, outcome) => {
    expect(pressing(severalOf('Which?', FRUIT), keys)).toEqual({ outcome })
  })

  test('Space on no row, and a number that is not there, say what to do', () => {
    const panel = severalOf('Which?', FRUIT)
    expect(pressing(panel, 'space')).toMatchObject({ notice: 'Move with the arrows first.' })
    expect(pressing(panel, '7')).toMatchObject({ notice: 'There is no 7 here: press 1 to 3.' })
    expect(pressing(panel, '7 down')).toMatchObject({ notice: null, active: 0 })
  })

  test('marks are told by signs, not by colour', () => {
    expect(shownAfter(severalOf('Which?', FRUIT), '1 down').lines.slice(2, 5)).toEqual([
      '  1  [x] A ripe apple',
      '> 2  [ ] A ripe pear',
      '  3  [ ] A ripe quince',
    ])
  })
})

describe('every screen', () => {
  const sizes = [
    [80, 24],
    [80, 10],
    [30, 10],
    [20, 10],
    [200, 50],
  ] as const
  test.each(sizes)(
    'of %i columns and %i lines is no larger than that, and has the active row and the keys',
    (...size) => {
      for (const choices of [FRUIT, TWELVE, CHINESE])
        for (const panel of [oneOf('你在哪里可以试一试？', choices, 'v2'), severalOf('你在哪里可以试一试？', choices)])
          for (const keys of ['home', 'down down', 'end', 'end 0']) {
            const { lines, cursor } = shownAfter(panel as ReturnType<typeof oneOf>, keys, size)
            expect(Math.max(...lines.map(cells))).toBeLessThan(size[0])
            expect(lines.length).toBeLessThanOrEqual(size[1])
            expect(lines[cursor]).toMatch(/^> +\d+ {2}/)
            expect(lines.at(-1)).toMatch(/\bq( save & quit)?$|quit$/)
          }
    },
  )

  test('a hostile choice cannot steer the terminal', () => {
    const evil = [{ value: 'a', text: '\x1b[2J\x9b31m\ngone' }]
    expect(shownAfter(oneOf('\x1b]0;title\x07', evil, 'a'), '').lines.join('')).not.toMatch(/[\x00-\x1f\x7f-\x9f]/)
  })
})
