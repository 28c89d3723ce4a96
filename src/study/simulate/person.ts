/** A plan and a person's number enter; all that the tables need to know about that person leaves, as plain data. */

import type { OutcomeKind } from '../../bank/outcome-types.ts'
import type { LengthName } from '../../bank/types.ts'
import { outcomeOf } from '../../fit/outcome.ts'
import type { Fit } from '../../fit/role-fit.ts'
import { fitOf, leading } from '../../fit/role-fit.ts'
import type { Model } from '../../measure/model.ts'
import { measure, modelOf } from '../../measure/model.ts'
import type { Stopped } from '../../session/types.ts'
import { streamOf } from './draw.ts'
import { listOrder, randomOrder } from './orders.ts'
import type { Plan } from './plan.ts'
import type { Respondent } from './respondent.ts'
import { drawRespondent } from './respondent.ts'
import type { State } from './sittings.ts'
import { adaptiveRun, fixedRun, positionsAsked, rolesReversed, wholeList } from './sittings.ts'
import type { Recovered } from './subjects.ts'
import { recoveredBy, trueFits } from './subjects.ts'
import type { Choosing } from './types.ts'

export interface PersonRecord {
  /** The true fit with each role, in bank order. */
  readonly fits: readonly number[]
  /** One a length of the plan, in its order. */
  readonly sittings: readonly SittingRecord[]
  /** What the full form says. */
  readonly full: Said
  /** Somebody else, whose roles pull exactly alike: one a length of the plan. */
  readonly equal: readonly Said[]
  readonly compared: readonly Compared[]
}

/** What a result says first. */
export interface Said {
  readonly kind: OutcomeKind
  /** Position of the role that comes first, and its printed probability. */
  readonly first: number
  readonly probability: number
}

export interface SittingRecord extends Said {
  /** One a subject. */
  readonly recovered: readonly Recovered[]
  /** Bank positions in the order of asking. */
  readonly asked: readonly number[]
  readonly seconds: number
  readonly stopped: Stopped
  /** The largest change of a role's estimate or probability with the roles listed the other way round. */
  readonly mirror: number
}

/** One way to choose items at one checkpoint. */
export interface Compared {
  readonly choosing: Choosing
  /** Position in the plan's checkpoints. */
  readonly checkpoint: number
  readonly items: number
  readonly seconds: number
  readonly first: number
  readonly lean: Recovered
  readonly level: Recovered
}

/** The work of one thread: persons by their numbers, each the same whoever works it out. */
export function personWork(plan: Plan): (person: number) => PersonRecord {
  const model = modelOf(plan.bank)
  const reversed = modelOf(rolesReversed(plan.bank))
  const lists = new Map(plan.lengths.map((length) => [length, listOrder(plan.bank, length)]))
  const { seed, miss } = plan.options
  const sat = (someone: Respondent, checkpoints: Plan['checkpoints']) => satBy(model, someone, plan, lists, checkpoints)
  return (person) => {
    const someone = drawRespondent(plan.bank, { seed, person, miss, equal: false })
    const level = drawRespondent(plan.bank, { seed, person, miss, equal: true })
    const { ends, passed } = sat(someone, plan.checkpoints)
    const { bestFirst } = plan
    const ways: [Choosing, readonly State[]][] =
      bestFirst === null
        ? []
        : [
            ['adaptive', passed],
            ['best-first', fixedRun(model, someone.answers, bestFirst, plan.checkpoints)],
            ['random', fixedRun(model, someone.answers, randomOf(plan, person), plan.checkpoints)],
          ]
    return {
      fits: trueFits(someone),
      sittings: ends.map((end) => sittingRecord(model, reversed, end, someone)),
      full: said(model, wholeList(model, someone.answers, plan.full).fit),
      equal: sat(level, []).ends.map(({ fit }) => said(model, fit)),
      compared: ways.flatMap(([choosing, states]) =>
        states.map((state, checkpoint) => comparedAt(model, state, someone, choosing, checkpoint)),
      ),
    }
  }
}

function randomOf(plan: Plan, person: number): number[] {
  return randomOrder(plan.bank, streamOf(plan.options.seed, person, 'order'))
}

type End = State & { readonly stopped: Stopped }

/** Where each length of the plan ends, whether it is adaptive or a list. */
function satBy(
  model: Model,
  { answers, seed }: Respondent,
  { lengths }: Plan,
  lists: ReadonlyMap<LengthName, readonly number[]>,
  checkpoints: Plan['checkpoints'],
): { ends: End[]; passed: readonly State[] } {
  const run = adaptiveRun(model, answers, seed, lengths, checkpoints)
  const ends = lengths.map(
    (length): End =>
      run.ends.get(length) ?? { ...wholeList(model, answers, lists.get(length) ?? []), stopped: 'complete' },
  )
  return { ends, passed: run.passed }
}

function said({ bank }: Model, fit: Fit): Said {
  const { at, probability } = leading(fit)
  return { kind: outcomeOf(fit, bank).kind, first: at, probability }
}

function sittingRecord(model: Model, reversed: Model, end: End, someone: Respondent): SittingRecord {
  return {
    ...said(model, end.fit),
    recovered: recoveredBy(model, end, someone),
    asked: positionsAsked(model, end.session),
    seconds: end.seconds,
    stopped: end.stopped,
    mirror: mirrorGap(end, reversed),
  }
}

/** The same answers scored by the same bank with its roles listed the other way round. */
function mirrorGap({ fit, session }: State, reversed: Model): number {
  const other = new Map(fitOf(reversed, measure(reversed, session)).roles.map((role) => [role.role.id, role]))
  return fit.roles.reduce((largest, { role, estimate, probability }) => {
    const same = other.get(role.id) as Fit['roles'][number]
    return Math.max(largest, Math.abs(estimate - same.estimate), Math.abs(probability - same.probability))
  }, 0)
}

function comparedAt(model: Model, state: State, someone: Respondent, choosing: Choosing, checkpoint: number): Compared {
  const [lean, level] = recoveredBy(model, state, someone) as [Recovered, Recovered]
  const items = state.session.responses.length
  return { choosing, checkpoint, items, seconds: state.seconds, first: leading(state.fit).at, lean, level }
}
