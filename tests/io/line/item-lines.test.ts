import { describe, expect, test } from 'vitest'
import { beforeLine, choiceLines, questionLine, readTyped } from '../../../src/io/line/item-lines.ts'
import { aGradedItem, aView, COMPANY, ENGINEERS_NOT_SALES, ENJOY, PAIR } from '../ask/views.ts'

const FIRST = { best: null }
const BOB = { kind: 'observer', label: 'Bob' } as const

describe('a typed line', () => {
  const table: readonly [string, string, ReturnType<typeof readTyped>][] = [
    ['a number', '4', { type: 'pick', index: 3 }],
    ['a number with spaces around it', ' 4\t', { type: 'pick', index: 3 }],
    ['a number with a zero before it', '04', { type: 'pick', index: 3 }],
    ['b', 'b', { type: 'back' }],
    ['back in capitals', 'BACK', { type: 'back' }],
    ['s', 's', { type: 'skip' }],
    ['w', 'w', { type: 'why' }],
    ['?', '?', { type: 'why' }],
    ['l', 'l', { type: 'list' }],
    ['h', 'h', { type: 'help' }],
    ['q', 'q', { type: 'quit' }],
    [
      'a number too high',
      '7',
      { type: 'unclear', notice: '"7" is not a number from 1 to 5. Type h for the other keys.' },
    ],
    ['0', '0', { type: 'unclear', notice: '"0" is not a number from 1 to 5. Type h for the other keys.' }],
    ['a fraction', '2.5', { type: 'unclear', notice: '"2.5" is not a number from 1 to 5. Type h for the other keys.' }],
    ['nothing', '  ', { type: 'unclear', notice: 'Type a number from 1 to 5, or h for the other keys.' }],
    [
      'a name that every object has',
      'constructor',
      { type: 'unclear', notice: '"constructor" is not a number from 1 to 5. Type h for the other keys.' },
    ],
    [
      'what could steer a terminal',
      '\x1b[A',
      { type: 'unclear', notice: '"^[[A" is not a number from 1 to 5. Type h for the other keys.' },
    ],
  ]
  test.each(table)('%s', (_, line, expected) => {
    expect(readTyped(line, aView(), FIRST)).toEqual(expected)
  })

  test('the most cannot be the least as well', () => {
    const view = aView({ item: COMPANY })
    expect(readTyped('2', view, { best: 'b' })).toEqual({
      type: 'unclear',
      notice: '2 is your most already. Type another number.',
    })
    expect(readTyped('3', view, { best: 'b' })).toEqual({ type: 'pick', index: 2 })
  })
})

describe('what is said', () => {
  test('the question stands in one line, its words first', () => {
    expect(questionLine(aView())).toBe(
      'Question 7 of about 24, How far ahead you like to look: Work on something that people will first use two years from now. How much would you enjoy this?',
    )
    expect(questionLine(aView({ exact: true, number: 3, about: 9, item: PAIR }))).toMatch(/^Question 3 of 9, .*do\?$/)
    expect(questionLine(aView({ number: 25 }))).toMatch(/^Question 25, /)
  })

  test('an observer hears the words about somebody else', () => {
    const item = aGradedItem({ observer: 'They work far ahead.' })
    expect(questionLine(aView({ item, rater: BOB }))).toMatch(
      /: They work far ahead\. How much would this person enjoy this\?$/,
    )
  })

  test('categories stand in one line with what means "not answered", options one a line', () => {
    expect(choiceLines(aView(), FIRST)).toEqual([
      "1: Not at all, 2: A little, 3: Somewhat, 4: Quite a lot, 5: Very much, s: I can't judge.",
    ])
    expect(choiceLines(aView({ item: PAIR, order: [1, 0] }), FIRST)).toEqual([
      '1: Plan how more people will use it in three months.',
      '2: Plan what a product should be able to do in two years.',
    ])
  })

  test('the most is left out when the least is asked for, and the numbers stay', () => {
    expect(choiceLines(aView({ item: COMPANY }), { best: 'b' })).toEqual([
      '1: Engineers',
      '3: Salespeople',
      '4: Journalists',
    ])
  })

  test.each([
    ['nothing for a new question', {}, FIRST, null],
    ['the answer', { previous: 2 }, FIRST, 'Now 2: A little'],
    ['that it was skipped', { previous: null }, FIRST, 'You skipped this one before.'],
    ['the most', { item: COMPANY, scale: null, previous: ENGINEERS_NOT_SALES }, FIRST, 'Now 1: Engineers'],
    ['the least', { item: COMPANY, scale: null, previous: ENGINEERS_NOT_SALES }, { best: 'b' }, 'Now 3: Salespeople'],
  ])('somebody who comes back hears %s', (_, difference, state, line) => {
    expect(beforeLine(aView(difference), state)).toBe(line)
  })

  test('nothing from a bank can steer what reads it', () => {
    const evil = '\x1b[2J\x9b31m\ngone'
    const scale = { ...ENJOY, stem: evil, missing: evil, categories: [evil, evil] }
    const view = aView({ item: aGradedItem({ text: evil }), scale, heading: evil, previous: 1 })
    const said = [questionLine(view), ...choiceLines(view, FIRST), beforeLine(view, FIRST)]
    expect(said).toHaveLength(3)
    expect(said.join('')).not.toMatch(/[\x00-\x1f\x7f-\x9f]/)
  })
})
