import type { Axis } from './axis.ts'
import { axisOf } from './axis.ts'
import type { Likelihood } from './likelihood.ts'

/** An option's utility is `slopes' theta + intercept`, in logits. */
export interface Utility {
  readonly slopes: ArrayLike<number>
  readonly intercept: number
}

/** How many traits a choice may tell apart at most: the posterior integrates over a grid in that many dimensions. */
export const MAX_CHOICE_AXES = 3

/** One option out of several: softmax of the utilities (Luce 1959). Answers are the options' indexes. */
export function choiceLikelihood(options: readonly Utility[]): Likelihood {
  const { axes, utilities } = choiceSpace(options)
  return {
    axes,
    answers: options.length,
    logProbability: (z, chosen) => -logSumExp(utilities, z, (u) => u - utilityAt(utilities, chosen, z), null),
  }
}

/**
 * The best and the worst of several: the best by softmax of the utilities, then the worst among the rest by softmax of
 * the negated utilities. Answers are coded by `bestWorstCode`.
 */
export function bestWorstLikelihood(options: readonly Utility[]): Likelihood {
  const { axes, utilities } = choiceSpace(options)
  const n = options.length
  return {
    axes,
    answers: n * (n - 1),
    logProbability: (z, code) => {
      const best = Math.floor(code / (n - 1))
      const rest = code % (n - 1)
      const worst = rest >= best ? rest + 1 : rest
      const top = utilityAt(utilities, best, z)
      const bottom = utilityAt(utilities, worst, z)
      return -logSumExp(utilities, z, (u) => u - top, null) - logSumExp(utilities, z, (u) => bottom - u, best)
    },
  }
}

/** The answer code of a best-worst pick among n options, 0 .. n (n - 1) - 1. */
export function bestWorstCode(best: number, worst: number, n: number): number {
  return best * (n - 1) + (worst > best ? worst - 1 : worst)
}

/** An option's utility over the item's own axes: slope[j] per unit of z[j]. */
interface LocalUtility {
  readonly slope: readonly number[]
  readonly intercept: number
}

/**
 * Only differences between utilities matter. Where they all point the same way one axis is enough (a pair; a set whose
 * options are equally discriminating); else the axes are the traits touched, so that roles which change places only
 * change the order of the axes.
 */
function choiceSpace(options: readonly Utility[]): { axes: Axis[]; utilities: LocalUtility[] } {
  const first = options[0] as Utility
  const differences = options.map(({ slopes }) => Array.from(slopes, (slope, t) => slope - (first.slopes[t] as number)))
  const direction = differences.find((difference) => difference.some((entry) => entry !== 0)) ?? []
  const multiples = differences.map((difference) => multipleOf(difference, direction))
  if (multiples.every((multiple) => multiple !== null))
    return {
      axes: [axisOf(direction)],
      utilities: options.map(({ intercept }, o) => ({ slope: [multiples[o] as number], intercept })),
    }
  const traits = Array.from(first.slopes, (_, trait) => trait).filter((trait) =>
    options.some(({ slopes }) => slopes[trait] !== 0),
  )
  if (traits.length > MAX_CHOICE_AXES)
    throw new RangeError(`A choice can tell apart at most ${MAX_CHOICE_AXES} traits, not ${traits.length}.`)
  return {
    axes: traits.map((trait) => ({ index: [trait], value: [1] })),
    utilities: options.map(({ slopes, intercept }) => ({
      slope: traits.map((trait) => slopes[trait] as number),
      intercept,
    })),
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

function utilityAt(utilities: readonly LocalUtility[], option: number, z: ArrayLike<number>): number {
  const { slope, intercept } = utilities[option] as LocalUtility
  let u = intercept
  for (let j = 0; j < slope.length; j++) u += (slope[j] as number) * (z[j] as number)
  return u
}

function logSumExp(
  utilities: readonly LocalUtility[],
  z: ArrayLike<number>,
  term: (u: number) => number,
  without: number | null,
): number {
  let top = Number.NEGATIVE_INFINITY
  for (let o = 0; o < utilities.length; o++)
    if (o !== without) top = Math.max(top, term(utilityAt(utilities, o, z)))
  let sum = 0
  for (let o = 0; o < utilities.length; o++)
    if (o !== without) sum += Math.exp(term(utilityAt(utilities, o, z)) - top)
  return top + Math.log(sum)
}
