/** A role or a path of the bank and a scored session enter; where its figures and its sentences come from leaves. */
import type { ClaimCatalogue } from '../../bank/claim-types.ts'
import type { CareerPath } from '../../bank/path-types.ts'
import { type Evidence, type Judged, judge, stepsFor, suggestPaths, TARGET_AT_LEAST } from '../../fit/paths.ts'
import type { RoleFit } from '../../fit/role-fit.ts'
import { backgroundReason, outOfHundred, signalReason } from '../path-reasons.ts'
import { rounded, roundedMeasure } from '../rounded.ts'
import { headOf, namedRole, type Scored, strongestFirst } from './scored.ts'
import { explainedClaims, explainedSources, tiedTexts } from './ties.ts'
import type { PathExplained, RoleExplained } from './types.ts'

export function explainRole(id: string, all: Scored, catalogue: ClaimCatalogue): RoleExplained {
  const { model, fit, adds } = all
  const { bank } = model
  const found = fit.roles.find(({ role }) => role.id === id) as RoleFit
  const { role, at } = found
  const sum = bank.dimensions.reduce((weights, dimension) => weights + (role.weights[dimension.id] ?? 0), 0)
  const weights = bank.dimensions.flatMap((dimension, d) => {
    const weight = role.weights[dimension.id] ?? 0
    const facet = fit.dimensions[d]?.facets[at]
    if (weight === 0 || facet === undefined) return []
    const share = rounded(weight / sum)
    return [{ dimension: dimension.id, plain: dimension.plain, weight, share, facet: roundedMeasure(facet) }]
  })
  return {
    ...headOf(all),
    kind: 'role',
    role: { ...namedRole(found), what: role.what, weights },
    contributions: strongestFirst(adds, ({ roles }) => roles[id] ?? 0),
    texts: [...tiedTexts('motivator', role.motivators, catalogue), ...tiedTexts('burden', role.burdens, catalogue)],
  }
}

export function explainPath(path: CareerPath, all: Scored, catalogue: ClaimCatalogue): PathExplained {
  const { model, session, fit, outcome } = all
  const judged = judge(path, model, session, fit, outcome)
  const suggested = suggestPaths(model, session, fit, outcome).find((one) => one.path === path)
  const { id, title, what, target, claims, cautions, sources } = path
  return {
    ...headOf(all),
    kind: 'path',
    path: {
      ...{ id, title, what, target },
      tier: suggested?.tier ?? null,
      reason: suggested === undefined ? whyNot(judged, all) : TIER_REASON[suggested.tier],
      direction: rounded(judged.direction),
      signals: judged.evidence.map((entry) => ({
        text: signalText(entry, all),
        probability: rounded(entry.probability),
        holds: entry.holds,
        atLeast: entry.signal.type === 'dimension' ? entry.signal.atLeast : null,
      })),
      background: backgroundReason(judged.background, model.bank, session),
      steps: stepsFor(path, session.background).map(({ text }) => text),
    },
    texts: tiedTexts('caution', cautions, catalogue),
    claims: explainedClaims(claims, catalogue),
    sources: explainedSources(sources, catalogue),
  }
}

/** Where a path is not suggested, an outcome that it asks for is nothing "to rule out". */
function signalText(entry: Evidence, { model, session, outcome }: Scored): string {
  const { signal, holds } = entry
  return signal.type === 'outcome' && !holds
    ? `It asks for the outcome "${signal.kind}", and this one is "${outcome.kind}" (role-fit help words).`
    : signalReason(entry, model.bank, session)
}

const TIER_REASON = {
  near: 'Suggested as near: its signals hold, and people come to it from what was done before.',
  stretch: 'Suggested as a stretch: its signals hold, and what was done before does not lead there, or is not known.',
  test: 'Suggested as a test: little speaks for it or against it so far, and it is cheap to try.',
} as const

/** The first thing that keeps a path from being suggested. */
function whyNot(judged: Judged, { model: { bank }, outcome, fit }: Scored): string {
  const { path, evidence, holds, direction } = judged
  if ((path.kind === 'neighbour') !== (outcome.kind === 'neither'))
    return path.kind === 'neighbour'
      ? 'Not suggested: neighbouring work is suggested only where the answers point to none of the roles.'
      : 'Not suggested: the answers point to none of the roles, so that neighbouring work is suggested instead.'
  const target = fit.roles.find(({ role }) => role.id === path.target)
  const needed = TARGET_AT_LEAST[outcome.kind]
  if (target !== undefined && direction < needed) {
    const figures = `the chance of that is ${outOfHundred(direction, bank.calibration)}, and ${Math.round(needed * 100)} in 100 are needed`
    return `Not suggested as a move: it leads to ${target.role.field}; ${figures}.`
  }
  const missing = evidence.filter((one) => !one.holds).length
  if (!holds && missing > 0)
    return `Not suggested as a move: ${missing} of its ${evidence.length} signals ${missing === 1 ? 'does' : 'do'} not hold.`
  return 'Not suggested: its signals hold, and the answers speak more for others; only a few are named.'
}
