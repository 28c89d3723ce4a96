import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Matrix } from '../../src/numbers/matrix.ts'
import { cholesky, dot, identity, inverse, multiply, quadraticForm, solve, times } from '../../src/numbers/matrix.ts'
import { seededRandom } from '../../src/numbers/random.ts'
import { symmetricRoot } from '../../src/numbers/symmetric-root.ts'
import { SEEDED } from '../engine-bank.ts'
import { largestDifference } from '../largest-difference.ts'

function randomMatrix(n: number, seed: number): Matrix {
  const random = seededRandom(seed)
  return Float64Array.from({ length: n * n }, () => 2 * random() - 1)
}

function transposed(a: Matrix, n: number): Matrix {
  return a.map((_, k) => a[(k % n) * n + Math.floor(k / n)] as number)
}

/** B B' + I / 10: symmetric and positive definite. */
function positiveDefinite(n: number, seed: number): Matrix {
  const b = randomMatrix(n, seed)
  return multiply(b, transposed(b, n), n).map((value, k) => value + (identity(n)[k] as number) / 10)
}

const anySize = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer())
const smallSize = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer())

test('a product, a form and a sum by hand', () => {
  const a = Float64Array.of(1, 2, 3, 4)
  expect(multiply(a, Float64Array.of(5, 6, 7, 8), 2)).toEqual(Float64Array.of(19, 22, 43, 50))
  expect(times(a, Float64Array.of(5, 6))).toEqual(Float64Array.of(17, 39))
  expect(dot(Float64Array.of(1, 2), Float64Array.of(3, 4))).toBe(11)
  expect(quadraticForm(a, Float64Array.of(1, -1))).toBe(0)
})

test('a matrix times its inverse is the identity, from either side', () => {
  fc.assert(
    fc.property(anySize, ([n, seed]) => {
      const a = positiveDefinite(n, seed)
      const back = inverse(a, n) as Matrix
      expect(largestDifference(multiply(a, back, n), identity(n))).toBeLessThan(1e-11)
      expect(largestDifference(multiply(back, a, n), identity(n))).toBeLessThan(1e-11)
    }),
    SEEDED,
  )
})

test('a zero on the diagonal is no obstacle to an inverse, a dependent row is', () => {
  expect(inverse(Float64Array.of(0, 2, 4, 0), 2)).toEqual(Float64Array.of(0, 0.25, 0.5, 0))
  expect(inverse(Float64Array.of(1, 2, 2, 4), 2)).toBeNull()
  expect(inverse(Float64Array.of(0), 1)).toBeNull()
})

test('a solved system multiplies back, whatever order its rows are in', () => {
  fc.assert(
    fc.property(anySize, ([n, seed]) => {
      const a = positiveDefinite(n, seed)
      const upsideDown = Float64Array.from({ length: n * n }, (_, k) => a[(n - 1 - Math.floor(k / n)) * n + (k % n)]!)
      const b = randomMatrix(n, seed + 1).slice(0, n)
      for (const matrix of [a, upsideDown])
        expect(largestDifference(times(matrix, solve(matrix.slice(), b.slice())), b)).toBeLessThan(1e-11)
    }),
    SEEDED,
  )
  expect(solve(Float64Array.of(0, 2, 4, 0), Float64Array.of(6, 8))).toEqual(Float64Array.of(2, 3))
})

test('a system with a dependent row has no solution', () => {
  expect(() => solve(Float64Array.of(1, 2, 2, 4), Float64Array.of(1, 1))).toThrow(RangeError)
})

test('a Cholesky factor is lower triangular and multiplies back', () => {
  fc.assert(
    fc.property(anySize, ([n, seed]) => {
      const a = positiveDefinite(n, seed)
      const l = cholesky(a, n) as Matrix
      for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) expect(l[i * n + j]).toBe(0)
      expect(largestDifference(multiply(l, transposed(l, n), n), a)).toBeLessThan(1e-13)
    }),
    SEEDED,
  )
})

test('a matrix that is not positive definite has no Cholesky factor', () => {
  expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBeNull()
  expect(cholesky(Float64Array.of(1, 1, 1, 1), 2)).toBeNull()
  expect(cholesky(Float64Array.of(Number.NaN), 1)).toBeNull()
})

test('the symmetric root is symmetric and squares back', () => {
  fc.assert(
    fc.property(smallSize, ([n, seed]) => {
      const a = positiveDefinite(n, seed)
      const root = symmetricRoot(a, n)
      expect(largestDifference(multiply(root, root, n), a)).toBeLessThan(1e-13)
      expect(largestDifference(root, transposed(root, n))).toBeLessThan(1e-14)
    }),
    SEEDED,
  )
})

test('permuting the axes permutes the symmetric root in the same way', () => {
  fc.assert(
    fc.property(smallSize, fc.integer(), ([n, seed], turn) => {
      const a = positiveDefinite(n, seed)
      const to = (i: number) => (i + Math.abs(turn % n)) % n
      const permuted = a.map((_, k) => a[to(Math.floor(k / n)) * n + to(k % n)] as number)
      const root = symmetricRoot(a, n)
      const expected = a.map((_, k) => root[to(Math.floor(k / n)) * n + to(k % n)] as number)
      expect(largestDifference(symmetricRoot(permuted, n), expected)).toBeLessThan(1e-13)
    }),
    SEEDED,
  )
})

test('the symmetric root of a nearly singular covariance stays finite', () => {
  const a = Float64Array.of(1, 1 - 1e-13, 1 - 1e-13, 1)
  const root = symmetricRoot(a, 2)
  expect(largestDifference(multiply(root, root, 2), a)).toBeLessThan(1e-14)
})
