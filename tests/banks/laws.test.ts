/** What holds for every bank, held on one of three roles and on one of a single dimension. */
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { isGraded } from '../../src/bank/kinds.ts'
import type { Bank, Item, Loadings } from '../../src/bank/types.ts'
import { fitOf } from '../../src/fit/role-fit.ts'
import { loadBank } from '../../src/io/load-bank.ts'
import { render } from '../../src/render/formats.ts'
import { PLAIN } from '../../src/render/style.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import type { Result } from '../../src/result/types.ts'
import type { Answer } from '../../src/session/types.ts'
import { aSession, measured, randomAnswers } from '../engine-bank.ts'
import { sitting } from '../respondent.ts'

const three = await bankOf('three-roles')
const one = await bankOf('one-dimension')
const BOTH = [
  ['three roles', three],
  ['one dimension', one],
] as const
/** Every number of a document is rounded to 6 decimals. */
const ROUNDING = 5e-7

async function bankOf(name: string): Promise<Bank> {
  return (await loadBank(fileURLToPath(new URL(`../fixtures/banks/${name}`, import.meta.url)))).bank
}

/** Results of people who answer anything at all, from nothing to everything, and of sittings of people with all kinds of pulls. */
function resultsOf(bank: Bank): Result[] {
  const random = [0, 0.2, 0.5, 0.8, 1].map((share, seed) =>
    evaluate(bank, aSession(bank, randomAnswers(bank, seed, share), { background: ['planning'], about: 'Ana' })),
  )
  const pulls = [
    [2.5, -2.5, -2.5],
    [-2, 2, 0],
    [1.2, 1.2, -1.5],
    [1.5, 1.5, 1.5],
    [0, 0, 0],
    [-2.5, -2.5, -2.5],
  ]
  const sat = pulls.map((values, seed) =>
    evaluate(bank, sitting(bank, { seed, length: 'full', pulls: values.slice(0, bank.roles.length) })),
  )
  return [...random, ...sat]
}

const sample = new Map(BOTH.map(([, bank]) => [bank, resultsOf(bank)]))

describe.each(BOTH)('a bank of %s', (_, bank) => {
  const results = sample.get(bank) as Result[]

  test('contributions add up to every role and to the lean', () => {
    for (const { contributions, roles, lean } of results) {
      const near = (contributions.length + 1) * ROUNDING
      const sum = (part: (one: Result['contributions'][number]) => number) =>
        contributions.reduce((total, contribution) => total + part(contribution), 0)
      expect(Math.abs(sum((part) => part.lean) - lean.estimate)).toBeLessThanOrEqual(near)
      expect(roles).toHaveLength(bank.roles.length)
      for (const { id, estimate } of roles)
        expect(Math.abs(sum((part) => part.roles[id] as number) - estimate)).toBeLessThanOrEqual(near)
    }
  })

  test('the chances of all roles add up to 1', () => {
    for (let seed = 0; seed < 8; seed++) {
      const { model, measured: state } = measured(bank, randomAnswers(bank, seed, seed / 8))
      const total = fitOf(model, state).roles.reduce((sum, { probability }) => sum + probability, 0)
      expect(Math.abs(total - 1)).toBeLessThan(1e-6)
    }
  })

  test.each([1, 2, 3, 4, 5])('whoever answers %i to every graded item gets no headline', (code) => {
    const answers = Object.fromEntries(bank.items.filter(isGraded).map(({ id }) => [id, code]))
    const { outcome, lean, roles } = evaluate(bank, aSession(bank, answers))
    expect(outcome).toMatchObject({ role: null })
    expect(outcome.kind).not.toBe('lead')
    expect(Math.abs(lean.estimate)).toBeLessThan(0.05)
    for (const { probability } of roles) expect(probability).toBeCloseTo(1 / roles.length, 1)
  })

  test('nobody who answered nothing is told a direction', () => {
    expect(evaluate(bank, aSession(bank, {})).outcome).toMatchObject({ kind: 'open', words: 'no direction' })
  })

  test('every result fits a screen of 80 columns and 24 lines, and fills the last column of none', () => {
    expect(new Set(results.map(({ outcome }) => outcome.kind)).size).toBeGreaterThan(2)
    for (const result of results) {
      const at = (width: number, details = false) =>
        render.text(result, { width, style: PLAIN, sentences: false, details, saved: '2026-11-21-k7qm' }).split('\n')
      expect(at(80).slice(0, -1).length).toBeLessThan(24)
      for (let width = 20; width <= 90; width += 5)
        for (const line of at(width, true)) expect(line.length, `${width}: ${line}`).toBeLessThan(width)
    }
  })
})

test('of three roles the lean is the best less the next', () => {
  for (const { lean, roles } of sample.get(three) as Result[]) {
    const [best, next] = roles as [Result['roles'][number], Result['roles'][number]]
    expect([lean.first, lean.second]).toEqual([best.id, next.id])
    expect(Math.abs(lean.estimate - (best.estimate - next.estimate))).toBeLessThanOrEqual(3 * ROUNDING)
  }
})

/** What spoke for one role speaks for the other; answers keep their ids. */
function exchanged(bank: Bank): Bank {
  const [a, b] = bank.roles.map(({ id }) => id) as [string, string]
  const turn = (loadings: Loadings): Loadings =>
    Object.fromEntries(Object.entries(loadings).map(([role, value]) => [role === a ? b : a, value]))
  const items = bank.items.map((item): Item => {
    if (isGraded(item)) return { ...item, loadings: turn(item.loadings) }
    return { ...item, options: item.options.map((option) => ({ ...option, loadings: turn(option.loadings) })) }
  })
  return { ...bank, items }
}

test('of one dimension, roles that are exchanged turn the result round', () => {
  const other = exchanged(one)
  const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(2 * ROUNDING)
  for (let seed = 0; seed < 12; seed++) {
    const answers: Record<string, Answer> = randomAnswers(one, seed, 0.3 + seed / 16)
    const [here, there] = [one, other].map((bank) => evaluate(bank, aSession(bank, answers))) as [Result, Result]
    expect(Math.abs(here.lean.estimate)).toBeGreaterThan(0.001)
    near(there.lean.estimate, -here.lean.estimate)
    near(there.level.estimate, here.level.estimate)
    expect([there.outcome.kind, there.outcome.words]).toEqual([here.outcome.kind, here.outcome.words])
    near(there.outcome.probability, here.outcome.probability)
    expect(there.outcome.first).not.toBe(here.outcome.first)
    for (const [k, part] of there.contributions.entries()) near(part.lean, -(here.contributions[k]?.lean as number))
  }
})
