import { expect, test } from 'vitest'
import type { Item } from '../../../src/bank/types.ts'
import { constantAnswerer } from '../../../src/check/rules/constant-answerer.ts'
import { choice, graded } from '../../engine-bank.ts'
import { aSubject, soundItems } from '../a-subject.ts'

const messages = (items: (d: number, roles: readonly string[]) => readonly Item[], dimensions = 3, roles = 2) =>
  constantAnswerer.find(aSubject({ roles, dimensions, items })).map(({ inner = [], message }) => {
    expect(inner).toEqual(['lengths', 'full'])
    return message.replace(/ of \d\.\d\d /, ' ')
  })

const FIVE = [1, 2, 3, 4, 5]

test('a balanced bank gives no lean to whoever never changes the answer', () => {
  expect(messages(soundItems)).toEqual([])
  expect(messages(soundItems, 2, 3)).toEqual([])
})

test('unequal keys give a lean at both ends of the scale', () => {
  const uneven = (d: number, roles: readonly string[]) => [
    ...soundItems(d, roles),
    graded(d, 'more-0', { r0: 1 }),
    graded(d, 'more-1', { r0: 1 }),
  ]
  const found = messages(uneven)
  expect(found[0]).toBe('Category 1 of 5 in every graded item gives a lean towards r1.')
  expect(found.at(-1)).toBe('Category 5 of 5 in every graded item gives a lean towards r0.')
})

test('equal keys with unequal thresholds give a lean in the middle of the scale', () => {
  const shifted = (d: number, roles: readonly string[]) =>
    soundItems(d, roles).map((item) =>
      'thresholds' in item && 'r1' in item.loadings ? { ...item, thresholds: [-0.5, 0.5, 1.5, 2.5] } : item,
    )
  expect(messages(shifted)).toEqual(FIVE.map((k) => `Category ${k} of 5 in every graded item gives a lean towards r1.`))
})

test('one role in the first place of every pair gives a lean to each place', () => {
  const firsts = (d: number, roles: readonly string[]) => [
    ...roles.map((role) => graded(d, role, { [role]: 1 })),
    ...FIVE.map((k) => choice(d, `pair-${k}`, 'pair', [{ r1: 1 }, { r0: 1 }])),
  ]
  expect(messages(firsts)).toEqual([
    'Place 1 in every choice gives a lean towards r1.',
    'Place 2 in every choice gives a lean towards r0.',
  ])
})

test('an odd number of pairs is as even as it can be', () => {
  const odd = (d: number) =>
    [0, 1, 2].map((k) => choice(d, `pair-${k}`, 'pair', k === 1 ? [{ r1: 1 }, { r0: 1 }] : [{ r0: 1 }, { r1: 1 }]))
  expect(messages(odd, 1)).toEqual([])
})

test('items that are not in the full form are not looked at', () => {
  const subject = aSubject({
    items: (d, roles) => [...soundItems(d, roles), graded(d, 'a', { r0: 1 }), graded(d, 'b', { r0: 1 })],
  })
  const listed = subject.bank.items.map(({ id }) => id).filter((id) => !/-[ab]$/.test(id))
  const lengths = { ...subject.bank.lengths, full: { adaptive: false as const, items: listed } }
  expect(constantAnswerer.find(subject)).not.toEqual([])
  expect(constantAnswerer.find({ ...subject, bank: { ...subject.bank, lengths } })).toEqual([])
})
