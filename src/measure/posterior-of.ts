/** The measurement core on its own, with nothing of banks: checks what comes from outside, then expectation propagation. */
import type { Matrix } from '../numbers/matrix.ts'
import { cholesky } from '../numbers/matrix.ts'
import { choiceLikelihood } from './choice.ts'
import { gradedLikelihood } from './graded.ts'
import type { Likelihood } from './likelihood.ts'
import { posterior } from './posterior.ts'

/** Samejima's graded model, in logits: `P(X >= k + 1) = logistic(slope . theta - thresholds[k])`, k from 0, categories 1..K. */
export interface GradedModel {
  readonly kind: 'graded'
  /** One number a trait, in logits per unit of the trait. */
  readonly slope: readonly number[]
  /** K - 1 numbers, each larger than the one before, in logits. */
  readonly thresholds: readonly number[]
}

/** Softmax of the options' utilities `slope . theta + intercept`, in logits. */
export interface ChoiceModel {
  readonly kind: 'choice'
  readonly options: readonly { readonly slope: readonly number[]; readonly intercept: number }[]
}

export interface PosteriorInput {
  /** The prior's covariance, traits x traits, symmetric and positive definite; its mean is 0. */
  readonly covariance: readonly (readonly number[])[]
  readonly items: readonly (GradedModel | ChoiceModel)[]
  /** Position in `items` from 0, and the answer: a category 1..K, or the position of an option from 0. */
  readonly responses: readonly (readonly [item: number, answer: number])[]
}

export interface PosteriorOutput {
  /** One number a trait, in the prior's unit. */
  readonly mean: number[]
  /** traits x traits, symmetric. */
  readonly covariance: number[][]
  /** False where the answers' factors still moved by more than 1e-8 after 100 sweeps. */
  readonly converged: boolean
  readonly sweeps: number
}

/**
 * The normal approximation of the posterior of correlated traits, N(0, covariance) before any answer, by expectation propagation
 * (Minka 2001). The same input gives the same bits on every platform. Against integration by brute force the mean is within
 * .002 and the SD within .005. A choice may tell apart at most three traits, unless its utilities differ along one line.
 * Throws a RangeError that names the place, counted from 0: a covariance that is not square, symmetric, finite or positive
 * definite; an item with another number of slopes than traits, thresholds that do not ascend, or fewer than two options; a
 * response to an item that is not there, or with an answer that it does not have.
 */
export function posteriorOf({ covariance, items, responses }: PosteriorInput): PosteriorOutput {
  const prior = checkedPrior(covariance)
  const n = covariance.length
  const likelihoods = items.map((item, at) => checkedItem(item, at, n))
  const observations = responses.map(([item, given], at) => {
    const likelihood = likelihoods[item]
    if (likelihood === undefined)
      throw new RangeError(`Response ${at} is to item ${item}; there are items 0 to ${items.length - 1}.`)
    const first = items[item]?.kind === 'graded' ? 1 : 0
    const answer = given - first
    if (!(Number.isInteger(answer) && answer >= 0 && answer < likelihood.answers))
      throw new RangeError(
        `Response ${at} to item ${item} is ${given}; its answers are ${first} to ${likelihood.answers - 1 + first}.`,
      )
    return { likelihood, answer }
  })
  const { mean, covariance: spread, converged, sweeps } = posterior(prior, observations)
  return {
    mean: [...mean],
    covariance: covariance.map((_, t) => [...spread.subarray(t * n, t * n + n)]),
    converged,
    sweeps,
  }
}

/** Two halves that differ by more than this share of the SDs are a mistake, not rounding. */
const ASYMMETRY = 1e-9

function checkedPrior(covariance: readonly (readonly number[])[]): Matrix {
  const n = covariance.length
  if (n === 0) throw new RangeError('The covariance has no rows.')
  covariance.forEach((row, t) => {
    if (row.length !== n)
      throw new RangeError(`The covariance is not square: row ${t} has ${row.length} of ${n} numbers.`)
    finite(row, `Row ${t} of the covariance`)
  })
  const at = (t: number, u: number) => covariance[t]?.[u] as number
  const prior = new Float64Array(n * n)
  for (let t = 0; t < n; t++)
    for (let u = 0; u < n; u++) {
      const unit = Math.sqrt(Math.abs(at(t, t) * at(u, u)))
      if (Math.abs(at(t, u) - at(u, t)) > ASYMMETRY * unit)
        throw new RangeError(
          `The covariance is not symmetric: [${t}][${u}] is ${at(t, u)}, [${u}][${t}] is ${at(u, t)}.`,
        )
      prior[t * n + u] = (at(t, u) + at(u, t)) / 2
    }
  if (cholesky(prior, n) === null) throw new RangeError('The covariance is not positive definite.')
  return prior
}

function checkedItem(item: GradedModel | ChoiceModel, at: number, traits: number): Likelihood {
  if (item.kind === 'graded') {
    slopes(item.slope, `Item ${at}`, traits)
    const { thresholds } = item
    if (thresholds.length === 0) throw new RangeError(`Item ${at} has no thresholds.`)
    finite(thresholds, `The thresholds of item ${at}`)
    if (thresholds.some((threshold, k) => k > 0 && threshold <= (thresholds[k - 1] as number)))
      throw new RangeError(`The thresholds of item ${at} do not ascend: ${thresholds.join(', ')}.`)
    return gradedLikelihood(item.slope, thresholds)
  }
  if (item.kind !== 'choice') throw new RangeError(`Item ${at} is neither graded nor choice.`)
  if (item.options.length < 2) throw new RangeError(`Item ${at} has fewer than two options.`)
  item.options.forEach(({ slope, intercept }, o) => {
    slopes(slope, `Option ${o} of item ${at}`, traits)
    finite([intercept], `The intercept of option ${o} of item ${at}`)
  })
  try {
    return choiceLikelihood(item.options.map(({ slope, intercept }) => ({ slopes: slope, intercept })))
  } catch (cause) {
    throw new RangeError(`Item ${at}: ${(cause as Error).message}`, { cause })
  }
}

function slopes(slope: readonly number[], whose: string, traits: number): void {
  if (slope.length !== traits) throw new RangeError(`${whose} has ${slope.length} slopes; there are ${traits} traits.`)
  finite(slope, `The slope of ${whose.charAt(0).toLowerCase()}${whose.slice(1)}`)
}

function finite(values: readonly number[], what: string): void {
  values.forEach((value, k) => {
    if (!Number.isFinite(value)) throw new RangeError(`${what} has ${value} at ${k}, which is not a finite number.`)
  })
}
