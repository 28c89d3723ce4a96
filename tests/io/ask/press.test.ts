import { describe, expect, test } from 'vitest'
import { isPress, press, startState } from '../../../src/io/ask/press.ts'
import type { ItemState, ItemView, Press } from '../../../src/io/ask/view.ts'
import { NAMED } from './pressing.ts'
import { aChoice, aGradedItem, aView, COMPANY, ENGINEERS_NOT_SALES, ENJOY, PAIR } from './views.ts'

/** Presses keys one after the other, parted by spaces; what comes after the question's end is an error. */
function pressing(keys: string, view: ItemView): ItemState | Press {
  return keys.split(' ').reduce<ItemState | Press>((state, key) => {
    if (isPress(state)) throw new Error(`The question had ended before ${key}.`)
    return press(state, NAMED[key] ?? { sequence: key, name: key }, view)
  }, startState(view))
}

const scene = aChoice(
  'scene',
  'A launch slips by a week. What do you do first?',
  'Tell sales',
  'Find the cause',
  'Ask a customer',
)
const SHUFFLED = aView({ item: PAIR, order: [1, 0] })
const SET = aView({ item: COMPANY })
const RESHUFFLED_SET = aView({ item: COMPANY, order: [2, 0, 3, 1] })

describe('an answer', () => {
  const table: [string, ItemView, string, Press][] = [
    ['a number answers a rating at once', aView(), '4', { type: 'answer', answer: 4 }],
    [
      'a number answers a frequency at once',
      aView({ item: aGradedItem({ kind: 'frequency' }) }),
      '1',
      { type: 'answer', answer: 1 },
    ],
    ['a number answers a pair with the option’s id', aView({ item: PAIR }), '2', { type: 'answer', answer: 'b' }],
    [
      'a number means the option shown there, not the option as written',
      SHUFFLED,
      '2',
      { type: 'answer', answer: 'a' },
    ],
    ['a number answers a scene', aView({ item: scene }), '3', { type: 'answer', answer: 'c' }],
    ['Down starts at the first row', aView(), 'down enter', { type: 'answer', answer: 1 }],
    ['Up starts at the last row', aView(), 'up enter', { type: 'answer', answer: 5 }],
    ['j and k move like the arrows', aView(), 'j j j k enter', { type: 'answer', answer: 2 }],
    ['Home and End go to the edges', aView(), 'end home down enter', { type: 'answer', answer: 2 }],
    ['moving stops at the edges', aView(), 'end down down enter', { type: 'answer', answer: 5 }],
    [
      'Enter keeps the answer of a question that was opened again',
      aView({ previous: 3 }),
      'enter',
      { type: 'answer', answer: 3 },
    ],
    [
      'the mark of an earlier option follows the order shown',
      { ...SHUFFLED, previous: 'a' },
      'up enter',
      { type: 'answer', answer: 'b' },
    ],
    ['s skips', aView(), 's', { type: 'skip' }],
    ['b goes back', aView(), 'b', { type: 'back' }],
    ['q quits', aView(), 'q', { type: 'quit' }],
    ['Ctrl-C interrupts', aView(), 'ctrl-c', { type: 'interrupt' }],
    ['keys without a function change nothing', aView(), 'x tab down 3', { type: 'answer', answer: 3 }],
  ]
  test.each(table)('%s', (_, view, keys, expected) => {
    expect(pressing(keys, view)).toEqual(expected)
  })
})

