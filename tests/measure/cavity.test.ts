import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cavityOf, takeOutOnLine } from '../../src/measure/cavity.ts'
import { SEEDED } from '../engine-bank.ts'

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })

function onLine(mean: number, variance: number) {
  return { mean: Float64Array.of(mean), covariance: Float64Array.of(variance) }
}

test('an answer taken out on one axis leaves what the rule for any number of axes leaves, or nothing where that does', () => {
  fc.assert(
    fc.property(number(-4, 4), number(0.01, 4), number(-5, 5), number(-5, 5), (mean, variance, precision, shift) => {
      const site = { precision: Float64Array.of(precision), shift: Float64Array.of(shift) }
      const cavity = cavityOf(onLine(mean, variance), site)
      const seen = onLine(mean, variance)
      expect(takeOutOnLine(seen, site)).toBe(cavity !== null)
      expect(seen).toEqual(
        cavity === null ? onLine(mean, variance) : { ...cavity, precision: undefined, shift: undefined },
      )
    }),
    SEEDED,
  )
})

test('where nothing is left to vary, nothing can be taken out', () => {
  const site = { precision: Float64Array.of(1), shift: Float64Array.of(0) }
  expect(takeOutOnLine(onLine(0, 0), site)).toBe(false)
  expect(cavityOf(onLine(0, 0), site)).toBeNull()
})
