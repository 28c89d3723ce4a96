import { expect, test } from 'vitest'
import { weightsAddUp } from '../../../src/check/rules/weights-add-up.ts'
import { engineBank } from '../../engine-bank.ts'
import { aSubject, findings, subjectOf, undirected } from '../a-subject.ts'

const found = (weights: readonly (readonly number[])[]) =>
  findings(
    weightsAddUp,
    aSubject({
      roles: weights.length,
      dimensions: weights[0]?.length ?? 0,
      weight: (d, r) => weights[r]?.[d] as number,
    }),
  )

test('unequal sums are found at every role that differs from the first', () => {
  expect(
    found([
      [1, 1],
      [1, 1.2],
    ]),
  ).toEqual(['role r1 weights'])
  expect(
    found([
      [1, 1],
      [0.5, 1],
      [1, 1],
      [2, 1],
    ]),
  ).toEqual(['role r1 weights', 'role r3 weights'])
})

test('equal sums of unequal weights are left alone, also where binary decimals differ in their last bits', () => {
  expect(0.1 + 0.7).not.toBe(0.2 + 0.6)
  expect(
    found([
      [0.1, 0.7],
      [0.2, 0.6],
    ]),
  ).toEqual([])
})

test('a dimension that weighs for some roles only is found at the others', () => {
  expect(
    found([
      [1, 1, 0],
      [1, 0, 1],
    ]),
  ).toEqual(['role r1 weights', 'role r0 weights'])
  expect(
    found([
      [1, 0],
      [1, 0],
      [1, 0],
    ]),
  ).toEqual([])
})

test('a dimension without a direction weighs 0', () => {
  const bank = engineBank({ dimensions: 2 })
  expect(findings(weightsAddUp, subjectOf(undirected(bank, 1)))).toEqual([])
  const weighing = { ...undirected(bank, 1), roles: bank.roles }
  expect(findings(weightsAddUp, subjectOf(weighing))).toEqual(['role r0 weights.d1', 'role r1 weights.d1'])
})
