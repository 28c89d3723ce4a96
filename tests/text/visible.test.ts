import { expect, test } from 'vitest'
import { quoted } from '../../src/text/quoted.ts'
import { visible, visibleLine } from '../../src/text/safe/terminal.ts'

test.each([
  ['\x1b[31m', '^[[31m'],
  ['\0\x07\b\t\r', '^@^G^H^I^M'],
  ['\x7f', '^?'],
  ['\x9b', '<U+009B>'],
  ['\x85', '<U+0085>'],
  ['\u202e\u2066\u200f\u061c', '<U+202E><U+2066><U+200F><U+061C>'],
  ['\u2028\u2029', '<U+2028><U+2029>'],
  ['a\ud800b', 'a<U+D800>b'],
  ['\udc00', '<U+DC00>'],
  ['one\ntwo', 'one\ntwo'],
  ['é 😀 👨‍👩‍👧 日本', 'é 😀 👨‍👩‍👧 日本'],
])('%j is shown as %j', (text, shown) => {
  expect(visible(text)).toBe(shown)
})

test('every C0, C1 and DEL but the line feed is shown with ordinary characters', () => {
  for (let code = 0; code < 0xa0; code++) {
    const shown = visible(String.fromCharCode(code))
    if (code === 0x0a) expect(shown).toBe('\n')
    else expect(shown).toMatch(/^[\x20-\x7e]+$/)
  }
})

test('what is visible already stays as it is', () => {
  expect(visible(visible('\x1b\u202e'))).toBe(visible('\x1b\u202e'))
})

test('on one line a line feed is shown too', () => {
  expect(visibleLine('one\ntwo')).toBe('one^Jtwo')
})

test('a quoted word is visible and is cut between characters as people count them', () => {
  const family = '👨‍👩‍👧'
  expect(quoted('a\x1b')).toBe('"a^["')
  expect(quoted(family.repeat(10))).toBe(`"${family.repeat(10)}"`)
  expect(quoted(family.repeat(11))).toBe(`"${family.repeat(10)}..."`)
  expect(quoted('x'.repeat(60))).toBe(`"${'x'.repeat(60)}"`)
  expect(quoted('x'.repeat(1_000_000))).toBe(`"${'x'.repeat(60)}..."`)
})

test('a quoted word is short for a computer, too, whatever its characters are made of', () => {
  expect(quoted('漢'.repeat(31))).toBe(`"${'漢'.repeat(30)}..."`)
  expect(quoted('\u202e'.repeat(60))).toBe(`"${'<U+202E>'.repeat(7)}..."`)
  expect(quoted(`x${'\u0301'.repeat(7)}`.repeat(60))).toBe(`"${`x${'\u0301'.repeat(7)}`.repeat(30)}..."`)
  expect(quoted(`x${'\u200d'.repeat(500)}`)).toBe('"..."')
})
