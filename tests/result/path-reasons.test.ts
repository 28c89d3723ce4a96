/** Why a path is suggested: what its signals say of this person, with the answer or the chance on which each rests. */
import { expect, test } from 'vitest'
import type { Signal } from '../../src/bank/path-types.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import type { Answer } from '../../src/session/types.ts'
import { aPath, aSession, engineBank } from '../engine-bank.ts'

const asks: Signal = { type: 'item', item: 'd0-pair', options: ['a'] }

/** The reasons for the only path of a bank, given some answers. */
function why(signals: readonly Signal[], answers: Record<string, Answer>): readonly string[] {
  const bank = engineBank({ change: { paths: [aPath('only', { signals })] } })
  const [path] = evaluate(bank, aSession(bank, answers)).paths
  return path?.why ?? []
}

test('an answer that a path asks for is quoted, and so is one that it does not', () => {
  expect(why([asks], { 'd0-pair': 'a' })).toContain('It fits this answer: "Rather: Option a".')
  expect(why([asks], { 'd0-pair': 'b' })).toContain('It asks for another answer than this: "Rather: Option b".')
})

test('where the answer is missing, the reason says so', () => {
  expect(why([asks], {})).toContain('It asks for an answer that has not been given.')
})

test('a dimension gives its lean where there is one, and else the chance of what is asked', () => {
  const signal: Signal = { type: 'dimension', dimension: 'd0', role: 'r0', atLeast: 0.5 }
  const strong = { 'd0-rating-r0': 5, 'd0-frequency-r0': 5, 'd0-rating-r1': 1, 'd0-pair': 'a' } as const
  expect(why([signal], strong)[0]).toMatch(/^Plain d0: a (slight |clear )?lean towards field of r0, \d\d in 100\.$/)
  const weak = { 'd0-rating-r1': 3 } as const
  expect(why([signal], weak)[0]).toMatch(
    /^Plain d0: open; it asks for a lean towards field of r0; the chance of that is \d\d in 100\.$/,
  )
})
