import { expect, test } from 'vitest'
import type { OutcomeRules } from '../../../src/bank/outcome-types.ts'
import type { CareerPath, Signal } from '../../../src/bank/path-types.ts'
import { unreachablePath } from '../../../src/check/rules/unreachable-path.ts'
import { aPath, choice, engineBank, graded } from '../../engine-bank.ts'
import { findings, soundItems, subjectOf } from '../a-subject.ts'

const side = (dimension: string, role: string, atLeast: number): Signal => ({
  type: 'dimension',
  dimension,
  role,
  atLeast,
})
const level = (step: 'low' | 'middle' | 'high'): Signal => ({ type: 'level', step })
const outcome = (kind: 'lead' | 'both' | 'neither' | 'open'): Signal => ({ type: 'outcome', kind })
const picked = (item: string, ...options: string[]): Signal => ({ type: 'item', item, options })

interface Around {
  readonly kind?: CareerPath['kind']
  readonly rules?: Partial<OutcomeRules>
  readonly items?: typeof soundItems
}

function found(signals: readonly Signal[], { kind = 'hybrid', rules = {}, items = soundItems }: Around = {}): string[] {
  const bank = engineBank({ items })
  const paths = [aPath('way', { signals, kind })]
  return findings(unreachablePath, subjectOf({ ...bank, paths, outcome: { ...bank.outcome, ...rules } }))
}

test('a path that somebody can reach is left alone', () => {
  expect(found([])).toEqual([])
  expect(found([side('d0', 'r0', 0.7), side('d1', 'r1', 0.7), level('high'), picked('d0-pair-r0-r1', 'a')])).toEqual([])
  expect(found([outcome('lead'), side('d0', 'r0', 0.8)], { kind: 'role' })).toEqual([])
  expect(found([outcome('neither'), level('low'), side('d2', 'r1', 0.6)], { kind: 'neighbour' })).toEqual([])
})

test.each<[string, Signal[], CareerPath['kind']]>([
  ['both sides of a dimension', [side('d0', 'r0', 0.7), side('d0', 'r1', 0.7)], 'hybrid'],
  ['two levels', [level('high'), level('low')], 'hybrid'],
  ['two outcomes', [outcome('lead'), outcome('open')], 'hybrid'],
  ['neither with a high level', [outcome('neither'), level('high')], 'neighbour'],
  ['a high level with neither', [level('high'), outcome('neither')], 'neighbour'],
  ['two answers to one item', [picked('d0-pair-r0-r1', 'a'), picked('d0-pair-r0-r1', 'b')], 'hybrid'],
])('%s cannot be at once', (_, signals, kind) => {
  expect(found(signals, { kind })).toEqual(['path way signals.1'])
})

test('two chances for the sides of a dimension that add up to 1 can be at once', () => {
  expect(found([side('d0', 'r0', 0.4), side('d0', 'r1', 0.6)])).toEqual([])
  expect(found([picked('d0-pair-r0-r1', 'a'), picked('d0-pair-r0-r1', 'a', 'b')])).toEqual([])
})

test('nobody is asked two items of a group', () => {
  const items: typeof soundItems = (d, roles) =>
    soundItems(d, roles).map((item) => (item.id.startsWith('d0-pair') ? { ...item, group: 'pairs' } : item))
  const signals = [picked('d0-pair-r0-r1', 'a'), picked('d0-pair-r1-r0', 'b')]
  expect(found(signals, { items })).toEqual(['path way signals.1'])
  expect(found(signals)).toEqual([])
})

test('only neighbours are suggested where neither role fits, and only there', () => {
  expect(found([level('low'), outcome('neither')], { kind: 'role' })).toEqual(['path way signals.1'])
  expect(found([outcome('open')], { kind: 'neighbour' })).toEqual(['path way signals.0'])
})

test('a chance that the items of a dimension cannot reach is found', () => {
  const items: typeof soundItems = (d, roles) =>
    d === 0 ? [graded(d, 'r0', { r0: 0.5 }), graded(d, 'r1', { r1: 0.5 })] : soundItems(d, roles)
  expect(found([side('d0', 'r0', 0.95), side('d1', 'r0', 0.95)], { items })).toEqual(['path way signals.0'])
  expect(found([side('d0', 'r1', 0.6)], { items })).toEqual([])
})

test('outcomes and levels that too few items can bring about are found', () => {
  const items: typeof soundItems = (d) => (d === 0 ? [choice(d, 'pair', 'pair', [{ r0: 1 }, { r1: 1 }])] : [])
  expect(found([outcome('both')], { items })).toEqual(['path way signals.0'])
  expect(found([outcome('lead')], { items })).toEqual(['path way signals.0'])
  expect(found([level('high')], { items })).toEqual(['path way signals.0'])
  expect(found([outcome('neither'), level('low')], { items, kind: 'neighbour' })).toEqual([
    'path way signals.0',
    'path way signals.1',
  ])
  expect(found([outcome('open'), level('middle')], { items })).toEqual([])
})

test("the bank's own numbers decide what is in reach", () => {
  expect(found([outcome('both')])).toEqual([])
  expect(found([outcome('both')], { rules: { rope: 0.05 } })).toEqual(['path way signals.0'])
  expect(found([outcome('neither'), level('high')], { kind: 'neighbour', rules: { low: 0.5 } })).toEqual([])
})
