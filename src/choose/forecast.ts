import type { Item } from '../bank/types.ts'
import type { Functional } from '../fit/functional.ts'
import { varianceOfWeights } from '../fit/functional.ts'
import { addProduct, along, spreadInto } from '../measure/axis.ts'
import type { Likelihood } from '../measure/likelihood.ts'
import type { Measured, Model } from '../measure/model.ts'
import { dot, multiply, solve } from '../numbers/matrix.ts'
import { toldBy } from './look-ahead.ts'
import { prospectsOf, takeBest } from './prospects.ts'

/** How well a functional is expected to be known after so many more of the best questions. */
export interface Forecast {
  /** Plain posterior variance; from one step to the next it never rises. */
  readonly variance: number
  /** The shipped standard error. */
  readonly standardError: number
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
  const n = measured.mean.length
  const covariance = Float64Array.from(measured.covariance)
  const pull = spreadInto(new Float64Array(n), covariance, functional.axis)
  const prospects = prospectsOf(
    items.map((item) => likelihoodOf(item, model)),
    measured,
    pull,
  )
  let variance = along(functional.axis, pull)
  let fallen: number | null = 0
  while (fallen !== null) {
    variance -= fallen
    yield { variance, standardError: errorOf(variance, model, measured, functional) }
    fallen = takeBest(prospects, covariance, n)
  }
}

/** Where the forecast ends: what is known after all items, whose order makes no difference then. */
export function forecastOfAll(
  model: Model,
  measured: Measured,
  functional: Functional,
  items: readonly Item[],
): Forecast {
  const n = measured.mean.length
  const information = new Float64Array(n * n)
  for (const item of items) {
    const likelihood = likelihoodOf(item, model)
    const { axes } = likelihood
    const told = toldBy(likelihood, measured)
    const q = axes.length
    axes.forEach((a, j) => {
      axes.forEach((b, k) => {
        addProduct(information, told[q * q + j * q + k] as number, a, b, n)
      })
    })
  }
  // w'(S^-1 + L)^-1 w = (S w)'(I + L S)^-1 w, with L what all items tell.
  const growth = multiply(information, measured.covariance, n)
  for (let t = 0; t < n; t++) growth[t * n + t] = (growth[t * n + t] as number) + 1
  const pull = spreadInto(new Float64Array(n), measured.covariance, functional.axis)
  const variance = dot(pull, solve(growth, Float64Array.from(functional.weights)))
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
