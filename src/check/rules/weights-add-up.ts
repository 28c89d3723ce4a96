import type { Bank, Role } from '../../bank/types.ts'
import type { Finding, Rule } from '../rule.ts'

/** Sums of decimals such as .7 differ in their last bits. */
const ROUNDING = 1e-9

/** A role that weighs a dimension which the other leaves out is compared with it on different grounds. */
export const weightsAddUp: Rule = {
  code: 'weights-add-up',
  severity: 'error',
  about:
    "The roles' weights have the same sum; a dimension with a direction weighs for every role or for none, one without weighs 0.",
  find: ({ bank }) => [...unequalSums(bank), ...bank.dimensions.flatMap(({ id }) => oneSided(id, bank))],
}

function unequalSums({ roles }: Bank): Finding[] {
  const [first, ...others] = roles.map((role) => ({ role, sum: sumOf(role) }))
  if (first === undefined) return []
  return others
    .filter(({ sum }) => Math.abs(sum - first.sum) > ROUNDING * first.sum)
    .map(({ role, sum }) => ({
      part: { kind: 'role', id: role.id },
      inner: ['weights'],
      message: `The weights add up to ${shown(sum)}, those of ${first.role.id} to ${shown(first.sum)}.`,
      mend: 'Change weights until the sums are equal.',
    }))
}

function oneSided(id: string, { roles, dimensions }: Bank): Finding[] {
  const weighing = roles.filter(({ weights }) => (weights[id] ?? 0) > 0)
  if (!dimensions.some((dimension) => dimension.id === id && dimension.direction)) {
    return weighing.map((role) => ({
      part: { kind: 'role', id: role.id },
      inner: ['weights', id],
      message: `The dimension "${id}" has no direction, but weighs ${role.weights[id]} here.`,
      mend: 'Take the weight away, or give the dimension a direction.',
    }))
  }
  const [example] = weighing
  if (example === undefined) return []
  return roles
    .filter((role) => !weighing.includes(role))
    .map((role) => ({
      part: { kind: 'role', id: role.id },
      inner: ['weights'],
      message: `The dimension "${id}" weighs for ${example.id}, but not for this role.`,
      mend: 'Give it a weight for every role, or for none.',
    }))
}

function sumOf({ weights }: Role): number {
  return Object.values(weights).reduce((sum, weight) => sum + weight, 0)
}

function shown(sum: number): string {
  return String(Number(sum.toFixed(6)))
}
