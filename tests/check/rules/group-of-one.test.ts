import { expect, test } from 'vitest'
import { groupOfOne } from '../../../src/check/rules/group-of-one.ts'
import { graded } from '../../engine-bank.ts'
import { aSubject, findings } from '../a-subject.ts'

/** One item an entry, in that dimension and group. */
const bank = (...entries: readonly (readonly [number, string | null])[]) =>
  aSubject({
    dimensions: 2,
    items: (d) =>
      entries.flatMap(([dimension, group], k) =>
        dimension === d ? [graded(d, `item-${k}`, { r0: 1 }, { group })] : [],
      ),
  })

test('a group with one item is found', () => {
  expect(findings(groupOfOne, bank([0, 'far'], [0, null]))).toEqual(['item d0-item-0 group'])
})

test('a group across dimensions is found at the item that is elsewhere', () => {
  expect(findings(groupOfOne, bank([0, 'far'], [0, 'far'], [1, 'far']))).toEqual(['item d1-item-2 group'])
})

test('near-duplicates of one dimension are left alone', () => {
  expect(findings(groupOfOne, bank([0, 'far'], [0, 'far'], [1, 'near'], [1, 'near'], [1, null]))).toEqual([])
})
