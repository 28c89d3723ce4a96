import type { Item } from '../bank/types.ts'
import type { Functional } from '../fit/functional.ts'
import { varianceOfWeights } from '../fit/functional.ts'
import type { Axis } from '../measure/axis.ts'
import { along, quadraticAlong, spreadInto } from '../measure/axis.ts'
import { absorb, project, type Site, shrinkage } from '../measure/gaussian.ts'
import type { Likelihood } from '../measure/likelihood.ts'
import type { Measured, Model } from '../measure/model.ts'
import { withSites } from '../measure/posterior.ts'
import type { Matrix, Vector } from '../numbers/matrix.ts'
import { dot, times } from '../numbers/matrix.ts'
import { precisionToldBy, toldBy } from './look-ahead.ts'

/** How well a functional is expected to be known after so many more of the best questions. */
export interface Forecast {
  /** Plain posterior variance; from one step to the next it never rises. */
  readonly variance: number
  /** The shipped standard error. */
  readonly standardError: number
}

/** An item, and the precision over its axes that an answer to it is expected to add; the rest follows the covariance. */
interface Prospect {
  readonly likelihood: Likelihood
  readonly precision: Matrix
  /** X'S w */
  readonly pull: Vector
  /** X'S X */
  readonly seen: Matrix
}

/**
 * What is known now, then after the item that is expected to tell most about `functional`, then after the next, as long as
 * there are items. Each counts as a normal observation with the precision that the look-ahead expects from it now; the mean
 * stays where it is.
 */
export function* forecast(
  model: Model,
  measured: Measured,
  functional: Functional,
  items: readonly Item[],
): Generator<Forecast> {
  const { axis } = functional
  const told = (variance: number): Forecast => ({
    variance,
    standardError: errorOf(variance, model, measured, functional),
  })
  const state = { mean: Float64Array.from(measured.mean), covariance: Float64Array.from(measured.covariance) }
  const pull = spreadInto(new Float64Array(measured.mean.length), measured.covariance, axis)
  const prospects = items.map((item) => prospectOf(likelihoodOf(item, model), measured, pull))
  let variance = along(axis, pull)
  for (;;) {
    yield told(variance)
    const best = steepest(prospects)
    if (best === null) return
    const chosen = prospects[best] as Prospect
    prospects.splice(best, 1)
    variance -= fall(chosen)
    const { axes } = chosen.likelihood
    const seen = project(state, axes)
    const shrink = shrinkage(seen.covariance, chosen.precision, axes.length)
    absorb(state, seen, { precision: chosen.precision, shift: times(chosen.precision, seen.mean) })
    for (const prospect of prospects) follow(prospect, seen.spreads, shrink, chosen.pull)
  }
}

/** Where the forecast ends: what is known after all items, whose order makes no difference then. */
export function forecastOfAll(
  model: Model,
  measured: Measured,
  functional: Functional,
  items: readonly Item[],
): Forecast {
  const sites = new Map<Likelihood, Site>()
  const siteOf = (likelihood: Likelihood): Site => {
    const known = sites.get(likelihood)
    if (known !== undefined) return known
    const shift = new Float64Array(likelihood.axes.length)
    const site = { precision: precisionToldBy(likelihood, measured), shift }
    sites.set(likelihood, site)
    return site
  }
  const observations = items.map((item) => ({ likelihood: likelihoodOf(item, model), answer: 0 }))
  const { covariance } = withSites(
    measured.covariance,
    observations,
    observations.map(({ likelihood }) => siteOf(likelihood)),
  )
  const variance = quadraticAlong(functional.axis, covariance, measured.mean.length)
  return { variance, standardError: errorOf(variance, model, measured, functional) }
}

/** The shipped standard error that goes with a plain variance. */
function errorOf(variance: number, { bank }: Model, measured: Measured, { axis, judged }: Functional): number {
  const { inflation, weightError } = bank.prior
  return Math.sqrt(inflation ** 2 * variance + (judged ? varianceOfWeights(axis, measured, weightError) : 0))
}

function likelihoodOf({ id }: Item, { likelihoods, position }: Model): Likelihood {
  return likelihoods[position.get(id) as number] as Likelihood
}

/** `pull` is S w. */
function prospectOf(likelihood: Likelihood, measured: Measured, pull: Vector): Prospect {
  const { seen, precision } = toldBy(likelihood, measured)
  const { axes } = likelihood
  return {
    likelihood,
    precision,
    pull: Float64Array.from(axes, (axis) => along(axis, pull)),
    seen: Float64Array.from(seen.covariance),
  }
}

function steepest(prospects: readonly Prospect[]): number | null {
  let best: number | null = null
  let most = Number.NEGATIVE_INFINITY
  for (let i = 0; i < prospects.length; i++) {
    const value = fall(prospects[i] as Prospect)
    if (value <= most) continue
    best = i
    most = value
  }
  return best
}

/** By how much the prospect's precision T lowers w'Sw: c' T (I + C T)^-1 c, with c = X'S w and C = X'S X. */
function fall({ precision, pull, seen }: Prospect): number {
  if (pull.length === 2) return fallOnPlane(precision, pull, seen)
  if (pull.length > 2) return dot(pull, times(shrinkage(seen, precision, pull.length), pull))
  const t = precision[0] as number
  const c = pull[0] as number
  return (c * c * t) / (1 + t * (seen[0] as number))
}

/** The same in plain numbers: T (I + C T)^-1 is (T + det T adj C) / det(I + C T) for two axes. */
function fallOnPlane(precision: Matrix, pull: Vector, seen: Matrix): number {
  const [t1, t2, t3] = [precision[0] as number, precision[1] as number, precision[3] as number]
  const [c1, c2, c3] = [seen[0] as number, seen[1] as number, seen[3] as number]
  const [x, y] = [pull[0] as number, pull[1] as number]
  const told = t1 * t3 - t2 * t2
  const growth = 1 + t1 * c1 + 2 * t2 * c2 + t3 * c3 + told * (c1 * c3 - c2 * c2)
  return ((t1 + told * c3) * x * x + 2 * (t2 - told * c2) * x * y + (t3 + told * c1) * y * y) / growth
}

/** The covariance fell by Y G Y'; `pulled` is Y'w. */
function follow({ likelihood: { axes }, pull, seen }: Prospect, y: readonly Vector[], g: Matrix, pulled: Vector): void {
  const q = axes.length
  const p = y.length
  for (let j = 0; j < q; j++)
    for (let b = 0; b < p; b++) {
      let moved = 0
      for (let a = 0; a < p; a++) moved += along(axes[j] as Axis, y[a] as Vector) * (g[a * p + b] as number)
      pull[j] = (pull[j] as number) - moved * (pulled[b] as number)
      for (let k = 0; k < q; k++)
        seen[j * q + k] = (seen[j * q + k] as number) - moved * along(axes[k] as Axis, y[b] as Vector)
    }
}
