import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { DOCUMENT_NAMES } from '../../src/commands/document-schemas.ts'
import { aFolder, runCommand } from '../world.ts'
import { ndjson, someSessions } from './collected.ts'
import { aSheet, favouring } from './sheets.ts'

const DOCUMENTS = [
  'answers',
  'result',
  'results',
  'problems',
  'questions',
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

async function problemsOf(name: string, document: unknown): Promise<string[]> {
  const parsed = z.fromJSONSchema(await schemaOf(name)).safeParse(document)
  return (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}

test('every document that has a schema can be asked for', () => {
  expect([...DOCUMENT_NAMES].sort()).toEqual([...DOCUMENTS].sort())
})

test.each(DOCUMENTS)('%s is a JSON Schema that refuses another document', async (name) => {
  const schema = await schemaOf(name)
  expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' })
  expect(await problemsOf(name, { nothing: 1 })).not.toEqual([])
})

test('what the commands print fits its schema', async () => {
  const stdin = aSheet(favouring('product-manager'), { about: 'Ana', rater: { kind: 'observer', label: 'Ben' } })
  const result = JSON.parse((await runCommand(['score', '-', '--json'], { stdin })).stdout)
  expect(await problemsOf('answers', JSON.parse(stdin))).toEqual([])
  expect(await problemsOf('result', result)).toEqual([])
  expect(await problemsOf('answers', result.sheet)).toEqual([])
  const both = JSON.stringify({ schema: 'role-fit/results/v1', results: [result, result] })
  const results = JSON.parse((await runCommand(['score', '-', '--json'], { stdin: both })).stdout)
  expect(results.results).toHaveLength(2)
  expect(await problemsOf('results', results)).toEqual([])
  const { stderr } = await runCommand(['score', '/not/there', '--json'])
  expect(await problemsOf('problems', JSON.parse(stderr))).toEqual([])
})

test('what the studies print fits its schema, and a number out of its range does not', async () => {
  const studies = {
    simulation: ['simulate', '--people', '2', '--workers', '1'],
    statistics: ['stats', ndjson(someSessions(40))],
    calibration: ['calibrate', ndjson(someSessions(40)), '--output', join(aFolder(), 'mine')],
  }
  for (const [name, args] of Object.entries(studies)) {
    const { code, stdout } = await runCommand([...args, '--json'])
    expect(code).toBe(0)
    const document = JSON.parse(stdout)
    expect(await problemsOf(name, document)).toEqual([])
    expect(await problemsOf(name, { ...document, people: -1 })).toEqual([expect.stringMatching(/^people: /)])
    expect(await problemsOf(name, { ...document, more: 1 })).not.toEqual([])
  }
})

interface Node {
  readonly type?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Node>>
  readonly items?: Node
  readonly anyOf?: readonly Node[]
}

/** The paths of numbers below a schema that neither say what they are nor stand in something that does. */
function undescribed({ properties = {}, items, anyOf = [] }: Node, path = ''): string[] {
  const inside: [string, Node][] = [
    ...Object.entries(properties).map(([key, one]): [string, Node] => [`${path}.${key}`, one]),
    ...(items === undefined ? [] : [[`${path}[]`, items] as [string, Node]]),
    ...anyOf.map((one): [string, Node] => [path, one]),
  ]
  return inside.flatMap(([at, one]) => {
    if (one.description !== undefined) return []
    return one.type === 'number' || one.type === 'integer' ? [at] : undescribed(one, at)
  })
}

test.each(['simulation', 'statistics', 'calibration'])('every number in a %s says what it is', async (name) => {
  expect(undescribed(await schemaOf(name))).toEqual([])
})

test('a result with a number out of its range does not fit', async () => {
  const result = JSON.parse((await runCommand(['demo', '--json'])).stdout)
  const wrong = { ...result, outcome: { ...result.outcome, probability: 1.5 } }
  expect(await problemsOf('result', wrong)).toEqual([expect.stringMatching(/^outcome\.probability: /)])
})

test.each([
  ['bank', 'bank.yaml'],
  ['dimension', 'time-horizons.yaml'],
  ['dimension', 'collaboration.yaml'],
  ['role', 'roles/product-manager.yaml'],
  ['paths', 'paths/hybrids.yaml'],
  ['claims', 'claims.yaml'],
])('%s fits the built-in %s', async (name, file) => {
  const text = readFileSync(new URL(`../../questions/${file}`, import.meta.url), 'utf8')
  expect(await problemsOf(name, parse(text))).toEqual([])
})

test.each([
  [['schema'], /^wrong-usage Missing required argument 'document'\. Mend: See: role-fit help schema$/m],
  [['schema', 'resutl'], /^wrong-usage .*'resutl'.* answers, result, results, /],
])('%j is wrong usage', async (args, said) => {
  const { code, stdout, stderr } = await runCommand(args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(said)
})
