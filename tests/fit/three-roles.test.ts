import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roleFunctional } from '../../src/fit/composites.ts'
import type { Estimate } from '../../src/fit/functional.ts'
import { probabilityAbove } from '../../src/fit/functional.ts'
import { fitOf, leading } from '../../src/fit/role-fit.ts'
import { probabilityFirst } from '../../src/numbers/first-of-many.ts'
import { dot, times } from '../../src/numbers/matrix.ts'
import { anyAnswers, engineBank, measured, randomAnswers, SEEDED } from '../engine-bank.ts'

const three = engineBank({ roles: 3, dimensions: 2 })
const four = engineBank({ roles: 4, dimensions: 2 })

test('roles come by estimate, and the lean is the best less the next', () => {
  fc.assert(
    fc.property(anyAnswers(three), (answers) => {
      const { model, measured: state } = measured(three, answers)
      const { roles, lean, level } = fitOf(model, state)
      const estimates = roles.map(({ estimate }) => estimate)
      expect(estimates).toEqual([...estimates].sort((a, b) => b - a))
      expect([lean.first, lean.second]).toEqual([roles[0]?.at, roles[1]?.at])
      expect(lean.estimate).toBeCloseTo((estimates[0] as number) - (estimates[1] as number), 12)
      expect(lean.estimate).toBeGreaterThanOrEqual(0)
      expect(level.estimate).toBeCloseTo(estimates.reduce((sum, value) => sum + value, 0) / 3, 12)
    }),
    { ...SEEDED, numRuns: 15 },
  )
})

test.each([
  [three, 1e-9],
  [four, 2e-3],
] as const)('the chances of being first add up to 1', (bank, within) => {
  for (const seed of [1, 2, 3]) {
    const { model, measured: state } = measured(bank, randomAnswers(bank, seed, 0.5))
    const { roles } = fitOf(model, state)
    expect(Math.abs(roles.reduce((sum, { probability }) => sum + probability, 0) - 1)).toBeLessThan(within)
  }
})

test('the chances follow from the joint distribution of the fits, inflated as every standard error is', () => {
  const bank = engineBank({ roles: 3, dimensions: 2, prior: { weightError: 0, inflation: 1.5 } })
  const { model, measured: state } = measured(bank, randomAnswers(bank, 6, 0.7))
  const weights = [0, 1, 2].map((r) => roleFunctional(model, r).weights)
  const mean = Float64Array.from(weights, (own) => dot(own, state.mean))
  const covariance = Float64Array.from(
    weights.flatMap((own) => weights.map((other) => 1.5 ** 2 * dot(other, times(state.covariance, own)))),
  )
  for (const { at, probability } of fitOf(model, state).roles)
    expect(probability).toBeCloseTo(probabilityFirst(mean, covariance, at), 9)
})

test('without an answer every role has the same chance, in the order of the bank', () => {
  for (const bank of [three, four]) {
    const { model, measured: state } = measured(bank, {})
    const { roles } = fitOf(model, state)
    expect(roles.map(({ at }) => at)).toEqual(bank.roles.map((_, r) => r))
    for (const { probability } of roles) expect(probability).toBeCloseTo(1 / bank.roles.length, 3)
  }
})

test('one role in front of two equal others is not as sure as in front of each alone', () => {
  const answers = Object.fromEntries(
    three.items.flatMap(({ id, kind }) =>
      kind === 'rating' || kind === 'frequency' ? [[id, id.endsWith('-r1') ? 5 : 3]] : [],
    ),
  )
  const { model, measured: state } = measured(three, answers)
  const fit = fitOf(model, state)
  expect(leading(fit).role.id).toBe('r1')
  expect(leading(fit).probability).toBeGreaterThan(0.7)
  expect(leading(fit).probability).toBeLessThan(probabilityAbove(fit.lean, 0) - 0.05)
})

test('the roles of a bank may stand in any order', () => {
  const answers = randomAnswers(three, 21)
  const turned = {
    ...three,
    roles: [1, 2, 0].map((r) => three.roles[r]!),
    dimensions: three.dimensions.map((dimension) => ({
      ...dimension,
      facets: [1, 2, 0].map((r) => dimension.facets[r]!),
    })),
  }
  const [here, there] = [three, turned].map((bank) => {
    const { model, measured: state } = measured(bank, answers)
    return fitOf(model, state)
  }) as [ReturnType<typeof fitOf>, ReturnType<typeof fitOf>]
  const same = (a: Estimate, b: Estimate) => {
    expect(Math.abs(a.estimate - b.estimate)).toBeLessThan(1e-9)
    expect(Math.abs(a.standardError - b.standardError)).toBeLessThan(1e-9)
  }
  expect(there.roles.map(({ role }) => role.id)).toEqual(here.roles.map(({ role }) => role.id))
  there.roles.forEach((role, i) => {
    same(role, here.roles[i]!)
    expect(Math.abs(role.probability - here.roles[i]!.probability)).toBeLessThan(1e-9)
  })
  same(there.lean, here.lean)
  same(there.level, here.level)
  there.dimensions.forEach(({ lean }, d) => {
    same(lean as Estimate, here.dimensions[d]?.lean as Estimate)
  })
})
