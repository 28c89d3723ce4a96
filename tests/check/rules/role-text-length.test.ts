import { expect, test } from 'vitest'
import type { Role } from '../../../src/bank/types.ts'
import { roleTextLength } from '../../../src/check/rules/role-text-length.ts'
import { engineBank } from '../../engine-bank.ts'
import { findings, subjectOf } from '../a-subject.ts'

const tied = (text: string) => [{ text, claims: [] }]

function told(...roles: readonly Partial<Role>[]) {
  const bank = engineBank({ roles: roles.length })
  return subjectOf({ ...bank, roles: bank.roles.map((role, r) => ({ ...role, ...roles[r] })) })
}

test('ten in a hundred more letters are let pass, eleven are not; spaces and points do not count', () => {
  const short = { what: 'a'.repeat(50), motivators: tied('b'.repeat(50)) }
  expect(findings(roleTextLength, told(short, { what: 'a. '.repeat(60), motivators: tied('b'.repeat(50)) }))).toEqual(
    [],
  )
  expect(findings(roleTextLength, told(short, { what: 'a'.repeat(61), motivators: tied('b'.repeat(50)) }))).toEqual([
    'role r1',
  ])
})

test('the longest of three is compared with the shortest', () => {
  const texts = [100, 120, 80].map((length) => ({ what: 'a'.repeat(length) }))
  expect(findings(roleTextLength, told(...texts))).toEqual(['role r1'])
})

test('lists have as many entries', () => {
  const one = { burdens: tied('abcd'), week: ['ab', 'cd'] }
  const other = { burdens: [...tied('ab'), ...tied('cd')], week: ['abcd'] }
  expect(findings(roleTextLength, told(one, other))).toEqual(['role r1 week', 'role r0 burdens'])
})

test('a bank that tells nothing about roles is sound', () => {
  expect(findings(roleTextLength, told({}, {}))).toEqual([])
})
