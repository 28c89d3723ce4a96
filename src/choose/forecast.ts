import type { Item } from '../bank/types.ts'
import type { Functional } from '../fit/functional.ts'
import { varianceOfWeights } from '../fit/functional.ts'
import type { Axis } from '../measure/axis.ts'
import { along, quadraticAlong } from '../measure/axis.ts'
import { absorb, project, shrinkage } from '../measure/gaussian.ts'
import type { Likelihood } from '../measure/likelihood.ts'
import type { Measured, Model } from '../measure/model.ts'
import type { Matrix, Vector } from '../numbers/matrix.ts'
import { dot, times } from '../numbers/matrix.ts'
import { lookAhead } from './look-ahead.ts'

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
  { axis, judged }: Functional,
  items: readonly Item[],
): Generator<Forecast> {
  const { inflation, weightError } = model.bank.prior
  const ofWeights = judged ? varianceOfWeights(axis, measured, weightError) : 0
  const state = { mean: Float64Array.from(measured.mean), covariance: Float64Array.from(measured.covariance) }
  const prospects = items.map((item) =>
    prospectOf(model.likelihoods[model.position.get(item.id) as number] as Likelihood, measured, axis),
  )
  let variance = quadraticAlong(axis, measured.covariance, measured.mean.length)
  for (;;) {
    yield { variance, standardError: Math.sqrt(inflation ** 2 * variance + ofWeights) }
    const best = steepest(prospects)
    if (best === null) return
    const [chosen] = prospects.splice(best, 1) as [Prospect]
    variance -= fall(chosen)
    const { axes } = chosen.likelihood
    const seen = project(state, axes)
    const shrink = shrinkage(seen.covariance, chosen.precision, axes.length)
    absorb(state, seen, { precision: chosen.precision, shift: times(chosen.precision, seen.mean) })
    for (const prospect of prospects) follow(prospect, seen.spreads, shrink, chosen.pull)
  }
}

function prospectOf(likelihood: Likelihood, measured: Measured, functional: Axis): Prospect {
  const { spreads, precision } = lookAhead(likelihood, measured)
  const q = spreads.length
  const seen = new Float64Array(q * q)
  likelihood.axes.forEach((axis, j) => {
    spreads.forEach((spread, k) => {
      seen[j * q + k] = along(axis, spread)
    })
  })
  return { likelihood, precision, pull: Float64Array.from(spreads, (spread) => along(functional, spread)), seen }
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
  if (pull.length > 1) return dot(pull, times(shrinkage(seen, precision, pull.length), pull))
  const t = precision[0] as number
  const c = pull[0] as number
  return (c * c * t) / (1 + t * (seen[0] as number))
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
