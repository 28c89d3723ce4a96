/** A role weighs dimensions that exist, and at least one of them. */
import type { Problem } from '../../errors.ts'
import { type Known, unknown } from './known.ts'

export function weightProblems({ folder, dimensions }: Known): Problem[] {
  return folder.roles.flatMap((role) => {
    if (role.value === null) return []
    const { weights } = role.value
    const strangers = Object.keys(weights).filter((dimension) => !dimensions.has(dimension))
    const problems = strangers.map((dimension) =>
      role.atKey(['weights'], dimension, unknown('dimension', dimension, dimensions)),
    )
    if (!Object.values(weights).some((weight) => weight > 0)) problems.push(role.atKey([], 'weights', NO_WEIGHT))
    return problems
  })
}

const NO_WEIGHT = {
  code: 'no-weight',
  message: 'Every dimension weighs 0, so the role has no fit.',
  mend: 'Give at least one dimension a weight above 0.',
}
