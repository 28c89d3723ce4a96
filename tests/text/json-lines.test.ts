import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_BYTES } from '../../src/text/decode.ts'
import { readJsonLine, readJsonLines } from '../../src/text/json-lines.ts'
import { plainJson } from '../../src/text/json-plain.ts'
import { JSON_PARTS } from '../fuzz/texts.ts'
import { codesOf } from './expectations.ts'
import { all, inParts, utf16 } from './streams.ts'

const line = (text: string, number = 7) => readJsonLine({ number, text, findings: [] }, 'f.ndjson')
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

async function codesIn(source: string | Uint8Array) {
  return codesOf((await all(readJsonLines(inParts(source, 5), 'f.ndjson'))).flatMap(({ problems }) => problems))
}

describe('one line', () => {
  test('gives its value, and the places of its keys and values', () => {
    const { value, places, problems } = line(' {"a": {"b": [1, "x"]}, "\\u0063": null}')
    expect(problems).toEqual([])
    expect(value).toEqual({ a: { b: [1, 'x'] }, c: null })
    expect(places.of([])).toEqual({ line: 7, column: 2 })
    expect(places.of(['a'])).toEqual({ line: 7, column: 8 })
    expect(places.ofKey(['a'], 'b')).toEqual({ line: 7, column: 9 })
    expect(places.of(['a', 'b', 1])).toEqual({ line: 7, column: 18 })
    expect(places.ofKey([], 'c')).toEqual({ line: 7, column: 25 })
    // What is not there is where it ought to have been.
    expect(places.of(['a', 'b', 2])).toEqual({ line: 7, column: 14 })
    expect(places.ofKey(['a'], 'z')).toEqual({ line: 7, column: 8 })
    expect(places.of(['z'])).toEqual({ line: 7, column: 2 })
    expect(places.of(['a', 'b', 'x'])).toEqual({ line: 7, column: 14 })
    expect([places.has(['c']), places.has(['d']), places.has([]), places.has(['a', 'b', 0])]).toEqual([
      true,
      false,
      true,
      true,
    ])
    expect(places.valueAt(['a', 'b', 0])).toBe(1)
  })

  test.each([
    ['a key that stands twice', '{"a": 1, "a": 2}', 'duplicate-key', 10],
    ['a key that stands twice, once as an escape', '{"a": 1, "\\u0061": 2}', 'duplicate-key', 10],
    ['a key that stands twice, composed and not', '{"é": 1, "e\u0301": 2}', 'duplicate-key', 10],
    ['a key that stands twice further in', '{"x": [{"b": 1, "c": 2, "b": 3}]}', 'duplicate-key', 25],
    ['the key __proto__', '{"__proto__": {"polluted": 1}}', 'unknown-key', 2],
    ['the key __proto__ as escapes', '{"a": {"\\u005f_proto__": 1}}', 'unknown-key', 8],
    ['an empty key', '{"": 1}', 'empty-key', 2],
    ['a merge key', '{"<<": {}}', 'merge-key', 2],
    ['a number beyond all bounds', '{"a": 1e999}', 'number-not-finite', 7],
    ['a number that would not stay the same', '[12345678901234567890]', 'number-too-large', 2],
    ['half a character as an escape', '["ok", "\\ud800"]', 'lone-surrogate', 8],
    ['half a character in a key', '{"\\udc00": 1}', 'lone-surrogate', 2],
    ['more than 100,000 tokens', `[${'1,'.repeat(50_000)}1]`, 'too-many-tokens', 100_001],
    ['more than 30,000 lists', `[${'[],'.repeat(30_000)}1]`, 'too-many-collections', 89_999],
    ['33 levels', nested(33), 'too-deep', 33],
    ['a hundred thousand levels', '['.repeat(100_000), 'too-deep', 33],
    ['a hundred thousand levels of maps', '{"a":'.repeat(100_000), 'too-deep', 161],
    ['no value', '{"a": }', 'syntax', 7],
    ['a comma too many', '[1,]', 'syntax', 4],
    ['a comma too many in a map', '{"a": 1,}', 'syntax', 9],
    ['a comma too few', '[1 2]', 'syntax', 4],
    ['a comma alone', ',', 'syntax', 1],
    ['a colon too few', '{"a" 1}', 'syntax', 6],
    ['the wrong bracket', '[1}', 'syntax', 3],
    ['a bracket too many', '{}}', 'syntax', 3],
    ['a second document', '{} {}', 'syntax', 4],
    ['a key without quotes', '{a: 1}', 'syntax', 2],
    ['single quotes', "{'a': 1}", 'syntax', 2],
    ['a comment', '// {}', 'syntax', 1],
    ['NaN', '[NaN]', 'syntax', 2],
    ['Infinity', '[-Infinity]', 'syntax', 2],
    ['an octal number', '[010]', 'syntax', 3],
    ['a number that begins with a dot', '[.5]', 'syntax', 2],
    ['a number that ends with a dot', '[5.]', 'syntax', 3],
    ['YAML', 'answers: {}', 'syntax', 1],
    ['an escape that is none', '["\\x41"]', 'bad-escape', 3],
    ['an escape of three digits', '["\\u004z"]', 'bad-escape', 3],
    ['a tab within a text', '["a\tb"]', 'control-character', 4],
    ['an end within a map', '{"a": 1', 'incomplete', 8],
    ['an end within a text', '{"a": "x', 'incomplete', 9],
    ['an end after a backslash', '["\\', 'incomplete', 4],
    ['an end within an escape', '["\\u00', 'incomplete', 7],
    ['nothing but blanks', '   ', 'incomplete', 4],
  ])('with %s is a problem at its place', (_, text, code, column) => {
    expect(codesOf(line(text).problems)).toEqual([[code, 7, column]])
    expect(line(text).problems[0]).toMatchObject({ severity: 'error', file: 'f.ndjson' })
    expect({}).not.toHaveProperty('polluted')
  })

  test('that cannot be read has all its places at its start', () => {
    const { value, places } = line('{"a": ')
    expect(value).toBeUndefined()
    expect([places.of([]), places.of(['a']), places.ofKey([], 'a')]).toEqual(Array(3).fill({ line: 7, column: 1 }))
  })

  test('says everything that is wrong with keys and numbers at once, with paths', () => {
    const { problems } = line('{"a": {"b": 1, "b": 2, "": [1, 1e400]}, "a": 3}')
    expect(problems.map(({ code, column, path }) => [code, column, path])).toEqual([
      ['duplicate-key', 16, 'a.b'],
      ['empty-key', 24, 'a.'],
      ['number-not-finite', 32, 'a..1'],
      ['duplicate-key', 41, 'a'],
    ])
  })

  test('stops at 200 problems', () => {
    expect(line(`[${'1e999,'.repeat(10_000)}1]`).problems).toHaveLength(200)
  })

  test('nests 32 levels', () => {
    expect(line(nested(32)).problems).toEqual([])
  })

  test('may use names of the language as keys', () => {
    const { value, problems } = line('{"constructor": 1, "toString": {"prototype": 2}}')
    expect(problems).toEqual([])
    expect(Object.entries(value as object)).toEqual([
      ['constructor', 1],
      ['toString', { prototype: 2 }],
    ])
  })

  test('keeps what people hide in their words', () => {
    expect(line('["\\u202e", "\u202e", "\\u0000"]')).toMatchObject({ value: ['\u202e', '\u202e', '\0'], problems: [] })
  })

  test.each([
    ['of 24,999 keys', `{${Array.from({ length: 24_999 }, (_, key) => `"${key}":1`).join()}}`],
    ['of 49,999 values', `[${'1,'.repeat(49_999)}]`.replace(',]', ']')],
    ['of one long text', `["${'\\n'.repeat(MAX_BYTES / 2 - 2)}"]`],
    ['of one long number', `[0.${'1'.repeat(MAX_BYTES - 4)}]`],
    ['of blanks', `[${' '.repeat(MAX_BYTES - 2)}]`],
  ])('%s is read', (_, text) => {
    expect(text.length).toBeLessThanOrEqual(1.3 * MAX_BYTES)
    expect(line(text).problems).toEqual([])
  })
})

