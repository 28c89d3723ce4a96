import type { Bank } from '../../src/bank/types.ts'
import { leanFunctional } from '../../src/fit/composites.ts'
import type { Estimate } from '../../src/fit/functional.ts'
import type { Outcome } from '../../src/fit/outcome.ts'
import type { Fit } from '../../src/fit/role-fit.ts'
import { modelOf } from '../../src/measure/model.ts'
import { normalCdf, Z90 } from '../../src/numbers/normal.ts'

type Pair = readonly [estimate: number, standardError: number]

/** What a fit is made up of; estimates with their standard errors, roles in bank order. */
export interface MadeUp {
  readonly roles?: readonly Pair[]
  readonly lean?: Pair
  readonly level?: Pair
  /** P(first) of the leading role; from the lean where it is not given. */
  readonly probability?: number
  /** The lean of each dimension; none says anything where it is not given. */
  readonly dimensions?: readonly Pair[]
}

export function anEstimate([estimate, standardError]: Pair): Estimate {
  return { estimate, standardError, interval: [estimate - Z90 * standardError, estimate + Z90 * standardError] }
}

/** A fit to two roles that no answers stand behind. */
export function madeUpFit(bank: Bank, made: MadeUp = {}): Fit {
  const {
    roles = [
      [0, 0.5],
      [0, 0.5],
    ] as const,
    lean = [0, 1] as const,
    level = [0, 0.5] as const,
    dimensions = [],
  } = made
  const probability = made.probability ?? normalCdf(Math.abs(lean[0]) / lean[1])
  const order = lean[0] >= 0 ? [0, 1] : [1, 0]
  return {
    roles: order.map((at, place) => ({
      role: bank.roles[at] as Bank['roles'][number],
      at,
      probability: place === 0 ? probability : 1 - probability,
      ...anEstimate(roles[at] as Pair),
    })),
    lean: { first: 0, second: 1, functional: leanFunctional(modelOf(bank), 0, 1), ...anEstimate(lean) },
    level: anEstimate(level),
    dimensions: bank.dimensions.map((_, at) => ({
      at,
      lean: anEstimate(dimensions[at] ?? [0, 1]),
      facets: [],
      sides: null,
    })),
  }
}

export function madeUpOutcome(change: Partial<Outcome> = {}): Outcome {
  return { kind: 'open', probability: 0.6, words: 'no direction', level: 'middle', ...change }
}
