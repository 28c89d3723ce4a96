/** A bank enters; the blocks of items that are calibrated together, and why some items are in none, leaves. */
import { isGraded } from '../../bank/kinds.ts'
import type { Bank, GradedItem, Item } from '../../bank/types.ts'

/** Items that share traits: one facet, or with `--joint` all facets of a dimension. */
export interface BlockPlan {
  readonly dimension: string
  /** Role ids; one trait each. */
  readonly roles: readonly string[]
  readonly items: readonly Item[]
  /** The prior correlation of the traits. */
  readonly correlation: number
  /** SD of response style, 0 where no item has it. */
  readonly sigma: number
}

export function plansOf(bank: Bank, joint: boolean): readonly BlockPlan[] {
  const roles = bank.roles.map(({ id }) => id)
  const plans = bank.dimensions.flatMap(({ id, general }) => {
    const items = bank.items.filter(({ dimension }) => dimension === id)
    const lambda = general ? bank.prior.lambda : 0
    const correlation = lambda * lambda * bank.prior.gamma + (1 - lambda * lambda) * bank.prior.upsilon
    if (joint) return [{ dimension: id, roles, items, correlation, sigma: bank.prior.sigma }]
    return roles.map((role) => ({
      ...{ dimension: id, roles: [role], correlation: 0, sigma: bank.prior.sigma },
      items: items.filter((item) => isGraded(item) && soleRole(item) === role),
    }))
  })
  return plans
    .filter(({ items }) => items.length > 0)
    .map((plan) => ({ ...plan, sigma: plan.items.some(({ kind }) => kind === 'rating') ? plan.sigma : 0 }))
}

/** The one role that a graded item speaks for; null where there are several. */
export function soleRole({ loadings }: GradedItem): string | null {
  const [role, ...others] = Object.keys(loadings)
  return role === undefined || others.length > 0 ? null : role
}
