/** A bank and a session enter; everything that an explanation is made of leaves: posterior, fit, outcome, what each answer adds. */
import type { Bank, Item } from '../../bank/types.ts'
import { roleFunctional } from '../../fit/composites.ts'
import { contributionsTo } from '../../fit/contributions.ts'
import type { Functional } from '../../fit/functional.ts'
import { type Outcome, outcomeOf } from '../../fit/outcome.ts'
import { type Fit, fitOf, type RoleFit } from '../../fit/role-fit.ts'
import { type Measured, type Model, measure, modelOf } from '../../measure/model.ts'
import type { Answer, Session } from '../../session/types.ts'
import { identityOf, TOOL } from '../provenance.ts'
import { quote } from '../quote.ts'
import { rounded, roundedMeasure } from '../rounded.ts'
import type { AnswerAdds, NamedRole, Overall } from './types.ts'

export interface Scored {
  readonly model: Model
  readonly session: Session
  readonly measured: Measured
  readonly fit: Fit
  readonly outcome: Outcome
  /** In bank order. */
  readonly adds: readonly AnswerAdds[]
}

export function scored(bank: Bank, session: Session): Scored {
  const model = modelOf(bank)
  const measured = measure(model, session)
  const fit = fitOf(model, measured)
  return { model, session, measured, fit, outcome: outcomeOf(fit, bank), adds: addsOf(model, session, measured, fit) }
}

function addsOf(model: Model, session: Session, measured: Measured, fit: Fit): AnswerAdds[] {
  const { bank } = model
  const lean = contributionsTo(fit.lean.functional, model, measured)
  const roles = bank.roles.map(({ id }, r) => ({
    id,
    parts: contributionsTo(roleFunctional(model, r), model, measured),
  }))
  return measured.answered.map((item, i) => {
    const answer = answerTo(session, item.id) as Answer
    return {
      item: item.id,
      dimension: item.dimension,
      answer,
      text: quote(bank, item, answer, session.rater),
      lean: rounded(lean[i] as number),
      roles: Object.fromEntries(roles.map(({ id, parts }) => [id, rounded(parts[i] as number)])),
    }
  })
}

/** What each answer adds to any other functional, in the order of `adds`. */
export function partsOf({ model, measured }: Scored, functional: Functional): number[] {
  return contributionsTo(functional, model, measured).map(rounded)
}

/** Undefined where the item was not asked, null where it was skipped. */
export function answerTo(session: Session, item: Item['id']): Answer | null | undefined {
  return session.responses.find((response) => response.item === item)?.answer
}

/** What every explanation says first. */
export function headOf({
  model: { bank },
  session,
  fit,
  measured,
}: Scored): Omit<Overall, 'kind' | 'sentence' | 'contributions'> {
  return {
    schema: 'role-fit/explanation/v1',
    tool: TOOL,
    bank: identityOf(bank),
    about: session.about,
    rater: session.rater,
    answered: measured.answered.length,
    skipped: session.responses.filter(({ answer }) => answer === null).length,
    lean: {
      first: bank.roles[fit.lean.first]?.id as string,
      second: bank.roles[fit.lean.second]?.id as string,
      ...roundedMeasure(fit.lean),
    },
    roles: [...fit.roles].sort((a, b) => a.at - b.at).map(namedRole),
  }
}

export function namedRole(fit: RoleFit): NamedRole {
  const { id, title, field } = fit.role
  return { id, title, field, ...roundedMeasure(fit), probability: rounded(fit.probability) }
}

/** Strongest first; equal ones stay in bank order. */
export function strongestFirst<T>(list: readonly T[], by: (one: T) => number): T[] {
  return [...list].sort((a, b) => by(b) - by(a))
}
