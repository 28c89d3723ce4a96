/** Texts enter; a bank of one dimension leaves in which items say them, the first for r0, the second for r1, and so on in turn. */
import type { Bank, ChoiceItem, GradedItem, Item } from '../../src/bank/types.ts'
import type { Subject } from '../../src/check/rule.ts'
import { choice, engineBank, graded } from '../engine-bank.ts'
import { subjectOf } from './a-subject.ts'

/** Items d0-0, d0-1, ... of kind rating. */
export function ratings(texts: readonly string[], change: Partial<Bank> = {}): Subject {
  return withItems(
    texts.map((text, k) => rating(String(k), text, k % 2)),
    change,
  )
}

export function withItems(items: readonly Item[], change: Partial<Bank> = {}): Subject {
  return subjectOf(engineBank({ dimensions: 1, items: () => items, change }))
}

/** As the reader of banks makes a rating without a wording for observers. */
export function rating(name: string, text: string, role = 0, change: Partial<GradedItem> = {}): GradedItem {
  return graded(0, name, { [`r${role}`]: 1 }, { text, observer: text, ...change })
}

/** Options a, b, ... for r0, r1 and so on in turn. */
export function asked(
  kind: ChoiceItem['kind'],
  text: string,
  options: readonly string[],
  change: Partial<ChoiceItem> = {},
): ChoiceItem {
  const { options: made, ...item } = choice(
    0,
    kind,
    kind,
    options.map((_, o) => ({ [`r${o % 2}`]: 1 })),
  )
  const worded = made.map((option, o) => ({ ...option, text: options[o] as string }))
  return { ...item, text, observer: null, options: worded, ...change }
}

/** German texts may hold English words by chance. */
export const GERMAN = { language: 'de' } as const
