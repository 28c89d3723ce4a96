import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { freeId, isId, newId, savedPath } from '../../src/io/store/ids.ts'
import { createJournal } from '../../src/io/store/journal.ts'
import { saveResult } from '../../src/io/store/results.ts'
import { json } from '../../src/text/safe/json.ts'
import { aStart, aStore, failureOf } from './temporary.ts'

const now = new Date(2026, 10, 21, 23, 59)

test('an id is the local date and four signs that nobody takes for one another', () => {
  expect(newId(now, Uint8Array.of(0, 1, 8, 27))).toBe('2026-11-21-23bz')
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), (bytes) => {
      expect(newId(now, bytes)).toMatch(/^2026-11-21-[2-9b-df-hj-km-np-tv-z]{4}$/)
      expect(isId(newId(now, bytes))).toBe(true)
    }),
  )
})

test('an id that is taken, by a journal or by a result, is drawn again', () => {
  const store = aStore()
  createJournal(store, newId(now, Uint8Array.of(0, 0, 0, 0)), aStart)
  saveResult(store, newId(now, Uint8Array.of(1, 1, 1, 1)), json({}))
  const draws = [0, 1, 0, 2, 3].map((byte) => Uint8Array.of(byte, byte, byte, byte))
  expect(freeId(store, now, () => draws.shift()!)).toBe(newId(now, Uint8Array.of(2, 2, 2, 2)))
})

test('a day whose ids are used up is told, and nobody draws for ever', () => {
  const store = aStore()
  saveResult(store, newId(now, Uint8Array.of(1, 1, 1, 1)), json({}))
  expect(failureOf(() => freeId(store, now, () => Uint8Array.of(1, 1, 1, 1)))).toBe('6 no-free-id')
})

test('no text but an id becomes part of a path', () => {
  const store = aStore()
  for (const text of [
    '',
    '..',
    '../../etc/passwd',
    '2026-11-21-k7qm/..',
    '2026-11-21-k7qm\n',
    'CON',
    '2026-11-21-K7QM',
  ]) {
    expect(failureOf(() => savedPath(store, 'journal', text))).toBe('6 session-not-found')
  }
})
