import { expect, test } from 'vitest'
import type { Problem } from '../../src/errors.ts'
import { formatProblem, formatProblems, sortProblems } from '../../src/text/format-problem.ts'

function aProblem(part: Partial<Problem> = {}): Problem {
  return {
    severity: 'error',
    file: 'a.yaml',
    line: 3,
    column: 5,
    path: 'x',
    code: 'unknown-key',
    message: 'Unknown key "x".',
    mend: 'Remove it.',
    ...part,
  }
}

test('a problem is one line with place, code, message and mend', () => {
  expect(formatProblem(aProblem())).toBe('a.yaml:3:5 unknown-key Unknown key "x". Mend: Remove it.')
})

test('what has no place is left out', () => {
  expect(formatProblem(aProblem({ line: null, column: null }))).toMatch(/^a\.yaml unknown-key /)
  expect(formatProblem(aProblem({ file: null, line: null, column: null }))).toMatch(/^unknown-key /)
})

test('a problem cannot steer the terminal or break its line', () => {
  expect(formatProblem(aProblem({ file: 'a\x1b[2J\nb', message: '\u202e\r' }))).toBe(
    'a^[[2J^Jb:3:5 unknown-key <U+202E>^M Mend: Remove it.',
  )
})

test('problems are sorted by file, line and column', () => {
  const places = [
    ['b', 1, 1],
    ['a', 10, 1],
    ['a', 9, 2],
    ['a', 9, 1],
    ['a', 1, null],
    ['a', null, null],
    [null, null, null],
  ] as const
  const sorted = sortProblems(places.map(([file, line, column]) => aProblem({ file, line, column })))
  expect(sorted.map(({ file, line, column }) => [file, line, column])).toEqual(places.toReversed())
})

test('files stand in the order of their letters, whatever order they come in', () => {
  const files = ['b', null, 'a', 'c', null, 'a']
  const sorted = sortProblems(files.map((file) => aProblem({ file })))
  expect(sorted.map(({ file }) => file)).toEqual([null, null, 'a', 'a', 'b', 'c'])
})

test('of two problems at the same place or at none the first stays first', () => {
  const problems = [1, null, 1, null].map((line, at) => aProblem({ line, column: null, code: `c${at}` }))
  expect(sortProblems(problems).map(({ code }) => code)).toEqual(['c1', 'c3', 'c0', 'c2'])
})

test('at most the limit is shown, then the count of the rest', () => {
  const problems = Array.from({ length: 23 }, (_, index) => aProblem({ line: 23 - index }))
  const lines = formatProblems(problems)
  expect(lines).toHaveLength(21)
  expect(lines[0]).toContain('a.yaml:1:5')
  expect(lines[19]).toContain('a.yaml:20:5')
  expect(lines[20]).toContain('3 more')
  expect(formatProblems(problems.slice(0, 20))).toHaveLength(20)
  expect(formatProblems(problems, 1)).toHaveLength(2)
})
