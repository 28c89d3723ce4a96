import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { yamlEditor } from '../../src/text/yaml-edits.ts'

function written(source: string, path: readonly (string | number)[], text: string): string {
  const editor = yamlEditor(source)
  expect(editor.setText(path, text)).toBe(true)
  return editor.text()
}

test.each([
  ['a: one # why\nb: 2\n', 'two', 'a: two # why\nb: 2\n'],
  ["a: 'one'\n", "it's", "a: 'it''s'\n"],
  ['a: "one"\n', 'say "two"', 'a: "say \\"two\\""\n'],
  ['{a: one, b: 2}\n', 'one, two', '{a: "one, two", b: 2}\n'],
  ['a: one\n', 'yes: no', 'a: "yes: no"\n'],
  ['a: one\n', '# no comment', 'a: "# no comment"\n'],
  ['a: one\n', '2', 'a: "2"\n'],
  ['a: >-\n  one\n  two\nb: 2\n', 'one two', 'a: "one two"\nb: 2\n'],
  ['a: |-\r\n  one\r\nb: 2\r\n', 'two', 'a: "two"\r\nb: 2\r\n'],
])('%j: the text becomes %j and nothing else changes', (source, text, result) => {
  const now = written(source, ['a'], text)
  expect(now).toBe(result)
  expect(parse(now)).toEqual({ ...parse(source), a: text })
})

test('a long text stays on its line', () => {
  const long = 'word '.repeat(60).trim()
  expect(written('list:\n  - one\n  - two # kept\n', ['list', 1], long)).toBe(`list:\n  - one\n  - ${long} # kept\n`)
})

test('what is no text, or nowhere, is left alone', () => {
  const editor = yamlEditor('a: 1\nb: [x]\n')
  expect([editor.setText(['a'], 'x'), editor.setText(['c'], 'x'), editor.setText(['b'], 'x')]).toEqual([
    false,
    false,
    false,
  ])
  expect(editor.text()).toBe('a: 1\nb: [x]\n')
})

test.each([
  ['a: [x, y, x] # why\n', [2], 'a: [x, y] # why\n'],
  ['a: [x, x, x]\n', [1, 2], 'a: [x]\n'],
  ['a:\n  - x\n  - y\n  - x\nb: 1\n', [2], 'a:\n  - x\n  - y\nb: 1\n'],
  ['a:\n  [\n    x,\n    x,\n    y,\n  ]\n', [1], 'a:\n  [\n    x,\n    y,\n  ]\n'],
])('%j without entries %j', (source, indexes, result) => {
  const editor = yamlEditor(source)
  expect(indexes.map((index) => editor.remove(['a', index]))).toEqual(indexes.map(() => true))
  expect(editor.text()).toBe(result)
})

test('an entry stays where a comment would go with it, and the first one', () => {
  const source = 'a:\n  - x # kept\n  - x\n'
  const editor = yamlEditor(source)
  expect([editor.remove(['a', 1]), editor.remove(['a', 0]), editor.remove(['a', 7])]).toEqual([false, false, false])
  expect(editor.text()).toBe(source)
})
