import { expect, test } from 'vitest'
import { readText } from '../../src/text/read.ts'
import { codesIn } from './expectations.ts'

test('a duplicate key is a problem at the second key', () => {
  expect(codesIn('a: 1\nb: 2\na: 3')).toEqual([['duplicate-key', 3, 1]])
  expect(codesIn('{"a": 1, "b": {"c": 1, "c": 2}}')).toEqual([['duplicate-key', 1, 24]])
})

test('the problem of a duplicate key names the place of the first', () => {
  expect(readText('x: 1\n"a": 1\na: 3', 'f').problems[0]!.message).toContain('2:1')
})

test('composed and decomposed letters are one key', () => {
  expect(codesIn('\u00e9: 1\ne\u0301: 2')).toEqual([['duplicate-key', 2, 1]])
})

test('the same key in two maps is no duplicate', () => {
  expect(codesIn('- {a: 1}\n- {a: 2}')).toEqual([])
})

test('an empty key is a problem', () => {
  expect(codesIn('a: 1\n: 2')).toEqual([['empty-key', 2, 1]])
})

test('a key __proto__ is a problem and changes no prototype', () => {
  expect(codesIn('{"a": {"__proto__": {"polluted": 1}}}')).toEqual([['unknown-key', 1, 8]])
  expect(codesIn('constructor: {prototype: {polluted: 1}}')).toEqual([])
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

test.each([
  ['1e999', 'number-not-finite'],
  ['-1e999', 'number-not-finite'],
  ['.inf', 'number-not-finite'],
  ['.nan', 'number-not-finite'],
  ['12345678901234567890', 'number-too-large'],
  ['9007199254740992', 'number-too-large'],
  ['010', 'unclear-number'],
  ['0o10', 'unclear-number'],
  ['-0x1F', 'text'],
  ['0x1F', 'unclear-number'],
  ['1_000', 'text'],
  ['2026-11-21', 'text'],
  ['1:30', 'text'],
])('%s as a number gives %s', (source, code) => {
  const { value, problems } = readText(`a: ${source}`, 'f')
  if (code === 'text') expect({ value, problems }).toEqual({ value: { a: source }, problems: [] })
  else expect(problems).toMatchObject([{ code, line: 1, column: 4, path: 'a' }])
})

test('ordinary numbers are read as they are', () => {
  expect(readText('[0, -0.5, .5, 5., 1e3, 9007199254740991, +1]', 'f')).toMatchObject({
    value: [0, -0.5, 0.5, 5, 1000, 9007199254740991, 1],
    problems: [],
  })
})

test.each([
  ['an escape character', '\x1b', 'control-character'],
  ['a NUL', '\0', 'control-character'],
  ['a C1 control', '\x9b', 'control-character'],
  ['DEL', '\x7f', 'control-character'],
  ['a right-to-left override', '\u202e', 'bidi-control'],
  ['an isolate', '\u2066', 'bidi-control'],
  ['an Arabic letter mark', '\u061c', 'bidi-control'],
  ['a line separator', '\u2028', 'line-separator'],
  ['a letter of a tag', '\u{e0041}', 'hidden-character'],
  ['the start of an annotation', '\ufff9', 'hidden-character'],
  ['a noncharacter', '\ufffe', 'hidden-character'],
  ['an old format control', '\u206a', 'hidden-character'],
  ['nine combining marks', '\u0301'.repeat(9), 'too-many-marks'],
])('%s is a problem raw and escaped', (_, character, code) => {
  expect(codesIn(`a: 1\nb: x${character}y`)).toEqual([[code, 2, 5]])
  const escaped = character
    .split('')
    .map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
  expect(codesIn(`a: 1\nb: "x${escaped}y"`)).toEqual([[code, 2, 4]])
  expect(codesIn(`a: 1\n"x${escaped}y": b`)).toEqual([[code, 2, 1]])
})

test('an escaped carriage return is a control character', () => {
  expect(codesIn('a: "b\\r\\nc"')).toEqual([['control-character', 1, 4]])
})

test('half a surrogate pair is a problem, a whole one is a character', () => {
  expect(codesIn('a: "\\ud800"')).toEqual([['lone-surrogate', 1, 4]])
  expect(codesIn('a: \ud800')).toEqual([['lone-surrogate', 1, 4]])
  expect(readText('{"a": "\\ud83d\\ude00"}', 'f')).toMatchObject({ value: { a: '😀' }, problems: [] })
})

test('joined emoji, zero width joiners and up to eight marks are ordinary text', () => {
  expect(codesIn(`a: 👨‍👩‍👧 e${'\u0301'.repeat(8)} a\tb`)).toEqual([])
})

test("people's own words may hide characters, but not half ones and not raw controls", () => {
  const keep = (source: string) => readText(source, 'f', { hidden: 'keep' }).problems.map(({ code }) => code)
  expect(keep('{"about": "\\u001b[31m \\u202e \u202e \x9b"}')).toEqual([])
  expect(keep('a: "\\ud800"')).toEqual(['lone-surrogate'])
  expect(keep('a: \x1b')).toEqual(['control-character'])
})
