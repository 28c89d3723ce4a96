import { expect, test } from 'vitest'
import { readJsonDocument } from '../../src/text/json-document.ts'
import { readText } from '../../src/text/read.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

const SHEET = `{
  "about": "Ana",
  "answers": {"one": 4, "two": {"best": "a", "worst": "b"}, "three": null},
  "list": [1, [2.5, true]], "seconds": {"one": 5.25}
}
`

test.each([
  ['a sheet', SHEET],
  ['one with a byte order mark and CRLF', `\ufeff${SHEET.replaceAll('\n', '\r\n')}`],
  ['one with escapes', '{"about": "A \\"B\\" \\u00e9", "answers": {}}'],
  ['one with letters of other languages', '{"about": "Ána 漢字 👩‍🚀", "answers": {}}'],
  [
    'one of thousands of keys',
    JSON.stringify({ answers: Object.fromEntries(Array.from({ length: 3000 }, (_, k) => [`k${k}`, k])) }),
  ],
])('%s has the value and the places that the YAML reader finds', (_, text) => {
  const quick = readJsonDocument(bytes(text))
  const careful = readText(bytes(text), 'a.json', { hidden: 'keep' })
  expect(careful.problems).toEqual([])
  expect(quick?.value).toEqual(careful.value)
  for (const path of [[], ['answers'], ['about'], ['list', 1, 0], ['answers', 'two', 'worst']]) {
    expect(quick?.places.has(path)).toBe(careful.places.has(path))
    if (careful.places.has(path)) expect(quick?.places.of(path)).toEqual(careful.places.of(path))
  }
})

test.each([
  ['YAML', 'answers:\n  one: 4\n'],
  ['a list', '[1]'],
  ['nothing', ''],
  ['a key twice', '{"a": 1, "a": 2}'],
  ['a key twice, by an escape', '{"a": 1, "\\u0061": 2}'],
  ['a comma too many', '{"a": 1,}'],
  ['a comment', '{"a": 1} # one'],
  ['a control character', '{"a": "\u0000"}'],
  ['a key that is refused', '{"__proto__": 1}'],
  ['a number that would change', '{"a": 12345678901234567890}'],
  ['an endless depth', `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`],
])('%s is left to the careful reader', (_, text) => {
  expect(readJsonDocument(bytes(text))).toBeNull()
})

test('bytes that are no UTF-8 are left to the careful reader', () => {
  expect(readJsonDocument(Uint8Array.of(0x7b, 0xff, 0x7d))).toBeNull()
})
