import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { startState } from '../../../src/io/ask/press.ts'
import { itemScreen } from '../../../src/io/ask/screen.ts'
import type { ItemState, ItemView } from '../../../src/io/ask/view.ts'
import { style } from '../../../src/io/terminal.ts'
import { cells } from '../../../src/text/cells.ts'
import { aChoice, aGradedItem, aView, CHINESE, COMPANY, ENGINEERS_NOT_SALES, PAIR } from './views.ts'

const PLAIN = style(0)

function screen(view: ItemView, state: Partial<ItemState> = {}, width = 80, height = 24): string {
  return itemScreen(view, { ...startState(view), ...state }, width, height, PLAIN).lines.join('\n')
}

const scene = aChoice(
  'scene',
  'Two weeks before a launch, the engineers find that an announced function will not be ready. What would you like to do first?',
  'Sit down with the engineers and find out what could be ready in time, and what leaving the rest out would mean.',
  'Rewrite the announcement, so that it promises what will be there and still makes people curious.',
  'Call three customers who wait for the function, and ask what they would do without it.',
  'Work out what a later launch would cost, and put the choice to those who decide.',
)

const chinese = aView({
  item: aGradedItem({
    text: '花两年时间打造一个用户现在还用不到的产品，并且说服大家为什么值得等待。',
    why: '有些人以年为单位思考，有些人以周为单位思考。',
  }),
  scale: CHINESE,
  heading: '你喜欢看多远',
})

const VIEWS: Record<string, ItemView> = {
  'a rating': aView(),
  'a rating opened again': aView({ previous: 3 }),
  'a frequency': aView({
    item: aGradedItem({ kind: 'frequency', text: 'In the last month, I spoke with a customer.' }),
  }),
  'a pair': aView({ item: PAIR, previous: 'b' }),
  'a scene': aView({ item: scene }),
  'a best-worst set': aView({ item: COMPANY, previous: ENGINEERS_NOT_SALES }),
  'a rating in Chinese': chinese,
  'a rating by an observer': aView({ rater: { kind: 'observer', label: 'Ada' } }),
}

describe('the screen of', () => {
  test('a rating', () => {
    expect(screen(aView())).toMatchInlineSnapshot(`
      "Question 7 of about 24, about 3 minutes left - How far ahead you like to look
      Work on something that people will first use two years from now.
      How much would you enjoy this?

        1  Not at all
        2  A little
        3  Somewhat
        4  Quite a lot
        5  Very much
        s  I can't judge

      1-5 answer   b back   ? why   q save & quit"
    `)
  })

  test('a pair that is opened again', () => {
    expect(screen(aView({ item: PAIR, previous: 'b', exact: true, about: 88 }))).toMatchInlineSnapshot(`
      "Question 7 of 88, about 3 minutes left - How far ahead you like to look
      Which would you rather do?

        1  Plan what a product should be able to do in two years.
      > 2  Plan how more people will use it in three months. (your answer)

      1-2 answer   b back   s skip   ? why   q save & quit"
    `)
  })

  test('the first half of a best-worst set on the first question', () => {
    expect(screen(aView({ item: COMPANY, number: 1, canGoBack: false }))).toMatchInlineSnapshot(`
      "Question 1 of about 24, about 3 minutes left - How far ahead you like to look
      With whom would you most and least like to spend a week?
      First: the most.

        1  Engineers
        2  Designers
        3  Salespeople
        4  Journalists

      1-4 answer   s skip   ? why   q save & quit"
    `)
  })

  test('its second half, where b leads back to the first', () => {
    const state = { best: 'b', active: 3, notice: 'Said once.' }
    expect(screen(aView({ item: COMPANY, canGoBack: false }), state)).toMatchInlineSnapshot(`
      "Question 7 of about 24, about 3 minutes left - How far ahead you like to look
      With whom would you most and least like to spend a week?
      Now: the least.

        1  Engineers
        2  Designers (the most)
        3  Salespeople
      > 4  Journalists

      Said once.

      1-4 answer   b back   s skip   ? why   q save & quit"
    `)
  })

  test('a rating in Chinese at 20 columns, with the reason', () => {
    expect(screen(chinese, { active: 1, why: true }, 20, 40)).toMatchInlineSnapshot(`
      "Question 7 of about
      24 - 你喜欢看多远
      花两年时间打造一个
      用户现在还用不到的
      产品，并且说服大家
      为什么值得等待。
      你会多喜欢这件事？

        1  完全不喜欢
      > 2  有一点喜欢
        3  比较喜欢
        4  相当喜欢
        5  非常喜欢
        s  无法判断

      Why we ask: 有些人
      以年为单位思考，有
      些人以周为单位思
      考。

      1-5 answer   b back
      ? why
      q save & quit"
    `)
  })

  test('a scene that is too long for its window: the end of the rows is a key away', () => {
    expect(screen(aView({ item: scene }), {}, 40, 12)).toMatchInlineSnapshot(`
      "Question 7 of about 24 - How far ahead
      you like to look
      Two weeks before a launch, the
      engineers find that an announced
      function will not be ready. What would
      you like to do first?
        1  Sit down with the engineers and
           find out what could be ready in
           time, and what leaving the rest
           out would mean.
      ...
      1-4 b s ? q"
    `)
  })

  test('the same with its last row active', () => {
    expect(screen(aView({ item: scene }), { active: 3 }, 40, 12)).toMatchInlineSnapshot(`
      "...
           out would mean.
        2  Rewrite the announcement, so that
           it promises what will be there and
           still makes people curious.
        3  Call three customers who wait for
           the function, and ask what they
           would do without it.
      > 4  Work out what a later launch would
           cost, and put the choice to those
           who decide.
      1-4 b s ? q"
    `)
  })
})

