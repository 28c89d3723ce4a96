import { describe, expect, test } from 'vitest'
import { MAX_BYTES } from '../../src/text/decode.ts'
import { linesOf } from '../../src/text/lines.ts'
import { all, inParts, utf16 } from './streams.ts'

const SIZES = [1, 2, 3, 7, Number.POSITIVE_INFINITY]

async function linesIn(source: string | Uint8Array, size?: number, options?: { readonly utf16: boolean }) {
  return all(linesOf(inParts(source, size), options))
}

/** Code, line and column of everything that is wrong. */
async function wrongIn(source: string | Uint8Array, options?: { readonly utf16: boolean }) {
  const lines = await linesIn(source, undefined, options)
  return lines.flatMap(({ number, findings }) => findings.map(({ code, offset }) => [code, number, offset + 1]))
}

const bytes = (...parts: readonly (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))))

describe('however the bytes are parted', () => {
  test.each(SIZES)('lines are the same, in parts of %d', async (size) => {
    const lines = await linesIn('\uFEFFé1\r\n\n€ 𝄞\nlast', size)
    expect(lines.map(({ number, text }) => [number, text])).toEqual([
      [1, 'é1'],
      [2, ''],
      [3, '€ 𝄞'],
      [4, 'last'],
    ])
    expect(lines.flatMap(({ findings }) => findings)).toEqual([])
  })

  test.each(SIZES)('UTF-16 with a mark gives the lines of UTF-8, in parts of %d', async (size) => {
    // U+0A0A and U+010A have bytes that look like line feeds.
    const text = 'é\u0a0a\u010a𝄞\r\nb\n\nlast'
    const plain = await linesIn(text)
    expect(await linesIn(utf16(text, 'le'), size, { utf16: true })).toEqual(plain)
    expect(await linesIn(utf16(text, 'be'), size, { utf16: true })).toEqual(plain)
  })
})

test.each([
  ['nothing', ''],
  ['a mark alone', '\uFEFF'],
])('%s has no lines', async (_, source) => {
  expect(await linesIn(source)).toEqual([])
})

test('a line end at the end begins no further line', async () => {
  expect((await linesIn('a\nb\n')).map(({ text }) => text)).toEqual(['a', 'b'])
})

describe('what is wrong has its line and column, and the lines after it are read', () => {
  test.each([
    ['a byte that is not UTF-8', bytes('a\né', 0xff, 'b\nc\n'), [['not-utf-8', 2, 2]]],
    ['a character cut off by the end', bytes('a\nb', 0xe2, 0x82), [['not-utf-8', 2, 2]]],
    ['a mark in the middle', 'a\nb\uFEFFc\n', [['byte-order-mark', 2, 2]]],
    ['a mark at the start of a later line', 'a\n\uFEFFb\n', [['byte-order-mark', 2, 1]]],
    ['a second mark at the start', '\uFEFF\uFEFFa\n', [['byte-order-mark', 1, 1]]],
    ['a NUL', 'abc\nx\0y\n', [['control-character', 2, 2]]],
    ['an escape that steers a terminal', 'abc\n\x1b[2J\n', [['control-character', 2, 1]]],
    [
      'a carriage return without a line feed',
      'a\rb\nc\r',
      [
        ['lone-carriage-return', 1, 2],
        ['lone-carriage-return', 2, 2],
      ],
    ],
    ['UTF-16 where it is not read', utf16('a\nb\n', 'le'), [['utf-16', 1, 1]]],
    ['UTF-16 the other way round', utf16('a\nb\n', 'be'), [['utf-16', 1, 1]]],
    ['UTF-32', Buffer.from('a\0\0\0\n\0\0\0'), [['utf-32', 1, 1]]],
    ['zero bytes', Buffer.from('\0\0\0\0\n{}\n'), [['not-text', 1, 1]]],
    ['UTF-16 without a mark', Buffer.from('a\nb\n', 'utf16le'), [['utf-16', 1, 1]]],
  ])('%s', async (_, source, wrong) => {
    expect(await wrongIn(source)).toEqual(wrong)
  })

  test.each([
    ['half a character', utf16('ab\nc\ud800d\ne', 'le'), [['lone-surrogate', 2, 2]]],
    ['a NUL', utf16('ab\nc\0\n', 'be'), [['control-character', 2, 2]]],
    ['an odd number of bytes', bytes(...utf16('a\nbc', 'le'), 0x62), [['not-utf-16', 2, 3]]],
    ['no mark', Buffer.from('a\nb\n', 'utf16le'), [['utf-16', 1, 1]]],
  ])('UTF-16 with %s', async (_, source, wrong) => {
    expect(await wrongIn(source, { utf16: true })).toEqual(wrong)
  })

  test('bidirectional controls and other hidden characters are people’s own', async () => {
    expect(await wrongIn('a\u202eb\u2066\u200f\u2028\u0085\n')).toEqual([])
  })

  test('the byte is counted from the start of the file', async () => {
    const [, line] = await linesIn(bytes(0xef, 0xbb, 0xbf, 'ab\r\nc', 0xc0, '\n'))
    expect(line?.findings[0]?.message).toBe('Byte 8 (counted from 0) is not valid UTF-8.')
  })
})

describe('the limit of 1 MiB a line', () => {
  test('is met by a line of exactly so much', async () => {
    const [line, next] = await linesIn(`${'a'.repeat(MAX_BYTES)}\nb`, 65_536)
    expect([line?.text.length, line?.findings]).toEqual([MAX_BYTES, []])
    expect(next).toEqual({ number: 2, text: 'b', findings: [] })
  })

  test('refuses a longer one, keeps nothing of it and goes on with the next', async () => {
    const lines = await linesIn(`a\n${'b'.repeat(MAX_BYTES + 1)}\nc`, 65_536)
    expect(lines.map(({ number, text, findings }) => [number, text, findings.map(({ code }) => code)])).toEqual([
      [1, 'a', []],
      [2, '', ['too-large']],
      [3, 'c', []],
    ])
  })

  test('passes over a line of a gigabyte, without holding it, to the line behind it', async () => {
    const part = new Uint8Array(2 ** 20).fill(0x61)
    async function* huge() {
      for (let count = 0; count < 1024; count++) yield part
      yield new TextEncoder().encode('\nb')
    }
    expect((await all(linesOf(huge()))).map(({ number, text }) => [number, text])).toEqual([
      [1, ''],
      [2, 'b'],
    ])
  })
})

test('whoever stops early closes the source', async () => {
  let closed = false
  async function* source() {
    try {
      for (;;) yield new TextEncoder().encode('a\n')
    } finally {
      closed = true
    }
  }
  for await (const line of linesOf(source())) if (line.number === 3) break
  expect(closed).toBe(true)
})
