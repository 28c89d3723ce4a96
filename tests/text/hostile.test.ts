import { expect, test } from 'vitest'
import { compose } from '../../src/text/compose.ts'
import { MAX_BLANKS, MAX_COLLECTIONS, MAX_DEPTH, MAX_TOKENS } from '../../src/text/parts.ts'
import { readText } from '../../src/text/read.ts'
import { codesIn } from './expectations.ts'

test('nesting of 32 is read, 33 is a problem at the 33rd bracket', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
  expect(codesIn(nested(MAX_DEPTH))).toEqual([])
  expect(codesIn(nested(MAX_DEPTH + 1))).toEqual([['too-deep', 1, 33]])
})

test('the same nesting three times over in one process is a problem each time', () => {
  for (let time = 0; time < 3; time++) {
    expect(codesIn('['.repeat(3000) + ']'.repeat(3000))).toEqual([['too-deep', 1, 33]])
  }
})

test.each([
  ['lists', '- '.repeat(100_000)],
  ['explicit keys', '? '.repeat(100_000)],
  ['maps in JSON', '{"a":'.repeat(100_000)],
  ['maps by indentation', Array.from({ length: 900 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
])('deep %s are refused before they are composed', (_, source) => {
  expect(codesIn(source).map(([code]) => code)).toEqual(['too-deep'])
})

test.each([
  ['100,000 tokens', `[${','.repeat(MAX_TOKENS)}`, ['too-many-tokens', 1, MAX_TOKENS + 1]],
  ['200,000 line ends', `a:${'\n'.repeat(MAX_BLANKS + 1)}`, ['too-many-blanks', MAX_BLANKS, 1]],
  ['200,000 comments and line ends', '#\n'.repeat(MAX_BLANKS / 2 + 1), ['too-many-blanks', MAX_BLANKS / 2 + 1, 1]],
  ['30,000 lists', `[${'[],'.repeat(MAX_COLLECTIONS)}]`, ['too-many-collections', 1, 3 * MAX_COLLECTIONS - 1]],
  ['30,000 maps', '- a:\n'.repeat(MAX_COLLECTIONS), ['too-many-collections', MAX_COLLECTIONS, 4]],
])('a text of more than %s is refused', (_, source, expected) => {
  expect(codesIn(source)).toEqual([expected])
})

test('up to these limits a text is read', () => {
  expect(codesIn(`[${'1,'.repeat(MAX_TOKENS / 2 - 2)}1]`)).toEqual([])
  expect(codesIn(`[${'[],'.repeat(MAX_COLLECTIONS - 1)}]`)).toEqual([])
  expect(codesIn(`${'\n'.repeat(MAX_BLANKS - 2)}a: 1`)).toEqual([])
})

test.each([
  ['escapes that are none', `"${'\\q'.repeat(500_000)}"`, ['bad-escape', 1, 2]],
  ['escapes of too few digits', `- "${'\\u12 '.repeat(200_000)}"`, ['bad-escape', 1, 4]],
  ['texts with an escape that is none', '- "\\q"\n'.repeat(39_000), ['bad-escape', 1, 4]],
  ['text blocks with a wrong head', '|9x\n'.repeat(40_000), ['syntax', 1, 3]],
  ['empty entries', `[1,${','.repeat(90_000)}]`, ['syntax', 1, 4]],
])('of many %s the first is the problem, found in no time', (_, source, expected) => {
  const before = process.cpuUsage()
  expect(codesIn(source)).toEqual([expected])
  const { user, system } = process.cpuUsage(before)
  expect(user + system).toBeLessThan(1_500_000)
})

test('what stops the composer otherwise is no problem of the text', () => {
  const broken = { type: 'document', offset: 0 } as unknown as Parameters<typeof compose>[0][0]
  expect(() => compose([broken], 0)).toThrow(TypeError)
})

test('each anchor and alias of a billion laughs is a problem at its place', () => {
  expect(codesIn('a: &a [x]\nb: &b [*a, *a]\n')).toEqual([
    ['anchor', 1, 4],
    ['anchor', 2, 4],
    ['alias', 2, 8],
    ['alias', 2, 12],
  ])
})

test.each([
  ['aliases', `[${'*a,'.repeat(5000)}*a]`, 'alias'],
  ['controls', 'a: \x1b\n'.repeat(5000), 'control-character'],
  ['keys that stand twice', 'a: 1\n'.repeat(5000), 'duplicate-key'],
  ['numbers that would change', '- 010\n'.repeat(5000), 'unclear-number'],
  ['keys of maps that hide something', '- {"\\e": "\\e"}\n'.repeat(5000), 'control-character'],
])('of 5,000 %s the first 200 are problems', (_, source, code) => {
  const codes = codesIn(source).map(([found]) => found)
  expect(codes).toHaveLength(200)
  expect(new Set(codes)).toEqual(new Set([code]))
})

test('an alias of itself is refused', () => {
  expect(codesIn('a: &a [*a]')).toEqual([
    ['anchor', 1, 4],
    ['alias', 1, 8],
  ])
})

test('a text block at the root may begin like an alias', () => {
  expect(readText('--- |\n*b\n', 'f')).toMatchObject({ value: '*b\n', problems: [] })
})

test('a star or an ampersand within a text is only a text', () => {
  expect(readText('- a *b\n- "*b"\n- |\n  *b &c !d\n', 'f').value).toEqual(['a *b', '*b', '*b &c !d\n'])
})

test.each(['!!js/function "x"', '!!python/object x', '!!binary AA==', '!!set {a}', '!x y', '!<tag:x> y'])(
  'the tag of %s is refused',
  (value) => {
    expect(codesIn(`a: ${value}`)).toEqual([['tag', 1, 4]])
  },
)

test('a merge key is refused', () => {
  expect(codesIn('a: 1\n<<: {b: 2}')).toEqual([['merge-key', 2, 1]])
})

test('a file cannot switch itself to another YAML', () => {
  expect(codesIn('%YAML 1.1\n---\na: no')).toEqual([['directive', 1, 1]])
  expect(codesIn('%TAG ! tag:x,2000:\n---\na: no')).toEqual([['directive', 1, 1]])
  expect(codesIn('%FOO\n---\na: no')).toEqual([['directive', 1, 1]])
})

test('no, yes, on and off are texts', () => {
  expect(readText('[no, yes, on, off, y, n]', 'f').value).toEqual(['no', 'yes', 'on', 'off', 'y', 'n'])
})

test('a second document is a problem where it begins, with or without a mark', () => {
  expect(codesIn('a: 1\n---\nb: 2\n')).toEqual([['several-documents', 2, 1]])
  expect(codesIn('a: 1\n...\nb: 2\n')).toEqual([['several-documents', 3, 1]])
})

test('marks around one document are accepted', () => {
  expect(readText('# c\n---\na: 1\n...\n# end\n', 'f')).toMatchObject({ value: { a: 1 }, problems: [] })
})

test.each(['', '\n\n', '# only a comment\n', '---\n'])('an empty file %j is a problem', (source) => {
  expect(codesIn(source)).toEqual([['empty-file', 1, 1]])
})

test('a written null is a value', () => {
  expect(readText('null', 'f')).toMatchObject({ value: null, problems: [] })
})

test('a tab as indentation is refused in YAML and accepted in JSON', () => {
  expect(codesIn('a:\n\t- b')).toEqual([['tab-indent', 2, 1]])
  expect(readText('{\n\t"a": [1,\n\t\t2]\n}', 'f').value).toEqual({ a: [1, 2] })
})

test('what the composer cannot read has a place and no value', () => {
  expect(codesIn('a: 1\nb: x: y')).toEqual([['bad-key', 2, 4]])
  expect(codesIn('a:b\nc: d')).toEqual([['bad-key', 1, 1]])
  expect(readText('a:b\nc: d', 'f').problems[0]?.mend).toContain('a blank behind the colon')
  expect(codesIn('a: "b')).toEqual([['missing-character', 1, 6]])
  expect(codesIn('a: `b')).toEqual([['bad-start', 1, 4]])
  expect(codesIn('? [a]\n: b')).toEqual([['bad-key', 1, 3]])
  expect(readText('a: "b', 'f').value).toBeUndefined()
})

test('20,000 stray brackets are one problem: what follows the first is its consequence', () => {
  expect(codesIn('}'.repeat(20_000))).toHaveLength(1)
})

test('20,000 keys are read', () => {
  const source = Array.from({ length: 20_000 }, (_, index) => `k${index}: ${index}`).join('\n')
  expect(Object.keys(readText(source, 'f').value as object)).toHaveLength(20_000)
})
