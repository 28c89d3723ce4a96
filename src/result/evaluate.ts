import type { Bank, Item } from '../bank/types.ts'
import { itemsLeft } from '../choose/candidates.ts'
import { itemsToSettle } from '../choose/stopping.ts'
import { roleFunctional } from '../fit/composites.ts'
import { contributionsTo } from '../fit/contributions.ts'
import type { Outcome } from '../fit/outcome.ts'
import { leanWords, outcomeOf, signProbability } from '../fit/outcome.ts'
import { suggestPaths } from '../fit/paths.ts'
import type { DimensionFit, Fit, RoleFit } from '../fit/role-fit.ts'
import { fitOf, leading } from '../fit/role-fit.ts'
import type { Measured, Model } from '../measure/model.ts'
import { measure, modelOf } from '../measure/model.ts'
import { normalCdf } from '../numbers/normal.ts'
import { toSheet } from '../session/sheet.ts'
import type { Answer, Session } from '../session/types.ts'
import { resultPath } from './path-reasons.ts'
import { identityOf, TOOL } from './provenance.ts'
import { qualityOf } from './quality.ts'
import { quote } from './quote.ts'
import { rounded, roundedMeasure } from './rounded.ts'
import { limitsOf, outcomeSentence } from './sentences.ts'
import type { Contribution, Quoted, Result, ResultDimension, ResultRole } from './types.ts'

/** How many answers are quoted on either side. */
const QUOTED = { for: 3, against: 2 }

/**
 * The result of a session: measure, fit, explain, suggest, assemble. A pure function of bank and session: the same two
 * give the same document, byte for byte, on every platform.
 */
export function evaluate(bank: Bank, session: Session, source: Result['source'] = null): Result {
  const model = modelOf(bank)
  const measured = measure(model, session)
  const fit = fitOf(model, measured)
  const outcome = outcomeOf(fit, bank)
  const contributions = explain(model, measured, fit, session)
  return {
    schema: 'role-fit/result/v1',
    tool: TOOL,
    source,
    bank: identityOf(bank),
    about: session.about,
    rater: session.rater,
    outcome: outcomeBlock(model, session, measured, fit, outcome),
    lean: {
      first: roleId(bank, fit.lean.first),
      second: roleId(bank, fit.lean.second),
      ...roundedMeasure(fit.lean),
    },
    level: { ...roundedMeasure(fit.level), step: outcome.level },
    roles: fit.roles.map(roleBlock),
    dimensions: fit.dimensions.map((dimension) => dimensionBlock(bank, dimension, measured)),
    contributions: contributions.map(roundedContribution),
    evidence: evidenceOf(model, fit, session, contributions),
    paths: suggestPaths(model, session, fit, outcome).map((path) => resultPath(path, bank, fit, session)),
    quality: qualityOf(model, session, measured),
    sheet: toSheet(session, bank),
    limits: limitsOf(bank, session),
  }
}

function roleId(bank: Bank, at: number): string {
  return bank.roles[at]?.id as string
}

function outcomeBlock(
  model: Model,
  session: Session,
  measured: Measured,
  fit: Fit,
  outcome: Outcome,
): Result['outcome'] {
  const first = leading(fit).role.id
  return {
    kind: outcome.kind,
    role: outcome.kind === 'lead' ? first : null,
    first,
    probability: rounded(outcome.probability),
    words: outcome.words,
    moreItems: outcome.kind === 'open' ? itemsToSettle(model, session, measured, fit) : null,
    itemsLeft: itemsLeft(model.bank, session).length,
    sentence: outcomeSentence(outcome, fit, session),
  }
}

function roleBlock(fit: RoleFit): ResultRole {
  const score = (estimate: number) => rounded(100 * normalCdf(estimate))
  return {
    id: fit.role.id,
    title: fit.role.title,
    field: fit.role.field,
    what: fit.role.what,
    ...roundedMeasure(fit),
    fit: score(fit.estimate),
    fitInterval: [score(fit.interval[0]), score(fit.interval[1])],
    probability: rounded(fit.probability),
  }
}

function dimensionBlock(bank: Bank, { at, lean, facets }: DimensionFit, measured: Measured): ResultDimension {
  const { id, title, plain } = bank.dimensions[at] as Bank['dimensions'][number]
  return {
    id,
    title,
    plain,
    answered: measured.answered.reduce((count, { dimension }) => (dimension === id ? count + 1 : count), 0),
    lean:
      lean === null
        ? null
        : {
            ...roundedMeasure(lean),
            probability: rounded(signProbability(lean)),
            words: leanWords(signProbability(lean)),
          },
    facets: facets.map((facet, role) => ({ role: roleId(bank, role), ...roundedMeasure(facet) })),
  }
}

/** What every answer adds to the lean and to each role, not rounded. */
function explain(model: Model, measured: Measured, fit: Fit, session: Session): Contribution[] {
  const lean = contributionsTo(fit.lean.functional, model, measured)
  const roles = model.bank.roles.map(({ id }, r) => ({
    id,
    parts: contributionsTo(roleFunctional(model, r), model, measured),
  }))
  const answers = new Map(session.responses.map(({ item, answer }) => [item, answer]))
  return measured.answered.map(({ id }, i) => ({
    item: id,
    answer: answers.get(id) as Answer,
    lean: lean[i] as number,
    roles: byRole(roles, i),
  }))
}

function byRole(roles: readonly { readonly id: string; readonly parts: readonly number[] }[], item: number) {
  const out: Record<string, number> = {}
  for (const { id, parts } of roles) out[id] = parts[item] as number
  return out
}

function roundedContribution({ item, answer, lean, roles }: Contribution): Contribution {
  const rest: Record<string, number> = {}
  for (const role in roles) rest[role] = rounded(roles[role] as number)
  return { item, answer, lean: rounded(lean), roles: rest }
}

/** Contributions nearer to each other than rounding can tell apart are equal, and the bank's order decides. */
function steps(contribution: number): number {
  return Math.round(contribution / 1e-9)
}

function evidenceOf(
  { bank, position }: Model,
  fit: Fit,
  session: Session,
  contributions: readonly Contribution[],
): Result['evidence'] {
  const towardsFirst = leading(fit).at === fit.lean.first ? 1 : -1
  const strongest = (sign: number, count: number): Quoted[] =>
    contributions
      .filter(({ lean }) => sign * lean > 0)
      .sort((a, b) => sign * (steps(b.lean) - steps(a.lean)))
      .slice(0, count)
      .map(({ item, answer }) => ({
        item,
        text: quote(bank, bank.items[position.get(item) as number] as Item, answer, session.rater),
      }))
  return { for: strongest(towardsFirst, QUOTED.for), against: strongest(-towardsFirst, QUOTED.against) }
}