describe('every screen', () => {
  const sizes = [20, 30, 40, 80, 200].flatMap((width) => [8, 12, 24, 50].map((height) => [width, height] as const))

  test.each(Object.entries(VIEWS))('%s keeps to the terminal’s size', (_, view) => {
    for (const [width, height] of sizes)
      for (const active of [null, 0, 1])
        for (const why of [false, true]) {
          const { lines, cursor } = itemScreen(view, { ...startState(view), active, why }, width, height, PLAIN)
          expect(lines.length).toBeLessThanOrEqual(height)
          expect(Math.max(...lines.map(cells))).toBeLessThan(width)
          expect(lines[cursor]).toBeDefined()
        }
  })

  test('keeps the active row on the screen, under the cursor', () => {
    const size = { width: fc.integer({ min: 20, max: 100 }), height: fc.integer({ min: 8, max: 30 }) }
    const view = fc.constantFrom(...Object.values(VIEWS))
    fc.assert(
      fc.property(fc.record({ ...size, view, active: fc.nat(1) }), ({ view, width, height, active }) => {
        const { lines, cursor } = itemScreen(view, { ...startState(view), active }, width, height, PLAIN)
        expect(lines[cursor]).toMatch(new RegExp(`^> ${active + 1}  .`))
      }),
    )
  })

  test('keeps the cursor on the last line where readline would misjudge the length of the row', () => {
    const item = aChoice('pair', 'Which?', '👨\u200d👩\u200d👧 '.repeat(8), 'b')
    const { lines, cursor } = itemScreen(aView({ item }), { ...startState(aView()), active: 0 }, 60, 24, PLAIN)
    expect(cursor).toBe(lines.length - 1)
  })

  test('has something even where the terminal is a slit', () => {
    for (const height of [1, 2, 3, 4]) {
      const { lines, cursor } = itemScreen(aView(), { ...startState(aView()), active: 2 }, 20, height, PLAIN)
      expect(lines.length).toBe(height)
      expect(cursor).toBeLessThan(height)
    }
  })

  test('ends in a short line without words from the bank, by which readline counts', () => {
    for (const view of Object.values(VIEWS)) expect(screen(view).split('\n').at(-1)).toMatch(/^[ -~]{1,79}$/)
  })

  test('in colour reads as it does without', () => {
    for (const view of Object.values(VIEWS)) {
      const state = { ...startState(view), active: 1, why: true, notice: 'Said once.' }
      const coloured = itemScreen(view, state, 40, 24, style(1)).lines.join('\n')
      expect(coloured).not.toBe(stripVTControlCharacters(coloured))
      expect(stripVTControlCharacters(coloured)).toBe(screen(view, state, 40))
    }
  })
})
