import { describe, expect, test } from 'vitest'
import type { SessionEvent, StartedEvent } from '../../src/session/events.ts'
import { openItem, record, replay, startSession } from '../../src/session/live.ts'
import { aBank } from './a-bank.ts'

const started: StartedEvent = {
  type: 'started',
  journal: 1,
  tool: '1.0.0',
  bank: { id: 'tiny', version: '1.0.0', digest: aBank().digest },
  rater: 'self',
  length: 'quick',
  seed: 7,
  at: '2026-11-21T10:00:00.000Z',
}
const answered = (item: string, answer: number | string, seconds = 2): SessionEvent => ({
  type: 'answered',
  item,
  answer,
  seconds,
})
const asked = (item: string): SessionEvent => ({ type: 'asked', item })

describe('a session', () => {
  test('starts without responses, with the bank it belongs to', () => {
    const session = startSession(aBank(), { seed: 4, length: 'full', about: 'Ana' })
    expect(session).toMatchObject({
      seed: 4,
      length: 'full',
      about: 'Ana',
      rater: 'self',
      responses: [],
      stopped: null,
    })
    expect(session.bank).toEqual({ id: 'tiny', version: '1.0.0', digest: aBank().digest })
  })

  test('is never changed by an event: each gives a new one', () => {
    const before = startSession(aBank())
    const after = record(before, answered('th-plan', 'a'))
    expect(before.responses).toEqual([])
    expect(after.responses).toEqual([{ item: 'th-plan', answer: 'a', seconds: 2 }])
  })

  test('keeps a skipped item as a response without an answer', () => {
    const session = replay([started, { type: 'skipped', item: 'th-plan', seconds: 3 }])
    expect(session.responses).toEqual([{ item: 'th-plan', answer: null, seconds: 3 }])
  })

  test('keeps the first place of an item that is answered again, and all later answers', () => {
    const events = [started, answered('a', 1), answered('b', 2), { type: 'back', item: 'a' } as const]
    expect(replay(events).responses.map((response) => response.answer)).toEqual([1, 2])
    const again = replay([...events, answered('a', 5, 9)])
    expect(again.responses).toEqual([
      { item: 'a', answer: 5, seconds: 9 },
      { item: 'b', answer: 2, seconds: 2 },
    ])
  })

  test('ends with its reason and time, and is unfinished again after another answer', () => {
    const end = { type: 'finished', stopped: 'settled', at: '2026-11-21T10:09:00.000Z' } as const
    const ended = replay([started, answered('a', 1), end])
    expect(ended).toMatchObject({ stopped: 'settled', completed: '2026-11-21T10:09:00.000Z' })
    expect(record(ended, asked('b'))).toMatchObject({ stopped: 'settled' })
    expect(record(ended, answered('b', 1))).toMatchObject({ stopped: null, completed: null })
  })

  test('takes label and facts from the last event that names them', () => {
    const session = replay([
      started,
      { type: 'background', ids: ['design'] },
      { type: 'background', ids: ['sales'] },
      { type: 'reach', id: 'studies' },
      { type: 'about', label: 'Ana' },
    ])
    expect(session).toMatchObject({ background: ['sales'], reach: 'studies', about: 'Ana' })
  })

  test('is not told by events that do not begin with the start', () => {
    expect(() => replay([answered('a', 1)])).toThrow(RangeError)
    expect(() => replay([])).toThrow(RangeError)
  })
})

describe('the open item', () => {
  const cases: readonly [string, readonly SessionEvent[], string | null][] = [
    ['is none at the start', [started], null],
    ['is the one asked last', [started, asked('a')], 'a'],
    ['is none once it is answered', [started, asked('a'), answered('a', 1)], null],
    ['is none once it is skipped', [started, asked('a'), { type: 'skipped', item: 'a', seconds: 1 }], null],
    ['is the one gone back to', [started, asked('a'), answered('a', 1), asked('b'), { type: 'back', item: 'a' }], 'a'],
    [
      'is none once the one gone back to is answered, because what comes next follows from all answers',
      [started, asked('a'), answered('a', 1), asked('b'), { type: 'back', item: 'a' }, answered('a', 2)],
      null,
    ],
  ]
  test.each(cases)('%s', (_, events, open) => {
    expect(openItem(events)).toBe(open)
  })
})
