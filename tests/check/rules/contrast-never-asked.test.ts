import { expect, test } from 'vitest'
import type { Claim } from '../../../src/bank/claim-types.ts'
import { contrastNeverAsked } from '../../../src/check/rules/contrast-never-asked.ts'
import { graded } from '../../engine-bank.ts'
import { aClaim, aSubject, findings } from '../a-subject.ts'

const found = (cited: readonly string[], ...claims: readonly Claim[]) =>
  findings(
    contrastNeverAsked,
    aSubject({ dimensions: 1, items: (d) => [graded(d, 'one', { r0: 1 }, { claims: cited })] }, claims),
  )

const FAR = aClaim('far', { contrast: 'near' })
const NEAR = aClaim('near', { contrast: 'far' })

test('a contrast that no item asks is found', () => {
  expect(found([], FAR, NEAR)).toEqual(['claim far', 'claim near'])
  expect(found(['near'], FAR, NEAR)).toEqual(['claim far'])
  expect(found(['near', 'far'], FAR, NEAR)).toEqual([])
})

test('claims that are disputed, or whose contrast is, need not be asked', () => {
  expect(found([], { ...FAR, conflicts: ['other'] }, NEAR, aClaim('other'))).toEqual([])
})

test('claims without a contrast, and those of other kinds, need not be asked', () => {
  expect(found([], aClaim('alone'), { ...FAR, kind: 'path' }, { ...NEAR, kind: 'context' })).toEqual([])
})
