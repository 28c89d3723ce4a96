import type { Axis } from './axis.ts'
import { axisOf } from './axis.ts'
import type { Likelihood } from './likelihood.ts'

/** An option's utility is `slopes' theta + intercept`, in logits. */
export interface Utility {
  readonly slopes: ArrayLike<number>
  readonly intercept: number
}

/** How many traits a choice may tell apart at most: the posterior integrates over a grid in that many dimensions. */
const MAX_CHOICE_AXES = 3

/** One option out of several: softmax of the utilities (Luce 1959). Answers are the options' indexes. */
export function choiceLikelihood(options: readonly Utility[]): Likelihood {
  const { axes, utilitiesAt } = choiceSpace(options)
  return {
    axes,
    answers: options.length,
    logProbability: (z, chosen) => logSoftmax(utilitiesAt(z), chosen, 1, null),
  }
}

/**
 * The best and the worst of several: the best by softmax of the utilities, then the worst among the rest by softmax of
 * the negated utilities. Answers are coded by `bestWorstCode`.
 */
export function bestWorstLikelihood(options: readonly Utility[]): Likelihood {
  const { axes, utilitiesAt } = choiceSpace(options)
  const n = options.length
  return {
    axes,
    answers: n * (n - 1),
    logProbability: (z, code) => {
      const best = Math.floor(code / (n - 1))
      const rest = code % (n - 1)
      const worst = rest >= best ? rest + 1 : rest
      const utilities = utilitiesAt(z)
      return logSoftmax(utilities, best, 1, null) + logSoftmax(utilities, worst, -1, best)
    },
  }
}

/** The answer code of a best-worst pick among n options, 0 .. n (n - 1) - 1. */
export function bestWorstCode(best: number, worst: number, n: number): number {
  return best * (n - 1) + (worst > best ? worst - 1 : worst)
}

/**
 * Only differences between utilities matter. Where they all point the same way one axis is enough (a pair; a set whose
 * options are equally discriminating); else the axes are the traits touched, so that roles which change places only
 * change the order of the axes.
 */
function choiceSpace(options: readonly Utility[]): ChoiceSpace {
  const first = options[0] as Utility
  const differences = options.map(({ slopes }) => Array.from(slopes, (slope, t) => slope - (first.slopes[t] as number)))
  const direction = differences.find((difference) => difference.some((entry) => entry !== 0)) ?? []
  const multiples = differences.map((difference) => multipleOf(difference, direction))
  if (multiples.every((multiple) => multiple !== null))
    return space(
      [axisOf(direction)],
      multiples.map((multiple) => [multiple]),
      options,
    )
  const traits = Array.from(first.slopes, (_, trait) => trait).filter((trait) =>
    options.some(({ slopes }) => slopes[trait] !== 0),
  )
  if (traits.length > MAX_CHOICE_AXES)
    throw new RangeError(`A choice can tell apart at most ${MAX_CHOICE_AXES} traits, not ${traits.length}.`)
  return space(
    traits.map((trait) => ({ index: [trait], value: [1] })),
    options.map(({ slopes }) => traits.map((trait) => slopes[trait] as number)),
    options,
  )
}

interface ChoiceSpace {
  readonly axes: readonly Axis[]
  /** All options' utilities at a point; the array is the same at every call, for this runs at every node of a grid. */
  readonly utilitiesAt: (z: ArrayLike<number>) => Float64Array
}

function space(axes: readonly Axis[], rows: readonly (readonly number[])[], options: readonly Utility[]): ChoiceSpace {
  const q = axes.length
  const slopes = Float64Array.from(rows.flat())
  const intercepts = Float64Array.from(options, ({ intercept }) => intercept)
  const utilities = new Float64Array(options.length)
  return {
    axes,
    utilitiesAt: (z) => {
      for (let o = 0; o < utilities.length; o++) {
        let u = intercepts[o] as number
        for (let j = 0; j < q; j++) u += (slopes[o * q + j] as number) * (z[j] as number)
        utilities[o] = u
      }
      return utilities
    },
  }
}

/** The factor f with `vector` = f * `direction`; null where there is none. */
function multipleOf(vector: readonly number[], direction: readonly number[]): number | null {
  let largest = 0
  direction.forEach((entry, j) => {
    if (Math.abs(entry) > Math.abs(direction[largest] as number)) largest = j
  })
  const factor = direction.length === 0 ? 0 : (vector[largest] as number) / (direction[largest] as number)
  return vector.every((entry, j) => Math.abs(entry - factor * (direction[j] ?? 0)) <= 1e-12) ? factor : null
}

/** log of the softmax of sign * utilities at `chosen`, leaving out the option `without`. */
function logSoftmax(utilities: Float64Array, chosen: number, sign: 1 | -1, without: number | null): number {
  let top = Number.NEGATIVE_INFINITY
  for (let o = 0; o < utilities.length; o++) {
    const u = sign * (utilities[o] as number)
    if (o !== without && u > top) top = u
  }
  let sum = 0
  for (let o = 0; o < utilities.length; o++) if (o !== without) sum += Math.exp(sign * (utilities[o] as number) - top)
  return sign * (utilities[chosen] as number) - top - Math.log(sum)
}
