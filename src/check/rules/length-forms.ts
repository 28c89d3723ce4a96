import { isGraded } from '../../bank/kinds.ts'
import type { Bank } from '../../bank/types.ts'
import { fullForm, withoutNearDuplicates } from '../full-form.ts'
import { imbalance, pushesInWords, tolerance } from '../keys.ts'
import type { Finding, Rule } from '../rule.ts'

export const lengthForms: Rule = {
  code: 'length-forms',
  severity: 'warning',
  about:
    'A list of items for the full form is at least half graded, balanced in its keys, names no near-duplicates and has every ' +
    'dimension with a direction; quick and standard ask no more items than there are.',
  find: ({ bank }) => [...adaptiveForms(bank), ...fullList(bank)],
}

function adaptiveForms(bank: Bank): Finding[] {
  const items = withoutNearDuplicates(bank.items).length
  return (['quick', 'standard'] as const).flatMap((name): Finding[] => {
    const length = bank.lengths[name]
    if (!length.adaptive || length.maximum <= items) return []
    return [
      {
        part: { kind: 'bank', id: bank.id },
        inner: ['lengths', name, 'maximum'],
        message: `The ${name} form asks up to ${length.maximum} items, but somebody can be asked ${items} only.`,
        mend: `Write at most ${items}, or add items.`,
      },
    ]
  })
}

/** A form of every item is judged with the bank as a whole. */
function fullList(bank: Bank): Finding[] {
  const { full } = bank.lengths
  if (full.adaptive || full.items.length === bank.items.length) return []
  const items = fullForm(bank)
  const graded = items.filter(isGraded).length
  const finding = (message: string, mend: string): Finding => ({
    ...{ part: { kind: 'bank', id: bank.id }, inner: ['lengths', 'full', 'items'] },
    ...{ message: `The full form ${message}.`, mend },
  })
  const lost = full.items.filter((id) => !items.some((item) => item.id === id))
  const absent = bank.dimensions.filter(
    ({ id, direction }) => direction && items.every(({ dimension }) => dimension !== id),
  )
  return [
    ...(2 * graded >= items.length
      ? []
      : [finding(`has ${graded} graded items among ${items.length}`, 'Name graded items until they are half.')]),
    ...(imbalance(items, bank) <= tolerance(graded)
      ? []
      : [
          finding(
            `pushes the roles unequally: ${pushesInWords(items, bank)}`,
            'Name as many graded items for each role.',
          ),
        ]),
    ...absent.map(({ id }) => finding(`has no item of "${id}"`, 'Name items of every dimension with a direction.')),
    ...lost.map((id) => finding(`names "${id}" after a near-duplicate`, 'Name one item of each group.')),
  ]
}
