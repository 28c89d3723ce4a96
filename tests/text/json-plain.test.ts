/** The quick ways to read JSON against JSON.parse and the careful readers: the same value, or none. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJsonDocument } from '../../src/text/json-document.ts'
import { plainJson } from '../../src/text/json-plain.ts'
import { scanJson } from '../../src/text/json-scan.ts'
import { readText } from '../../src/text/read.ts'

const SEED = { seed: 20261122 } as const
const bytes = (text: string) => new TextEncoder().encode(text)

/** What the careful reader says of a line: its value, or null where it refuses anything. */
function scanned(text: string): { readonly value: unknown } | null {
  const { findings } = scanJson(text, (offset) => ({ line: 1, column: offset + 1 }))
  return findings.length === 0 ? { value: JSON.parse(text) } : null
}

const keys = fc.oneof(
  fc.constantFrom(
    'a',
    'b',
    'answers',
    'about',
    '',
    '<<',
    '__proto__',
    'constructor',
    'é',
    'e\u0301',
    'a b',
    'a:',
    'x"y',
    '漢',
  ),
  fc.string({ maxLength: 4, unit: 'binary' }),
)
const numbers = fc.constantFrom(
  ...['0', '-0', '1', '4', '2.5', '-1e3', '1E+2', '1e400', '-1e999', '9007199254740991', '9007199254740992', '0.1e-7'],
  ...['-9007199254740993', '01', '1.', '.5', '+1', '12345678901234567890', '1e16', '0e9'],
)
const strings = fc.oneof(
  fc.string({ maxLength: 6, unit: 'binary' }).map((text) => JSON.stringify(text)),
  fc.constantFrom('"a:b"', '": {"', '"\\""', '"\\u0061"', '"x\ty"', '"\ud800"', '"\u2028"', '"👩‍🚀"', '"{,}"', "'a'"),
)
const blanks = fc.constantFrom('', '', '', ' ', '\n', '\t', '\r\n', '\u00a0', '\ufeff')

/** Texts that are JSON or nearly: keys that stand twice, whatever a key or number may be, blanks that are none. */
const { text: written, map: maps } = fc.letrec<{ text: string; list: string; map: string }>((tie) => ({
  text: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('null', 'true', 'false'),
    numbers,
    strings,
    tie('map'),
    tie('list'),
  ),
  list: fc.array(tie('text'), { maxLength: 3 }).map((parts) => `[${parts.join()}]`),
  map: fc
    .array(
      fc.tuple(
        blanks,
        fc.oneof(
          keys.map((key) => JSON.stringify(key)),
          strings,
        ),
        tie('text'),
      ),
      { maxLength: 4 },
    )
    .map((entries) => `{${entries.map(([blank, key, value]) => `${blank}${key}:${blank}${value}`).join()}}`),
}))

/** One of them with a piece cut out, doubled or put elsewhere. */
const broken = fc
  .tuple(written, fc.nat(), fc.nat(12), fc.constantFrom('', '"', ',', ':', '}', ']', '\\', '{"a":1,"a":2}'))
  .map(([text, at, length, piece]) => {
    const start = at % (text.length + 1)
    return text.slice(0, start) + piece + text.slice(start + length)
  })

const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth)

describe('the quick way for a line', () => {
  test('gives what JSON.parse and the scan give, or nothing', () => {
    let taken = 0
    fc.assert(
      fc.property(fc.oneof(written, written, broken), (text) => {
        const quick = plainJson(text)
        if (quick === null) return
        taken += 1
        expect(quick).toEqual({ value: JSON.parse(text) })
        expect(quick).toEqual(scanned(text))
      }),
      { ...SEED, numRuns: 20_000 },
    )
    expect(taken).toBeGreaterThan(2000)
  })

  test('takes every plain document: ASCII keys, no escapes, numbers that are kept, 32 levels', () => {
    const plainKey = fc.stringMatching(/^[ !#-[\]-~]{1,6}$/).filter((key) => !['<<', '__proto__'].includes(key))
    const plainText = fc.string({ unit: 'grapheme' }).filter((text) => !/[\\"\p{Cc}]/u.test(text))
    const { value: values } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.oneof(
          fc.constant(null),
          fc.boolean(),
          fc.maxSafeInteger(),
          fc.double({ min: -1e15, max: 1e15, noNaN: true }),
        ),
        plainText,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(plainKey, tie('value'), { maxKeys: 5, noNullPrototype: true }),
      ),
    }))
    fc.assert(
      fc.property(values, fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        expect(plainJson(text)).toEqual({ value: JSON.parse(text) })
      }),
      { ...SEED, numRuns: 2000 },
    )
    expect(plainJson(nested(32, '[', ']'))).not.toBeNull()
  })

  test.each([
    ['a key twice', '{"a":1,"a":1}'],
    ['a key twice, a colon in a text beside it', '{"a":"x","a":":"}'],
    ['33 lists', nested(33, '[', ']')],
    ['33 maps', `${'{"a":'.repeat(33)}1${'}'.repeat(33)}`],
    ['a number beyond all bounds', '{"a":1e400}'],
    ['one whole number too many', '9007199254740992'],
    ['an escape', '"\\n"'],
    ['an empty key', '{"":1}'],
    ['a merge key', '{"<<":1}'],
    ['the key of every object', '{"__proto__":1}'],
    ['a key of another script', '{"é":1}'],
  ])('declines %s', (_, text) => {
    expect(plainJson(text)).toBeNull()
  })
})

test('the quick way for a document gives what the careful reader gives, or nothing', () => {
  let taken = 0
  fc.assert(
    fc.property(fc.oneof(maps, maps, broken), (text) => {
      // A document is bytes, in which half a character cannot stand.
      const whole = bytes(text)
      const quick = readJsonDocument(whole)
      if (quick === null) return
      taken += 1
      const careful = readText(whole, 'a.json', { hidden: 'keep' })
      expect({ text, problems: careful.problems }).toEqual({ text, problems: [] })
      expect(quick.value).toEqual(careful.value)
      expect(quick.places.of([])).toEqual(careful.places.of([]))
    }),
    { ...SEED, numRuns: 10_000 },
  )
  expect(taken).toBeGreaterThan(300)
})
