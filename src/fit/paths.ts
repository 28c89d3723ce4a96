import type { CareerPath, Signal } from '../bank/path-types.ts'
import type { Model } from '../measure/model.ts'
import type { Session } from '../session/types.ts'
import { probabilityAbove, probabilityWithin } from './functional.ts'
import type { Outcome } from './outcome.ts'
import type { DimensionFit, Fit } from './role-fit.ts'

/** `near`: the signals hold and the background fits; `stretch`: they hold; `test`: cheap to try, and thinly supported. */
export type Tier = 'near' | 'stretch' | 'test'

/** One signal of a path, held against this person's posterior and answers. */
export interface Evidence {
  readonly signal: Signal
  /** How probable it is that the signal holds: a posterior probability, or 1 or 0 for a plain fact. */
  readonly probability: number
  readonly holds: boolean
}

export interface Suggestion {
  readonly path: CareerPath
  readonly tier: Tier
  readonly evidence: readonly Evidence[]
  /** Background ids of the person from which people come to this path. */
  readonly background: readonly string[]
}

/** How many paths a result suggests; at most two where neither role fits. */
const SUGGESTIONS = 3
const NEIGHBOURS = 2
/** How probable a target role must be to be suggested as something to move towards; less where both roles pull. */
export const TARGET_AT_LEAST = { lead: 0.65, open: 0.65, both: 0.35, neither: 0.65 } as const
/** Below this a signal speaks plainly against a path: not even worth a test. */
const AGAINST = 0.2

/** A path held against this person's posterior and answers. */
export interface Judged {
  readonly path: CareerPath
  readonly evidence: readonly Evidence[]
  /** The mean of the direction's probability and those of the dimension signals. */
  readonly strength: number
  /** The smallest of the same. */
  readonly weakest: number
  readonly holds: boolean
  readonly background: readonly string[]
  /** How probable it is that the posterior points where the path goes, in [0, 1]. */
  readonly direction: number
}

/** The paths worth trying next: one near, one stretch, one to rule out cheaply, as far as the bank has them. */
export function suggestPaths(model: Model, session: Session, fit: Fit, outcome: Outcome): Suggestion[] {
  const open = model.bank.paths.filter(({ kind }) => (kind === 'neighbour') === (outcome.kind === 'neither'))
  const judged = open.map((path) => judge(path, model, session, fit, outcome))
  const ranked = [...judged].sort((a, b) => steps(b.strength) - steps(a.strength))
  const near = ranked.filter(({ holds, background }) => holds && background.length > 0)
  const stretch = ranked.filter(({ holds, background }) => holds && background.length === 0)
  const wanted = outcome.kind === 'neither' ? NEIGHBOURS : SUGGESTIONS
  const moves = [near[0], stretch[0], near[1], stretch[1]].filter((path) => path !== undefined).slice(0, 2)
  const rest = judged
    .filter((path) => !moves.includes(path) && path.path.kind !== 'switch' && path.weakest > AGAINST)
    .sort((a, b) => steps(Math.abs(a.strength - 0.5)) - steps(Math.abs(b.strength - 0.5)))
  const chosen = [
    ...moves.map((path) => ({ path, tier: path.background.length > 0 ? ('near' as const) : ('stretch' as const) })),
    ...rest.map((path) => ({ path, tier: 'test' as const })),
  ]
  return chosen
    .slice(0, wanted)
    .map(({ path: { path, evidence, background }, tier }) => ({ path, tier, evidence, background }))
    .sort((a, b) => tierOrder(a.tier) - tierOrder(b.tier))
}

/** Probabilities nearer to each other than rounding can tell apart are equal, and the bank's order decides: p and 1 - p are as far from .5. */
function steps(strength: number): number {
  return Math.round(strength / 1e-9)
}

function tierOrder(tier: Tier): number {
  return ['near', 'stretch', 'test'].indexOf(tier)
}

export function judge(path: CareerPath, model: Model, session: Session, fit: Fit, outcome: Outcome): Judged {
  const evidence = path.signals.map((signal) => weigh(signal, model, session, fit, outcome))
  const direction = directionProbability(path, model, fit)
  let sum = direction
  let weakest = direction
  let count = 1
  for (const { signal, probability } of evidence) {
    if (signal.type !== 'dimension') continue
    sum += probability
    weakest = Math.min(weakest, probability)
    count++
  }
  return {
    path,
    evidence,
    strength: sum / count,
    weakest,
    holds: evidence.every(({ holds }) => holds) && (path.target === null || direction >= TARGET_AT_LEAST[outcome.kind]),
    background: path.from.filter((id) => session.background.includes(id)),
    direction,
  }
}

/** How probable it is that the posterior points where the path goes. */
function directionProbability(path: CareerPath, { bank }: Model, fit: Fit): number {
  if (path.target !== null) return fit.roles.find(({ role }) => role.id === path.target)?.probability ?? 0
  if (path.kind === 'neighbour') return 1 - probabilityAbove(fit.roles[0] as Fit['roles'][number], bank.outcome.low)
  return probabilityWithin(fit.lean, bank.outcome.rope)
}

function weigh(signal: Signal, model: Model, session: Session, fit: Fit, outcome: Outcome): Evidence {
  if (signal.type === 'dimension') {
    const probability = sideProbability(signal.dimension, signal.role, model, fit)
    return { signal, probability, holds: probability >= signal.atLeast }
  }
  const holds = isFact(signal, session, outcome)
  return { signal, probability: holds ? 1 : 0, holds }
}

function isFact(signal: Exclude<Signal, { type: 'dimension' }>, session: Session, outcome: Outcome): boolean {
  if (signal.type === 'level') return signal.step === outcome.level
  if (signal.type === 'outcome') return signal.kind === outcome.kind
  if (signal.type === 'background') return signal.any.some((id) => session.background.includes(id))
  const answer = session.responses.find(({ item }) => item === signal.item)?.answer ?? null
  // Of a best-worst set the option counts that was picked as best.
  const picked = typeof answer === 'object' ? answer?.best : answer
  return typeof picked === 'string' && signal.options.includes(picked)
}

/** P(the dimension's lean is on the role's side), of more than two roles on no other's; .5 where the dimension has no lean. */
function sideProbability(dimension: string, role: string, { bank }: Model, fit: Fit): number {
  const at = bank.dimensions.findIndex(({ id }) => id === dimension)
  const { lean, sides } = fit.dimensions[at] as DimensionFit
  if (lean === null) return 0.5
  const side = bank.roles.findIndex(({ id }) => id === role)
  if (sides !== null) return sides[side] as number
  const above = probabilityAbove(lean, 0)
  return side === fit.lean.first ? above : 1 - above
}

/** The path's first steps for a person: those written for their background first, then those for everybody. */
const FIRST_STEPS = 3

export function stepsFor(path: CareerPath, background: readonly string[]): CareerPath['steps'] {
  const fitted = path.steps.filter((step) => step.for.some((id) => background.includes(id)))
  const general = path.steps.filter((step) => step.for.length === 0)
  return [...fitted, ...general].slice(0, FIRST_STEPS)
}
