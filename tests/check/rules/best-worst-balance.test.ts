import { expect, test } from 'vitest'
import type { Loadings } from '../../../src/bank/types.ts'
import { bestWorstBalance } from '../../../src/check/rules/best-worst-balance.ts'
import { choice, engineBank } from '../../engine-bank.ts'
import { aSubject, findings, subjectOf, undirected } from '../a-subject.ts'

const [A, B, C]: readonly Loadings[] = [{ r0: 1 }, { r1: 1 }, { r2: 1 }]

const found = (roles: number, ...loadings: (Loadings | undefined)[]) =>
  findings(
    bestWorstBalance,
    aSubject({ roles, dimensions: 1, items: (d) => [choice(d, 'set', 'best-worst', loadings as Loadings[])] }),
  )

test('three and one, or all of one role, is found', () => {
  expect(found(2, A, A, B, A)).toEqual(['item d0-set options'])
  expect(found(2, A, A, {})).toEqual(['item d0-set options'])
  expect(found(2, {}, {}, { r0: 1, r1: 1 })).toEqual(['item d0-set options'])
})

test('two and two is left alone, with or without options for both or nobody', () => {
  expect(found(2, A, B, B, A)).toEqual([])
  expect(found(2, A, B, {}, { r0: 0.7, r1: 0.7 })).toEqual([])
})

test('of three roles a set may be about two, but equally', () => {
  expect(found(3, A, B, C)).toEqual([])
  expect(found(3, A, C, C, A)).toEqual([])
  expect(found(3, A, B, C, C)).toEqual(['item d0-set options'])
})

test('a dimension without a direction is not meant', () => {
  const items = (d: number) => [choice(d, 'set', 'best-worst', [A, A, {}] as Loadings[])]
  const bank = undirected(engineBank({ dimensions: 2, items }), 0)
  expect(findings(bestWorstBalance, subjectOf(bank))).toEqual(['item d1-set options'])
})
