/** A form enters; a table leaves with one row a person: the header, a row that shows how, and the person's own where it is known. */
import { isGraded } from '../../bank/kinds.ts'
import type { Item } from '../../bank/types.ts'
import { EXAMPLE_LABEL } from '../../session/label.ts'
import type { CsvText } from '../../text/safe/brand.ts'
import { type CsvCell, csvFile } from '../../text/safe/csv.ts'
import type { Form } from './form.ts'
import { asksFacts } from './words.ts'

export function csvForm(form: Form): CsvText {
  const { bank, items, rater, about, background } = form
  const facts = asksFacts(form)
  const who = rater === 'self' ? 'self' : rater.label
  const done = facts ? (bank.background?.options[0]?.id ?? '') : ''
  const near = facts ? (bank.reach?.options[0]?.id ?? '') : ''
  const header = ['about', 'rater', 'background', 'reach', ...items.flatMap(columnsOf)]
  const example = [EXAMPLE_LABEL, who, done, near, ...items.flatMap(exampleOf)]
  const own = [about, who, background.join(' '), '', ...items.flatMap((item) => columnsOf(item).map(() => null))]
  return csvFile(header, about === null ? [example] : [example, own])
}

/** The columns in which an item is answered. */
function columnsOf({ id, kind }: Item): readonly string[] {
  return kind === 'best-worst' ? [`${id}.best`, `${id}.worst`] : [id]
}

/** Each kind of answer as it is written; from item to item another one, so that nobody takes them for advice. */
function exampleOf(item: Item, k: number): CsvCell[] {
  if (isGraded(item)) return [(k % (item.thresholds.length + 1)) + 1]
  const ids = item.options.map(({ id }) => id)
  const one = ids[k % ids.length]!
  return item.kind === 'best-worst' ? [one, ids[(k + 1) % ids.length]!] : [one]
}
