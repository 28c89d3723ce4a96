/** The law of a sitting: whatever way somebody takes through the questions, only the answers that stand at the end count. */
import { PassThrough } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { builtInBank } from '../../../src/bank/built-in.ts'
import { nextItem } from '../../../src/choose/next.ts'
import { administer } from '../../../src/io/ask/administer.ts'
import type { Conversation } from '../../../src/io/ask/conversation.ts'
import { rowsOf } from '../../../src/io/ask/rows.ts'
import type { ItemView, Press } from '../../../src/io/ask/view.ts'
import type { World } from '../../../src/io/world.ts'
import { evaluate } from '../../../src/result/evaluate.ts'
import type { SessionEvent, StartedEvent } from '../../../src/session/events.ts'
import { replay } from '../../../src/session/live.ts'
import type { Answer, Session } from '../../../src/session/types.ts'
import { NOW } from '../../world.ts'

const BANK = builtInBank()
const KNOWN = { background: true, reach: true, about: true }
const STARTED: StartedEvent = {
  ...{ type: 'started', journal: 1, tool: '1.0.0', bank: { id: BANK.id, version: BANK.version, digest: BANK.digest } },
  ...{ rater: 'self', length: 'quick', seed: 3, at: NOW },
}

/** What somebody does next: answers with a row, goes back, skips; at the list of answers, changes one or goes on. */
type Move = { readonly do: 'answer' | 'back' | 'skip' | 'change'; readonly which: number }

const move: fc.Arbitrary<Move> = fc.record({
  do: fc.constantFrom('answer', 'answer', 'answer', 'back', 'skip', 'change'),
  which: fc.nat(11),
})

function answerAt(view: ItemView, which: number): Answer {
  const rows = rowsOf(view, { best: null })
  const at = (index: number) => rows[index % rows.length]?.value ?? ''
  if (view.item.kind !== 'best-worst') return at(which)
  return { best: String(at(which)), worst: String(at(which + 1)) }
}

/** Walks a path through a whole sitting, checking at each step what must have been kept by then. */
async function walk(moves: readonly Move[], quitAt = Number.POSITIVE_INFINITY) {
  const left = [...moves]
  const kept: SessionEvent[] = [STARTED]
  const acknowledged = new Map<string, Answer | null>()
  let steps = 0
  let awaited: string | null = null
  const expectKept = () => {
    const { responses } = replay(kept)
    expect(new Map(responses.map(({ item, answer }) => [item, answer]))).toEqual(acknowledged)
  }
  const press = (view: ItemView): Press => {
    const { do: what, which } = left.shift() ?? { do: 'answer', which: view.number }
    if (what === 'back' && view.canGoBack) return { type: 'back' }
    return what === 'skip' ? { type: 'skip' } : { type: 'answer', answer: answerAt(view, which) }
  }
  const talk: Conversation = {
    say: async () => {},
    item: async (view) => {
      expectKept()
      if (awaited !== null) expect(view.item.id).toBe(awaited)
      expect(view.previous).toEqual(acknowledged.get(view.item.id))
      steps += 1
      if (steps > quitAt) return { type: 'quit' }
      const pressed = press(view)
      const order = [...acknowledged.keys()]
      const at = order.indexOf(view.item.id)
      awaited = pressed.type === 'back' ? (order.at(at < 0 ? -1 : at - 1) ?? null) : null
      if (pressed.type === 'answer') acknowledged.set(view.item.id, pressed.answer)
      if (pressed.type === 'skip') acknowledged.set(view.item.id, null)
      return pressed
    },
    review: async (rows) => {
      expectKept()
      expect(rows.map(({ item }) => item)).toEqual([...acknowledged.keys()])
      const next = left.shift()
      awaited = next?.do === 'change' ? (rows[next.which % rows.length]?.item ?? null) : null
      return { value: awaited }
    },
    one: () => Promise.reject(new Error('nothing else is asked')),
    several: () => Promise.reject(new Error('nothing else is asked')),
    text: () => Promise.reject(new Error('nothing else is asked')),
    close: () => {},
  }
  const start = {
    ...{ bank: BANK, session: replay(kept), open: null, next: nextItem, known: KNOWN, resume: null },
    ...{ finishedBefore: false, keep: (event: SessionEvent) => void kept.push(event) },
  }
  const { session, code } = await administer(start, talk, 'keys', aWorld())
  expectKept()
  return { session, code, kept }
}

function aWorld(): World {
  const stream = () => Object.assign(new PassThrough(), { fd: 0, isTTY: false })
  let time = 0
  const world = { stdin: stream(), stderr: stream(), env: {}, now: () => new Date(NOW), elapsed: () => (time += 1000) }
  return world as unknown as World
}

/** What answers alone decide; flags follow from times and from the order of asking, too. */
function decided(session: Session) {
  const { sheet, quality, ...rest } = evaluate(BANK, session)
  const contributions = [...rest.contributions].sort((one, other) => (one.item < other.item ? -1 : 1))
  return { ...rest, contributions, answers: sheet.answers, quality: { ...quality, seconds: null, flags: [] } }
}

/** Numbers that were added in another order may differ in their last digit. */
const rounded = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'number' ? Number(one.toFixed(5)) : one)))

test('any path of answers, back, skips and changes gives the result of the same answers given in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 50 }), async (moves) => {
      const { session, code } = await walk(moves)
      expect(code).toBe(0)
      const answers = Object.fromEntries(session.responses.map(({ item, answer }) => [item, answer]))
      const plain: Session = {
        ...session,
        responses: BANK.items.flatMap(({ id }) =>
          id in answers ? [{ item: id, answer: answers[id] ?? null, seconds: null }] : [],
        ),
      }
      expect(rounded(decided(session))).toEqual(rounded(decided(plain)))
    }),
    { numRuns: 25, seed: 20261121 },
  )
})

test('however many sittings a process has, it listens for its end once', async () => {
  await walk([])
  const listening = process.listenerCount('exit')
  for (let k = 0; k < 3; k++) await walk([])
  expect(process.listenerCount('exit')).toBe(listening)
})

test('wherever somebody stops, everything that was acknowledged is kept', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 30 }), fc.nat(15), async (moves, steps) => {
      const { code, session, kept } = await walk(moves, steps)
      expect(code).toBe(3)
      expect(replay(kept)).toEqual(session)
    }),
    { numRuns: 25, seed: 20261121 },
  )
})
