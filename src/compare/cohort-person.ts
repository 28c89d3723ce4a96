/** A session enters; what of it counts in a group leaves, as plain numbers. The work of one thread. */
import type { LevelStep, OutcomeKind } from '../bank/outcome-types.ts'
import type { Bank } from '../bank/types.ts'
import type { Estimate } from '../fit/functional.ts'
import { type LeanWords, outcomeOf } from '../fit/outcome.ts'
import { fitOf, leading } from '../fit/role-fit.ts'
import { measure, modelOf } from '../measure/model.ts'
import type { Result } from '../result/types.ts'
import type { Session } from '../session/types.ts'

/** Estimates as results show them, not rounded. */
export interface Person {
  readonly about: string | null
  readonly source: Result['source']
  readonly outcome: OutcomeKind
  readonly first: string
  readonly probability: number
  readonly words: LeanWords
  readonly step: LevelStep
  readonly answered: number
  /** Null for banks of more than two roles: their leans are of different pairs. */
  readonly lean: Estimate | null
  readonly level: Estimate
  /** In the bank's order, as `dimensions`. */
  readonly roles: readonly Estimate[]
  readonly dimensions: readonly { readonly lean: Estimate | null; readonly facets: readonly Estimate[] }[]
}

export interface Counted {
  readonly session: Session
  readonly source: Result['source']
}

export function personsWork({ bank }: { readonly bank: Bank }): (counted: readonly Counted[]) => Person[] {
  const model = modelOf(bank)
  const paired = bank.roles.length === 2
  return (counted) =>
    counted.map(({ session, source }) => {
      const measured = measure(model, session)
      const fit = fitOf(model, measured)
      const { kind, probability, words, level } = outcomeOf(fit, bank)
      return {
        about: session.about,
        source,
        outcome: kind,
        first: leading(fit).role.id,
        probability,
        words,
        step: level,
        answered: measured.answered.length,
        lean: paired ? bare(fit.lean) : null,
        level: fit.level,
        roles: [...fit.roles].sort((a, b) => a.at - b.at).map(bare),
        dimensions: fit.dimensions.map(({ lean, facets }) => ({ lean: paired ? lean : null, facets })),
      }
    })
}

/** Without what belongs to the model: only numbers go from thread to thread. */
function bare({ estimate, standardError, interval }: Estimate): Estimate {
  return { estimate, standardError, interval }
}
