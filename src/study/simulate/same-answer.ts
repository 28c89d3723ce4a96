/** A bank enters; where those stand who give the same answer to every graded item leaves. */
import { isGraded } from '../../bank/kinds.ts'
import type { Bank, LengthName } from '../../bank/types.ts'
import { modelOf } from '../../measure/model.ts'
import { rounded } from '../../result/rounded.ts'
import { listOrder } from './orders.ts'
import type { Answers } from './sittings.ts'
import { adaptiveRun, wholeList } from './sittings.ts'
import type { LengthReport } from './types.ts'

type SameAnswer = LengthReport['sameAnswer']

const CATEGORIES = ['lowest', 'middle', 'highest'] as const

/**
 * The lean of somebody who marks the same category throughout, as it is printed, and skips every choice. Such answers say nothing
 * about the roles, so a lean would be the bank's own. An even number of categories has no middle: the lower of the two serves.
 */
export function sameAnswersOf(bank: Bank, lengths: readonly LengthName[], seed: number): SameAnswer[] {
  const model = modelOf(bank)
  const runs = CATEGORIES.map((category) => {
    const answers = bank.items.map((item) => (isGraded(item) ? marked(category, item.thresholds.length + 1) : null))
    const { ends } = adaptiveRun(model, answers, seed, lengths)
    return { category, answers, ends }
  })
  return lengths.map((length) =>
    runs.map(({ category, answers, ends }) => {
      const end = ends.get(length) ?? wholeList(model, answers, listOrder(bank, length))
      return { category, lean: rounded(end.fit.lean.estimate) }
    }),
  )
}

function marked(category: (typeof CATEGORIES)[number], count: number): NonNullable<Answers[number]> {
  if (category === 'lowest') return 1
  return category === 'highest' ? count : Math.ceil(count / 2)
}
