import { isGraded } from '../bank/kinds.ts'
import type { Bank, GradedItem, Item } from '../bank/types.ts'
import type { Answer, BestWorst, Rater } from '../session/types.ts'
import { optionText, wording } from '../session/wording.ts'

/** An answer by its content, such as "Very much: Show a product to a room of buyers." */
export function quote(bank: Bank, item: Item, answer: Answer, rater: Rater): string {
  const words = answerWords(bank, item, answer, rater)
  if (isGraded(item)) return `${askedAs(bank, item, rater)}${words}: ${wording(item, rater)}`
  if (item.kind === 'best-worst') return words
  return `${item.kind === 'pair' ? 'Rather' : 'First'}: ${words}`
}

/** Of a reversed item its question as well: "Very much" alone would say the opposite. */
function askedAs({ scales }: Bank, { scale, reversed }: GradedItem, rater: Rater): string {
  if (!reversed) return ''
  const stem = rater === 'self' ? scales[scale]?.stem : scales[scale]?.observer
  return stem === null || stem === undefined ? '' : `${stem} `
}

/** An answer in words alone: a category, an option, or the most and the least. */
function answerWords(bank: Bank, item: Item, answer: Answer, rater: Rater): string {
  if (isGraded(item)) return bank.scales[item.scale]?.categories[(answer as number) - 1] as string
  if (item.kind !== 'best-worst') return optionText(item, answer as string, rater)
  const { best, worst } = answer as BestWorst
  // A reversed set asks what bothers most and least; without that word its quote would say the opposite.
  const [most, least] = item.reversed ? ['Bothers most', 'Bothers least'] : ['Most', 'Least']
  return `${most}: ${stopped(optionText(item, best, rater))} ${least}: ${stopped(optionText(item, worst, rater))}`
}

/** An option may be a whole sentence or a part of one. */
function stopped(text: string): string {
  return /[.!?…。！？]$/u.test(text) ? text : `${text}.`
}
