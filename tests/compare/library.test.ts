import { expect, test } from 'vitest'
import { builtInBank, compare, parseSheet } from '../../src/index.ts'
import { toSheet } from '../../src/session/sheet.ts'
import { aSession, observer } from './sheets.ts'

const bank = builtInBank()

test('sessions that a program made or read are compared as the command does', () => {
  const [first, second] = [aSession({ seed: 1 }), aSession({ seed: 2 })]
  const read = parseSheet(bank, JSON.stringify(toSheet(second, bank))).session!
  expect(compare(bank, [first, read])).toEqual(compare(bank, [first, second]))
  expect(compare(bank, [first, aSession({ rater: observer('Ben') })]).kind).toBe('observers')
})

test('of a session of another version, items that are gone are left out and counted', () => {
  const session = aSession({ items: 20 })
  const responses = [...session.responses, { item: 'gone', answer: 3, seconds: null }]
  const old = { ...session, bank: { ...session.bank, version: '0.0.1' }, responses }
  expect(compare(bank, [old, aSession({ seed: 2 })])).toMatchObject({ first: { answered: 20, leftOut: 1 } })
  expect(() => compare(bank, [{ ...session, responses }, session])).toThrow(/no item "gone"/)
})

test('what cannot be compared is a RangeError that says why', () => {
  const session = aSession({ items: 4 })
  expect(() => compare(bank, [session])).toThrow(RangeError)
  expect(() => compare(bank, [session, aSession({ items: 4, about: 'Zoe' })])).toThrow(/different people: "Ana", "Zoe"/)
  const other = { ...session, bank: { ...session.bank, id: 'cooks' } }
  expect(() => compare(bank, [session, other])).toThrow(/of the bank "cooks"/)
})
