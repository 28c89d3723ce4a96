import { expect, test } from 'vitest'
import { claimNotForItems } from '../../../src/check/rules/claim-not-for-items.ts'
import { graded } from '../../engine-bank.ts'
import { aClaim, aSubject, findings } from '../a-subject.ts'

const CATALOGUE = [aClaim('far'), aClaim('way', { kind: 'path' }), aClaim('ground', { kind: 'context' })]

const found = (...claims: readonly string[]) =>
  findings(
    claimNotForItems,
    aSubject({ dimensions: 1, items: (d) => [graded(d, 'one', { r0: 1 }, { claims })] }, CATALOGUE),
  )

test('a claim of context is found where it stands', () => {
  expect(found('far', 'ground')).toEqual(['item d0-one claims.1'])
})

test('an item without a claim of kind item is found', () => {
  expect(found('way')).toEqual(['item d0-one claims'])
  expect(found('ground')).toEqual(['item d0-one claims.0', 'item d0-one claims'])
})

test('one claim of kind item is enough, beside others', () => {
  expect(found('way', 'far')).toEqual([])
})

test('items without claims, and claims that nobody knows, are left to other rules', () => {
  expect(found()).toEqual([])
  expect(found('nowhere')).toEqual([])
})

test('without a catalogue nothing is known of claims', () => {
  const subject = aSubject({ dimensions: 1, items: (d) => [graded(d, 'one', { r0: 1 }, { claims: ['ground'] })] })
  expect(findings(claimNotForItems, subject)).toEqual([])
})
