/** A bank enters; how far its items can carry an estimate at most leaves: chances that no answers can exceed. */

import type { LevelStep, OutcomeKind } from '../bank/outcome-types.ts'
import type { Bank, Dimension } from '../bank/types.ts'
import { dimensionLeanFunctional, leanFunctional, levelFunctional, roleFunctional } from '../fit/composites.ts'
import type { Functional } from '../fit/functional.ts'
import { estimateOf, probabilityAbove, probabilityWithin } from '../fit/functional.ts'
import { fitOf } from '../fit/role-fit.ts'
import type { Measured } from '../measure/model.ts'
import { modelOf } from '../measure/model.ts'
import { itemsOf } from './keys.ts'
import type { Habit } from './made-up.ts'
import { measuredBy, pulledBy, towards } from './made-up.ts'

/** The chance that the dimension's lean is on the role's side, when all its items and no others are answered for the role. */
export function sideReach(bank: Bank, dimension: Dimension, role: string): number {
  const model = modelOf(bank)
  const at = bank.dimensions.indexOf(dimension)
  const first = bank.roles.findIndex(({ id }) => id === role)
  const measured = measuredBy(pulledBy(towards(role, bank)), itemsOf(bank, dimension), model)
  const rivals = bank.roles.map((_, r) => r).filter((r) => r !== first)
  return Math.max(
    ...rivals.map((second) =>
      probabilityAbove(estimateOf(dimensionLeanFunctional(model, at, first, second), measured, bank.prior), 0),
    ),
  )
}

/**
 * Whether answers to all items can bring the outcome about. `both` is looked at for somebody in the middle of every scale, whose
 * errors are the smallest; with the lean just even it is as probable as it can be.
 */
export function isOutcomeInReach(bank: Bank, kind: OutcomeKind): boolean {
  const { lead, low, lowProbability, rope, ropeProbability } = bank.outcome
  const model = modelOf(bank)
  if (kind === 'open') return true
  if (kind === 'lead')
    return bank.roles.some(({ id }) => {
      const { roles } = fitOf(model, measuredBy(pulledBy(towards(id, bank)), bank.items, model))
      return roles.some(({ role, probability }) => role.id === id && probability >= lead)
    })
  if (kind === 'neither') {
    const lowest = measuredBy(everyRole(bank, -1), bank.items, model)
    const above = bank.roles.map((_, r) => chanceAbove(bank, lowest, roleFunctional(model, r), low))
    return 1 - Math.max(...above) >= lowProbability
  }
  const lean = estimateOf(leanFunctional(model, 0, 1), measuredBy(pulledBy({}), bank.items, model), bank.prior)
  return probabilityWithin({ ...lean, estimate: 0 }, rope) >= ropeProbability
}

export function isLevelInReach(bank: Bank, step: LevelStep): boolean {
  const { levelCut, levelProbability } = bank.outcome
  if (step === 'middle') return true
  const model = modelOf(bank)
  const level = levelFunctional(model)
  const [pull, cut] = step === 'high' ? ([1, levelCut] as const) : ([-1, -levelCut] as const)
  const above = chanceAbove(bank, measuredBy(everyRole(bank, pull), bank.items, model), level, cut)
  return (step === 'high' ? above : 1 - above) >= levelProbability
}

function everyRole({ roles }: Bank, pull: 1 | -1): Habit {
  return pulledBy(Object.fromEntries(roles.map(({ id }) => [id, pull])))
}

function chanceAbove({ prior }: Bank, measured: Measured, functional: Functional, cut: number): number {
  return probabilityAbove(estimateOf(functional, measured, prior), cut)
}
