import type { Bank } from '../../bank/types.ts'
import { quote } from '../../result/quote.ts'
import type { Session } from '../../session/types.ts'
import { wording } from '../../session/wording.ts'
import type { ReviewRow } from './conversation.ts'

/** All answers in the order in which they were asked, in words. */
export function reviewRows(bank: Bank, { responses, rater }: Session): ReviewRow[] {
  return responses.flatMap(({ item: id, answer }) => {
    const item = bank.items.find((candidate) => candidate.id === id)
    if (item === undefined) return []
    const subject = bank.dimensions.find((dimension) => dimension.id === item.dimension)?.plain ?? ''
    const skipped = `Skipped: ${subject} - ${wording(item, rater)}`
    return [{ item: id, text: answer === null ? skipped : quote(bank, item, answer, rater) }]
  })
}
