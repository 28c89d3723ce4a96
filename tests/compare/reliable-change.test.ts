import { expect, test } from 'vitest'
import { minimumChange, reliableChange, spearmanBrown } from '../../src/compare/reliable-change.ts'
import { reference } from './reference.ts'

test.each(reference.reliable_change)('$label: all figures to 1e-8', (example) => {
  const { pre, post, sd, reliability } = example
  const change = reliableChange(pre, post, sd, reliability)
  expect(Math.abs(change.standardError - example.sem)).toBeLessThan(1e-8)
  expect(Math.abs(change.differenceError - example.s_diff)).toBeLessThan(1e-8)
  expect(Math.abs(change.index - example.rci)).toBeLessThan(1e-8)
  expect(Math.abs(change.p - example.p_two_sided)).toBeLessThan(1e-8)
  expect(Math.abs(minimumChange(change.differenceError) - example.min_change_95)).toBeLessThan(1e-8)
  expect(Math.abs(minimumChange(change.differenceError, 0.9) - example.min_change_90)).toBeLessThan(1e-8)
  expect(Math.abs(post - pre) > minimumChange(change.differenceError)).toBe(example.reliable_95)
})

test.each(reference.spearman_brown)('a test $k times as long as one of reliability $r', (example) => {
  expect(Math.abs(spearmanBrown(example.r, example.k) - example.spearman_brown)).toBeLessThan(1e-8)
})

test.each([
  [0, 0.8],
  [Number.NaN, 0.8],
  [10, 1],
  [10, -0.1],
])('an SD of %d with a reliability of %d is refused', (sd, reliability) => {
  expect(() => reliableChange(1, 2, sd, reliability)).toThrow(RangeError)
})
