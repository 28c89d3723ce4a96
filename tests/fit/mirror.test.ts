import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Bank, Item, Loadings } from '../../src/bank/types.ts'
import { bestItem } from '../../src/choose/next-item.ts'
import { levelFunctional, roleFunctional } from '../../src/fit/composites.ts'
import { contributionsTo } from '../../src/fit/contributions.ts'
import type { Estimate } from '../../src/fit/functional.ts'
import { outcomeOf } from '../../src/fit/outcome.ts'
import { fitOf } from '../../src/fit/role-fit.ts'
import { anyAnswers, aSession, engineBank, measured, SEEDED } from '../engine-bank.ts'

const bank = engineBank({ weight: (d) => [0.7, 1, 1.2][d % 3] as number, prior: { gamma: -0.1, upsilon: 0.2 } })

/** What spoke for r0 speaks for r1, and the other way round; answers keep their ids. */
function loadingsExchanged(from: Bank): Bank {
  const turn = ({ r0, r1 }: Loadings): Loadings => ({
    ...(r1 !== undefined && { r0: r1 }),
    ...(r0 !== undefined && { r1: r0 }),
  })
  const items = from.items.map((item): Item => {
    if (!('options' in item)) return { ...item, loadings: turn(item.loadings) }
    return { ...item, options: item.options.map((option) => ({ ...option, loadings: turn(option.loadings) })) }
  })
  return { ...from, items }
}

/** The same bank with its roles listed the other way round. */
function rolesReversed(from: Bank): Bank {
  const dimensions = from.dimensions.map((dimension) => ({ ...dimension, facets: [...dimension.facets].reverse() }))
  return { ...from, roles: [...from.roles].reverse(), dimensions }
}

const NEAR = 1e-9

function expectNear(a: number, b: number): void {
  expect(Math.abs(a - b)).toBeLessThan(NEAR)
}

function expectSame(a: Estimate, b: Estimate, sign: 1 | -1 = 1): void {
  expectNear(a.estimate, sign * b.estimate)
  expectNear(a.standardError, b.standardError)
}

/** Everything that a bank says about these answers, by position of the roles. */
function told(from: Bank, answers: Parameters<typeof measured>[1]) {
  const { model, measured: state } = measured(from, answers)
  const fit = fitOf(model, state)
  const byRole = [...fit.roles].sort((a, b) => a.at - b.at)
  return {
    fit,
    byRole,
    outcome: outcomeOf(fit, from),
    lean: contributionsTo(fit.lean.functional, model, state),
    level: contributionsTo(levelFunctional(model), model, state),
    roles: [0, 1].map((r) => contributionsTo(roleFunctional(model, r), model, state)),
    next: bestItem(model, aSession(from, answers, { seed: 5 }), state, fit),
  }
}

describe.each([
  ['what speaks for either', loadingsExchanged],
  ['their places in the bank', rolesReversed],
] as const)('roles that exchange %s', (_, exchanged) => {
  const other = exchanged(bank)
  const pairs = (check: (here: ReturnType<typeof told>, there: ReturnType<typeof told>) => void) =>
    fc.assert(
      fc.property(anyAnswers(bank), (answers) => check(told(bank, answers), told(other, answers))),
      { ...SEEDED, numRuns: 10 },
    )

  test('turn the lean round and exchange fits, chances and facets', () => {
    pairs((here, there) => {
      expectSame(there.fit.lean, here.fit.lean, -1)
      expectSame(there.fit.level, here.fit.level)
      for (const r of [0, 1] as const) {
        expectSame(there.byRole[r]!, here.byRole[1 - r]!)
        expectNear(there.byRole[r]!.probability, here.byRole[1 - r]!.probability)
      }
      there.fit.dimensions.forEach(({ lean, facets }, d) => {
        expectSame(lean as Estimate, here.fit.dimensions[d]?.lean as Estimate, -1)
        for (const r of [0, 1] as const) expectSame(facets[r]!, here.fit.dimensions[d]!.facets[1 - r]!)
      })
    })
  })

  test('turn every contribution to the lean round and leave those to the level', () => {
    pairs((here, there) => {
      there.lean.forEach((part, i) => {
        expectNear(part, -(here.lean[i] as number))
        expectNear(there.level[i]!, here.level[i]!)
        for (const r of [0, 1] as const) expectNear(there.roles[r]![i]!, here.roles[1 - r]![i]!)
      })
    })
  })

  test('keep the outcome, its probability and its words, and are asked the same next', () => {
    pairs((here, there) => {
      expect({ ...there.outcome, probability: 0 }).toEqual({ ...here.outcome, probability: 0 })
      expectNear(there.outcome.probability, here.outcome.probability)
      expect(there.next?.id).toBe(here.next?.id)
    })
  })
})
