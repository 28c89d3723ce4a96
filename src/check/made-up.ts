/** Items enter; what somebody with a made-up habit would answer leaves, and the posterior of those answers. */
import { isGraded } from '../bank/kinds.ts'
import type { Bank, ChoiceItem, GradedItem, Item, Loadings } from '../bank/types.ts'
import type { Measured, Model } from '../measure/model.ts'
import { measure } from '../measure/model.ts'
import { startSession } from '../session/live.ts'
import type { Answer } from '../session/types.ts'

/** Null where the item is left out. */
export type Habit = (item: Item) => Answer | null

export function measuredBy(habit: Habit, items: readonly Item[], model: Model): Measured {
  const responses = items.map((item) => ({ item: item.id, answer: habit(item), seconds: null }))
  return measure(model, { ...startSession(model.bank), responses })
}

/** Every graded item at the same part of its scale, 0 the first category and 1 the last. */
export function sameCategory(part: number): Habit {
  return (item) => (isGraded(item) ? 1 + Math.round(part * item.thresholds.length) : null)
}

/** Every choice at the same place, from 0, or at the last where there are fewer; of a set the opposite end as the worst. */
export function samePlace(place: number): Habit {
  return (item) => {
    if (isGraded(item)) return null
    const last = item.options.length - 1
    const at = Math.min(place, last)
    return choice(item, at, last - at === at ? (at === 0 ? last : 0) : last - at)
  }
}

/** Every item answered as much for the roles that count 1, and against those that count -1, as it can be. */
export function pulledBy(pull: Readonly<Record<string, number>>): Habit {
  return (item) => (isGraded(item) ? gradedFor(item, pull) : choiceFor(item, pull))
}

function gradedFor(item: GradedItem, pull: Readonly<Record<string, number>>): number {
  const top = item.thresholds.length + 1
  const side = dotted(item.loadings, pull)
  if (side === 0) return Math.round((1 + top) / 2)
  return side > 0 !== item.reversed ? top : 1
}

function choiceFor(item: ChoiceItem, pull: Readonly<Record<string, number>>): Answer {
  const sign = item.reversed ? -1 : 1
  const worth = item.options.map(({ loadings }) => sign * dotted(loadings, pull))
  const best = worth.indexOf(Math.max(...worth))
  const rest = worth.map((value, o) => (o === best ? Number.POSITIVE_INFINITY : value))
  return choice(item, best, rest.indexOf(Math.min(...rest)))
}

function choice({ kind, options }: ChoiceItem, best: number, worst: number): Answer {
  const id = (o: number) => options[o]?.id as string
  return kind === 'best-worst' ? { best: id(best), worst: id(worst) } : id(best)
}

function dotted(loadings: Loadings, pull: Readonly<Record<string, number>>): number {
  return Object.entries(loadings).reduce((sum, [role, loading]) => sum + loading * (pull[role] ?? 0), 0)
}

/** Everything for one role and against the others. */
export function towards(role: string, bank: Bank): Readonly<Record<string, number>> {
  return Object.fromEntries(bank.roles.map(({ id }) => [id, id === role ? 1 : -1]))
}