describe('many lines', () => {
  test('are one value each, and blank ones none', async () => {
    const reads = await all(readJsonLines(inParts('\uFEFF{"a":1}\r\n\n  \n[2]\n3', 3), 'f'))
    expect(reads.map(({ value, places }) => [value, places.of([]).line])).toEqual([
      [{ a: 1 }, 1],
      [[2], 4],
      [3, 5],
    ])
  })

  test('are all read but the bad ones', async () => {
    const source = `{"a":1}\n{"a":\n{"a":3}\n{"a":1,"a":2}\n["${'x'.repeat(MAX_BYTES)}"]\n{"a":"\0"}\n{"a":7}\n{"a"`
    const reads = await all(readJsonLines(inParts(source), 'f'))
    expect(reads.flatMap(({ value, problems }) => (problems.length === 0 ? [value] : []))).toEqual([
      { a: 1 },
      { a: 3 },
      { a: 7 },
    ])
    expect(codesOf(reads.flatMap(({ problems }) => problems))).toEqual([
      ['incomplete', 2, 6],
      ['duplicate-key', 4, 8],
      ['too-large', 5, 1],
      ['control-character', 6, 7],
      ['incomplete', 8, 5],
    ])
  })

  test.each([
    ['nothing', ''],
    ['a mark alone', '\uFEFF'],
    ['blank lines alone', '\n \r\n\t\n'],
  ])('%s is an empty file', async (_, source) => {
    expect(await codesIn(source)).toEqual([['empty-file', 1, 1]])
  })

  test('in UTF-16 are one problem, not one a line', async () => {
    expect(await codesIn(utf16('{}\n{}\n', 'le'))).toEqual([['utf-16', 1, 1]])
  })
})

