import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Bank } from '../../src/bank/types.ts'
import { dimensionLeanFunctional, facetFunctional, levelFunctional, roleFunctional } from '../../src/fit/composites.ts'
import { contributionsTo } from '../../src/fit/contributions.ts'
import type { Functional } from '../../src/fit/functional.ts'
import { fitOf } from '../../src/fit/role-fit.ts'
import { dot } from '../../src/numbers/matrix.ts'
import { anyAnswers, engineBank, measured, randomAnswers, SEEDED } from '../engine-bank.ts'

const two = engineBank()
const three = engineBank({ roles: 3, dimensions: 2, weight: (d, r) => 0.7 + 0.25 * d + 0.1 * r })

function sum(parts: readonly number[]): number {
  return parts.reduce((whole, part) => whole + part, 0)
}

test.each([
  ['two roles', two],
  ['three roles', three],
] as const)('every column of contributions adds up to its estimate, to 1e-9: %s', (_, bank: Bank) => {
  fc.assert(
    fc.property(anyAnswers(bank), (answers) => {
      const { model, measured: state } = measured(bank, answers)
      const fit = fitOf(model, state)
      const { first, second } = fit.lean
      const columns: readonly Functional[] = [
        fit.lean.functional,
        levelFunctional(model),
        ...bank.roles.map((_, r) => roleFunctional(model, r)),
        ...bank.dimensions.map((_, d) => dimensionLeanFunctional(model, d, first, second)),
        facetFunctional(model, 0, 0),
      ]
      for (const functional of columns) {
        const parts = contributionsTo(functional, model, state)
        expect(parts.length).toBe(state.answered.length)
        expect(Math.abs(sum(parts) - dot(functional.weights, state.mean))).toBeLessThan(1e-9)
      }
    }),
    { ...SEEDED, numRuns: 15 },
  )
})

test('the lean of an answer is what it adds to the first role less what it adds to the second', () => {
  const { model, measured: state } = measured(two, randomAnswers(two, 4))
  const [first, second] = [0, 1].map((r) => contributionsTo(roleFunctional(model, r), model, state)) as [
    number[],
    number[],
  ]
  contributionsTo(fitOf(model, state).lean.functional, model, state).forEach((part, i) => {
    expect(part).toBeCloseTo((first[i] as number) - (second[i] as number), 12)
  })
})

test('an answer that says a role outright never counts against it, nor one that denies it in favour', () => {
  const plain = new Map(
    two.items.filter(({ id }) => /-(rating|frequency)-r\d$/.test(id)).map(({ id }) => [id, Number(id.at(-1))]),
  )
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const answers = randomAnswers(two, seed)
      const { model, measured: state } = measured(two, answers)
      const columns = [0, 1].map((r) => contributionsTo(roleFunctional(model, r), model, state))
      state.answered.forEach(({ id }, i) => {
        const role = plain.get(id)
        if (role === undefined) return
        const part = columns[role]?.[i] as number
        if (answers[id] === 5) expect(part).toBeGreaterThan(0)
        if (answers[id] === 1) expect(part).toBeLessThan(0)
      })
    }),
    SEEDED,
  )
})

test('in a dimension that weighs nothing and stands apart, an answer adds nothing', () => {
  const bank = engineBank({ weight: (d) => (d === 1 ? 0 : 1), prior: { sigma: 0 } })
  const apart = { ...bank, dimensions: bank.dimensions.map((dimension, d) => ({ ...dimension, general: d !== 1 })) }
  const { model, measured: state } = measured(apart, randomAnswers(apart, 8))
  const parts = contributionsTo(fitOf(model, state).lean.functional, model, state)
  state.answered.forEach(({ dimension }, i) => {
    if (dimension === 'd1') expect(Math.abs(parts[i] as number)).toBeLessThan(1e-12)
    else expect(Math.abs(parts[i] as number)).toBeGreaterThan(1e-6)
  })
})
