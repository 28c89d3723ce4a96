import { expect, test } from 'vitest'
import { DOCUMENT_NAMES } from '../../src/commands/document-schemas.ts'
import { failures, validatorOf } from '../schemas/validator.ts'
import { runCommand } from '../world.ts'

const DOCUMENTS = [
  'answers',
  'result',
  'results',
  'comparison',
  'cohort',
  'problems',
  'questions',
  'explanation',
  'plan',
  'history',
  'export',
  'simulation',
  'statistics',
  'calibration',
  'bank',
  'dimension',
  'role',
  'paths',
  'claims',
]

async function schemaOf(name: string) {
  const { code, stdout, stderr } = await runCommand(['schema', name])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

test('every document that has a schema can be asked for', () => {
  expect([...DOCUMENT_NAMES].sort()).toEqual([...DOCUMENTS].sort())
})

test.each(DOCUMENTS)('%s is a JSON Schema that refuses another document', async (name) => {
  const schema = await schemaOf(name)
  expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' })
  expect(failures(validatorOf(schema), { nothing: 1 })).not.toEqual([])
})

test.each([
  [['schema'], /^wrong-usage Missing required argument 'document'\. Mend: See: role-fit help schema$/m],
  [['schema', 'resutl'], /^wrong-usage .*'resutl'.* answers, result, results, /],
])('%j is wrong usage', async (args, said) => {
  const { code, stdout, stderr } = await runCommand(args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(said)
})
