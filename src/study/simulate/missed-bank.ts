/** A bank enters; the bank as it would have to be for one person leaves, whom its author's judgement has missed. */
import { isGraded } from '../../bank/kinds.ts'
import type { Bank, Item, Loadings, Option, Role } from '../../bank/types.ts'
import { drawBetween, drawNormal } from './draw.ts'

/** How far real people may be from a bank set by judgement: ranges, and SDs of normal draws (measurement.md, section 0). */
const MISS = {
  lambda: [0.45, 0.75],
  gamma: [-0.1, 0.5],
  upsilon: [-0.2, 0.3],
  sigma: [0.3, 0.7],
  /** SD of the logarithm of each discrimination. */
  discrimination: 0.3,
  /** SD by which all thresholds of an item are shifted together, in SDs of the prior. */
  thresholds: 0.5,
  /** Relative SD of each role weight. */
  weight: 0.3,
} as const

/**
 * The same items and roles with other parameters: prior, discriminations, thresholds and role weights. Dimensions, options and
 * their order stay, so that both banks have the same traits and the same answers. A bank without response style gets none.
 */
export function missedBank(bank: Bank, random: () => number): Bank {
  const between = ([low, high]: readonly [number, number]) => drawBetween(low, high, random)
  // More roles cannot all be correlated so negatively: the prior would be no distribution.
  const lowest = -0.9 / (bank.roles.length - 1)
  const prior = {
    ...bank.prior,
    lambda: between(MISS.lambda),
    gamma: Math.max(between(MISS.gamma), lowest),
    upsilon: Math.max(between(MISS.upsilon), lowest),
    sigma: bank.prior.sigma > 0 ? between(MISS.sigma) : 0,
  }
  const roles = bank.roles.map((role) => missedRole(role, random))
  return { ...bank, prior, roles, items: bank.items.map((item) => missedItem(item, random)) }
}

function missedRole(role: Role, random: () => number): Role {
  const weights = Object.entries(role.weights).map(([dimension, weight]): [string, number] => [
    dimension,
    Math.max(weight * (1 + MISS.weight * drawNormal(random)), 0),
  ])
  return { ...role, weights: Object.fromEntries(weights) }
}

function missedItem(item: Item, random: () => number): Item {
  const factor = () => Math.exp(MISS.discrimination * drawNormal(random))
  if (!isGraded(item))
    return {
      ...item,
      options: item.options.map((option): Option => ({ ...option, loadings: scaled(option.loadings, factor()) })),
    }
  const by = factor()
  const shift = MISS.thresholds * drawNormal(random)
  return {
    ...item,
    loadings: scaled(item.loadings, by),
    discrimination: item.discrimination * by,
    thresholds: item.thresholds.map((threshold) => threshold + shift),
  }
}

function scaled(loadings: Loadings, factor: number): Loadings {
  return Object.fromEntries(Object.entries(loadings).map(([role, value]) => [role, value * factor]))
}
