/** Answers to all items enter; how sittings of every length go with them leaves. */
import type { Bank, Item, LengthName } from '../../bank/types.ts'
import { bestItem, secondsOf } from '../../choose/next-item.ts'
import { stopReason } from '../../choose/stopping.ts'
import type { Fit } from '../../fit/role-fit.ts'
import { fitOf } from '../../fit/role-fit.ts'
import type { Measured, Model } from '../../measure/model.ts'
import { measure } from '../../measure/model.ts'
import { record, startSession } from '../../session/live.ts'
import type { Answer, Session, Stopped } from '../../session/types.ts'
import type { Checkpoint } from './plan.ts'

/** What is known after some items. */
export interface State {
  readonly session: Session
  readonly measured: Measured
  readonly fit: Fit
  /** Expected, by the kinds of what was asked. */
  readonly seconds: number
}

/** One answer an item, in bank order; null: skipped. */
export type Answers = readonly (Answer | null)[]

export interface AdaptiveRun {
  /** Where each adaptive length ended. */
  readonly ends: ReadonlyMap<LengthName, State & { readonly stopped: Stopped }>
  /** One a checkpoint, in their order. */
  readonly passed: readonly State[]
}

/**
 * An adaptive sitting of each length, and one without a length, which goes on until every checkpoint is passed. Lengths choose their
 * last items differently, so each has a sitting of its own.
 */
export function adaptiveRun(
  model: Model,
  answers: Answers,
  seed: number,
  lengths: readonly LengthName[],
  checkpoints: readonly Checkpoint[] = [],
): AdaptiveRun {
  const adaptive = lengths.filter((length) => model.bank.lengths[length].adaptive)
  return {
    ends: new Map(adaptive.map((length) => [length, sittingOf(model, answers, seed, length)])),
    passed: checkpoints.length === 0 ? [] : passedBy(model, answers, seed, checkpoints),
  }
}

function sittingOf(
  model: Model,
  answers: Answers,
  seed: number,
  length: LengthName,
): State & { readonly stopped: Stopped } {
  let session = startSession(model.bank, { seed, length })
  let seconds = 0
  for (;;) {
    const state = stateOf(model, session, seconds)
    const stopped = stopReason(model, session, state.measured, state.fit)
    if (stopped !== null) return { ...state, stopped }
    const item = bestItem(model, session, state.measured, state.fit)
    if (item === null) return { ...state, stopped: 'complete' }
    session = answered(model, session, item, answers)
    seconds += secondsOf(model.bank, item)
  }
}

function passedBy(model: Model, answers: Answers, seed: number, checkpoints: readonly Checkpoint[]): State[] {
  const passed: State[] = []
  let session = startSession(model.bank, { seed })
  let seconds = 0
  for (;;) {
    const state = stateOf(model, session, seconds)
    const item = bestItem(model, session, state.measured, state.fit)
    const next = item === null ? Number.POSITIVE_INFINITY : secondsOf(model.bank, item)
    checkpoints.forEach((checkpoint, k) => {
      if (passed[k] === undefined && isAt(checkpoint, session.responses.length, seconds, next)) passed[k] = state
    })
    if (item === null || checkpoints.every((_, k) => passed[k] !== undefined)) return passed
    session = answered(model, session, item, answers)
    seconds += next
  }
}

/** The same items for everybody, or for one person, in a fixed order: what is known at each checkpoint. */
export function fixedRun(
  model: Model,
  answers: Answers,
  order: readonly number[],
  checkpoints: readonly Checkpoint[],
): State[] {
  return checkpoints.map((checkpoint) => {
    let seconds = 0
    let count = 0
    for (; count < order.length; count++) {
      const next = secondsOf(model.bank, model.bank.items[order[count] as number] as Item)
      if (isAt(checkpoint, count, seconds, next)) break
      seconds += next
    }
    return wholeList(model, answers, order.slice(0, count))
  })
}

/** What is known after all items of a list. */
export function wholeList(model: Model, answers: Answers, order: readonly number[]): State {
  const { bank } = model
  const items = order.map((at) => bank.items[at] as Item)
  const start = startSession(bank, { length: 'full' })
  const session = items.reduce((before, item) => answered(model, before, item, answers), start)
  return stateOf(
    model,
    session,
    items.reduce((sum, item) => sum + secondsOf(bank, item), 0),
  )
}

/** Whether a run is looked at before the next item, which would take `next` seconds: infinitely many where there is none. */
function isAt({ unit, amount }: Checkpoint, items: number, seconds: number, next: number): boolean {
  return next === Number.POSITIVE_INFINITY || (unit === 'items' ? items >= amount : seconds + next > amount)
}

function stateOf(model: Model, session: Session, seconds: number): State {
  const measured = measure(model, session)
  return { session, measured, fit: fitOf(model, measured), seconds }
}

function answered(model: Model, session: Session, item: Item, answers: Answers): Session {
  const answer = answers[model.position.get(item.id) as number] ?? null
  return record(
    session,
    answer === null
      ? { type: 'skipped', item: item.id, seconds: 0 }
      : { type: 'answered', item: item.id, answer, seconds: 0 },
  )
}

/** The bank positions of what was asked, in order. */
export function positionsAsked(model: Model, { responses }: Session): number[] {
  return responses.map(({ item }) => model.position.get(item) as number)
}

/** The same bank with its roles listed the other way round: whatever it says must be the same about each role. */
export function rolesReversed(bank: Bank): Bank {
  const dimensions = bank.dimensions.map((dimension) => ({ ...dimension, facets: dimension.facets.toReversed() }))
  return { ...bank, roles: bank.roles.toReversed(), dimensions }
}
