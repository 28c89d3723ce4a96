/** One answer as a document gives it, held against its item. */
import type { Bank, ChoiceItem, GradedItem, Item } from '../bank/types.ts'
import type { Problem } from '../errors.ts'
import { quoted } from '../text/quoted.ts'
import { suggest } from '../text/suggest.ts'
import type { Answer } from './types.ts'

/** An answer (null: skipped), or what is wrong with the value; `key` where it is a key within it. */
export type Checked =
  | { readonly answer: Answer | null }
  | (Pick<Problem, 'code' | 'message' | 'mend'> & { readonly key?: string })

const SKIP = 'or null for a skip'

export function checkAnswer(bank: Bank, item: Item, value: unknown): Checked {
  if (value === null) return { answer: null }
  switch (item.kind) {
    case 'rating':
    case 'frequency':
      return checkCategory(bank, item, value)
    case 'pair':
    case 'scene':
      return checkOption(bank, item, value)
    case 'best-worst':
      return checkBestWorst(bank, item, value)
  }
}

function checkCategory(bank: Bank, item: GradedItem, value: unknown): Checked {
  const scale = bank.scales[item.scale]!
  const count = scale.categories.length
  // What is right needs no words; they take longer than everything else here.
  if (typeof value === 'number' && isCategory(value, count)) return { answer: value }
  const mend = `Give 1 to ${count} (1 is ${quoted(scale.categories[0]!)}, ${count} is ${quoted(scale.categories.at(-1)!)}), ${SKIP}.`
  if (typeof value === 'string' && !isNumeral(value)) {
    if (same(value, scale.missing)) return { answer: null }
    const at = scale.categories.findIndex((label) => same(value, label))
    if (at >= 0) return { answer: at + 1 }
    const near = hint(value, scale.categories)
    return { code: 'unknown-category', message: `${name(item)} has no category ${quoted(value)}.${near}`, mend }
  }
  if (typeof value !== 'number' && typeof value !== 'string') return wrongType(item, 'a category', value, mend)
  const category = Number(value)
  if (isCategory(category, count)) return { answer: category }
  return { code: 'category-out-of-range', message: `${name(item)} has no category ${quoted(String(value))}.`, mend }
}

function isCategory(value: number, count: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= count
}

function checkOption(bank: Bank, item: ChoiceItem, value: unknown): Checked {
  if (typeof value === 'string' && item.options.some(({ id }) => id === value)) return { answer: value }
  const mend = `Give one of ${optionIds(item).join(', ')}, ${SKIP}.`
  if (typeof value !== 'string') return wrongType(item, 'an option', value, mend)
  return isMissing(bank, value) ? { answer: null } : { ...unknownOption(item, value), mend }
}

function checkBestWorst(bank: Bank, item: ChoiceItem, value: unknown): Checked {
  const ids = optionIds(item)
  const mend = `Give {best: ${ids[0]}, worst: ${ids[1]}} with two different ones of ${ids.join(', ')}, ${SKIP}.`
  if (typeof value === 'string' && isMissing(bank, value)) return { answer: null }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return wrongType(item, 'a best and a worst option', value, mend)
  }
  const extra = Object.keys(value).find((key) => key !== 'best' && key !== 'worst')
  if (extra !== undefined) {
    return { code: 'unknown-key', message: `${name(item)} has an unknown key ${quoted(extra)}.`, mend, key: extra }
  }
  const { best = null, worst = null } = value as { best?: unknown; worst?: unknown }
  // An empty form says it like this.
  if (best === null && worst === null && Object.keys(value).length === 2) return { answer: null }
  if (best === null || worst === null) {
    const missing = best === null ? 'best' : 'worst'
    return { code: 'best-worst-half', message: `${name(item)} has no ${missing} option: half an answer.`, mend }
  }
  if (typeof best !== 'string') return { ...wrongType(item, 'an option', best, mend), key: 'best' }
  if (typeof worst !== 'string') return { ...wrongType(item, 'an option', worst, mend), key: 'worst' }
  if (!ids.includes(best)) return { ...unknownOption(item, best), mend, key: 'best' }
  if (!ids.includes(worst)) return { ...unknownOption(item, worst), mend, key: 'worst' }
  if (best === worst) {
    return {
      code: 'best-worst-same',
      message: `${name(item)} has ${quoted(best)} as best and as worst.`,
      mend,
      key: 'worst',
    }
  }
  return { answer: { best, worst } }
}

function optionIds(item: ChoiceItem): readonly string[] {
  return item.options.map((option) => option.id)
}

/** Choice items have no scale of their own; every scale's label for "not answered" skips them. */
export function isMissing(bank: Bank, value: string): boolean {
  return Object.values(bank.scales).some((scale) => same(value, scale.missing))
}

function unknownOption(item: ChoiceItem, value: string): Pick<Problem, 'code' | 'message'> {
  const near = hint(value, optionIds(item))
  return { code: 'unknown-option', message: `${name(item)} has no option ${quoted(value)}.${near}` }
}

function wrongType(item: Item, wanted: string, value: unknown, mend: string) {
  let found = `the ${typeof value} ${String(value)}`
  if (typeof value === 'string') found = quoted(value)
  if (typeof value === 'object') found = Array.isArray(value) ? 'a list' : 'a map'
  return { code: 'wrong-answer-type', message: `${name(item)} needs ${wanted}, and has ${found}.`, mend }
}

/** `Did you mean ...?`, with a blank before it, or nothing. */
export function hint(word: string, candidates: Iterable<string>): string {
  const near = suggest(word, candidates)
  return near === null ? '' : ` Did you mean ${quoted(near)}?`
}

function name(item: Item): string {
  return `The answer to ${quoted(item.id)}`
}

/** CSV knows no numbers, and in JSON they may stand in quotes; labels are never bare numbers. */
function isNumeral(value: string): boolean {
  return /^\s*[-+]?\d+(\.\d+)?\s*$/.test(value)
}

function same(one: string, other: string): boolean {
  return one.trim().normalize('NFC') === other.trim().normalize('NFC')
}
