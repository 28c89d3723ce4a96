import { expect, test } from 'vitest'
import type { SessionEvent } from '../../src/session/events.ts'
import { parseEvent } from '../../src/session/parse-event.ts'

const events: readonly SessionEvent[] = [
  {
    type: 'started',
    journal: 1,
    tool: '1.0.0',
    bank: { id: 'tiny', version: '1.0.0', digest: 'sha256:00' },
    rater: { kind: 'observer', label: 'Ben' },
    length: 'standard',
    seed: 0,
    at: '2026-11-21T10:00:00.000Z',
  },
  {
    type: 'started',
    journal: 1,
    tool: '1.0.0',
    bank: { id: 'tiny', version: '1.0.0', digest: 'sha256:00' },
    rater: 'self',
    length: 'quick',
    seed: 1,
    first: ['a', 'b'],
    at: '2026-11-21T10:00:00.000Z',
  },
  { type: 'asked', item: 'a' },
  { type: 'answered', item: 'a', answer: 5, seconds: 1.5 },
  { type: 'answered', item: 'b', answer: 'x', seconds: 0 },
  { type: 'answered', item: 'c', answer: { best: 'x', worst: 'y' }, seconds: 0 },
  { type: 'skipped', item: 'd', seconds: 2 },
  { type: 'back', item: 'a' },
  { type: 'background', ids: [] },
  { type: 'reach', id: null },
  { type: 'about', label: 'Ana' },
  { type: 'about', label: null },
  { type: 'finished', stopped: 'quit', at: '2026-11-21T10:05:00.000Z' },
]

test.each(events.map((event) => [event.type, event] as const))('%s comes back from JSON as it was', (_, event) => {
  expect(parseEvent(JSON.parse(JSON.stringify(event)))).toEqual(event)
})

test('an event without any one of its keys is none', () => {
  for (const event of events) {
    for (const key of Object.keys(event).filter((one) => one !== 'first')) {
      const { [key]: _, ...rest } = event as unknown as Record<string, unknown>
      expect(parseEvent(rest), `${event.type} without ${key}`).toBeNull()
    }
  }
})

test.each([
  ['a bank without an id', { bank: { version: '1', digest: 'x' } }],
  ['a bank without a version', { bank: { id: 'x', digest: 'x' } }],
  ['a bank without a digest', { bank: { id: 'x', version: '1' } }],
  ['another journal', { journal: 2 }],
  ['a seed below 0', { seed: -1 }],
  ['an unknown length', { length: 'endless' }],
  ['an observer without a name', { rater: { kind: 'observer', label: '' } }],
  ['an unknown kind of rater', { rater: { kind: 'ghost', label: 'Ben' } }],
  ['one item where a list is expected', { first: 'a' }],
  ['numbers as items', { first: [1] }],
])('a start with %s is none', (_, change) => {
  expect(parseEvent(events[0])).not.toBeNull()
  expect(parseEvent({ ...events[0], ...change })).toBeNull()
})

test.each([
  ['a category below 1', { type: 'answered', item: 'a', answer: 0, seconds: 1 }],
  ['a broken category', { type: 'answered', item: 'a', answer: 1.5, seconds: 1 }],
  ['half an answer', { type: 'answered', item: 'a', answer: { best: 'x' }, seconds: 1 }],
  ['one option as best and worst', { type: 'answered', item: 'a', answer: { best: 'x', worst: 'x' }, seconds: 1 }],
  ['a negative time', { type: 'skipped', item: 'a', seconds: -1 }],
  ['an unknown type', { type: 'danced', item: 'a' }],
  ['an unknown reason to end', { type: 'finished', stopped: 'bored', at: 'now' }],
  ['a list', []],
  ['a number', 5],
  ['null', null],
])('%s is no event', (_, value) => {
  expect(parseEvent(value)).toBeNull()
})
