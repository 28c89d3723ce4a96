import { describe, expect, test } from 'vitest'
import type { Bank } from '../../src/bank/types.ts'
import { aboutItems } from '../../src/choose/about-items.ts'
import { forecast } from '../../src/choose/forecast.ts'
import { chanceOfLead, itemsToSettle, stopReason } from '../../src/choose/stopping.ts'
import { fitOf } from '../../src/fit/role-fit.ts'
import { normalQuantile } from '../../src/numbers/normal.ts'
import { seededRandom } from '../../src/numbers/random.ts'
import type { Answer, Session } from '../../src/session/types.ts'
import { aSession, engineBank, graded, measured, randomAnswers } from '../engine-bank.ts'
import type { MadeUp } from '../fit/made-up.ts'
import { anEstimate, madeUpFit } from '../fit/made-up.ts'
import { listed } from './steps.ts'

// Length "quick" of this bank: 4 to 8.
const bank = engineBank()
// In turn for the one role and for the other, as a sitting asks them.
const ratings = bank.dimensions.flatMap(({ id }) =>
  ['rating', 'frequency'].flatMap((kind) => [`${id}-${kind}-r0`, `${id}-${kind}-r1`]),
)

/** Why it ends after so many answers and skips, for a fit that is made up. */
function reason(answered: number, skipped: number, made: MadeUp, from: Bank = bank, change: Partial<Session> = {}) {
  const answers: Record<string, Answer | null> = {}
  ratings.slice(0, answered + skipped).forEach((id, i) => {
    answers[id] = i < answered ? 3 : null
  })
  const { model, measured: state } = measured(from, answers)
  return stopReason(model, aSession(from, answers, { length: 'quick', ...change }), state, madeUpFit(from, made))
}

const SURE: MadeUp = { lean: [1.5, 0.6], probability: 0.97 }
const LIKELY: MadeUp = { lean: [1, 0.7], probability: 0.94 }

describe('a sitting is settled', () => {
  test('from the minimum on, where the chance of the first role reaches stop', () => {
    expect(reason(3, 0, SURE)).toBeNull()
    expect(reason(4, 0, SURE)).toBe('settled')
    expect(reason(4, 0, { ...SURE, probability: 0.95 })).toBe('settled')
    expect(reason(4, 0, { ...SURE, probability: 0.95 - 1e-9 })).toBeNull()
  })

  test('and not by the chance that names a role, which is lower', () => {
    expect(bank.outcome.lead).toBeLessThan(0.94)
    expect(reason(5, 0, LIKELY)).toBeNull()
  })

  test('and a skip brings the minimum no nearer', () => {
    expect(reason(3, 4, SURE)).toBeNull()
    expect(reason(4, 2, SURE)).toBe('settled')
  })

  test('and at the maximum too', () => {
    expect(reason(8, 0, SURE)).toBe('settled')
  })
})

describe('a sitting is over at the maximum', () => {
  test('towards which skips count', () => {
    expect(reason(7, 0, LIKELY)).toBeNull()
    expect(reason(8, 0, LIKELY)).toBe('maximum')
    expect(reason(5, 3, LIKELY)).toBe('maximum')
    expect(reason(0, 8, SURE)).toBe('maximum')
  })
})

test('before the maximum a sitting goes on while a graded item waits for its counterpart', () => {
  expect(reason(5, 0, SURE)).toBeNull()
  expect(reason(6, 0, SURE)).toBe('settled')
  expect(reason(7, 0, SURE)).toBeNull()
  expect(reason(7, 1, SURE)).toBe('settled')
})

describe('a sitting is futile', () => {
  const withFutility = (futility: number) => engineBank({ change: { outcome: { ...bank.outcome, futility } } })

  test('from the minimum on, where the chance to reach a lead falls below futility', () => {
    const { model, measured: state } = measured(bank, Object.fromEntries(ratings.slice(0, 6).map((id) => [id, 3])))
    const session = aSession(bank, Object.fromEntries(ratings.slice(0, 6).map((id) => [id, 3])), { length: 'quick' })
    const chance = chanceOfLead(model, session, state, madeUpFit(bank, LIKELY), 2)
    expect(chance).toBeGreaterThan(0.01)
    expect(chance).toBeLessThan(0.99)
    expect(reason(6, 0, LIKELY, withFutility(chance + 1e-6))).toBe('futile')
    expect(reason(6, 0, LIKELY, withFutility(chance - 1e-6))).toBeNull()
  })

  test('never before the minimum, nor by skips, nor in place of the maximum', () => {
    expect(reason(3, 0, LIKELY, withFutility(0.999))).toBeNull()
    expect(reason(3, 3, LIKELY, withFutility(0.999))).toBeNull()
    expect(reason(4, 0, LIKELY, withFutility(0.999))).toBe('futile')
    expect(reason(8, 0, LIKELY, withFutility(0.999))).toBe('maximum')
  })

  test('for somebody in the very middle before somebody at the edge of a lead', () => {
    const answers = randomAnswers(bank, 2, 0.5)
    const { model, measured: state } = measured(bank, answers)
    const chances = [0, 0.4, 0.8, 1.2].map((estimate) =>
      chanceOfLead(model, aSession(bank, answers), state, madeUpFit(bank, { lean: [estimate, 0.8] }), 5),
    )
    expect(chances).toEqual([...chances].sort((a, b) => a - b))
    expect(chances[0]).toBeLessThan((chances[3] as number) / 3)
  })
})

