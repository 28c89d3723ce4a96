import { expect, test } from 'vitest'
import type { Bank, Item, Length } from '../../../src/bank/types.ts'
import { lengthForms } from '../../../src/check/rules/length-forms.ts'
import { choice, engineBank, graded } from '../../engine-bank.ts'
import { subjectOf, undirected } from '../a-subject.ts'

const items = (d: number, roles: readonly string[]): Item[] => [
  ...roles.flatMap((role) =>
    [0, 1].map((k) => graded(d, `${role}-${k}`, { [role]: 1 }, { group: k === 1 ? 'late' : null })),
  ),
  ...[0, 1, 2, 3].map((k) => choice(d, `pair-${k}`, 'pair', [{ r0: 1 }, { r1: 1 }])),
]

const form = (maximum: number): Length => ({ adaptive: true, minimum: 1, maximum })

const LENGTHS = { quick: form(2), standard: form(2) }

const BANK = engineBank({ dimensions: 2, items })

const messages = (lengths: Partial<Bank['lengths']>, bank = BANK) =>
  lengthForms
    .find(subjectOf({ ...bank, lengths: { ...bank.lengths, ...LENGTHS, ...lengths } }))
    .map(({ inner = [], message }) => [inner.join('.'), message])

const list = (...ids: string[]): Length => ({ adaptive: false, items: ids })

test('an even list with every dimension is left alone', () => {
  expect(messages({ full: list('d0-r0-0', 'd0-r1-0', 'd0-pair-0', 'd1-pair-0') })).toEqual([])
})

test.each([
  ['too few graded items', ['d0-r0-0', 'd0-r1-0', 'd0-pair-0', 'd0-pair-1', 'd1-pair-0'], 'has 2 graded items among 5'],
  [
    'one role more often',
    ['d0-r0-0', 'd0-r0-1', 'd1-r0-0', 'd0-r1-0'],
    'pushes the roles unequally: 3 for r0, 1 for r1',
  ],
  ['no item of a dimension', ['d0-r0-0', 'd0-r1-0', 'd0-pair-0'], 'has no item of "d1"'],
  ['near-duplicates', ['d0-r0-0', 'd0-r0-1', 'd0-r1-1', 'd1-r1-0'], 'names "d0-r1-1" after a near-duplicate'],
])('a list with %s is found', (_, ids, what) => {
  expect(messages({ full: list(...ids) })).toEqual([['lengths.full.items', `The full form ${what}.`]])
})

test('a dimension without a direction may be missing', () => {
  expect(messages({ full: list('d0-r0-0', 'd0-r1-0', 'd0-pair-0') }, undirected(BANK, 1))).toEqual([])
})

test('a form of every item is judged with the bank as a whole', () => {
  const uneven = engineBank({ dimensions: 1, items: (d) => [graded(d, 'a', { r0: 1 }), graded(d, 'b', { r0: 1 })] })
  expect(messages({}, uneven)).toEqual([])
})

/** Of 16 items one of the four in the group can be asked: 13. */
test('a maximum above what somebody can be asked is found', () => {
  expect(messages({ quick: form(13), standard: form(13) })).toEqual([])
  expect(messages({ quick: form(13), standard: form(14) })).toEqual([
    ['lengths.standard.maximum', 'The standard form asks up to 14 items, but somebody can be asked 13 only.'],
  ])
  expect(messages({ quick: form(14) }).map(([where]) => where)).toEqual(['lengths.quick.maximum'])
})