describe('a best-worst set', () => {
  const again = { ...SET, previous: ENGINEERS_NOT_SALES }
  const table: [string, ItemView, string, Press][] = [
    ['asks for the most, then for the least', SET, '1 3', { type: 'answer', answer: { best: 'a', worst: 'c' } }],
    [
      'answers with the options shown there',
      RESHUFFLED_SET,
      '1 2',
      { type: 'answer', answer: { best: 'c', worst: 'a' } },
    ],
    [
      'can be answered with the arrows',
      SET,
      'down enter down enter',
      { type: 'answer', answer: { best: 'a', worst: 'b' } },
    ],
    [
      'passes over the row taken as the most',
      SET,
      '2 down down enter',
      { type: 'answer', answer: { best: 'b', worst: 'c' } },
    ],
    ['passes over a most at the edge', SET, '1 home enter', { type: 'answer', answer: { best: 'a', worst: 'b' } }],
    ['does not take the most as the least', SET, '1 1 4', { type: 'answer', answer: { best: 'a', worst: 'd' } }],
    ['lets b undo the most', SET, '1 b 2 1', { type: 'answer', answer: { best: 'b', worst: 'a' } }],
    ['keeps the undone row active', SET, '2 b enter 1', { type: 'answer', answer: { best: 'b', worst: 'a' } }],
    ['goes back from its first half', SET, 'b', { type: 'back' }],
    ['goes back from its second half in two steps', SET, '1 b b', { type: 'back' }],
    ['can be skipped from its second half', SET, '1 s', { type: 'skip' }],
    ['keeps both answers when opened again', again, 'enter enter', { type: 'answer', answer: ENGINEERS_NOT_SALES }],
    [
      'leaves the least open where the earlier least became the most',
      again,
      '3 down enter',
      { type: 'answer', answer: { best: 'c', worst: 'a' } },
    ],
  ]
  test.each(table)('%s', (_, view, keys, expected) => {
    expect(pressing(keys, view)).toEqual(expected)
  })
})

describe('the state', () => {
  test('a new question has no row chosen', () => {
    expect(startState(aView()).active).toBeNull()
  })

  test('a question opened again starts at its answer', () => {
    expect(startState(aView({ previous: 2 })).active).toBe(1)
    expect(startState(aView({ item: PAIR, order: [1, 0], previous: 'a' })).active).toBe(1)
    expect(startState(aView({ item: COMPANY, previous: ENGINEERS_NOT_SALES })).active).toBe(0)
  })

  test('a question skipped before has no row chosen and says so', () => {
    expect(startState(aView({ previous: null }))).toMatchObject({
      active: null,
      notice: 'You skipped this one before.',
    })
  })

  const table: [string, ItemView, string, Partial<ItemState>][] = [
    [
      'Enter without a chosen row',
      aView(),
      'enter',
      { active: null, notice: expect.stringContaining('Nothing is chosen yet') },
    ],
    ['b on the first question', aView({ canGoBack: false }), 'b', { notice: 'This is the first question.' }],
    ['a number that is not there', aView(), '7', { notice: 'There is no 7 here: press 1 to 5.' }],
    ['0', aView(), '0', { notice: 'There is no 0 here: press 1 to 5.' }],
    [
      'the most, pressed again as the least',
      SET,
      '2 2',
      { best: 'b', notice: expect.stringContaining('2 is your most') },
    ],
    ['any next key with a function clears the notice', aView(), '7 down', { active: 0, notice: null }],
    ['? shows the reason', aView(), '?', { why: true }],
    ['? hides it again', aView(), '? ?', { why: false }],
    ['Esc hides it, too', aView(), '? esc', { why: false }],
    ['the second half starts with no row chosen', SET, '3', { best: 'c', active: null }],
  ]
  test.each(table)('%s', (_, view, keys, expected) => {
    expect(pressing(keys, view)).toMatchObject(expected)
  })

  test('Esc leaves where nothing is open to be closed, q at any time', () => {
    expect(pressing('esc', aView())).toEqual({ type: 'quit' })
    expect(pressing('? esc esc', aView())).toEqual({ type: 'quit' })
    expect(pressing('? q', aView())).toEqual({ type: 'quit' })
  })

  test('a key without a function leaves the very same state', () => {
    const state = startState(aView())
    expect(press(state, { sequence: 'x', name: 'x' }, aView())).toBe(state)
  })

  test('a scale of nine categories is answered by its ninth number', () => {
    const view = aView({ scale: { ...ENJOY, categories: Array.from({ length: 9 }, (_, index) => `Step ${index}`) } })
    expect(pressing('9', view)).toEqual({ type: 'answer', answer: 9 })
  })
})
