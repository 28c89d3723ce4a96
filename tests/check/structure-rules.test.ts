import { expect, test } from 'vitest'
import type { Bank } from '../../src/bank/types.ts'
import { STRUCTURE } from '../../src/check/structure-rules.ts'
import { choice, engineBank, graded } from '../engine-bank.ts'
import { findings, soundItems, subjectOf, undirected } from './a-subject.ts'

function together(d: number, roles: readonly string[]) {
  const all = Object.fromEntries(roles.map((role) => [role, 0.7]))
  return [...[0, 1, 2, 3].map((k) => graded(d, `shared-${k}`, all)), choice(d, 'scene', 'scene', [{}, all, {}, {}])]
}

const SOUND: readonly (readonly [string, Bank])[] = [
  ['with two roles and three dimensions', engineBank({ items: soundItems })],
  ['with one dimension', engineBank({ dimensions: 1, items: soundItems })],
  ['with three roles', engineBank({ roles: 3, dimensions: 2, items: soundItems })],
  [
    'with a dimension without direction',
    undirected(engineBank({ items: (d, roles) => (d === 1 ? together : soundItems)(d, roles) }), 1),
  ],
]

test.each(SOUND)('nothing is found in a sound bank %s', (_, bank) => {
  expect(STRUCTURE.map((rule) => [rule.code, ...findings(rule, subjectOf(bank))])).toEqual(
    STRUCTURE.map(({ code }) => [code]),
  )
})

test('each rule has a code of its own and one sentence for help', () => {
  expect(new Set(STRUCTURE.map(({ code }) => code)).size).toBe(STRUCTURE.length)
  expect(STRUCTURE.filter(({ about }) => !/^[A-Z].*\.$/.test(about))).toEqual([])
})
