import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatProblems } from '../../src/text/format-problem.ts'
import { readText } from '../../src/text/read.ts'

const TOKENS = [
  'a',
  'b: ',
  '- ',
  '? ',
  ': ',
  '[',
  ']',
  '{',
  '}',
  ',',
  '"',
  "'",
  '|\n',
  '>-\n',
  '\n',
  '\n  ',
  '  ',
  '\t',
  '#',
  '&x',
  '*x',
  '!t',
  '%Y',
  '---\n',
  '...\n',
  '<<',
  '~',
  '1',
  '010',
  '1e999',
  '\\u202e',
  '\u202e',
  '\x1b',
  '\r',
  '\uFEFF',
  '\ud800',
  'é',
  '__proto__',
  'constructor',
]

const text = fc.array(fc.constantFrom(...TOKENS), { maxLength: 40 }).map((parts) => parts.join(''))

test('whatever is read, the reader gives a value or problems with a place in the text', () => {
  const before = Object.getOwnPropertyNames(Object.prototype)
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (source) => {
      const { value, problems } = readText(source, 'f.yaml')
      const lines = source.replace(/^\uFEFF/, '').split('\n')
      for (const { line, column } of problems) {
        expect(line).toBeGreaterThan(0)
        expect(column).toBeGreaterThan(0)
        expect(column! - 1).toBeLessThanOrEqual(lines[line! - 1]!.length)
      }
      if (problems.length === 0) expect(JSON.parse(JSON.stringify(value))).toEqual(value)
      expect(formatProblems(problems).join('')).not.toMatch(/[\x00-\x1f\x7f-\x9f\u202e]/)
    }),
    { numRuns: 3000 },
  )
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
})

test('a JSON text that the reader accepts has the value that JSON.parse gives', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), fc.boolean(), (json, isPretty) => {
      const source = isPretty ? JSON.stringify(JSON.parse(json), null, 2) : json
      const { value, problems } = readText(source, 'f.json', { hidden: 'keep' })
      if (problems.length === 0) expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(source)))
    }),
    { numRuns: 1000 },
  )
})
