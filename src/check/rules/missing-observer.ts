import type { Bank, Item } from '../../bank/types.ts'
import type { Rule } from '../rule.ts'

/** Ratings keep their text: there the stem of the scale says about whom they are. */
const NEEDED: readonly Item['kind'][] = ['frequency', 'pair', 'scene', 'best-worst']

/** A bank without any such wording is for the person alone, and sound. */
export const missingObserver: Rule = {
  code: 'missing-observer',
  severity: 'warning',
  about:
    'Where some items are worded for observers, too, all are that need it: all but ratings, and the stems of scales.',
  find: ({ bank }) => {
    const isForObservers = bank.items.some((item) => needsWording(item) && item.observer !== null)
    return isForObservers ? [...withoutWording(bank), ...withoutStem(bank)] : []
  },
}

function needsWording({ kind }: Item): boolean {
  return NEEDED.includes(kind)
}

function withoutWording({ items }: Bank): ReturnType<Rule['find']> {
  return items
    .filter((item) => item.observer === null && needsWording(item))
    .map(({ id, kind }) => ({
      part: { kind: 'item', id },
      message: `"${id}" (${kind}) has no wording for observers, so that they are not asked it.`,
      mend: 'Add observer: the same about this person.',
    }))
}

function withoutStem({ id, items, scales }: Bank): ReturnType<Rule['find']> {
  const ratings = items.flatMap((item) => (item.kind === 'rating' ? [item.scale] : []))
  return [...new Set(ratings)]
    .filter((scale) => scales[scale]?.stem !== null && scales[scale]?.observer === null)
    .map((scale) => ({
      part: { kind: 'bank', id },
      inner: ['scales', scale],
      message: `The scale "${scale}" asks observers about themselves.`,
      mend: 'Add observer: the stem about this person.',
    }))
}
