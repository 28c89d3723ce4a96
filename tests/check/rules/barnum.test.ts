import { expect, test } from 'vitest'
import type { Role } from '../../../src/bank/types.ts'
import { barnum } from '../../../src/check/rules/barnum.ts'
import { aPath, engineBank } from '../../engine-bank.ts'
import { findings, subjectOf } from '../a-subject.ts'

function told(role: Partial<Role>, caution = 'Titles differ.') {
  const bank = engineBank()
  const [first, ...others] = bank.roles
  const paths = [aPath('there', { what: 'A path.', cautions: [{ text: caution, claims: [] }] })]
  return subjectOf({ ...bank, paths, roles: [{ ...(first as Role), ...role }, ...others] })
}

test('what fits everybody is found in texts of roles and paths', () => {
  const subject = told({ what: 'At times you lead.', week: ['Write.', 'You tend to ask.'] }, 'You value both sides.')
  expect(findings(barnum, subject)).toEqual(['role r0 what', 'role r0 week.1', 'path there cautions.0.text'])
})

test('can be hard is vague, can be built is not', () => {
  expect(findings(barnum, told({ what: 'Days can be long.' }))).toEqual(['role r0 what'])
  expect(findings(barnum, told({ what: 'A need so clear that it can be built, measured or what it can be.' }))).toEqual(
    [],
  )
})

test('other languages are left in peace', () => {
  const { bank } = told({ what: 'At times.' })
  expect(findings(barnum, subjectOf({ ...bank, language: 'fr' }))).toEqual([])
})