test('the chance of a lead is that of a lean which moves as the forecast says and ends beyond z(lead) errors', () => {
  const answers = randomAnswers(bank, 2, 0.5)
  const { model, measured: state } = measured(bank, answers)
  const session = aSession(bank, answers)
  const fit = madeUpFit(bank, { lean: [-0.5, 0.8] })
  const unasked = bank.items.filter(({ id }) => answers[id] === undefined)
  const { variances, standardErrors } = listed(forecast(model, state, fit.lean.functional, unasked))
  const travel = Math.sqrt((variances[0] as number) - (variances[5] as number))
  const random = seededRandom(3)
  const draws = 20_000
  let leads = 0
  for (let draw = 0; draw < draws; draw++) {
    const end = -0.5 + travel * normalQuantile(random() + 2 ** -33)
    if (Math.abs(end) / (standardErrors[5] as number) >= 1.2815515655446004) leads++
  }
  expect(Math.abs(chanceOfLead(model, session, state, fit, 5) - leads / draws)).toBeLessThan(0.012)
})

test('with nothing left to ask the chance of a lead is whether there is one', () => {
  const answers = randomAnswers(bank, 2)
  const { model, measured: state } = measured(bank, answers)
  const fit = fitOf(model, state)
  const chance = (estimate: number) => {
    const lean = { ...fit.lean, ...anEstimate([estimate, fit.lean.standardError]) }
    return chanceOfLead(model, aSession(bank, answers), state, { ...fit, lean }, 5)
  }
  expect(chance(1.29 * fit.lean.standardError)).toBe(1)
  expect(chance(-1.29 * fit.lean.standardError)).toBe(1)
  expect(chance(1.28 * fit.lean.standardError)).toBe(0)
})

test('a fixed length is never stopped', () => {
  expect(reason(8, 0, SURE, bank, { length: 'full' })).toBeNull()
  expect(reason(8, 0, SURE, bank, { length: null })).toBeNull()
})

describe('how many more could settle it', () => {
  const answers = randomAnswers(bank, 2, 0.3)
  const { model, measured: state } = measured(bank, answers)
  const unasked = bank.items.filter(({ id }) => answers[id] === undefined)
  const session = aSession(bank, answers)
  const { functional } = fitOf(model, state).lean
  const { standardErrors } = listed(forecast(model, state, functional, unasked))

  test('is the smallest number after which the present lean would be 1.28 of its errors', () => {
    for (const k of [1, 2, 5]) {
      const between = (1.2815515655446004 * ((standardErrors[k] as number) + (standardErrors[k - 1] as number))) / 2
      for (const sign of [1, -1])
        expect(itemsToSettle(model, session, state, madeUpFit(bank, { lean: [sign * between, 1] }))).toBe(k)
    }
  })

  test('is at least one, for there is something to settle', () => {
    expect(itemsToSettle(model, session, state, madeUpFit(bank, { lean: [9, 1] }))).toBe(1)
  })

  test('is null where all that is left would not do', () => {
    const little = 1.28 * (standardErrors.at(-1) as number)
    expect(itemsToSettle(model, session, state, madeUpFit(bank, { lean: [little, 1] }))).toBeNull()
    expect(itemsToSettle(model, session, state, madeUpFit(bank, { lean: [0, 1] }))).toBeNull()
  })

  test('counts one of a group, and for an observer what has wording about somebody else', () => {
    const items = (d: number) =>
      [0, 1, 2].map((k) => graded(d, `n${k}`, { r0: 1 }, { group: `g${d}`, ...(d === 2 && { observer: null }) }))
    const grouped = engineBank({ items })
    const fresh = measured(grouped, {})
    const lean = (rater: Session['rater'], given: Record<string, Answer | null> = {}) => {
      // Just short of a lead, so that one more answer is enough.
      const { standardError } = fitOf(fresh.model, fresh.measured).lean
      const wanted = madeUpFit(grouped, { lean: [1.28 * standardError, 1] })
      return itemsToSettle(fresh.model, aSession(grouped, given, { rater }), fresh.measured, wanted)
    }
    const observer = { kind: 'observer', label: 'Ben' } as const
    expect(lean('self')).toBe(1)
    expect(lean('self', { 'd0-n0': null, 'd1-n1': null, 'd2-n2': null })).toBeNull()
    expect(lean(observer, { 'd0-n0': null, 'd1-n1': null })).toBeNull()
    expect(lean(observer, { 'd0-n0': null })).toBe(1)
  })
})

describe('how many there will be', () => {
  test('is about the middle of an adaptive length, its maximum beyond that, and never more than there are', () => {
    expect(aboutItems(bank, aSession(bank, {}, { length: 'quick' }))).toMatchObject({ items: 6, exact: false })
    const six = Object.fromEntries(ratings.slice(0, 6).map((id) => [id, 3]))
    expect(aboutItems(bank, aSession(bank, six, { length: 'quick' }))).toMatchObject({ items: 8, exact: false })
    const small = engineBank({ dimensions: 1, items: () => [graded(0, 'a', { r0: 1 })] })
    expect(aboutItems(small, aSession(small, {}, { length: 'standard' })).items).toBe(1)
  })

  test('is exact for a fixed list, with the time that its kinds take', () => {
    expect(aboutItems(bank, aSession(bank, {}, { length: 'full' }))).toEqual({
      items: bank.items.length,
      exact: true,
      seconds: bank.items.reduce((sum, { kind }) => sum + bank.defaults[kind].seconds, 0),
    })
  })
})
