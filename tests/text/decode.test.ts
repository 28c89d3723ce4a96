import { expect, test } from 'vitest'
import { MAX_BYTES } from '../../src/text/decode.ts'
import { readText } from '../../src/text/read.ts'
import { codesIn } from './expectations.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

test('bytes and text give the same value', () => {
  expect(readText(utf8('a: é 😀'), 'f').value).toEqual({ a: 'é 😀' })
  expect(readText('a: é 😀', 'f').value).toEqual({ a: 'é 😀' })
})

test('a byte order mark at the start is accepted and takes no column', () => {
  const source = '\uFEFFa: 1\na: 2'
  expect(readText('\uFEFFa: 1', 'f').value).toEqual({ a: 1 })
  expect(codesIn(source)).toEqual([['duplicate-key', 2, 1]])
  expect(codesIn(utf8('\uFEFFa: "\\e"'))).toEqual([['control-character', 1, 4]])
})

test('a byte order mark elsewhere is a problem at its place', () => {
  expect(codesIn('a: 1\n\uFEFFb: 1')).toEqual([['byte-order-mark', 2, 1]])
})

test('UTF-16 is recognised with and without a byte order mark', () => {
  const little = Buffer.from('a: 1\n', 'utf16le')
  const big = Buffer.from(little).swap16()
  const marked = Buffer.from('\uFEFFa: 1\n', 'utf16le')
  for (const bytes of [little, big, marked, Buffer.from(marked).swap16()]) {
    expect(codesIn(bytes)).toEqual([['utf-16', 1, 1]])
  }
})

test('UTF-32 is recognised with and without a byte order mark', () => {
  const big = Buffer.from([...'a: 1\n'].flatMap((character) => [0, 0, 0, character.charCodeAt(0)]))
  const little = Buffer.from(big).swap32()
  const marks = [
    [0, 0, 0xfe, 0xff],
    [0xff, 0xfe, 0, 0],
  ]
  const marked = [big, little].map((bytes, at) => Buffer.concat([Buffer.from(marks[at]!), bytes]))
  for (const bytes of [big, little, ...marked]) expect(codesIn(bytes)).toEqual([['utf-32', 1, 1]])
})

test('four zero bytes at the start are no text, three are control characters', () => {
  expect(codesIn(new Uint8Array(4))).toEqual([['not-text', 1, 1]])
  expect(codesIn(new Uint8Array(3)).map(([code]) => code)).not.toContain('not-text')
})

test('zero bytes behind a text are control characters', () => {
  expect(codesIn(utf8('ab\0\0')).map(([code]) => code)).toEqual(['control-character', 'control-character'])
})

test('invalid UTF-8 is a problem at the first bad byte, in lines and UTF-16 columns', () => {
  expect(codesIn(new Uint8Array([...utf8('é: 1\nb: 😀'), 0xff, 0x41]))).toEqual([['not-utf-8', 2, 6]])
})

test('a text cut off within a character is not UTF-8', () => {
  expect(codesIn(utf8('a: é').subarray(0, 4))).toEqual([['not-utf-8', 1, 4]])
})

test('a replacement character that the author wrote is no error', () => {
  expect(codesIn(utf8('a: \uFFFD'))).toEqual([])
})

test('the limit of 1 MiB is counted in bytes, not in characters', () => {
  const fits = `a: ${'x'.repeat(MAX_BYTES - 3)}`
  expect(codesIn(fits)).toEqual([])
  expect(codesIn(`${fits}x`)).toEqual([['too-large', 1, 1]])
  expect(codesIn(`a: ${'é'.repeat(MAX_BYTES / 2)}`)).toEqual([['too-large', 1, 1]])
  expect(codesIn(utf8(`a: ${'é'.repeat(MAX_BYTES / 2)}`))).toEqual([['too-large', 1, 1]])
})

test('CRLF and LF give the same value and the same places', () => {
  const lines = 'a: 1\nb:\n  - x\n  - "y\\e"\nc: |\n  one\n  two\n'
  const [lf, crlf] = [readText(lines, 'f'), readText(lines.replaceAll('\n', '\r\n'), 'f')]
  expect(crlf.value).toEqual(lf.value)
  expect(crlf.problems).toEqual(lf.problems)
  expect(lf.problems).toHaveLength(1)
  expect(crlf.places.of(['c'])).toEqual(lf.places.of(['c']))
})

test('a carriage return on its own is a problem', () => {
  expect(codesIn('a: 1\nb: 2\rc: 3')).toEqual([['lone-carriage-return', 2, 5]])
})
