import { expect, test } from 'vitest'
import { pathClaimUnused } from '../../../src/check/rules/path-claim-unused.ts'
import { aPath, engineBank } from '../../engine-bank.ts'
import { aClaim, findings, subjectOf } from '../a-subject.ts'

const CLAIMS = [...['one', 'two', 'three'].map((id) => aClaim(id, { kind: 'path' })), aClaim('far')]
const PATH = aPath('way', { claims: ['one'], cautions: [{ text: 'Mind the gap.', claims: ['two'] }] })

test('a claim for paths that no path cites is found, one of a caution is not', () => {
  expect(findings(pathClaimUnused, subjectOf({ ...engineBank(), paths: [PATH] }, CLAIMS))).toEqual(['claim three'])
})

test('a claim that an item cites is in no path for all that', () => {
  const bank = engineBank()
  const items = bank.items.map((item) => ({ ...item, claims: ['three'] }))
  expect(findings(pathClaimUnused, subjectOf({ ...bank, items, paths: [PATH] }, CLAIMS))).toEqual(['claim three'])
})

test('a bank without paths has no use for such claims', () => {
  expect(findings(pathClaimUnused, subjectOf(engineBank(), CLAIMS))).toEqual([])
})
