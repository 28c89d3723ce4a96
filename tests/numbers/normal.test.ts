import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalCdf, normalDensity, normalQuantile, Z90 } from '../../src/numbers/normal.ts'
import { SEEDED } from '../engine-bank.ts'

/** mpmath 1.3, 40 digits: ncdf(x). */
const CDF: readonly (readonly [number, number])[] = [
  [-37, 5.725571222524577e-300],
  [-20, 2.7536241186062337e-89],
  [-8, 6.220960574271785e-16],
  [-5, 2.866515718791939e-7],
  [-3.0000001, 0.0013498975884453205],
  [-3, 0.0013498980316300946],
  [-2.9999, 0.0013503412829549248],
  [-2, 0.02275013194817921],
  [-1, 0.15865525393145705],
  [-0.5, 0.3085375387259869],
  [0, 0.5],
  [0.3, 0.6179114221889526],
  [1, 0.8413447460685429],
  [2, 0.9772498680518208],
  [2.99, 0.9986051127645078],
  [3.01, 0.9986937615512306],
  [5, 0.9999997133484281],
  [8, 0.9999999999999994],
]

test.each(CDF)('P(Z <= %d) is %d, to 1e-14 and in the lower tail to 1e-12 of itself', (x, expected) => {
  expect(Math.abs(normalCdf(x) - expected)).toBeLessThan(1e-14)
  if (x < 0) expect(Math.abs(normalCdf(x) / expected - 1)).toBeLessThan(1e-12)
})

test('beyond 38 nothing is left, and infinity is a number like others', () => {
  expect(normalCdf(-39)).toBe(0)
  expect(normalCdf(39)).toBe(1)
  expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0)
  expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1)
})

const point = fc.double({ min: -37, max: 37, noNaN: true })

test('both tails add up to 1', () => {
  fc.assert(
    fc.property(point, (x) => Math.abs(normalCdf(x) + normalCdf(-x) - 1) < 2e-15),
    SEEDED,
  )
})

test('the distribution never falls, and the density is its slope', () => {
  fc.assert(
    fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (x) => {
      const step = 1e-4
      const rise = normalCdf(x + step) - normalCdf(x - step)
      expect(rise).toBeGreaterThan(0)
      expect(Math.abs(rise / (2 * step) - normalDensity(x))).toBeLessThan(1e-8)
    }),
    SEEDED,
  )
})

/** mpmath 1.3, 40 digits: the root of log ncdf(x) - log p. */
test.each([
  [1e-300, -37.0470962993612],
  [1e-20, -9.262340089798409],
  [1e-5, -4.264890793922825],
  [0.025, -1.9599639845400543],
  [0.5, 0],
  [0.8, 0.8416212335729143],
  [0.9, 1.2815515655446004],
  [0.95, 1.6448536269514722],
  [0.975, 1.9599639845400543],
])('the quantile of %d is %d', (p, expected) => {
  expect(Math.abs(normalQuantile(p) - expected)).toBeLessThan(1e-14 * Math.max(1, Math.abs(expected)))
})

test('the quantile undoes the distribution, to 1e-12 of the probability', () => {
  fc.assert(
    fc.property(fc.double({ min: -300, max: -1e-3, noNaN: true }), (exponent) => {
      const p = 10 ** exponent
      expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(1e-12)
    }),
    SEEDED,
  )
})

test('the upper half of the quantile mirrors the lower to the bit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2 ** 20 - 1 }),
      (k) => normalQuantile(k / 2 ** 20) === 0 - normalQuantile(1 - k / 2 ** 20),
    ),
    SEEDED,
  )
})

test.each([0, 1, -0.1, 1.1, Number.NaN])('%d has no quantile', (p) => {
  expect(() => normalQuantile(p)).toThrow(RangeError)
})

test('Z90 leaves 5 % on either side', () => {
  expect(normalCdf(-Z90)).toBeCloseTo(0.05, 15)
})
