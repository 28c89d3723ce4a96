import { expect, test } from 'vitest'
import { problemAt } from '../../src/text/place.ts'
import { onePlace } from '../../src/text/places.ts'
import { readText } from '../../src/text/read.ts'

const yaml = `# a comment
title: "A 😀 b"
items:
  - id: one
    options: [{id: a, text: x}, {id: b}]
  - id: two
    empty:
`
const { places } = readText(yaml, 'f')

test('a value has the place of its first character', () => {
  expect(places.of([])).toEqual({ line: 2, column: 1 })
  expect(places.of(['title'])).toEqual({ line: 2, column: 8 })
  expect(places.of(['items', 0])).toEqual({ line: 4, column: 5 })
  expect(places.of(['items', 0, 'options', 1])).toEqual({ line: 5, column: 33 })
  expect(places.of(['items', 0, 'options', 1, 'id'])).toEqual({ line: 5, column: 38 })
})

test('a key has its own place', () => {
  expect(places.ofKey(['items', 1], 'id')).toEqual({ line: 6, column: 5 })
  expect(places.ofKey([], 'items')).toEqual({ line: 3, column: 1 })
})

test('a key that cannot be there has the place of what cannot hold it', () => {
  expect(places.ofKey(['title'], 'x')).toEqual({ line: 2, column: 8 })
  expect(places.ofKey(['items'], '0')).toEqual({ line: 4, column: 3 })
})

test('what is missing has the place of what should hold it', () => {
  expect(places.of(['items', 1, 'text'])).toEqual({ line: 6, column: 5 })
  expect(places.of(['items', 9, 'text'])).toEqual({ line: 4, column: 3 })
  expect(places.ofKey(['items', 1], 'text')).toEqual({ line: 6, column: 5 })
})

test('an empty value is there and a missing one is not', () => {
  expect(places.has(['items', 1, 'empty'])).toBe(true)
  expect(places.has(['items', 1, 'text'])).toBe(false)
  expect(places.has(['items', 2])).toBe(false)
  expect(places.has(['items', 'length'])).toBe(false)
})

test('a key without a colon holds an empty value at its own place', () => {
  const set = readText('x: {a, b}', 'f').places
  expect(set.of(['x', 'b'])).toEqual({ line: 1, column: 8 })
})

test('columns count UTF-16 units', () => {
  expect(readText('{"😀": 1}', 'f').places.of(['😀'])).toEqual({ line: 1, column: 8 })
})

test('the value at a path is found among own properties only', () => {
  expect(places.valueAt(['items', 0, 'options', 0, 'text'])).toBe('x')
  expect(places.valueAt(['items', 0, 'constructor'])).toBeUndefined()
})

test('JSON has places like YAML', () => {
  const json = readText('{\n  "a": {\n    "b": [1,\n 2]\n  }\n}', 'f').places
  expect(json.of(['a', 'b', 1])).toEqual({ line: 4, column: 2 })
  expect(json.ofKey(['a'], 'b')).toEqual({ line: 3, column: 5 })
})

test('a value without places of its own stands at one place', () => {
  const line = onePlace({ a: [1] }, { line: 7, column: 1 })
  expect(line.of(['a', 0])).toEqual({ line: 7, column: 1 })
  expect(line.ofKey(['a'], 'b')).toEqual({ line: 7, column: 1 })
  expect(line.valueAt(['a', 0])).toBe(1)
  expect([line.has(['a', 0]), line.has(['a', 1]), line.has(['b', 'c'])]).toEqual([true, false, false])
})

test('a problem without a place has no line and no column', () => {
  const what = { code: 'c', message: 'm', mend: 'e' }
  expect(problemAt({ file: null, place: null, path: [] }, what, 'warning')).toEqual({
    severity: 'warning',
    file: null,
    line: null,
    column: null,
    path: null,
    ...what,
  })
})
