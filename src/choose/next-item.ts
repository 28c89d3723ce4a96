import type { Bank, Item } from '../bank/types.ts'
import { dimensionLeanFunctional, levelFunctional } from '../fit/composites.ts'
import type { Functional } from '../fit/functional.ts'
import type { Fit } from '../fit/role-fit.ts'
import type { Axis } from '../measure/axis.ts'
import { quadraticAlong } from '../measure/axis.ts'
import type { Likelihood } from '../measure/likelihood.ts'
import type { Measured, Model } from '../measure/model.ts'
import { mix32 } from '../numbers/random.ts'
import type { Session } from '../session/types.ts'
import { candidates } from './candidates.ts'
import { expectedFall, lookAhead } from './look-ahead.ts'

/** Scores nearer to each other than this are ties. */
const TIE = 1e-9

/**
 * The candidate with the largest expected gain per second (design.md 4.4), ties broken by the session's seed; null where
 * every item has been asked.
 */
export function bestItem(model: Model, session: Session, measured: Measured, fit: Fit): Item | null {
  const goals = goalsOf(model, measured, fit)
  const scored = candidates(model.bank, session).map((item) => {
    const likelihood = model.likelihoods[model.position.get(item.id) as number] as Likelihood
    const ahead = lookAhead(likelihood, measured)
    const gain = goals.reduce((sum, { axis, share }) => sum + share * expectedFall(ahead, axis), 0)
    return { item, score: Math.round(gain / secondsOf(model.bank, item) / TIE) }
  })
  const top = scored.reduce((best, { score }) => Math.max(best, score), Number.NEGATIVE_INFINITY)
  const ties = scored.filter(({ score }) => score === top)
  const turn = mix32((session.seed ?? 0) ^ mix32(session.responses.length)) >>> 0
  return ties[turn % ties.length]?.item ?? null
}

/** Expected seconds of an item, from its kind. */
export function secondsOf(bank: Bank, item: Item): number {
  return bank.defaults[item.kind].seconds
}

/**
 * What is worth knowing better: the lean in full, the level by half, and the mean of the dimensions' leans by half, each
 * relative to its present variance.
 */
function goalsOf(model: Model, measured: Measured, fit: Fit): Goal[] {
  const { first, second, functional } = fit.lean
  const leans = model.bank.dimensions.flatMap(({ direction }, d) =>
    direction ? [dimensionLeanFunctional(model, d, first, second)] : [],
  )
  const relative = ({ axis }: Functional, share: number): Goal => ({
    axis,
    share: share / quadraticAlong(axis, measured.covariance, measured.mean.length),
  })
  return [
    relative(functional, 1),
    relative(levelFunctional(model), 0.5),
    ...leans.map((lean) => relative(lean, 0.5 / leans.length)),
  ]
}

interface Goal {
  readonly axis: Axis
  /** How much a fall of its variance by 1 is worth. */
  readonly share: number
}
