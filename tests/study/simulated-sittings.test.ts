import { describe, expect, test } from 'vitest'
import { isGraded } from '../../src/bank/kinds.ts'
import type { Item, LengthName } from '../../src/bank/types.ts'
import { nextItem } from '../../src/choose/next.ts'
import { secondsOf } from '../../src/choose/next-item.ts'
import { measure, modelOf } from '../../src/measure/model.ts'
import { seededRandom } from '../../src/numbers/random.ts'
import { record, startSession } from '../../src/session/live.ts'
import type { Stopped } from '../../src/session/types.ts'
import { bestFirstOrder, listOrder, randomOrder } from '../../src/study/simulate/orders.ts'
import { drawRespondent } from '../../src/study/simulate/respondent.ts'
import { adaptiveRun, fixedRun, positionsAsked, wholeList } from '../../src/study/simulate/sittings.ts'
import { engineBank } from '../engine-bank.ts'

const bank = engineBank({ dimensions: 4 })
const model = modelOf(bank)
const someone = (person: number) => drawRespondent(bank, { seed: 4, person, miss: false, equal: false })

/** As a live session goes: one item after the other. */
function live(length: LengthName, answers: ReturnType<typeof someone>['answers'], seed: number) {
  let session = startSession(bank, { length, seed })
  for (;;) {
    const next = nextItem(bank, session)
    if ('stopped' in next) return { order: positionsAsked(model, session), stopped: next.stopped, session }
    const answer = answers[model.position.get(next.item.id) as number] as NonNullable<(typeof answers)[number]>
    session = record(session, { type: 'answered', item: next.item.id, answer, seconds: 0 })
  }
}

test('each length asks and stops as a live session of it does', () => {
  const reasons = new Set<Stopped>()
  for (let person = 0; person < 12; person++) {
    const { answers, seed } = someone(person)
    const { ends } = adaptiveRun(model, answers, seed, ['quick', 'standard', 'full'])
    expect([...ends.keys()].toSorted()).toEqual(['quick', 'standard'])
    for (const [length, end] of ends) {
      const { order, stopped, session } = live(length, answers, seed)
      expect({ order: positionsAsked(model, end.session), stopped: end.stopped }).toEqual({ order, stopped })
      expect(end.measured.mean).toEqual(measure(model, session).mean)
      reasons.add(stopped)
    }
  }
  expect(reasons.size).toBeGreaterThan(1)
})

test('a fixed length asks its list', () => {
  const { answers, seed } = someone(1)
  const full = live('full', answers, seed)
  expect(listOrder(bank, 'full')).toEqual(full.order)
  expect(wholeList(model, answers, full.order).measured.mean).toEqual(measure(model, full.session).mean)
  expect(listOrder(bank, 'quick')).toEqual([])
})

describe('at a checkpoint', () => {
  const checkpoints = [
    { unit: 'items', amount: 5 },
    { unit: 'seconds', amount: 60 },
    { unit: 'items', amount: 1000 },
  ] as const
  const { answers, seed } = someone(2)
  const order = bestFirstOrder(bank)
  const dearest = Math.max(...Object.values(bank.defaults).map(({ seconds }) => seconds))

  test.each([
    ['adaptive', () => adaptiveRun(model, answers, seed, [], checkpoints).passed],
    ['fixed', () => fixedRun(model, answers, order, checkpoints)],
  ])('a run has asked so many items, or what fits into the time, or all that there is: %s', (_, states) => {
    const [items, time, all] = states()
    expect(items?.session.responses.length).toBe(5)
    expect(time?.seconds).toBeLessThanOrEqual(60)
    expect(time?.seconds).toBeGreaterThan(60 - dearest)
    expect(all?.session.responses.length).toBe(bank.items.length)
    const seconds = (items?.session.responses ?? []).map(({ item }) =>
      secondsOf(bank, bank.items[model.position.get(item) as number] as Item),
    )
    expect(items?.seconds).toBe(seconds.reduce((sum, value) => sum + value, 0))
  })
})

describe.each([
  ['best first', bestFirstOrder(bank)],
  ['random', randomOrder(bank, seededRandom(2))],
])('the %s order', (_, order) => {
  test('has every item once', () => {
    expect(order.toSorted((a, b) => a - b)).toEqual(bank.items.map((_none, i) => i))
  })

  test('keeps the rules of content that a live session keeps', () => {
    const items = order.map((at) => bank.items[at] as Item)
    expect(items.slice(0, 10).map(({ kind }) => kind)).not.toContain('frequency')
    expect(new Set(items.slice(0, 4).map(({ dimension }) => dimension)).size).toBe(4)
    items.slice(0, 20).forEach((_none, i) => {
      expect(2 * items.slice(0, i + 1).filter(isGraded).length).toBeGreaterThanOrEqual(i + 1)
    })
  })
})

test('the best-first order begins as a live session does, and is no random one', () => {
  const next = nextItem(bank, startSession(bank, { length: 'quick', seed: 0 }))
  const [first] = bestFirstOrder(bank)
  expect('item' in next && next.item.id).toBe(bank.items[first as number]?.id)
  expect(bestFirstOrder(bank)).toEqual(bestFirstOrder(bank))
  expect(randomOrder(bank, seededRandom(2))).not.toEqual(randomOrder(bank, seededRandom(3)))
})
