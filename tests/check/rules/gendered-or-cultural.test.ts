import { expect, test } from 'vitest'
import type { Role } from '../../../src/bank/types.ts'
import { genderedOrCultural } from '../../../src/check/rules/gendered-or-cultural.ts'
import { engineBank } from '../../engine-bank.ts'
import { findings, subjectOf } from '../a-subject.ts'
import { GERMAN, ratings } from '../worded.ts'

test.each([
  ['Ask her what she needs.', true],
  ['Hire a salesman.', true],
  ['Plan a Christmas event.', true],
  ['Spend a hundred dollars.', true],
  ['Plan the next quarter.', true],
  ['Ask your boss.', true],
  ['Hit the ground running with a plan.', true],
  ['Ask them what they need there.', false],
  ['Give each a quarter of the time.', false],
  ['Plan the next month.', false],
])('%j: %s', (text, isFound) => {
  expect(findings(genderedOrCultural, ratings([text]))).toEqual(isFound ? ['item d0-0 text'] : [])
})

test('what is told about roles may name a currency, but no gender', () => {
  const bank = engineBank()
  const [first, ...others] = bank.roles
  const roles = [{ ...(first as Role), what: 'A budget in euros.', week: ['She asks.'] }, ...others]
  expect(findings(genderedOrCultural, subjectOf({ ...bank, roles }))).toEqual(['role r0 week.0'])
  expect(findings(genderedOrCultural, ratings(['her'], GERMAN))).toEqual([])
})
