import type { ChoiceItem } from '../../bank/types.ts'
import type { ItemModel } from './item-model.ts'
import { PRIOR_SD } from './item-model.ts'
import type { Nodes } from './nodes.ts'
import { project } from './nodes.ts'

/**
 * A choice by softmax of the options' utilities, best-worst as the best, then the worst of the rest by the negated ones (as in
 * measure/choice.ts). Parameters: the log factor of all discriminations, then the intercepts of all options but the first, whose own
 * stays the expert's, since only differences count. `slopes`: the expert's discriminations of each option on the block's traits.
 */
export function choiceModel(item: ChoiceItem, slopes: readonly (readonly number[])[], nodes: Nodes): ItemModel {
  const size = nodes.size
  const n = item.options.length
  const sign = item.reversed ? -1 : 1
  const along = slopes.map((option) => project(nodes, option))
  const expert = Float64Array.from(item.options, ({ intercept }) => intercept)
  const picks = picksOf(item)

  const utilitiesAt = (parameters: Float64Array, q: number, out: Float64Array) => {
    const factor = Math.exp(parameters[0] as number)
    for (let o = 0; o < n; o++)
      out[o] =
        sign *
        (factor * ((along[o] as Float64Array)[q] as number) +
          (o === 0 ? (expert[0] as number) : (parameters[o] as number)))
    return out
  }

  return {
    item,
    answers: picks.length,
    codes: picks.map((_, code) => code),
    start: Float64Array.of(0, ...expert.subarray(1)),
    table: (parameters) => {
      const out = new Float64Array(picks.length * size)
      const utilities = new Float64Array(n)
      for (let q = 0; q < size; q++) {
        utilitiesAt(parameters, q, utilities)
        const best = logSoftmax(utilities, 1, null)
        picks.forEach(([chosen, worst], code) => {
          const second = worst === null ? 0 : (logSoftmax(utilities, -1, chosen)[worst] as number)
          out[code * size + q] = (best[chosen] as number) + second
        })
      }
      return out
    },
    gradient: (parameters, expected) => {
      const out = new Float64Array(n)
      const factor = Math.exp(parameters[0] as number)
      const utilities = new Float64Array(n)
      const inUtility = new Float64Array(n)
      for (let q = 0; q < size; q++) {
        utilitiesAt(parameters, q, utilities)
        const best = logSoftmax(utilities, 1, null).map(Math.exp)
        inUtility.fill(0)
        picks.forEach(([chosen, worst], code) => {
          const weight = expected[code * size + q] as number
          if (weight === 0) return
          const rest = worst === null ? null : logSoftmax(utilities, -1, chosen).map(Math.exp)
          for (let o = 0; o < n; o++) {
            let slope = (o === chosen ? 1 : 0) - (best[o] as number)
            if (rest !== null && o !== chosen) slope -= (o === worst ? 1 : 0) - (rest[o] as number)
            inUtility[o] = (inUtility[o] as number) + weight * slope
          }
        })
        for (let o = 0; o < n; o++) {
          const slope = sign * (inUtility[o] as number)
          out[0] = (out[0] as number) + slope * factor * ((along[o] as Float64Array)[q] as number)
          if (o > 0) out[o] = (out[o] as number) + slope
        }
      }
      return out
    },
    prior: (parameters, scale) => {
      const gradient = new Float64Array(n)
      let value = 0
      parameters.forEach((parameter, k) => {
        const sd = scale * (k === 0 ? PRIOR_SD.logDiscrimination : PRIOR_SD.intercept)
        const off = (parameter - (k === 0 ? 0 : (expert[k] as number))) / sd
        value -= 0.5 * off * off + Math.log(sd)
        gradient[k] = -off / sd
      })
      return { value, gradient }
    },
    logJacobian: () => 0,
    values: (parameters) => ({
      factor: Math.exp(parameters[0] as number),
      thresholds: null,
      intercepts: [expert[0] as number, ...parameters.subarray(1)],
    }),
  }
}

/** What each answer code means: the option chosen, and for best-worst the worst one; in the order of `answerCode`. */
function picksOf({ kind, options }: ChoiceItem): readonly (readonly [chosen: number, worst: number | null])[] {
  const all = options.map((_, o) => o)
  if (kind !== 'best-worst') return all.map((o) => [o, null])
  return all.flatMap((best) => all.filter((worst) => worst !== best).map((worst) => [best, worst] as const))
}

/** log softmax of sign * utilities; minus infinity for the option left out. */
function logSoftmax(utilities: Float64Array, sign: 1 | -1, without: number | null): Float64Array {
  let sum = 0
  const out = utilities.map((utility, o) => (o === without ? Number.NEGATIVE_INFINITY : sign * utility))
  const top = Math.max(...out)
  for (const one of out) sum += Math.exp(one - top)
  return out.map((one) => one - top - Math.log(sum))
}
