/** A document of ours given to a command that does not read it: what it is, and what to do with it. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DOCUMENT_NAMES, documentSchema } from '../../src/commands/document-schemas.ts'
import { aHome, runCommand } from '../world.ts'
import { ndjson, someSessions } from './collected.ts'
import { resultFile } from './explained.ts'
import { aSheet, written } from './sheets.ts'

/** The `schema` of every document that says what it is. */
function schemaLines(): string[] {
  const consts = DOCUMENT_NAMES.flatMap((name) => {
    const { properties, oneOf } = documentSchema(name) as { properties?: Shape; oneOf?: { properties: Shape }[] }
    const shapes = [properties, ...(oneOf ?? []).map((one) => one.properties)]
    return shapes.flatMap((shape) => JSON.stringify(shape?.schema ?? null).match(/role-fit\/[a-z]+\/v1/)?.[0] ?? [])
  })
  return [...new Set(consts)]
}

interface Shape {
  readonly schema?: unknown
}

const READ_BY_SCORE = ['role-fit/answers/v1', 'role-fit/result/v1', 'role-fit/results/v1', 'role-fit/export/v1']

test('there are as many kinds of documents as are tried below', () => {
  expect(schemaLines()).toHaveLength(15)
})

test.each(schemaLines().filter((schema) => schema !== 'role-fit/result/v1'))(
  '%s is no result, and show says what it is and what to do',
  async (schema) => {
    const { 'x.json': file } = written({ 'x.json': JSON.stringify({ schema }) })
    for (const command of [['show'], ['plan'], ['explain', '--result']]) {
      const { code, stdout, stderr } = await runCommand([...command, file])
      expect({ code, stdout }).toEqual({ code: 5, stdout: '' })
      expect(stderr).toMatch(/:1:1 not-a-result This is an? [a-z ]+, and no result\. Mend: [A-Z].*\n$/)
    }
  },
)

test.each(schemaLines().filter((schema) => !READ_BY_SCORE.includes(schema)))(
  '%s is no answer sheet, and score says what it is and what to do',
  async (schema) => {
    const { code, stdout, stderr } = await runCommand(['score', '-', '--from', 'json'], {
      stdin: JSON.stringify({ schema }),
    })
    expect({ code, stdout }).toEqual({ code: 5, stdout: '' })
    expect(stderr).toMatch(/:1:11 unknown-schema This is an? [a-z ]+, and no answer sheet\. Mend: [A-Z].*\n$/)
  },
)

test.each([
  ['history export', [], 'an export of saved sessions', 'role-fit score <file>'],
  ['history list', ['--json'], 'a list of saved sessions', 'role-fit show <id>'],
  ['questions', ['--json'], 'a list of questions', 'role-fit form'],
  ['form', ['--format', 'json'], 'an answer sheet', 'role-fit score <file>'],
  ['explain', ['--json', '--result', 'RESULT'], 'an explanation', 'Hand over a result'],
  ['plan', ['RESULT', '--json'], 'a plan', 'Hand over a result'],
  ['stats', ['SHEETS', '--json'], 'a report on items', 'Hand over a result'],
] as const)('what %s prints is told apart by show', async (command, options, what, mend) => {
  const places = { RESULT: () => resultFile(), SHEETS: () => ndjson(someSessions(30)) }
  const args = options.map((word) => (word === 'RESULT' || word === 'SHEETS' ? places[word]() : word))
  const { stdout } = await runCommand([...command.split(' '), ...args], { home: aHome() })
  const { 'x.json': file } = written({ 'x.json': stdout })
  const { code, stderr } = await runCommand(['show', file])
  expect(code).toBe(5)
  expect(stderr).toContain(`not-a-result This is ${what}, and no result. Mend: `)
  expect(stderr.split('Mend: ')[1]).toContain(mend)
})

test('the mend for an export and for a sheet works as it stands', async () => {
  const { 'export.json': file } = written({
    'export.json': JSON.stringify({ schema: 'role-fit/export/v1', about: null, results: [], sessions: [] }),
    'sheet.json': aSheet({ 'th-two-years': 4 }),
  })
  expect((await runCommand(['score', file, '--json'])).code).toBe(0)
  expect((await runCommand(['score', join(file, '..', 'sheet.json')])).code).toBe(0)
})

test('a document that only looks like one of ours is not called so', async () => {
  for (const schema of ['role-fit/plan/v0', 'role-fit/plan', 'role-fit/constructor/v1', 'plan', 3])
    expect((await runCommand(['show', '-'], { stdin: JSON.stringify({ schema }) })).stderr).toContain(
      'This is no result.',
    )
})
