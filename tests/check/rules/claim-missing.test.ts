import { expect, test } from 'vitest'
import { claimMissing } from '../../../src/check/rules/claim-missing.ts'
import { graded } from '../../engine-bank.ts'
import { aClaim, aSubject, findings } from '../a-subject.ts'

const shape = {
  dimensions: 1,
  items: (d: number) => [graded(d, 'bare', { r0: 1 }), graded(d, 'tied', { r1: 1 }, { claims: ['far'] })],
}

test('an item without a claim is found', () => {
  expect(findings(claimMissing, aSubject(shape, [aClaim('far')]))).toEqual(['item d0-bare'])
})

test('a bank without a catalogue needs no claims', () => {
  expect(findings(claimMissing, aSubject(shape))).toEqual([])
})
