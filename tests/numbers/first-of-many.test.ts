import fc from 'fast-check'
import { expect, test } from 'vitest'
import { probabilityFirst } from '../../src/numbers/first-of-many.ts'
import { multiply } from '../../src/numbers/matrix.ts'
import { normalCdf } from '../../src/numbers/normal.ts'
import { seededRandom } from '../../src/numbers/random.ts'
import { SEEDED } from '../engine-bank.ts'

/** Means within -+2 and a covariance B B' + I / 5. */
function anyNormal(n: number, seed: number): { mean: Float64Array; covariance: Float64Array } {
  const random = seededRandom(seed)
  const b = Float64Array.from({ length: n * n }, () => 2 * random() - 1)
  const transposed = b.map((_, k) => b[(k % n) * n + Math.floor(k / n)] as number)
  const covariance = multiply(b, transposed, n).map((value, k) => value + (k % (n + 1) === 0 ? 0.2 : 0))
  return { mean: Float64Array.from({ length: n }, () => 4 * random() - 2), covariance }
}

function total(mean: Float64Array, covariance: Float64Array): number {
  return Array.from(mean, (_, first) => probabilityFirst(mean, covariance, first)).reduce((sum, p) => sum + p, 0)
}

function equicorrelated(n: number, correlation: number): Float64Array {
  return Float64Array.from({ length: n * n }, (_, k) => (k % (n + 1) === 0 ? 1 : correlation))
}

test('of two, the first is ahead with probability Phi(difference / its SD)', () => {
  const covariance = Float64Array.of(1, 0.3, 0.3, 0.8)
  const expected = normalCdf((0.7 + 0.2) / Math.sqrt(1 + 0.8 - 0.6))
  expect(probabilityFirst(Float64Array.of(0.7, -0.2), covariance, 0)).toBeCloseTo(expected, 14)
  expect(probabilityFirst(Float64Array.of(0.7, -0.2), covariance, 1)).toBeCloseTo(1 - expected, 14)
})

test.each([-0.99, -0.9, -0.5, 0, 0.3, 0.5, 0.9, 0.99])(
  'of three with equal means, whose differences correlate %d, it is 1/4 + asin(rho) / (2 pi)',
  (rho) => {
    const covariance = Float64Array.of(0, 0, 0, 0, 1, rho, 0, rho, 1)
    const p = probabilityFirst(new Float64Array(3), covariance, 0)
    expect(Math.abs(p - (0.25 + Math.asin(rho) / (2 * Math.PI)))).toBeLessThan(1e-12)
  },
)

test('three chances add up to 1, to 1e-9', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { mean, covariance } = anyNormal(3, seed)
      expect(Math.abs(total(mean, covariance) - 1)).toBeLessThan(1e-9)
    }),
    SEEDED,
  )
})

test('four to six chances add up to 1 within .002', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 6 }), fc.integer(), (n, seed) => {
      const { mean, covariance } = anyNormal(n, seed)
      expect(Math.abs(total(mean, covariance) - 1)).toBeLessThan(2e-3)
    }),
    { ...SEEDED, numRuns: 12 },
  )
})

test.each([3, 4, 5, 6])('%d that are alike in everything have equal chances', (n) => {
  for (const correlation of [-0.1, 0, 0.3, 0.8])
    for (const first of [0, n - 1]) {
      const p = probabilityFirst(new Float64Array(n), equicorrelated(n, correlation), first)
      expect(Math.abs(p - 1 / n)).toBeLessThan(n === 3 ? 1e-9 : 1e-4)
    }
})

test('a fourth that is out of the question leaves the chances of three', () => {
  const { mean, covariance } = anyNormal(3, 7)
  const four = Float64Array.from({ length: 16 }, (_, k) => {
    const [i, j] = [Math.floor(k / 4), k % 4]
    return i < 3 && j < 3 ? (covariance[i * 3 + j] as number) : i === j ? 1 : 0
  })
  for (const first of [0, 1, 2]) {
    const p = probabilityFirst(Float64Array.of(...mean, -40), four, first)
    expect(Math.abs(p - probabilityFirst(mean, covariance, first))).toBeLessThan(2e-4)
  }
})

test('one that is far behind has no chance and one that is far ahead has all of it, without NaN', () => {
  for (const n of [2, 3, 5]) {
    const mean = Float64Array.from({ length: n }, (_, i) => (i === 0 ? 60 : 0))
    expect(probabilityFirst(mean, equicorrelated(n, 0.2), 0)).toBeCloseTo(1, 9)
    expect(probabilityFirst(mean, equicorrelated(n, 0.2), 1)).toBeCloseTo(0, 9)
  }
})

test('a covariance that is none is refused', () => {
  expect(() => probabilityFirst(new Float64Array(3), new Float64Array(9), 0)).toThrow(RangeError)
})
