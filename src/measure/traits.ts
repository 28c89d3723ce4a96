import type { Bank } from '../bank/types.ts'

/**
 * Where each latent trait stands in the vector theta: dimension by dimension, within it role by role, both in bank
 * order, then response style (only where the bank's sigma is above 0).
 */
export interface Traits {
  readonly count: number
  readonly roles: number
  /** The index of a facet: one role's side of one dimension. */
  facet(dimension: number, role: number): number
  /** The index of response style, or null. */
  readonly style: number | null
}

export function traitsOf(bank: Bank): Traits {
  const roles = bank.roles.length
  const facets = bank.dimensions.length * roles
  const style = bank.prior.sigma > 0 ? facets : null
  return {
    count: facets + (style === null ? 0 : 1),
    roles,
    facet: (dimension, role) => dimension * roles + role,
    style,
  }
}
