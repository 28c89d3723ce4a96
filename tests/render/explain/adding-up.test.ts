import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addingUp, signed, signedUnits } from '../../../src/render/explain/adding-up.ts'

test('thirds add up to one, and the first of equal rests is raised', () => {
  expect(addingUp([1 / 3, 1 / 3, 1 / 3], 1)).toEqual({ parts: [4, 3, 3], sum: 10 })
})

test('negative figures are rounded in the same way', () => {
  expect(addingUp([-0.04, -0.04, -0.04], 1)).toEqual({ parts: [0, 0, -1], sum: -1 })
})

test('whatever is rounded adds up to the rounded sum, and nothing is off by a unit', () => {
  const figure = fc.integer({ min: -3_000_000, max: 3_000_000 }).map((millionths) => millionths / 1e6)
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 90 }), (figures) => {
      const { parts, sum } = addingUp(figures, 3)
      expect(parts.reduce((all, one) => all + one, 0)).toBe(sum)
      const exact = figures.reduce((all, one) => all + one * 1000, 0)
      expect(Math.abs(sum - exact)).toBeLessThan(0.502)
      for (const [k, part] of parts.entries())
        expect(Math.abs(part - (figures[k] as number) * 1000)).toBeLessThan(1.001)
    }),
  )
})

test('figures have a sign, and nothing has none', () => {
  expect([signedUnits(214, 3), signedUnits(-5, 3), signedUnits(0, 3), signed(-0.001)]).toEqual([
    '+0.214',
    '-0.005',
    '0.000',
    '0.00',
  ])
})