describe('whatever is on a line', () => {
  const tokens = [...JSON_PARTS, ' ', '\t', 'é']
  const texts = fc.oneof(
    fc.json(),
    fc.array(fc.constantFrom(...tokens), { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  )
  const OWN = [
    'duplicate-key',
    'unknown-key',
    'empty-key',
    'merge-key',
    'number-not-finite',
    'number-too-large',
    'lone-surrogate',
    'too-deep',
  ]

  test('what JSON.parse takes is read as the same, or refused for a reason of our own; nothing else is read', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { value, problems } = line(text)
        const parsed = parsedOrNot(text)
        if (problems.length === 0) expect([value]).toEqual(parsed)
        else if (parsed !== null) expect(OWN).toEqual(expect.arrayContaining(problems.map(({ code }) => code)))
      }),
      { numRuns: 5000 },
    )
  })

  function parsedOrNot(text: string): [unknown] | null {
    try {
      return [JSON.parse(text)]
    } catch {
      return null
    }
  }
})

describe('a plain line, read without the scan for what may be wrong', () => {
  test('has its places all the same', () => {
    const { places, problems } = line('  {"answers": {"th-plan": "b", "list": [1, {"x": 2}]}}')
    expect(problems).toEqual([])
    expect(places.of([])).toEqual({ line: 7, column: 3 })
    expect(places.of(['answers', 'th-plan'])).toEqual({ line: 7, column: 27 })
    expect(places.of(['answers', 'list', 1, 'x'])).toEqual({ line: 7, column: 50 })
    expect(places.ofKey(['answers'], 'th-plan')).toEqual({ line: 7, column: 16 })
    expect(places.has(['answers', 'th-plan'])).toBe(true)
    expect(places.has(['answers', 'th-other'])).toBe(false)
    expect(places.valueAt(['answers', 'list', 0])).toBe(1)
  })

  // Each of these is JSON to JSON.parse, and each would say something else than what stands there.
  test.each([
    ['a key twice', '{"a":1,"a":2}', 'duplicate-key'],
    ['a key twice, once as an escape', '{"a":1,"\\u0061":2}', 'duplicate-key'],
    ['a key twice, further in', '[{"b":{"a":1,"c":[],"a":2}}]', 'duplicate-key'],
    ['a key that every object has', '{"__proto__":{"x":1}}', 'unknown-key'],
    ['a number that is not kept', '{"a":9007199254740993}', 'number-too-large'],
  ])('is not taken for plain: %s', (_, text, code) => {
    const { problems } = line(text)
    expect(problems.map((problem) => problem.code)).toEqual([code])
    expect(plainJson(text)).toBeNull()
  })

  test('means what JSON.parse says, with colons and braces in its texts', () => {
    const text = '{"a":": {\\"","b":"{:}"}'
    expect(plainJson(text)).toBeNull()
    expect(plainJson('{"a":": {","b":"{:}"}')).toEqual({ value: { a: ': {', b: '{:}' } })
    expect(plainJson('{"a":')).toBeNull()
  })
})
