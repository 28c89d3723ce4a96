/** A scored session enters; each dimension's lean, whether it is named and why, and what its answers add, leave. */
import { dimensionLeanFunctional } from '../../fit/composites.ts'
import { leanWords, signProbability } from '../../fit/outcome.ts'
import type { DimensionFit } from '../../fit/role-fit.ts'
import { outOfHundred } from '../path-reasons.ts'
import { rounded, roundedMeasure } from '../rounded.ts'
import { headOf, partsOf, type Scored, strongestFirst } from './scored.ts'
import type { AnswerAdds, ExplainedSubject, Subject, Subjects } from './types.ts'

/** From this probability of its sign a result names a dimension's lean (design.md 5). */
const NAMED = 0.8

export function explainSubjects(all: Scored): Subjects {
  return { ...headOf(all), kind: 'dimensions', dimensions: all.fit.dimensions.map((one) => subjectOf(one, all)) }
}

export function explainSubject(at: number, all: Scored): Subject {
  const { model, fit, adds } = all
  const { bank } = model
  const found = fit.dimensions[at] as DimensionFit
  const dimension = bank.dimensions[at] as (typeof bank.dimensions)[number]
  const parts = dimensionParts(at, all)
  const withParts = adds.map((one, i) => ({ ...one, dimensionLean: parts?.[i] ?? null }))
  const own = withParts.filter((one) => one.dimension === dimension.id)
  const others = withParts.filter((one) => one.dimension !== dimension.id)
  return {
    ...headOf(all),
    kind: 'dimension',
    dimension: {
      ...subjectOf(found, all),
      why: dimension.why,
      facets: found.facets.map((facet, r) => ({
        role: bank.roles[r]?.id as string,
        title: dimension.facets[r]?.title ?? '',
        weight: bank.roles[r]?.weights[dimension.id] ?? 0,
        ...roundedMeasure(facet),
      })),
    },
    contributions: strongestFirst(own, ({ dimensionLean, lean }) => dimensionLean ?? lean),
    others: {
      answers: others.length,
      dimensionLean: parts === null ? null : total(others, ({ dimensionLean }) => dimensionLean ?? 0),
      lean: total(others, ({ lean }) => lean),
      roles: Object.fromEntries(bank.roles.map(({ id }) => [id, total(others, ({ roles }) => roles[id] ?? 0)])),
    },
  }
}

/** What each answer adds to a dimension's lean, in the order of `adds`; null where it has none. */
export function dimensionParts(at: number, all: Scored): number[] | null {
  const { model, fit } = all
  if (fit.dimensions[at]?.lean === null) return null
  return partsOf(all, dimensionLeanFunctional(model, at, fit.lean.first, fit.lean.second))
}

function total<T extends AnswerAdds>(list: readonly T[], of: (one: T) => number): number {
  return rounded(list.reduce((sum, one) => sum + of(one), 0))
}

function subjectOf({ at, lean }: DimensionFit, { model: { bank }, measured, fit }: Scored): ExplainedSubject {
  const { id, title, plain } = bank.dimensions[at] as (typeof bank.dimensions)[number]
  const answered = measured.answered.filter(({ dimension }) => dimension === id).length
  if (lean === null) {
    const reason = 'Not named: it speaks for all roles alike, and counts for the overall interest only.'
    return { id, title, plain, answered, lean: null, named: false, reason }
  }
  const probability = signProbability(lean)
  const side = lean.estimate >= 0 ? fit.lean.first : fit.lean.second
  const field = bank.roles[side]?.field ?? ''
  const chance = outOfHundred(probability, bank.calibration)
  const named = probability >= NAMED
  const needed = `${NAMED * 100} in 100`
  const thin = answered === 0 ? ' No question on it has an answer: what is said comes from the other subjects.' : ''
  return {
    ...{ id, title, plain, answered, named },
    lean: { ...roundedMeasure(lean), probability: rounded(probability), words: leanWords(probability) },
    reason: named
      ? `Named: the chance that it leans towards ${field} is ${chance}, and ${needed} are enough.${thin}`
      : `Not named: the chance that it leans towards ${field} is ${chance}, and ${needed} are needed.${thin}`,
  }
}
