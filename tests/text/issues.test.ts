import { expect, test } from 'vitest'
import * as z from 'zod'
import { problemsOf } from '../../src/text/issues.ts'
import { readText } from '../../src/text/read.ts'
import { codesOf } from './expectations.ts'

const id = z.stringFormat('id', /^[a-z]+$/).describe('Small letters')
const schema = z.strictObject({
  id,
  text: z.string().min(1).max(5).optional(),
  flag: z.boolean().optional(),
  count: z.number().int().gt(0).max(9).optional(),
  list: z.array(z.string()).min(2).max(3).optional(),
  kind: z.enum(['rating', 'frequency']).optional(),
  weights: z.record(id, z.number()).optional(),
  items: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.enum(['rating', 'frequency']), scale: z.string() }),
        z.strictObject({ kind: z.literal('pair'), options: z.array(id) }),
      ]),
    )
    .optional(),
  signal: z
    .union([
      z.strictObject({ dimension: z.string(), role: z.string() }),
      z.strictObject({ level: z.enum(['low', 'high']) }),
      z.strictObject({ item: z.string(), options: z.array(z.string()) }),
      z.literal('any'),
    ])
    .optional(),
  exact: z.array(z.string()).length(2).optional(),
  short: z.string().min(3).optional(),
  below: z.number().lt(5).optional(),
  fives: z.number().multipleOf(5).optional(),
  code: z.string().regex(/^\d+$/).optional(),
  one: z.xor([z.string().min(1), z.string().max(5)]).optional(),
  odd: z
    .number()
    .refine((value) => value % 2 === 1)
    .optional(),
  even: z
    .number()
    .refine((value) => value % 2 === 0, { params: { code: 'odd-number', mend: 'Write an even number.' } })
    .optional(),
})

function problemsIn(source: string) {
  const { value, places } = readText(source, 'f.yaml')
  const result = schema.safeParse(value)
  return result.success ? [] : problemsOf(result.error.issues, places, 'f.yaml', schema)
}

test.each([
  ['id: a\ntxet: b', 'unknown-key', 2, 1],
  ['text: b', 'missing-key', 1, 1],
  ['id: a\ntext: 5', 'wrong-type', 2, 7],
  ['id: a\ntext:', 'wrong-type', 2, 6],
  ['id: a\ntext: ""', 'empty-text', 2, 7],
  ['id: a\ntext: abcdef', 'too-long', 2, 7],
  ['id: a\nflag: yes', 'wrong-type', 2, 7],
  ['id: a\ncount: 1.5', 'wrong-type', 2, 8],
  ['id: a\ncount: 0', 'out-of-range', 2, 8],
  ['id: a\ncount: 10', 'out-of-range', 2, 8],
  ['id: a\nlist: [a]', 'too-few', 2, 7],
  ['id: a\nlist: [a, b, c, d]', 'too-many', 2, 7],
  ['id: a\nlist:\n  - a\n  - 2', 'wrong-type', 4, 5],
  ['id: A', 'wrong-id', 1, 5],
  ['id: a\nkind: ratign', 'unknown-value', 2, 7],
  ['id: a\nweights:\n  A: 1', 'wrong-id', 3, 3],
  ['id: a\nitems:\n  - kind: pari', 'unknown-value', 3, 11],
  ['id: a\nitems:\n  - scale: x', 'missing-key', 3, 5],
  ['id: a\nitems:\n  - {kind: pair, options: [], scale: x}', 'unknown-key', 3, 31],
  ['id: a\nitems: [3]', 'wrong-type', 2, 9],
  ['id: a\nsignal: {level: hihg}', 'unknown-value', 2, 17],
  ['id: a\nsignal: 3', 'wrong-type', 2, 9],
  ['id: a\nsignal: {dimension: x}', 'missing-key', 2, 9],
  ['id: a\neven: 3', 'odd-number', 2, 7],
  ['id: a\nexact: [a]', 'too-few', 2, 8],
  ['id: a\nshort: ab', 'too-short', 2, 8],
  ['id: a\nbelow: 5', 'out-of-range', 2, 8],
  ['id: a\nfives: 6', 'wrong-value', 2, 8],
  ['id: a\ncode: x1', 'wrong-form', 2, 7],
  ['id: a\none: abc', 'wrong-value', 2, 6],
  ['id: a\nodd: 2', 'wrong-value', 2, 6],
  ['id: a\nkind: 3', 'unknown-value', 2, 7],
  ['- 1', 'wrong-type', 1, 1],
])('%j gives %s at %d:%d', (source, code, line, column) => {
  expect(codesOf(problemsIn(source))).toEqual([[code, line, column]])
})

test('each unknown key is a problem of its own', () => {
  expect(codesOf(problemsIn('id: a\nx: 1\ny: 2'))).toEqual([
    ['unknown-key', 2, 1],
    ['unknown-key', 3, 1],
  ])
})

test.each([
  ['id: a\ntxet: b', 'text'],
  ['id: a\nkind: ratign', 'rating'],
  ['id: a\nitems:\n  - {kind: pari}', 'pair'],
  ['id: a\nitems:\n  - {kind: pair, options: [], optoins: x}', 'options'],
  ['id: a\nitems:\n  - {kind: rating, scale: x, scael: x}', 'scale'],
  ['id: a\nsignal: {dimension: x, role: y, rolle: z}', 'role'],
  ['id: a\nsignal: {level: hihg}', 'high'],
])('%j suggests %s', (source, word) => {
  const [problem] = problemsIn(source)
  expect(problem!.message).toContain(`Did you mean "${word}"?`)
  expect(problem!.mend).toContain(`"${word}"`)
})

test('of a union the form that knows the keys is told of, even if another has no more issues', () => {
  expect(codesOf(problemsIn('id: a\nsignal: {item: 3, options: x}'))).toEqual([
    ['wrong-type', 2, 16],
    ['wrong-type', 2, 28],
  ])
})

test('the path is that of the value, with the missing or unknown key at its end', () => {
  const paths = problemsIn('items:\n  - {kind: pair, options: [a, 3]}\nx: 1').map(({ path }) => path)
  expect(paths.toSorted()).toEqual(['id', 'items.0.options.1', 'x'])
})

test('a mend says what belongs there, in the words of the schema', () => {
  expect(problemsIn('id: A')[0]!.mend).toContain('small letters')
  expect(problemsIn('text: a')[0]!.mend).toContain('small letters')
})

test('without the schema the problems are the same, but for suggestions', () => {
  const source = 'id: A\ntxet: b\nitems: [{kind: rating}]\nsignal: {item: 3, options: [x]}\nfives: 6'
  const { value, places } = readText(source, 'f.yaml')
  const { issues } = schema.safeParse(value).error!
  expect(codesOf(problemsOf(issues, places, 'f.yaml'))).toEqual(codesOf(problemsOf(issues, places, 'f.yaml', schema)))
})

test.each([
  ['id: a\nexact: [a]', 'The list has 1 entries; it needs exactly 2.'],
  ['id: a\nshort: ab', 'The text has 2 characters; it needs at least 3.'],
  ['id: a\nbelow: 5', '5 is out of range: it must be less than 5.'],
  ['id: a\ncount: 0', '0 is out of range: it must be more than 0.'],
  ['id: a\nlist: [a, b, c, d]', 'The list has 4 entries; it needs at most 3.'],
])('%j is told as: %s', (source, message) => {
  expect(problemsIn(source).map((problem) => problem.message)).toEqual([message])
})

test('a number that is not finite is told as such', () => {
  expect(codesOf(problemsIn('id: a\ncount: .inf'))).toEqual([['number-not-finite', 2, 8]])
})
