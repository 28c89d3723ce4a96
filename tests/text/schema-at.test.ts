import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { branchesOf, describedAs, keysOf, schemaAt } from '../../src/text/schema-at.ts'

const maker = z.strictObject({ kind: z.literal('maker'), size: z.number().describe('How large') })
const teller = z.strictObject({ kind: z.literal('teller'), words: z.array(z.string().describe('A word')) })
const schema = z.object({
  name: z.string().optional().describe('A name'),
  trimmed: z
    .string()
    .describe('Words')
    .transform((text) => text.trim())
    .default(''),
  scores: z.record(z.string(), z.int().describe('A score')).readonly(),
  either: z.discriminatedUnion('kind', [maker, teller]).nullable(),
  any: z.union([z.string(), maker]),
  plain: z.union([z.string(), z.number()]),
})

const value = { scores: { a: 1 }, either: { kind: 'teller', words: ['x'] }, any: { size: 1 }, plain: {} }
const about = (...path: readonly PropertyKey[]) => describedAs(schemaAt(schema, path, value))

describe('the part of a schema that judges a value', () => {
  test.each([
    ['a key of a map', ['name'], 'A name'],
    ['what is behind a default and a transform', ['trimmed'], 'Words'],
    ['a key of a record', ['scores', 'a'], 'A score'],
    ['an entry of a list in the alternative that the value names', ['either', 'words', 0], 'A word'],
    ['a key in the first alternative that is a map', ['any', 'size'], 'How large'],
  ])('is found for %s', (_, path, words) => {
    expect(about(...path)).toBe(words)
  })

  test.each([
    ['an unknown key', ['nome']],
    ['a name of the language', ['constructor']],
    ['something within a text', ['name', 'length']],
    ['something within nothing known', ['nome', 'a', 'b']],
    ['a key of another alternative', ['either', 'size']],
    ['a key where no alternative is a map', ['plain', 'a']],
  ])('is not there for %s', (_, path) => {
    expect(schemaAt(schema, path, value)).toBeNull()
  })

  test('is not there where the value names no alternative, or is none', () => {
    expect(schemaAt(schema, ['either', 'size'], { either: { kind: 'singer' } })).toBeNull()
    expect(schemaAt(schema, ['either', 'size'], { either: 'maker' })).toBeNull()
    expect(schemaAt(schema, ['either', 'size'], { either: null })).toBeNull()
    expect(schemaAt(null, ['a'], {})).toBeNull()
  })
})

test('the keys of a map are those of its schema, or of the alternative that fits', () => {
  expect(keysOf(maker, {})).toEqual(['kind', 'size'])
  expect(keysOf(schemaAt(schema, ['either'], value), value.either)).toEqual(['kind', 'words'])
  expect(keysOf(schemaAt(schema, ['scores'], value), value.scores)).toEqual([])
  expect(keysOf(null, {})).toEqual([])
})

test('only a union has alternatives', () => {
  expect(branchesOf(schemaAt(schema, ['either'], value))).toEqual([maker, teller])
  expect(branchesOf(maker)).toEqual([])
  expect(branchesOf(null)).toEqual([])
})
