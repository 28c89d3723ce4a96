import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DOCUMENT_NAMES, documentSchema } from '../../src/commands/document-schemas.ts'
import { validatorOf } from './validator.ts'

interface Node {
  readonly type?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Node>>
  readonly [key: string]: unknown
}

/** Every schema within, with its path and the words of what it stands in. */
function* nodes(node: unknown, path: string, said = ''): Generator<{ path: string; node: Node; said: string }> {
  if (typeof node !== 'object' || node === null) return
  const words = Array.isArray(node) ? said : ((node as Node).description ?? said)
  if (!Array.isArray(node)) yield { path, node: node as Node, said: words }
  for (const [key, part] of Object.entries(node)) {
    if (key !== 'required' && key !== 'enum') yield* nodes(part, `${path}/${key}`, words)
  }
}

const folder = new URL('../../docs/schemas/', import.meta.url)

test('the schemas that editors use are those of the program, and there are no others', () => {
  expect(readdirSync(folder).sort()).toEqual(DOCUMENT_NAMES.map((name) => `${name}.schema.json`).sort())
  for (const name of DOCUMENT_NAMES) {
    const committed = readFileSync(new URL(`${name}.schema.json`, folder), 'utf8')
    expect(`${JSON.stringify(documentSchema(name), null, 2)}\n` === committed, `${name}: run npm run generate`).toBe(
      true,
    )
  }
})

test.each(DOCUMENT_NAMES)('%s is a JSON Schema of 2020-12 by the judgement of another validator', (name) => {
  const schema = documentSchema(name)
  expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' })
  expect(() => validatorOf(schema)).not.toThrow()
})

test.each(DOCUMENT_NAMES)('every property of %s has a description, and so has the document', (name) => {
  const schema = documentSchema(name) as Node
  expect(schema.description).toBeTypeOf('string')
  const bare = [...nodes(schema, '')].flatMap(({ path, node: { properties = {} } }) =>
    Object.entries(properties).flatMap(([key, { description }]) => (description ? [] : [`${path}/${key}`])),
  )
  expect(bare).toEqual([])
})

/** Words of units and of ranges, as descriptions have them. */
const UNITS =
  /\bSDs?\b|logit|logarithm|seconds|days|\b0 to 1\b|categories|how (many|much)|by what|in (the|that) unit|from 1|at (least|most)|correlation|factor|[Rr]elative|share/i

const BOUNDS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'const', 'enum']

test.each(DOCUMENT_NAMES)('every number in %s has a range or says its unit', (name) => {
  const silent = [...nodes(documentSchema(name), '')].filter(
    ({ node, said }) =>
      (node.type === 'number' || node.type === 'integer') &&
      !BOUNDS.some((bound) => bound in node && Math.abs(Number(node[bound])) !== Number.MAX_SAFE_INTEGER) &&
      !UNITS.test(said),
  )
  expect(silent.map(({ path }) => path)).toEqual([])
})
