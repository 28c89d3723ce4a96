import { expect, test } from 'vitest'
import { bankSchemas } from '../../src/bank/json-schemas.ts'

interface Node {
  readonly properties?: Readonly<Record<string, Node>>
  readonly description?: string
  readonly additionalProperties?: unknown
  readonly [key: string]: unknown
}

const schemas = bankSchemas() as Record<string, Node>

/** Every schema within, with its path. */
function nodes(node: unknown, path: string): [path: string, node: Node][] {
  if (typeof node !== 'object' || node === null) return []
  const here: [string, Node][] = Array.isArray(node) ? [] : [[path, node as Node]]
  return [...here, ...Object.entries(node).flatMap(([key, part]) => nodes(part, `${path}/${key}`))]
}

test('there is a schema of draft 2020-12 for each kind of file', () => {
  expect(Object.keys(schemas)).toEqual(['bank', 'dimension', 'role', 'paths', 'claims'])
  for (const schema of Object.values(schemas)) {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  }
})

test('every field has a description', () => {
  const bare = Object.entries(schemas).flatMap(([name, schema]) =>
    nodes(schema, name).flatMap(([path, { properties }]) =>
      Object.entries(properties ?? {})
        .filter(([, field]) => typeof field === 'object' && field.description === undefined)
        .map(([key]) => `${path}/${key}`),
    ),
  )
  expect(bare).toEqual([])
})

test('no map lets unknown keys pass', () => {
  const open = Object.entries(schemas).flatMap(([name, schema]) =>
    nodes(schema, name)
      .filter(([, node]) => node.type === 'object' && node.additionalProperties === undefined)
      .map(([path]) => path),
  )
  expect(open).toEqual([])
})

test('what has a default need not be written', () => {
  expect(schemas.bank!.required).toEqual(['schema', 'id', 'version', 'title', 'roles', 'dimensions'])
})

test('a label is a text to an editor', () => {
  expect(JSON.stringify(schemas.bank)).not.toMatch(/"anyOf":\[\{"type":"string"[^\]]*\{"type":"number"\}\]/)
  const scale = schemas.bank!.properties!.scales!.additionalProperties as Node
  expect(scale.properties!.categories!.items).toMatchObject({ type: 'string' })
})
