/** Laws of live sessions: whatever happens in whatever order, the session can be told again, kept and gone on with. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Bank, Item } from '../../src/bank/types.ts'
import { nextItem } from '../../src/choose/next.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import type { SessionEvent, StartedEvent } from '../../src/session/events.ts'
import { openItem, record, replay } from '../../src/session/live.ts'
import { parseEvent } from '../../src/session/parse-event.ts'
import { parseSheet } from '../../src/session/parse-sheet.ts'
import { toSheet } from '../../src/session/sheet.ts'
import type { Answer } from '../../src/session/types.ts'
import { readText } from '../../src/text/read.ts'
import { law } from './law.ts'
import { assertSound } from './scored.ts'
import { wellFormed } from './texts.ts'
import { small } from './the-banks.ts'

const AT = '2026-11-21T10:00:00.000Z'
const label = fc.oneof(fc.constantFrom('Ana', '\u202eevil', 'a\nb', '漢字'), wellFormed)

function answerTo(item: Item): fc.Arbitrary<Answer> {
  if (!('options' in item)) return fc.integer({ min: 1, max: item.thresholds.length + 1 })
  const ids = item.options.map(({ id }) => id)
  if (item.kind !== 'best-worst') return fc.constantFrom(...ids)
  return fc.shuffledSubarray(ids, { minLength: 2, maxLength: 2 }).map(([best = '', worst = '']) => ({ best, worst }))
}

function eventsOf(bank: Bank): fc.Arbitrary<[StartedEvent, ...SessionEvent[]]> {
  const item = fc.constantFrom(...bank.items)
  const seconds = fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }))
  const started = fc.record({
    type: fc.constant('started' as const),
    journal: fc.constant(1 as const),
    tool: fc.constant('0.1.0'),
    bank: fc.constant({ id: bank.id, version: bank.version, digest: bank.digest }),
    rater: fc.oneof(
      fc.constant('self' as const),
      label.map((text) => ({ kind: 'observer' as const, label: text })),
    ),
    length: fc.constantFrom('quick' as const, 'standard' as const, 'full' as const),
    seed: fc.nat(),
    at: fc.constant(AT),
  })
  const others: fc.Arbitrary<SessionEvent>[] = [
    item.map(({ id }) => ({ type: 'asked', item: id })),
    item.chain((one) =>
      fc.record({ answer: answerTo(one), seconds }).map((rest) => ({ type: 'answered', item: one.id, ...rest })),
    ),
    fc.record({ item, seconds }).map((one) => ({ type: 'skipped', item: one.item.id, seconds: one.seconds })),
    item.map(({ id }) => ({ type: 'back', item: id })),
    fc.subarray(bank.background?.options.map(({ id }) => id) ?? []).map((ids) => ({ type: 'background', ids })),
    fc.option(fc.constantFrom(...(bank.reach?.options.map(({ id }) => id) ?? []))).map((id) => ({ type: 'reach', id })),
    fc.option(label).map((text) => ({ type: 'about', label: text })),
    fc.constantFrom('settled' as const, 'quit' as const).map((stopped) => ({ type: 'finished', stopped, at: AT })),
  ]
  return fc.tuple(started, fc.array(fc.oneof(...others), { maxLength: 14 })).map(([first, rest]) => [first, ...rest])
}

const live = law(0.15, eventsOf(small), (events) => {
  const session = replay(events)
  const ids = session.responses.map(({ item }) => item)
  assert.equal(new Set(ids).size, ids.length)
  // A journal tells the same, through its lines.
  const lines = events.map((event) => JSON.stringify(event))
  const told = lines.map((line) => parseEvent(JSON.parse(line)))
  assert.deepEqual(
    told.map((event) => JSON.stringify(event)),
    lines,
  )
  assert.equal(JSON.stringify(replay(told as SessionEvent[])), JSON.stringify(session))
  assert.deepEqual(record(session, { type: 'back', item: 'ho-plan' }), session)
  const open = openItem(events)
  assert.ok(open === null || events.some((event) => 'item' in event && event.item === open))

  const next = nextItem(small, session)
  if ('item' in next) assert.ok(!ids.includes(next.item.id))
  assert.deepEqual(nextItem(small, session), next)

  const text = JSON.stringify(toSheet(session, small))
  const { session: again, problems } = parseSheet(small, readText(text, 'f', { hidden: 'keep' }), 'f')
  assert.deepEqual(problems, [])
  assert.equal(JSON.stringify(toSheet(again!, small)), text)
  const result = evaluate(small, session)
  assertSound(result)
  assert.equal(JSON.stringify(evaluate(small, again!)), JSON.stringify(result))
})

const KEYS = [
  'type',
  'item',
  'answer',
  'seconds',
  'ids',
  'id',
  'label',
  'stopped',
  'at',
  'journal',
  'tool',
  'bank',
  'rater',
  'length',
  'seed',
  'first',
  '__proto__',
]
const TYPES = [
  'started',
  'asked',
  'answered',
  'skipped',
  'back',
  'background',
  'reach',
  'about',
  'finished',
  'constructor',
]
const part = fc.oneof(
  fc.constantFrom(...TYPES, 'self', 'quick', 'quit', AT, 1, -1, 0.5, null, true, 'a', ''),
  fc.jsonValue({ maxDepth: 2 }),
)
const nearlyEvent = fc.oneof(
  fc
    .tuple(fc.constantFrom(...TYPES), fc.dictionary(fc.constantFrom(...KEYS), part, { maxKeys: 6 }))
    .map(([type, rest]) => ({ ...rest, type })),
  fc.tuple(eventsOf(small), fc.nat(), fc.constantFrom(...KEYS), part).map(([events, at, key, value]) => {
    const event = events[at % events.length]
    return { ...event, [key]: value }
  }),
  fc.jsonValue({ maxDepth: 3 }),
)

/** An event that is let in is one: it says the same when it is written down again. */
const event = law(6, nearlyEvent, (value) => {
  const told = parseEvent(value)
  if (told === null) return
  assert.deepEqual(parseEvent(JSON.parse(JSON.stringify(told))), told)
  const events: SessionEvent[] = told.type === 'started' ? [told] : [STARTED, told]
  replay(events)
})

const STARTED: StartedEvent = {
  type: 'started',
  journal: 1,
  tool: '0',
  bank: { id: 'small', version: '1.0.0', digest: 'x' },
  rater: 'self',
  length: 'full',
  seed: 0,
  at: AT,
}

export const liveLaws = { live, event }
