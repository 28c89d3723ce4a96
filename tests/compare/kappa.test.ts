import { expect, test } from 'vitest'
import { kappa } from '../../src/compare/kappa.ts'
import { reference } from './reference.ts'

const { r1, r2, kappa_unweighted, kappa_quadratic_weighted } = reference.kappa

test('kappa and weighted kappa are those of psych to 1e-8', () => {
  expect(Math.abs(kappa(r1, r2)! - kappa_unweighted)).toBeLessThan(1e-8)
  expect(Math.abs(kappa(r1, r2, 'quadratic')! - kappa_quadratic_weighted)).toBeLessThan(1e-8)
})

test('the same answers give 1, exchanging the raters nothing, one category alone no number', () => {
  expect(kappa(r1, r1)).toBe(1)
  expect(kappa(r2, r1, 'quadratic')).toBeCloseTo(kappa(r1, r2, 'quadratic')!, 14)
  expect(kappa([3, 3, 3], [3, 3, 3])).toBeNull()
})

test('lists of unequal length, empty ones and half categories are refused', () => {
  expect(() => kappa([1, 2], [1])).toThrow(RangeError)
  expect(() => kappa([], [])).toThrow(RangeError)
  expect(() => kappa([1.5], [1])).toThrow(/whole numbers/)
})
