import { describe, expect, test } from 'vitest'
import { json, jsonInParts } from '../../../src/text/safe/json.ts'

/** All parts of a document, one after the other. */
function inParts(list: readonly unknown[], rest: object): string {
  const { open, element, between, close } = jsonInParts({ schema: 'x/v1' }, 'list')
  return `${open}${list.map(element).join(between)}${close(rest, list.length > 0)}`
}

describe('a document in parts is the same text as the whole', () => {
  test.each([
    ['without an element', []],
    ['with one', [{ a: 1, b: [1, 2], c: {} }]],
    ['with several of every kind', [{ a: { b: [] } }, null, 'two\nlines', 5, [[1], [2]]]],
    ['with what is written as an escape', [{ '\u202e': '\u0085 \u001b[31m' }]],
  ])('%s', (_, list) => {
    const rest = { problems: [{ code: 'x' }], more: null }
    expect(inParts(list, rest)).toBe(json({ schema: 'x/v1', list, ...rest }))
  })
})
