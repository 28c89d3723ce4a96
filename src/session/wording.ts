import type { Item, Scale } from '../bank/types.ts'
import type { Rater } from './types.ts'

/** A text as this rater reads it: the wording about somebody else for observers, where there is one. */
export function wording(said: { readonly text: string; readonly observer: string | null }, rater: Rater): string {
  return rater === 'self' ? said.text : (said.observer ?? said.text)
}

/** The question that a scale puts under an item's text, as this rater reads it; null where it has none. */
export function stemFor(scale: Scale | null, rater: Rater): string | null {
  if (scale === null) return null
  return rater === 'self' ? scale.stem : (scale.observer ?? scale.stem)
}

/** The option of a choice with this id, as this rater reads it; the id itself where there is no such option. */
export function optionText(item: Item, id: string, rater: Rater): string {
  const found = 'options' in item ? item.options.find((option) => option.id === id) : undefined
  return found === undefined ? id : wording(found, rater)
}
