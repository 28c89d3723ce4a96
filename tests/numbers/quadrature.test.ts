import { expect, test } from 'vitest'
import type { Rule } from '../../src/numbers/quadrature.ts'
import { gaussHermite, gaussLegendre } from '../../src/numbers/quadrature.ts'

const HERMITE = [1, 2, 5, 7, 11, 21] as const
const LEGENDRE = [1, 2, 5, 20, 64] as const

/** E(x^k) under N(0, 1): (k - 1)!! for even k. */
function normalMoment(k: number): number {
  if (k % 2 === 1) return 0
  return k < 2 ? 1 : (k - 1) * normalMoment(k - 2)
}

/** E(t^k) under the uniform distribution on [-1, 1]. */
function uniformMoment(k: number): number {
  return k % 2 === 1 ? 0 : 1 / (k + 1)
}

function power({ nodes, weights }: Rule, k: number): number {
  return nodes.reduce((sum, node, i) => sum + (weights[i] as number) * node ** k, 0)
}

/** The sum of the same terms without their signs: what a rounding error is measured by. */
function size({ nodes, weights }: Rule, k: number): number {
  return nodes.reduce((sum, node, i) => sum + (weights[i] as number) * Math.abs(node) ** k, 0)
}

test.each(HERMITE)('%d Hermite nodes integrate every power up to 2n - 1 exactly', (n) => {
  const rule = gaussHermite(n)
  for (let k = 0; k < 2 * n; k++)
    expect(Math.abs(power(rule, k) - normalMoment(k))).toBeLessThanOrEqual(1e-12 * size(rule, k))
})

test.each(LEGENDRE)('%d Legendre nodes integrate every power up to 2n - 1 exactly', (n) => {
  const rule = gaussLegendre(n)
  for (let k = 0; k < 2 * n; k++) expect(Math.abs(power(rule, k) - uniformMoment(k))).toBeLessThan(1e-14)
})

test('the power 2n is where exactness ends', () => {
  expect(normalMoment(10) - power(gaussHermite(5), 10)).toBeCloseTo(120, 9)
  expect(uniformMoment(4) - power(gaussLegendre(2), 4)).toBeCloseTo(4 / 45, 14)
})

test.each([...HERMITE.map(gaussHermite), ...LEGENDRE.map(gaussLegendre)])(
  'nodes ascend and mirror each other to the bit, weights are positive and add up to 1 ($nodes.length nodes)',
  ({ nodes, weights }) => {
    const n = nodes.length
    for (let i = 0; i < n; i++) {
      if (i > 0) expect(nodes[i]).toBeGreaterThan(nodes[i - 1] as number)
      expect((nodes[i] as number) + (nodes[n - 1 - i] as number)).toBe(0)
      expect(weights[i]).toBeGreaterThan(0)
    }
    expect(Math.abs(power({ nodes, weights }, 0) - 1)).toBeLessThan(1e-14)
  },
)
