import { isGraded } from '../../bank/kinds.ts'
import type { GradedItem } from '../../bank/types.ts'
import { gradedProbabilities } from '../../measure/graded.ts'
import type { Finding, Rule } from '../rule.ts'

/** In SDs of the prior. With a discrimination of 1 nobody gives the category between with more than 5 chances in 100. */
const NEAREST = 0.2
/** Places at which a category is looked at, evenly over its neighbourhood of 4 logits to either side. */
const PLACES = 81
const REACH = 4

export const disorderedThresholds: Rule = {
  code: 'disordered-thresholds',
  severity: 'warning',
  about:
    `Neighbouring thresholds are ${NEAREST} SDs apart or more, unless the category between them is somewhere the likeliest ` +
    'all the same; a bank with thresholds in the wrong order is not read at all (threshold-order).',
  find: ({ bank }) =>
    bank.items.flatMap((item): Finding[] => {
      if (!isGraded(item)) return []
      const k = item.thresholds.findIndex((_, at) => at > 0 && isTooNear(item, at))
      if (k === -1) return []
      const [lower, upper] = [item.thresholds[k - 1], item.thresholds[k]]
      const label = bank.scales[item.scale]?.categories[item.reversed ? item.thresholds.length - k : k]
      return [
        {
          part: { kind: 'item', id: item.id },
          inner: ['thresholds'],
          message: `Between the thresholds ${lower} and ${upper} the category "${label}" is nobody's likeliest answer.`,
          mend: 'Move the two thresholds apart, or use a scale without that category.',
        },
      ]
    }),
}

/** Whether threshold number `k` and the one before it are near, and category `k`, from 0, between them is nowhere the likeliest. */
function isTooNear({ thresholds, discrimination }: GradedItem, k: number): boolean {
  const [lower, upper] = [thresholds[k - 1] as number, thresholds[k] as number]
  // Decimals such as .7 - .5 are a little under .2 in binary.
  if (upper - lower >= NEAREST - 1e-9) return false
  const cuts = thresholds.map((threshold) => discrimination * threshold)
  const middle = (discrimination * (lower + upper)) / 2
  for (let i = 0; i < PLACES; i++) {
    const chances = gradedProbabilities(middle + REACH * ((2 * i) / (PLACES - 1) - 1), cuts)
    if (chances[k] === Math.max(...chances)) return false
  }
  return true
}
