import { expect, test } from 'vitest'
import type { Item } from '../../../src/bank/types.ts'
import { keyBalance } from '../../../src/check/rules/key-balance.ts'
import { graded } from '../../engine-bank.ts'
import { aSubject, findings } from '../a-subject.ts'

/** `counts[r]` ratings for role r, then as many reversed ones as `reversed[r]`. */
const keyed =
  (counts: readonly number[], reversed: readonly number[] = []) =>
  (d: number, roles: readonly string[]): Item[] =>
    roles.flatMap((role, r) => [
      ...Array.from({ length: counts[r] ?? 0 }, (_, k) => graded(d, `${role}-${k}`, { [role]: 1 })),
      ...Array.from({ length: reversed[r] ?? 0 }, (_, k) =>
        graded(d, `${role}-not-${k}`, { [role]: 1 }, { reversed: true }),
      ),
    ])

const found = (items: (d: number, roles: readonly string[]) => Item[], dimensions = 1, roles = 2) =>
  findings(keyBalance, aSubject({ dimensions, roles, items }))

test('two items more for one role are found in the dimension and in the bank', () => {
  expect(found(keyed([4, 2]))).toEqual(['dimension d0 items', 'bank engine dimensions'])
})

test('one item more is as near as an odd number can come', () => {
  expect(found(keyed([4, 3]))).toEqual([])
})

test('a reversed item pushes its role down', () => {
  expect(found(keyed([3, 3], [1, 0]))).toEqual([])
  expect(found(keyed([3, 3], [2, 0]))).toEqual(['dimension d0 items', 'bank engine dimensions'])
  expect(found(keyed([4, 3], [1, 0]))).toEqual([])
})

test('one item more in each of two dimensions is found in the bank, unless there are 100 of them', () => {
  expect(found(keyed([18, 17]), 2)).toEqual(['bank engine dimensions'])
  expect(found(keyed([4, 3]), 2)).toEqual(['bank engine dimensions'])
  expect(found(keyed([26, 25]), 2)).toEqual([])
})

test('opposite dimensions are each found, though the bank is even', () => {
  const items = (d: number, roles: readonly string[]) => keyed(d === 0 ? [4, 2] : [2, 4])(d, roles)
  expect(found(items, 2)).toEqual(['dimension d0 items', 'dimension d1 items'])
})

test('three roles are compared, the most pushed with the least', () => {
  expect(found(keyed([3, 3, 2]), 1, 3)).toEqual([])
  expect(found(keyed([3, 2, 1]), 1, 3)).toEqual(['dimension d0 items', 'bank engine dimensions'])
})

test('what several roles share pushes them alike', () => {
  const items = (d: number, roles: readonly string[]) => [
    ...keyed([2, 2])(d, roles),
    ...[0, 1, 2].map((k) => graded(d, `both-${k}`, { r0: 0.7, r1: 0.7 })),
  ]
  expect(found(items)).toEqual([])
})
