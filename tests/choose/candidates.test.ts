import { describe, expect, test } from 'vitest'
import type { Bank, Item } from '../../src/bank/types.ts'
import { candidates, suitsRater } from '../../src/choose/candidates.ts'
import { aSession, choice, engineBank, graded } from '../engine-bank.ts'

/** A bank of these items alone; their ids begin with the dimension. */
function bankOf(...items: readonly Item[]): Bank {
  return engineBank({ dimensions: 3, items: (d) => items.filter(({ dimension }) => dimension === `d${d}`) })
}

/** The ids that may come next after these were answered, in bank order. */
function left(bank: Bank, asked: readonly string[], skipped: readonly string[] = []): string[] {
  const given = (id: string) => {
    const item = bank.items.find((one) => one.id === id) as Item
    return 'options' in item ? (item.options[0]?.id as string) : 3
  }
  const answers = Object.fromEntries([...asked.map((id) => [id, given(id)]), ...skipped.map((id) => [id, null])])
  return candidates(bank, aSession(bank, answers)).map(({ id }) => id)
}

const rating = (d: number, name: string, role = 'r0', change = {}) => graded(d, name, { [role]: 1 }, change)
const shared = (d: number, name: string, change = {}) => graded(d, name, { r0: 0.7, r1: 0.7 }, change)
const frequency = (d: number, name: string) => shared(d, name, { kind: 'frequency' })
const pair = (d: number, name: string) => choice(d, name, 'pair', [{ r0: 1 }, { r1: 1 }])

test('what was asked does not come again, answered or skipped; in the end nothing is left', () => {
  const bank = bankOf(shared(0, 'a'), shared(0, 'b'), shared(0, 'c'))
  expect(left(bank, ['d0-a'])).toEqual(['d0-b', 'd0-c'])
  expect(left(bank, ['d0-a'], ['d0-c'])).toEqual(['d0-b'])
  expect(left(bank, ['d0-a', 'd0-b'], ['d0-c'])).toEqual([])
})

describe('no near-duplicate of what was asked', () => {
  const bank = bankOf(shared(0, 'a', { group: 'same' }), shared(0, 'b', { group: 'same' }), shared(0, 'c'))

  test('comes while there is anything else', () => {
    expect(left(bank, ['d0-a'])).toEqual(['d0-c'])
    expect(left(bank, [], ['d0-a'])).toEqual(['d0-c'])
  })

  test('is held back where nothing else is left', () => {
    expect(left(bank, ['d0-a', 'd0-c'])).toEqual(['d0-b'])
  })
})

describe('no frequency among the first ten', () => {
  const names = Array.from({ length: 11 }, (_, k) => `n${k}`)
  const bank = bankOf(...names.map((name) => shared(0, name)), frequency(0, 'f'))
  const ids = names.map((name) => `d0-${name}`)

  test('comes as long as fewer than ten were asked', () => {
    expect(left(bank, ids.slice(0, 9))).toEqual(['d0-n9', 'd0-n10'])
    expect(left(bank, ids.slice(0, 10))).toEqual(['d0-n10', 'd0-f'])
  })

  test('is held back where there are only frequencies', () => {
    expect(left(bankOf(frequency(0, 'f')), [])).toEqual(['d0-f'])
  })
})

describe('at least half of what is asked is graded', () => {
  const bank = bankOf(shared(0, 'a'), shared(0, 'b'), shared(0, 'c'), pair(0, 'p'), pair(0, 'q'))

  test('so that the first is, and after each choice the next', () => {
    expect(left(bank, [])).toEqual(['d0-a', 'd0-b', 'd0-c'])
    expect(left(bank, ['d0-a'])).toEqual(['d0-b', 'd0-c', 'd0-p', 'd0-q'])
    expect(left(bank, ['d0-a', 'd0-p'])).toEqual(['d0-b', 'd0-c'])
  })

  test('and a skipped one counts, because it was asked', () => {
    expect(left(bank, ['d0-p'], ['d0-a'])).toEqual(['d0-b', 'd0-c'])
    expect(left(bank, ['d0-a'], ['d0-b'])).toEqual(['d0-c', 'd0-p', 'd0-q'])
  })

  test('unless no graded item is left', () => {
    expect(left(bank, ['d0-a', 'd0-b', 'd0-c', 'd0-p'])).toEqual(['d0-q'])
    expect(left(bankOf(pair(0, 'p'), pair(0, 'q')), [])).toEqual(['d0-p', 'd0-q'])
  })
})

