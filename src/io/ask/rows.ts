import { isGraded } from '../../bank/kinds.ts'
import type { ChoiceItem } from '../../bank/types.ts'
import type { BestWorst } from '../../session/types.ts'
import { wording } from '../../session/wording.ts'
import type { ItemState, ItemView } from './view.ts'

/** One answer that can be chosen; its number on the screen is its index + 1. */
export interface Row {
  /** A category's code, or an option's id. */
  readonly value: number | string
  readonly text: string
  /** False for the option that was already picked as the most. */
  readonly open: boolean
  /** What was chosen here before, in words. */
  readonly mark: string | null
}

export function rowsOf(view: ItemView, state: Pick<ItemState, 'best'>): readonly Row[] {
  return choicesOf(view).map(({ value, text }) => ({
    value,
    text,
    open: value !== state.best,
    mark: markOf(value, view, state),
  }))
}

/** The index of the row that `value` stands on, or null. */
export function rowOf(value: number | string | null, view: ItemView): number | null {
  const index = choicesOf(view).findIndex((choice) => choice.value === value)
  return index === -1 ? null : index
}

/** The answer given before to the half of the question that is open now. */
export function previousValue(view: ItemView, state: Pick<ItemState, 'best'>): number | string | null {
  const { previous } = view
  if (previous === undefined || previous === null) return null
  if (typeof previous !== 'object') return previous
  return state.best === null ? previous.best : previous.worst
}

function choicesOf({ item, scale, rater, order }: ItemView): readonly { value: number | string; text: string }[] {
  if (isGraded(item)) return (scale?.categories ?? []).map((text, index) => ({ value: index + 1, text }))
  return order.map((index) => {
    const option = optionAt(item, index)
    return { value: option.id, text: wording(option, rater) }
  })
}

function optionAt(item: ChoiceItem, index: number) {
  const option = item.options[index]
  if (option === undefined) throw new RangeError(`Item ${item.id} has no option ${index}.`)
  return option
}

function markOf(value: number | string, { previous }: ItemView, { best }: Pick<ItemState, 'best'>): string | null {
  if (value === best) return 'the most'
  if (previous === undefined || previous === null) return null
  if (typeof previous !== 'object') return value === previous ? 'your answer' : null
  return markOfPair(value, previous, best)
}

function markOfPair(value: number | string, previous: BestWorst, best: string | null): string | null {
  if (value === previous.worst) return 'your least'
  return value === previous.best && best === null ? 'your most' : null
}
