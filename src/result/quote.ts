import type { Bank, ChoiceItem, Item } from '../bank/types.ts'
import { isGraded } from '../measure/item-likelihood.ts'
import type { Answer, BestWorst, Rater } from '../session/types.ts'

/** The item's text as this rater was asked it. */
export function wording(item: { readonly text: string; readonly observer: string | null }, rater: Rater): string {
  return rater === 'self' ? item.text : (item.observer ?? item.text)
}

/** An answer by its content, such as "Very much: Show a product to a room of buyers." */
export function quote(bank: Bank, item: Item, answer: Answer, rater: Rater): string {
  if (isGraded(item)) {
    const category = bank.scales[item.scale]?.categories[(answer as number) - 1] as string
    return `${category}: ${wording(item, rater)}`
  }
  if (item.kind === 'best-worst') {
    const { best, worst } = answer as BestWorst
    return `Most: ${option(item, best, rater)}. Least: ${option(item, worst, rater)}.`
  }
  return `${item.kind === 'pair' ? 'Rather' : 'First'}: ${option(item, answer as string, rater)}`
}

function option(item: ChoiceItem, id: string, rater: Rater): string {
  const chosen = item.options.find((candidate) => candidate.id === id)
  return chosen === undefined ? id : wording(chosen, rater)
}
