import { isGraded } from '../../bank/kinds.ts'
import type { Item } from '../../bank/types.ts'
import { answerChances } from '../../measure/answer-chances.ts'
import { productAlong } from '../../measure/axis.ts'
import type { Model } from '../../measure/model.ts'
import { modelOf } from '../../measure/model.ts'
import type { Finding, Rule } from '../rule.ts'

/** Of 50 people one would give the answer; a category that is rarer tells next to nothing, and is hard to calibrate. */
const RAREST = 0.02

export const categoryUse: Rule = {
  code: 'category-use',
  severity: 'warning',
  about: `Each category of a graded item is expected from at least ${100 * RAREST} in 100 people of the prior, style included.`,
  find: ({ bank }) => {
    const model = modelOf(bank)
    return bank.items.flatMap((item, position): Finding[] => {
      if (!isGraded(item)) return []
      const labels = bank.scales[item.scale]?.categories ?? []
      const chances = chancesUnderPrior(position, item, model)
      const rare = labels.filter((_, k) => (chances[k] as number) < RAREST)
      if (rare.length === 0) return []
      const share = (100 * Math.min(...chances)).toFixed(1)
      return [
        {
          part: { kind: 'item', id: item.id },
          inner: ['thresholds'],
          message: `${inWords(rare)} would hardly be answered: the rarest by ${share} in 100 people.`,
          mend: 'Move the outer thresholds inwards or the near ones apart, or use a scale with fewer categories.',
        },
      ]
    })
  },
}

/** One per category in the order of the scale: what is counted is turned round where the item is reversed. */
function chancesUnderPrior(position: number, item: Item, model: Model): number[] {
  const likelihood = model.likelihoods[position]
  const [axis] = likelihood?.axes ?? []
  if (likelihood === undefined || axis === undefined) return []
  const variance = productAlong(axis, model.prior, axis, model.traits.count)
  const chances = [...answerChances(likelihood, Float64Array.of(0), Float64Array.of(variance))]
  return 'reversed' in item && item.reversed ? chances.reverse() : chances
}

function inWords(labels: readonly string[]): string {
  return labels.map((label) => `"${label}"`).join(', ')
}
