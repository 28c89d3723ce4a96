import { expect, test } from 'vitest'
import type { Item } from '../../../src/bank/types.ts'
import { thinDimension } from '../../../src/check/rules/thin-dimension.ts'
import { choice, engineBank, graded } from '../../engine-bank.ts'
import { aSubject, findings, subjectOf, undirected } from '../a-subject.ts'

const some = (count: number, make: (k: number) => Item) => Array.from({ length: count }, (_, k) => make(k))

const dimension =
  (ratings: number, pairs: number, sets = 0) =>
  (d: number, roles: readonly string[]) => [
    ...roles.flatMap((role) => some(ratings, (k) => graded(d, `${role}-${k}`, { [role]: 1 }))),
    ...some(pairs, (k) => choice(d, `pair-${k}`, 'pair', [{ r0: 1 }, { r1: 1 }])),
    ...some(sets, (k) => choice(d, `set-${k}`, 'best-worst', [{ r0: 1 }, { r1: 1 }, { r0: 1 }, { r1: 1 }])),
  ]

const messages = (
  dimensions: number,
  first: (d: number, roles: readonly string[]) => Item[],
  others = dimension(4, 4),
) =>
  thinDimension
    .find(aSubject({ dimensions, items: (d, roles) => (d === 0 ? first : others)(d, roles) }))
    .map(({ part, message }) => `${part.id}: ${message}`)

test('a large bank has four graded items for each role and four pairs in every dimension', () => {
  expect(messages(12, dimension(4, 4))).toEqual([])
  expect(messages(14, dimension(3, 4))).toEqual([
    'd0: This dimension has 3 of 4 graded items for r0, 3 of 4 graded items for r1, 6 of 8 graded items.',
  ])
  expect(messages(14, dimension(4, 3))).toEqual(['d0: This dimension has 3 of 4 pairs.'])
})

test('a best-worst set compares as often as two pairs', () => {
  expect(messages(14, dimension(4, 0, 2))).toEqual([])
  expect(messages(14, dimension(4, 1, 1))).toEqual(['d0: This dimension has 3 of 4 pairs.'])
})

test('a small bank is held to two of each, a middling one to three', () => {
  expect(messages(2, dimension(2, 2), dimension(2, 2))).toEqual([])
  expect(messages(2, dimension(1, 2), dimension(2, 2))).toHaveLength(1)
  expect(messages(13, dimension(2, 3), dimension(3, 3))).toHaveLength(1)
  expect(messages(13, dimension(3, 3), dimension(3, 3))).toEqual([])
})

test('what several roles share counts for each, and not twice for the whole', () => {
  const shared = (d: number) => [
    ...some(3, (k) => graded(d, `both-${k}`, { r0: 0.7, r1: 0.7 })),
    ...some(2, (k) => choice(d, `pair-${k}`, 'pair', [{ r0: 1 }, { r1: 1 }])),
  ]
  expect(messages(1, shared)).toEqual(['d0: This dimension has 3 of 4 graded items.'])
})

test('a dimension without a direction is not meant, nor are pairs where there is one role', () => {
  const bank = undirected(
    engineBank({ dimensions: 2, items: (d, roles) => dimension(d === 0 ? 1 : 2, 2)(d, roles) }),
    0,
  )
  expect(findings(thinDimension, subjectOf(bank))).toEqual([])
  expect(findings(thinDimension, aSubject({ roles: 1, dimensions: 1, items: dimension(4, 0) }))).toEqual([])
})
