import { expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import type { Bank, Item } from '../../src/bank/types.ts'
import { modelOf } from '../../src/measure/model.ts'
import type { Answer } from '../../src/session/types.ts'
import { engineBank, graded, measured } from '../engine-bank.ts'

function ratings(bank: Bank, category: (reversed: boolean) => number): Record<string, number> {
  return Object.fromEntries(
    bank.items.flatMap((item) => (item.kind === 'rating' ? [[item.id, category(item.reversed)]] : [])),
  )
}

/** Means in SDs of their prior. */
function standardised(bank: Bank, answers: Record<string, number>): { style: number; facets: number[] } {
  const { model, measured: state } = measured(bank, answers)
  const n = model.traits.count
  const all = Array.from(state.mean, (value, t) => value / Math.sqrt(model.prior[t * n + t] as number))
  const style = all.pop() as number
  return { style, facets: all }
}

const balanced = engineBank({
  dimensions: 6,
  items: (d) =>
    ['r0', 'r1'].flatMap((role) => [
      graded(d, `plain-${role}`, { [role]: 1 }),
      graded(d, `reversed-${role}`, { [role]: 1 }, { reversed: true }),
    ]),
})

test.each([
  [5, 1],
  [1, -1],
])('ticking %d throughout is a habit of the pen where half of the ratings are reversed', (category, sign) => {
  const { style, facets } = standardised(
    balanced,
    ratings(balanced, () => category),
  )
  expect(sign * style).toBeGreaterThan(2)
  for (const facet of facets) expect(Math.abs(facet)).toBeLessThan(1e-6)
})

test('ticking what speaks for the facets throughout is a pull where half of the ratings are reversed', () => {
  const { style, facets } = standardised(
    balanced,
    ratings(balanced, (reversed) => (reversed ? 1 : 5)),
  )
  expect(Math.abs(style)).toBeLessThan(1e-6)
  for (const facet of facets) expect(facet).toBeGreaterThan(1)
})

test.each([5, 1])('in the built-in bank, ticking %d on every rating moves style more than any facet', (category) => {
  const bank = builtInBank()
  const { style, facets } = standardised(
    bank,
    ratings(bank, () => category),
  )
  for (const facet of facets) expect(Math.abs(style)).toBeGreaterThan(Math.abs(facet))
})

test('frequencies and choices leave style where it was, as far as no rating speaks of the same', () => {
  const bank = engineBank()
  const { traits, prior } = modelOf(bank)
  const given = (item: Item): [string, Answer][] =>
    item.kind === 'frequency' ? [[item.id, 5]] : item.kind === 'pair' ? [[item.id, 'a']] : []
  const answers = Object.fromEntries(bank.items.flatMap(given))
  const { measured: state } = measured(bank, answers)
  const at = traits.style as number
  expect(state.mean[at]).toBe(0)
  expect(state.covariance[at * traits.count + at]).toBe(prior[at * traits.count + at])
})
