import { expect, test } from 'vitest'
import type { Role } from '../../../src/bank/types.ts'
import { claimTwice } from '../../../src/check/rules/claim-twice.ts'
import { aPath, engineBank } from '../../engine-bank.ts'
import { findings, subjectOf } from '../a-subject.ts'
import { rating } from '../worded.ts'

function citing(claims: readonly string[]) {
  const bank = engineBank({ dimensions: 1, items: () => [rating('0', 'Ask.', 0, { claims })] })
  const [first, ...others] = bank.roles
  const tied = [
    { text: 'One.', claims: [] },
    { text: 'Two.', claims },
  ]
  const paths = [aPath('there', { claims, cautions: tied })]
  return subjectOf({ ...bank, paths, roles: [{ ...(first as Role), burdens: tied }, ...others] })
}

test('the second citation is found wherever claims are cited, and is to be taken out', () => {
  expect(findings(claimTwice, citing(['a', 'b', 'a']))).toEqual([
    'item d0-0 claims.2',
    'role r0 burdens.1.claims.2',
    'path there claims.2',
    'path there cautions.1.claims.2',
  ])
  expect(claimTwice.find(citing(['a', 'a'])).map(({ instead }) => instead)).toEqual([null, null, null, null])
})

test('different claims are fine', () => {
  expect(findings(claimTwice, citing(['a', 'b']))).toEqual([])
})
