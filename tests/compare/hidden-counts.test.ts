import { expect, test } from 'vitest'
import { FEWEST_PEOPLE, hiddenCounts } from '../../src/compare/hidden-counts.ts'

/** Every way to part `total` people over so many cells. */
function* partings(total: number, cells: number): Generator<number[]> {
  if (cells === 1) return yield [total]
  for (let first = 0; first <= total; first++)
    for (const rest of partings(total - first, cells - 1)) yield [first, ...rest]
}

test.each([
  [
    [12, 0, 7],
    [12, 0, 7],
  ],
  [
    [5, 0, 0],
    [5, 0, 0],
  ],
  [
    [20, 3, 9],
    [20, null, null],
  ],
  [
    [20, 9, 3],
    [null, 9, null],
  ],
  [
    [20, 3, 4, 9],
    [20, null, null, 9],
  ],
  [
    [20, 4, 4, 9],
    [20, null, null, null],
  ],
  [
    [20, 2, 2, 9],
    [20, null, null, null],
  ],
  [
    [20, 3, 0, 9],
    [20, null, null, null],
  ],
  [
    [20, 3, 2, 0, 9],
    [20, null, null, null, 9],
  ],
  [
    [6, 1, 0],
    [null, null, null],
  ],
  [
    [1, 1, 1, 1, 1],
    [null, null, null, null, null],
  ],
])('%j is shown as %j', (counts, shown) => {
  expect(hiddenCounts(counts)).toEqual(shown)
})

test('about fewer than five people nothing is shown, not even that a count is 0', () => {
  expect(hiddenCounts([4, 0])).toEqual([null, null])
  expect(hiddenCounts([0, 0])).toEqual([null, null])
})

test('no count from 1 to 4 is shown, and nobody who knows the rule and the total can work a hidden one out', () => {
  for (const [cells, most] of [
    [2, 60],
    [3, 40],
    [4, 22],
    [5, 16],
    [7, 11],
  ] as const)
    for (let total = FEWEST_PEOPLE; total <= most; total++) {
      const seen = new Map<string, number[][]>()
      for (const counts of partings(total, cells)) {
        const shown = hiddenCounts(counts)
        shown.forEach((count, k) => {
          if (count === null) return
          if ((count > 0 && count < FEWEST_PEOPLE) || count !== counts[k]) expect.fail(`${counts} is shown as ${shown}`)
        })
        const key = JSON.stringify(shown)
        const same = seen.get(key)
        if (same === undefined) seen.set(key, [counts])
        else same.push(counts)
      }
      for (const [key, same] of seen) {
        const hidden = (JSON.parse(key) as (number | null)[]).flatMap((count, k) => (count === null ? [k] : []))
        for (const k of hidden)
          if (same.every((counts) => counts[k] === same[0]?.[k])) expect.fail(`${key} can only be ${same[0]}`)
      }
    }
})
