import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Bank } from '../../src/bank/types.ts'
import { priorCovariance } from '../../src/measure/prior.ts'
import { traitsOf } from '../../src/measure/traits.ts'
import { cholesky, multiply } from '../../src/numbers/matrix.ts'
import { engineBank, SEEDED } from '../engine-bank.ts'

/** Any prior that a bank may have, over 2 to 4 roles and 1 to 6 dimensions, some of them apart from the general pulls. */
const anyBank: fc.Arbitrary<Bank> = fc
  .record({
    roles: fc.integer({ min: 2, max: 4 }),
    apart: fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }),
    lambda: fc.double({ min: 0, max: 0.99, noNaN: true }),
    gammaAt: fc.double({ min: 0, max: 1, noNaN: true }),
    upsilonAt: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    sigma: fc.constantFrom(0, 0.5, 1),
  })
  .map(({ roles, apart, lambda, gammaAt, upsilonAt, sigma }) => {
    const lowest = -1 / (roles - 1)
    const within = (share: number) => lowest + share * (1 - lowest)
    const prior = { lambda, gamma: within(gammaAt), upsilon: within(upsilonAt), sigma }
    const bank = engineBank({ roles, dimensions: apart.length, prior })
    return { ...bank, dimensions: bank.dimensions.map((dimension, d) => ({ ...dimension, general: !apart[d] })) }
  })

function covariance(bank: Bank): { n: number; matrix: Float64Array } {
  const traits = traitsOf(bank)
  return { n: traits.count, matrix: priorCovariance(bank, traits) }
}

/**
 * The same by another way: theta = A (g, u, s) with independent blocks of covariance Gamma, Upsilon, sigma^2, so
 * Cov = A B A'.
 */
function generated(bank: Bank): Float64Array {
  const { lambda, gamma, upsilon, sigma } = bank.prior
  const [R, D] = [bank.roles.length, bank.dimensions.length]
  const n = R + R * D + 1
  const source = new Float64Array(n * n)
  const slopes = new Float64Array(n * n)
  for (let r = 0; r < R; r++)
    for (let s = 0; s < R; s++) {
      source[r * n + s] = r === s ? 1 : gamma
      for (let d = 0; d < D; d++) source[(R + d * R + r) * n + R + d * R + s] = r === s ? 1 : upsilon
    }
  source[n * n - 1] = sigma * sigma
  bank.dimensions.forEach(({ general }, d) => {
    const own = general ? lambda : 0
    for (let r = 0; r < R; r++) {
      slopes[(d * R + r) * n + r] = own
      slopes[(d * R + r) * n + R + d * R + r] = Math.sqrt(1 - own * own)
    }
  })
  slopes[R * D * n + n - 1] = 1
  const transposed = slopes.map((_, k) => slopes[(k % n) * n + Math.floor(k / n)] as number)
  return multiply(multiply(slopes, source, n), transposed, n)
}

test('the prior is the covariance of general pulls, specific parts and style put together', () => {
  fc.assert(
    fc.property(anyBank, (bank) => {
      const { n, matrix } = covariance(bank)
      const expected = generated(bank)
      const width = bank.roles.length * (bank.dimensions.length + 1) + 1
      matrix.forEach((value, k) => {
        expect(value).toBeCloseTo(expected[Math.floor(k / n) * width + (k % n)] as number, 13)
      })
    }),
    SEEDED,
  )
})

test('the prior is positive definite for every prior that a bank may have, and each facet has variance 1', () => {
  fc.assert(
    fc.property(anyBank, (bank) => {
      const { n, matrix } = covariance(bank)
      expect(cholesky(matrix, n)).not.toBeNull()
      for (let t = 0; t < bank.dimensions.length * bank.roles.length; t++) expect(matrix[t * n + t]).toBeCloseTo(1, 14)
    }),
    { ...SEEDED, numRuns: 300 },
  )
})

test('four general pulls cannot all correlate -.4: that matrix is no covariance', () => {
  const { n, matrix } = covariance(engineBank({ roles: 4, dimensions: 12, prior: { gamma: -0.4 } }))
  expect(cholesky(matrix, n)).toBeNull()
})

test('a dimension apart from the general pulls is independent of all others, but not across its own roles', () => {
  const bank = engineBank({ prior: { upsilon: 0.3 } })
  const dimensions = bank.dimensions.map((dimension, d) => ({ ...dimension, general: d !== 1 }))
  const { n, matrix } = covariance({ ...bank, dimensions })
  const at = (t: number, u: number) => matrix[t * n + u]
  expect([at(2, 0), at(2, 1), at(2, 4), at(2, 6)]).toEqual([0, 0, 0, 0])
  expect(at(2, 3)).toBe(0.3)
  expect(at(0, 4)).toBeCloseTo(0.36, 15)
  expect(at(0, 5)).toBeCloseTo(0.36 * 0.2, 15)
  expect(at(6, 6)).toBe(0.25)
})
