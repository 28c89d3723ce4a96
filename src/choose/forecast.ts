import type { Item } from '../bank/types.ts'
import type { Functional } from '../fit/functional.ts'
import { varianceOfWeights } from '../fit/functional.ts'
import { along, between } from '../measure/axis.ts'
import { absorb, project, shrinkage } from '../measure/gaussian.ts'
import type { Likelihood } from '../measure/likelihood.ts'
import type { Measured, Model } from '../measure/model.ts'
import type { Matrix, Vector } from '../numbers/matrix.ts'
import { dot, quadraticForm, times } from '../numbers/matrix.ts'
import { lookAhead } from './look-ahead.ts'

/** How well a functional is expected to be known after 0, 1, 2, ... more of the best questions. */
export interface Forecast {
  /** Plain posterior variances; they never rise. */
  readonly variances: readonly number[]
  /** The shipped standard errors. */
  readonly standardErrors: readonly number[]
}

/** An item and the precision, over its axes, that an answer to it is expected to add. */
interface Prospect {
  readonly likelihood: Likelihood
  readonly precision: Matrix
}

/**
 * Adds, one after the other, the item that is expected to tell most about `functional`, `count` at most. Each item
 * counts as a normal observation with the precision that the look-ahead expects from it now; the mean stays where it is.
 */
export function forecast(
  model: Model,
  measured: Measured,
  functional: Functional,
  items: readonly Item[],
  count: number,
): Forecast {
  const { weights } = functional
  const state = { mean: Float64Array.from(measured.mean), covariance: Float64Array.from(measured.covariance) }
  const prospects: Prospect[] = items.map((item) => {
    const likelihood = model.likelihoods[model.position.get(item.id) as number] as Likelihood
    return { likelihood, precision: lookAhead(likelihood, measured).precision }
  })
  const variances = [quadraticForm(state.covariance, weights)]
  while (variances.length <= count && prospects.length > 0) {
    const pull = times(state.covariance, weights)
    const falls = prospects.map((prospect) => fall(prospect, state.covariance, pull))
    const best = falls.indexOf(Math.max(...falls))
    const [chosen] = prospects.splice(best, 1) as [Prospect]
    const seen = project(state, chosen.likelihood.axes)
    absorb(state, seen, { precision: chosen.precision, shift: times(chosen.precision, seen.mean) })
    variances.push(quadraticForm(state.covariance, weights))
  }
  const { inflation, weightError } = model.bank.prior
  const ofWeights = functional.judged ? varianceOfWeights(weights, measured, weightError) : 0
  return {
    variances,
    standardErrors: variances.map((variance) => Math.sqrt(inflation ** 2 * variance + ofWeights)),
  }
}

/** By how much an item's expected precision lowers w'Sw; `pull` = S w. */
function fall({ likelihood: { axes }, precision }: Prospect, covariance: Matrix, pull: Vector): number {
  const q = axes.length
  const c = Float64Array.from(axes, (axis) => along(axis, pull))
  const seen = new Float64Array(q * q)
  axes.forEach((a, j) => {
    axes.forEach((b, k) => {
      seen[j * q + k] = between(a, covariance, b, pull.length)
    })
  })
  return dot(c, times(shrinkage(seen, precision, q), c))
}
