import { expect, test } from 'vitest'
import type { GradedItem, Loadings } from '../../../src/bank/types.ts'
import { categoryUse } from '../../../src/check/rules/category-use.ts'
import { graded } from '../../engine-bank.ts'
import { aSubject, findings, subjectOf } from '../a-subject.ts'

const bank = (change: Partial<GradedItem>, loadings: Loadings = { r0: 1 }, sigma = 0) =>
  aSubject({ dimensions: 1, prior: { sigma }, items: (d) => [graded(d, 'one', loadings, change)] })

/** P(logistic(theta - 4) ...) integrated over N(0, 1) by the trapezoid rule: what the rule works out in another way. */
function shareAbove(slope: number, cut: number, variance: number): number {
  let sum = 0
  for (let x = -12; x <= 12; x += 0.001) {
    const density = Math.exp(-(x * x) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance)
    sum += (density * 0.001) / (1 + Math.exp(cut - slope * x))
  }
  return sum
}

test('a category that hardly anybody gives is found', () => {
  expect(shareAbove(1, 5, 1)).toBeLessThan(0.02)
  expect(findings(categoryUse, bank({ thresholds: [-1, 0, 1, 5] }))).toEqual(['item d0-one thresholds'])
})

test('a share just above 2 in 100 is left alone', () => {
  expect(shareAbove(1, 4.2, 1)).toBeGreaterThan(0.021)
  expect(findings(categoryUse, bank({ thresholds: [-1, 0, 1, 4.2] }))).toEqual([])
})

test('two thresholds too near leave nothing to the category between', () => {
  expect(shareAbove(1, 0, 1) - shareAbove(1, 0.05, 1)).toBeLessThan(0.02)
  expect(findings(categoryUse, bank({ thresholds: [-1, 0, 0.05, 1] }))).toEqual(['item d0-one thresholds'])
})

test('response style spreads the answers of a rating, and those of a frequency not', () => {
  expect(shareAbove(1, 4.7, 1)).toBeLessThan(0.02)
  expect(shareAbove(1, 4.7, 5)).toBeGreaterThan(0.02)
  const thresholds = [-1, 0, 1, 4.7]
  expect(findings(categoryUse, bank({ thresholds }, { r0: 1 }, 2))).toEqual([])
  expect(findings(categoryUse, bank({ thresholds, kind: 'frequency' }, { r0: 1 }, 2))).toEqual([
    'item d0-one thresholds',
  ])
})

test('the label that is named is the one on the scale, also where the item is reversed', () => {
  const [plain] = categoryUse.find(bank({ thresholds: [-1, 0, 1, 5] }))
  const [reversed] = categoryUse.find(bank({ thresholds: [-1, 0, 1, 5], reversed: true }))
  expect(plain?.message).toContain('"category 4"')
  expect(reversed?.message).toContain('"category 0"')
})

test('an item that several roles share is judged by the spread of both together', () => {
  const bothRoles = { r0: 0.7, r1: 0.7 }
  const thresholds = [-1, 0, 1, 4.6]
  expect(shareAbove(1, 4.6, 2 * 0.49)).toBeLessThan(0.02)
  expect(findings(categoryUse, bank({ thresholds, discrimination: 1 }, bothRoles))).toEqual(['item d0-one thresholds'])
  const alike = aSubject({
    ...{ dimensions: 1, prior: { sigma: 0, gamma: 1, lambda: 0.99 } },
    items: (d) => [graded(d, 'one', bothRoles, { thresholds, discrimination: 1 })],
  })
  expect(shareAbove(1, 4.6, 2 * 0.49 * (1 + 0.99 ** 2))).toBeGreaterThan(0.02)
  expect(findings(categoryUse, subjectOf(alike.bank))).toEqual([])
})
