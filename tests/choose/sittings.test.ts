import { describe, expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { isGraded } from '../../src/bank/kinds.ts'
import type { Bank, Item } from '../../src/bank/types.ts'
import { pushesOf, unevenness } from '../../src/choose/evenness.ts'
import { nextItem } from '../../src/choose/next.ts'
import { fitOf, leading } from '../../src/fit/role-fit.ts'
import { measure, modelOf } from '../../src/measure/model.ts'
import { seededRandom } from '../../src/numbers/random.ts'
import { record, startSession } from '../../src/session/live.ts'
import type { Session } from '../../src/session/types.ts'
import { engineBank } from '../engine-bank.ts'
import { drawAnswer, sitting } from '../respondent.ts'

const bank = builtInBank()
const byId = new Map(bank.items.map((item) => [item.id, item]))

function asked(session: Session): Item[] {
  return session.responses.map(({ item }) => byId.get(item) as Item)
}

function unevennessOf(items: readonly Item[]): number {
  return unevenness(pushesOf(bank, items))
}

/** Somebody without any pull who skips every fourth question. */
function skipping(from: Bank, change: Partial<Session>): Session {
  const random = seededRandom(9)
  const traits = new Float64Array(modelOf(from).traits.count)
  let session: Session = { ...startSession(from, { length: 'quick', seed: 9 }), ...change }
  for (;;) {
    const next = nextItem(from, session)
    if ('stopped' in next) return { ...session, stopped: next.stopped }
    const { item } = next
    const skips = session.responses.length % 4 === 3
    session = record(
      session,
      skips
        ? { type: 'skipped', item: item.id, seconds: 2 }
        : { type: 'answered', item: item.id, answer: drawAnswer(from, item, traits, random), seconds: 6 },
    )
  }
}

const people = [
  { who: 'a clear pull, standard', session: sitting(bank, { seed: 1, length: 'standard', pulls: [0.8, -0.4] }) },
  { who: 'the other pull, quick', session: sitting(bank, { seed: 2, length: 'quick', pulls: [-0.3, 0.6] }) },
  { who: 'equal pulls, standard', session: sitting(bank, { seed: 3, length: 'standard', pulls: [0.2, 0.2] }) },
  { who: 'equal pulls, quick', session: sitting(bank, { seed: 4, length: 'quick', pulls: [-1, -1] }) },
  { who: 'every fourth question skipped', session: skipping(bank, {}) },
]

describe.each(people)('a sitting of the built-in bank: $who', ({ session }) => {
  const items = asked(session)
  const length = bank.lengths[session.length as 'quick' | 'standard'] as { minimum: number; maximum: number }
  const answered = session.responses.filter(({ answer }) => answer !== null).length

  test('asks nothing twice', () => {
    expect(new Set(items).size).toBe(items.length)
  })

  test('has asked at least half graded items at every point', () => {
    items.forEach((_, i) => {
      expect(2 * items.slice(0, i + 1).filter(isGraded).length).toBeGreaterThanOrEqual(i + 1)
    })
  })

  test('has no frequency among the first ten', () => {
    expect(items.slice(0, 10).map(({ kind }) => kind)).not.toContain('frequency')
  })

  test('asks for a dimension again before all have had their turn only while a graded item waits for its counterpart', () => {
    const met = new Set<string>()
    session.responses.forEach(({ answer }, i) => {
      const item = items[i] as Item
      if (met.size < bank.dimensions.length && met.has(item.dimension))
        expect(unevennessOf(items.slice(0, i))).toBeGreaterThan(1e-9)
      if (answer !== null) met.add(item.dimension)
    })
    expect(met.size).toBe(bank.dimensions.length)
  })

  test('pushes each role equally far for somebody who marks one category throughout: to two items at most on the way, and in the end', () => {
    const greatest = Math.max(...items.map((_, i) => unevennessOf(items.slice(0, i + 1))))
    expect(greatest).toBeGreaterThan(0)
    expect(greatest).toBeLessThanOrEqual(2 * 1.2)
    expect(unevennessOf(items)).toBeLessThan(1e-9)
  })

  test('ends for the reason that it gives, and not before', () => {
    const chance = (responses: Session['responses']) => {
      const model = modelOf(bank)
      return leading(fitOf(model, measure(model, { ...session, responses }))).probability
    }
    expect(items.length).toBeLessThanOrEqual(length.maximum)
    const before = session.responses.slice(0, -1)
    if (session.stopped === 'settled') {
      expect(answered).toBeGreaterThanOrEqual(length.minimum)
      expect(chance(session.responses)).toBeGreaterThanOrEqual(0.95)
      if (before.length >= length.minimum && unevennessOf(items.slice(0, -1)) < 1e-9)
        expect(chance(before)).toBeLessThan(0.95)
    } else {
      expect(['maximum', 'futile']).toContain(session.stopped)
      expect(chance(session.responses)).toBeLessThan(0.95)
      if (session.stopped === 'maximum') expect(items.length).toBe(length.maximum)
      else expect(answered).toBeGreaterThanOrEqual(length.minimum)
    }
  })
})

test('these sittings end in different ways', () => {
  expect(new Set(people.map(({ session }) => session.stopped)).size).toBeGreaterThan(1)
})

test('the same seed and the same answers give the same sitting, another seed another one', () => {
  const small = engineBank({ dimensions: 4 })
  const again = (seed: number) => sitting(small, { seed, length: 'standard', pulls: [0.3, 0] })
  expect(again(11)).toEqual(again(11))
  const orders = [11, 12, 13, 14].map((seed) =>
    again(seed)
      .responses.map(({ item }) => item)
      .join(),
  )
  expect(new Set(orders).size).toBeGreaterThan(1)
})

test('an observer sits through items with observer wording alone', () => {
  const items = bank.items.map((item, i) => (i % 3 === 0 ? { ...item, observer: null } : item))
  const partly = { ...bank, items }
  const hidden = new Set(items.filter(({ observer }) => observer === null).map(({ id }) => id))
  const ids = (session: Session) => session.responses.map(({ item }) => item)
  expect(ids(skipping(partly, {})).some((id) => hidden.has(id))).toBe(true)
  const observed = ids(skipping(partly, { rater: { kind: 'observer', label: 'Ben' } }))
  expect(observed.length).toBeGreaterThanOrEqual(16)
  expect(observed.some((id) => hidden.has(id))).toBe(false)
})
