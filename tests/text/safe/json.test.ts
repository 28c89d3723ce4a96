import fc from 'fast-check'
import { expect, test } from 'vitest'
import { json, jsonLine } from '../../../src/text/safe/json.ts'

const HIDDEN =
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\ud800-\udfff\p{Noncharacter_Code_Point}]/u

test('a document is indented by two spaces and ends in a newline, a line is one line', () => {
  const document = { about: 'Zoë 市 👩‍👧', list: [1, null] }
  expect(json(document)).toBe('{\n  "about": "Zoë 市 👩‍👧",\n  "list": [\n    1,\n    null\n  ]\n}\n')
  expect(jsonLine(document)).toBe('{"about":"Zoë 市 👩‍👧","list":[1,null]}\n')
})

test.each([
  ['\x1b\x07\r', '\\u001b\\u0007\\r'],
  ['\x7f\x9b', '\\u007f\\u009b'],
  ['\u061c\u200e\u200f\u202a\u202e\u2066\u2069', '\\u061c\\u200e\\u200f\\u202a\\u202e\\u2066\\u2069'],
  ['\u2028\u2029', '\\u2028\\u2029'],
  ['\ufeff\ufffe\u{1ffff}', '\\ufeff\\ufffe\\ud83f\\udfff'],
  ['\u{e0041}', '\\udb40\\udc41'],
  ['\ud800', '\\ud800'],
  ['\\\u202e', '\\\\\\u202e'],
])('%j comes out as escapes', (text, escapes) => {
  expect(jsonLine(text)).toBe(`"${escapes}"\n`)
  expect(JSON.parse(jsonLine(text))).toBe(text)
})

test('keys and values hide nothing and are read as they were', () => {
  const hostile = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 4 }),
        fc.constantFrom('\u202e', '\\', '"', '\x9b', '\u{e0041}', '\ud800'),
      ),
    )
    .map((parts) => parts.join(''))
  const document = fc.array(fc.tuple(hostile, hostile)).map((entries) => Object.fromEntries(entries))
  fc.assert(
    fc.property(document, (value) => {
      for (const text of [json(value), jsonLine(value)]) {
        expect(text).not.toMatch(HIDDEN)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }
      expect(jsonLine(value).indexOf('\n')).toBe(jsonLine(value).length - 1)
    }),
    { numRuns: 1000 },
  )
})
