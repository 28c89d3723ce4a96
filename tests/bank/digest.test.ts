import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { canonicalJson, digestOf } from '../../src/bank/digest.ts'
import { parseBank } from '../../src/bank/parse-bank.ts'
import type { Bank } from '../../src/bank/types.ts'
import { edited, smallBank, type TextFiles } from './small-bank.ts'

const digest = (files: TextFiles) => parseBank(files, 'x/').bank!.digest

test('canonical JSON has sorted keys, composed letters and no spaces', () => {
  expect(canonicalJson({ b: [1, -0, 'e\u0301', null], a: { 'e\u0301': true, B: 0.5 } })).toBe(
    '{"a":{"B":0.5,"\u00e9":true},"b":[1,0,"\u00e9",null]}',
  )
})

test('the digest is SHA-256 over everything but itself', () => {
  const { digest: own, ...content } = parseBank(smallBank(), '').bank!
  const expected = createHash('sha256').update(canonicalJson(content)).digest('hex')
  expect(own).toBe(`sha256:${expected}`)
  expect(own).toMatch(/^sha256:[0-9a-f]{64}$/)
  expect(digestOf({ ...content, digest: 'sha256:0' } as Bank)).toBe(own)
})

test('CRLF, a byte order mark, comments and the folder make no difference', () => {
  const other = Object.entries(smallBank()).map(([name, text]) => [
    name,
    `\uFEFF# c\r\n${text.replaceAll('\n', '\r\n')}`,
  ])
  expect(digest(Object.fromEntries(other))).toBe(digest(smallBank()))
  expect(parseBank(smallBank(), 'y/').bank!.digest).toBe(digest(smallBank()))
})

test('a compiled bank has the digest of its YAML', () => {
  const { bank } = parseBank(smallBank(), '')
  const compiled: Bank = JSON.parse(JSON.stringify(bank))
  expect(digestOf(compiled)).toBe(bank!.digest)
})

test('a default written out makes no difference', () => {
  const files = edited(
    smallBank(),
    'horizon.yaml',
    'scale: enjoy',
    'scale: enjoy\n    discrimination: 1\n    reversed: false',
  )
  expect(digest(files)).toBe(digest(smallBank()))
})

test.each([
  ['horizon.yaml', 'Plan two years.', 'Plan 2 years.'],
  ['horizon.yaml', 'intercept: -0.2', 'intercept: -0.21'],
  ['bank.yaml', 'seconds: 25', 'seconds: 26'],
  ['bank.yaml', '[horizon, people]', '[people, horizon]'],
  ['roles/maker.yaml', 'people: 0.5', 'people: 0.6'],
  ['paths/moves.yaml', 'Mind the saw.', 'Mind the plane.'],
])('a change in %s changes the digest', (file, from, to) => {
  expect(digest(edited(smallBank(), file, from, to))).not.toBe(digest(smallBank()))
})

test('composed and decomposed letters give one digest', () => {
  const title = (text: string) => digest(edited(smallBank(), 'bank.yaml', 'Makers or sellers?', text))
  expect(title('\u00e9')).toBe(title('e\u0301'))
})
