import { expect, test } from 'vitest'
import type { GradedItem } from '../../../src/bank/types.ts'
import { disorderedThresholds } from '../../../src/check/rules/disordered-thresholds.ts'
import { graded } from '../../engine-bank.ts'
import { aSubject, findings } from '../a-subject.ts'

const bank = (thresholds: readonly number[], change: Partial<GradedItem> = {}) =>
  aSubject({ dimensions: 1, items: (d) => [graded(d, 'one', { r0: 1 }, { thresholds, ...change })] })

test('thresholds less than .2 apart are found', () => {
  expect(findings(disorderedThresholds, bank([-1.5, 0, 0.15, 1.5]))).toEqual(['item d0-one thresholds'])
})

test('thresholds .2 apart are left alone, also where binary decimals make a little less of it', () => {
  expect(0.7 - 0.5).toBeLessThan(0.2)
  expect(findings(disorderedThresholds, bank([-1.5, 0.5, 0.7, 1.5]))).toEqual([])
})

/** With a discrimination of 10 the category has 2 logistic(.75) - 1 = .36 at its middle, its neighbours .32 each. */
test('a category that is somewhere the likeliest is left alone however near its thresholds are', () => {
  expect(findings(disorderedThresholds, bank([-1.5, 0, 0.15, 1.5], { discrimination: 10 }))).toEqual([])
  expect(findings(disorderedThresholds, bank([-1.5, 0, 0.1, 1.5], { discrimination: 10 }))).toEqual([
    'item d0-one thresholds',
  ])
})

test('the label that is named is the one on the scale, also where the item is reversed', () => {
  const [plain] = disorderedThresholds.find(bank([-1.5, -1.4, 0, 1.5]))
  const [reversed] = disorderedThresholds.find(bank([-1.5, -1.4, 0, 1.5], { reversed: true }))
  expect(plain?.message).toContain('"category 1"')
  expect(reversed?.message).toContain('"category 3"')
})
