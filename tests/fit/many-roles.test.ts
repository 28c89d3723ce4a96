import { describe, expect, test } from 'vitest'
import { nextItem } from '../../src/choose/next.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import { resultSchema } from '../../src/result/schema.ts'
import type { Result } from '../../src/result/types.ts'
import { record, startSession } from '../../src/session/live.ts'
import type { Answer } from '../../src/session/types.ts'
import { aSession, engineBank, graded, randomAnswers } from '../engine-bank.ts'
import { drawAnswer } from '../respondent.ts'

describe.each([3, 4, 5])('a bank of %d roles, from the first question to the document', (roles) => {
  const bank = engineBank({ roles, dimensions: 2 })
  const ids = bank.roles.map(({ id }) => id)

  function adaptive(): Result {
    let session = startSession(bank, { length: 'quick', seed: 3 })
    for (;;) {
      const next = nextItem(bank, session)
      if ('stopped' in next) return evaluate(bank, session)
      const answer = drawAnswer(bank, next.item, new Float64Array(2 * roles + 1), () => 0.6)
      session = record(session, { type: 'answered', item: next.item.id, answer, seconds: 5 })
    }
  }

  test('an adaptive sitting ends within its length, and its result keeps the contract', () => {
    const result = adaptive()
    expect(result.quality.answered).toBeGreaterThanOrEqual(4)
    expect(result.quality.answered).toBeLessThanOrEqual(8)
    expect(resultSchema.safeParse(result).success).toBe(true)
  })

  test('whatever is answered, contributions add up in every column and the chances of being first to 1', () => {
    for (const seed of [1, 2, 3]) {
      const result = evaluate(bank, aSession(bank, randomAnswers(bank, seed)))
      expect(result.roles.map(({ id }) => id).sort()).toEqual(ids)
      const chances = result.roles.map(({ probability }) => probability)
      expect(Math.abs(chances.reduce((sum, p) => sum + p, 0) - 1)).toBeLessThan(2e-3)
      for (const { id, estimate } of result.roles)
        expect(result.contributions.reduce((sum, { roles: parts }) => sum + parts[id]!, 0)).toBeCloseTo(estimate, 4)
      const [best, next] = result.roles
      expect([result.lean.first, result.lean.second]).toEqual([best!.id, next!.id])
      expect(result.lean.estimate).toBeCloseTo(best!.estimate - next!.estimate, 5)
      expect(result.quality.personFit).not.toBeNull()
    }
  })

  test('each role in turn comes first for whoever answers in its favour', () => {
    for (const role of ids) {
      const answers = bank.items.flatMap((item): [string, Answer][] => {
        if ('loadings' in item && Object.keys(item.loadings).length === 1)
          return [[item.id, role in item.loadings !== item.reversed ? 5 : 2]]
        return []
      })
      const { outcome, roles: order } = evaluate(bank, aSession(bank, Object.fromEntries(answers)))
      expect(outcome.first).toBe(role)
      expect(order[0]!.probability).toBeGreaterThan(0.8)
    }
  })
})

test('a dimension that counts on its own learns nothing from the others, and they nothing from it', () => {
  const items = (d: number) => ['r0', 'r1'].map((role) => graded(d, role, { [role]: 1 }))
  const plain = engineBank({ items, prior: { sigma: 0 } })
  const dimensions = plain.dimensions.map((dimension, d) => ({ ...dimension, general: d !== 1 }))
  const apart = { ...plain, dimensions }
  const answers = { 'd0-r0': 5, 'd0-r1': 1 }
  const leans = (bank: typeof plain, given: Record<string, Answer>) =>
    evaluate(bank, aSession(bank, given)).dimensions.map(({ lean }) => lean!.estimate)
  expect(leans(plain, answers)[1]).toBeGreaterThan(0.1)
  expect(leans(apart, answers)[1]).toBe(0)
  expect(leans(apart, answers)[2]).toBeCloseTo(leans(plain, answers)[2]!, 6)
  const own = leans(apart, { 'd1-r0': 5, 'd1-r1': 1 })
  expect(own[1]).toBeGreaterThan(0.5)
  expect([own[0], own[2]]).toEqual([0, 0])
})