describe('each dimension comes once before any comes again', () => {
  const bank = bankOf(shared(0, 'a'), shared(0, 'b'), shared(1, 'a'), shared(1, 'b'), shared(2, 'a'), shared(2, 'b'))

  test('then all may', () => {
    expect(left(bank, ['d0-a'])).toEqual(['d1-a', 'd1-b', 'd2-a', 'd2-b'])
    expect(left(bank, ['d0-a', 'd2-b'])).toEqual(['d1-a', 'd1-b'])
    expect(left(bank, ['d0-a', 'd2-b', 'd1-a'])).toEqual(['d0-b', 'd2-a'])
  })

  test('and a skip is no turn', () => {
    expect(left(bank, ['d0-a', 'd1-a'], ['d2-a'])).toEqual(['d2-b'])
  })
})

describe('graded items push each role equally far', () => {
  const bank = bankOf(
    rating(0, 'a'),
    rating(0, 'b'),
    rating(0, 'c'),
    rating(0, 'z', 'r1'),
    shared(0, 's'),
    pair(0, 'p'),
  )

  test('so that after one for a role no graded one comes before its counterpart', () => {
    expect(left(bank, ['d0-a'])).toEqual(['d0-z', 'd0-p'])
    expect(left(bank, ['d0-a', 'd0-z'])).toEqual(['d0-b', 'd0-c', 'd0-s', 'd0-p'])
  })

  test('where what both roles share and choices count for neither', () => {
    expect(left(bank, ['d0-s', 'd0-p'])).toEqual(['d0-a', 'd0-b', 'd0-c', 'd0-z'])
  })

  test('unless only one role has items left', () => {
    expect(left(bank, ['d0-a', 'd0-z', 'd0-b', 'd0-s', 'd0-p'])).toEqual(['d0-c'])
  })

  test('and with three roles the one that is behind comes first', () => {
    const three = engineBank({
      roles: 3,
      dimensions: 1,
      items: () => ['r0', 'r1', 'r2'].flatMap((role) => [rating(0, `a-${role}`, role), rating(0, `b-${role}`, role)]),
    })
    expect(left(three, ['d0-a-r0', 'd0-a-r1'])).toEqual(['d0-a-r2', 'd0-b-r2'])
  })
})

test('the dimension that was asked last rests for one turn, if there is another', () => {
  const bank = bankOf(shared(0, 'a'), shared(0, 'b'), shared(1, 'a'), shared(1, 'b'), shared(1, 'c'), shared(2, 'a'))
  expect(left(bank, ['d0-a', 'd2-a', 'd1-a'])).toEqual(['d0-b'])
  expect(left(bank, ['d0-a', 'd2-a', 'd1-a', 'd0-b'])).toEqual(['d1-b', 'd1-c'])
  expect(left(bank, ['d0-a', 'd2-a', 'd0-b', 'd1-a'])).toEqual(['d1-b', 'd1-c'])
})

describe('an earlier rule goes before a later one', () => {
  test('a near-duplicate waits even for a frequency', () => {
    const bank = bankOf(shared(0, 'a', { group: 'same' }), shared(0, 'b', { group: 'same' }), frequency(0, 'f'))
    expect(left(bank, ['d0-a'])).toEqual(['d0-f'])
  })

  test('no frequency comes early, though half should be graded', () => {
    expect(left(bankOf(pair(0, 'p'), frequency(0, 'f')), [])).toEqual(['d0-p'])
  })

  test('half is graded, though a dimension is still to come', () => {
    const bank = bankOf(shared(0, 'a'), shared(0, 'b'), pair(1, 'p'), pair(2, 'p'))
    expect(left(bank, ['d0-a', 'd1-p'])).toEqual(['d0-b'])
  })

  test('a counterpart comes, though a dimension is still to come', () => {
    const bank = bankOf(rating(0, 'a'), rating(0, 'z', 'r1'), rating(1, 'a'))
    expect(left(bank, ['d0-a'])).toEqual(['d0-z'])
  })

  test('and of several counterparts that of a dimension still to come', () => {
    const bank = bankOf(rating(0, 'a'), rating(0, 'z', 'r1'), rating(1, 'z', 'r1'))
    expect(left(bank, ['d0-a'])).toEqual(['d1-z'])
  })

  test('a counterpart comes, though it is the last dimension again', () => {
    const bank = bankOf(rating(0, 'a'), rating(0, 'z', 'r1'), shared(1, 'a'), rating(1, 'b'))
    expect(left(bank, ['d1-a', 'd0-a'])).toEqual(['d0-z'])
  })
})

test('an observer is asked what has wording about somebody else, and nothing but that', () => {
  const bank = bankOf(shared(0, 'a'), shared(1, 'b', { observer: null }), shared(2, 'c'))
  const rater = { kind: 'observer', label: 'Ben' } as const
  const ids = candidates(bank, { ...aSession(bank, {}), rater }).map(({ id }) => id)
  expect(ids).toEqual(['d0-a', 'd2-c'])
  expect(candidates(bank, { ...aSession(bank, { 'd0-a': 3, 'd2-c': 3 }), rater })).toEqual([])
  expect(bank.items.map((item) => suitsRater(item, { rater: 'self' }))).toEqual([true, true, true])
})
