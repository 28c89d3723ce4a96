/** Sheets and the roles of a bank enter; posteriors under one prior and the functionals that are compared leave. */
import type { Bank } from '../bank/types.ts'
import { dimensionLeanFunctional, leanFunctional, levelFunctional, roleFunctional } from '../fit/composites.ts'
import type { Functional } from '../fit/functional.ts'
import { estimateOf } from '../fit/functional.ts'
import { fitOf } from '../fit/role-fit.ts'
import type { Gaussian } from '../measure/gaussian.ts'
import type { Measured, Model } from '../measure/model.ts'
import { measure } from '../measure/model.ts'
import { identityOf, TOOL } from '../result/provenance.ts'
import { rounded, roundedMeasure } from '../result/rounded.ts'
import { limitsOf } from '../result/sentences.ts'
import type { Measure, Result } from '../result/types.ts'
import type { Session } from '../session/types.ts'
import type { Compared } from './combination.ts'
import { thresholdsFor } from './retest.ts'
import type { ComparedDimension, ComparedSheet, ComparisonThresholds, Pair } from './types.ts'

/** A sheet scored anew. */
export interface Scored {
  readonly session: Session
  readonly measured: Measured
  readonly facts: ComparedSheet
}

export function scoredSheet(model: Model, { session, leftOut }: Compared): Scored {
  const measured = measure(model, session)
  const { completed, bank } = session
  return {
    session,
    measured,
    facts: { completed, version: bank.version, answered: measured.answered.length, leftOut },
  }
}

/** Everything that two views are compared by. */
export interface Functionals {
  readonly pair: Pair
  readonly lean: Functional
  readonly level: Functional
  /** In the bank's order. */
  readonly roles: readonly { readonly id: string; readonly title: string; readonly functional: Functional }[]
  /** Those that have a direction. */
  readonly dimensions: readonly (ComparedDimension & { readonly functional: Functional })[]
}

/** Of more than two roles, the two that lead in `leading`: all views are then compared by this one pair. */
export function functionalsOf(model: Model, leading: Measured): Functionals {
  const { bank } = model
  const { first, second } = fitOf(model, leading).lean
  return {
    pair: { first: bank.roles[first]?.id as string, second: bank.roles[second]?.id as string },
    lean: leanFunctional(model, first, second),
    level: levelFunctional(model),
    roles: bank.roles.map(({ id, title }, r) => ({ id, title, functional: roleFunctional(model, r) })),
    dimensions: bank.dimensions.flatMap(({ id, title, plain, direction }, d) =>
      direction ? [{ id, title, plain, functional: dimensionLeanFunctional(model, d, first, second) }] : [],
    ),
  }
}

/** As results show it: rounded, with the interval that is widened for judged parameters. */
export function shown(bank: Bank, functional: Functional, state: Gaussian): Measure {
  return roundedMeasure(estimateOf(functional, state, bank.prior))
}

/** A bank with a single dimension has one threshold. */
export function comparisonThresholds(dimensions: number): ComparisonThresholds {
  const { single, family } = thresholdsFor(Math.max(dimensions, 1))
  const two = (x: number) => x.toFixed(2)
  const sides =
    dimensions > 1
      ? ` The ${dimensions} subjects are looked at side by side, and one of them would pass that by chance too often: they count from ${two(family)} on, so that chance passes any of them at most 5 times in 100.`
      : ''
  return {
    single: rounded(single),
    family: rounded(family),
    familySize: dimensions,
    why: `Overall lean, level and roles count from ${two(single)} standard errors on, which chance alone passes 5 times in 100 for each.${sides}`,
  }
}

/** The beginning of every comparison. */
export function headOf(bank: Bank): Pick<Result, 'tool' | 'bank'> & { readonly schema: 'role-fit/comparison/v1' } {
  return {
    schema: 'role-fit/comparison/v1',
    tool: TOOL,
    bank: identityOf(bank),
  }
}

/** As a result says it, but for what is about its numbers out of 100, which a comparison does not show. */
export function comparisonLimits(bank: Bank, session: Pick<Session, 'rater'>): string[] {
  const [view, , ...others] = limitsOf(bank, session)
  const parameters =
    bank.calibration === 'expert'
      ? 'The numbers behind it are set by judgement, not estimated from people, and there is no comparison group.'
      : `The numbers behind it were estimated from ${bank.calibration.fitted.people} people on ${bank.calibration.fitted.date}; there is no comparison group.`
  return [view as string, parameters, ...others]
}

/** What was left out of a sheet of another version of the bank, and what of it takes part; empty where it is of this version. */
export function versionNotes(
  bank: Bank,
  sheets: readonly { readonly name: string; readonly facts: ComparedSheet }[],
): string[] {
  return sheets.flatMap(({ name, facts: { version, answered, leftOut } }) => {
    if (version === bank.version && leftOut === 0) return []
    const of = `${name} was answered with version ${version} of the questions, which are now at ${bank.version}.`
    const answers = (count: number) => (count === 1 ? '1 answer' : `${count} answers`)
    if (leftOut === 0) return [`${of} All its questions are still there with the same text: nothing is left out.`]
    return [
      `${of} Only questions whose text is unchanged are compared: ${answers(leftOut)} to others ${leftOut === 1 ? 'is' : 'are'} left out, and ${answered} ${answered === 1 ? 'takes' : 'take'} part.`,
    ]
  })
}
