import { expect, test } from 'vitest'
import { keyGuard } from '../../../src/io/ask/guard.ts'

const THREE = { sequence: '3', name: '3' }
const FOUR = { sequence: '4', name: '4' }

/** A guard, and a clock that the test sets. */
function guarded() {
  const clock = { now: 1000 }
  const guard = keyGuard(() => clock.now)
  const acceptsAt = (time: number, key = THREE) => {
    clock.now = time
    return guard.accepts(key)
  }
  return { clock, guard, acceptsAt }
}

test('nothing is accepted before the first question is shown', () => {
  expect(guarded().acceptsAt(5000)).toBe(false)
})

test('keys typed ahead of the first question are dropped for 150 ms', () => {
  const { guard, acceptsAt } = guarded()
  guard.shown()
  expect([acceptsAt(1149), acceptsAt(1150)]).toEqual([false, true])
})

test('later questions are answered as soon as they are shown', () => {
  const { clock, guard, acceptsAt } = guarded()
  guard.shown()
  clock.now = 2000
  guard.shown()
  expect(acceptsAt(2001)).toBe(true)
})

test('the key that ended a question does not end the next within 120 ms', () => {
  const { clock, guard, acceptsAt } = guarded()
  guard.shown()
  clock.now = 2000
  guard.settled(THREE)
  expect([acceptsAt(2119), acceptsAt(2300)]).toEqual([false, true])
})

test('another key is not held back', () => {
  const { clock, guard, acceptsAt } = guarded()
  guard.shown()
  clock.now = 2000
  guard.settled(THREE)
  expect(acceptsAt(2030, FOUR)).toBe(true)
})

test('a key held down answers one question, however long it is held', () => {
  const { clock, guard, acceptsAt } = guarded()
  guard.shown()
  clock.now = 2000
  guard.settled(THREE)
  const repeats = Array.from({ length: 50 }, (_, index) => acceptsAt(2030 + 30 * index))
  expect(repeats).not.toContain(true)
})

test('a key that moves within a question repeats freely', () => {
  const { guard, acceptsAt } = guarded()
  guard.shown()
  const down = { sequence: '\x1b[B', name: 'down' }
  expect([acceptsAt(2000, down), acceptsAt(2030, down), acceptsAt(2060, down)]).toEqual([true, true, true])
})
