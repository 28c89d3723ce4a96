import { expect, test } from 'vitest'
import type { ChoiceItem, Loadings } from '../../../src/bank/types.ts'
import { kindFit } from '../../../src/check/rules/kind-fit.ts'
import { choice, engineBank } from '../../engine-bank.ts'
import { aSubject, findings, subjectOf, undirected } from '../a-subject.ts'

const bank = (kind: ChoiceItem['kind'], loadings: readonly Loadings[]) =>
  aSubject({ dimensions: 1, items: (d) => [choice(d, 'one', kind, loadings)] })

test.each([
  ['both halves for one role', [{ r0: 1 }, { r0: 0.8 }]],
  ['a half for nobody', [{ r0: 1 }, {}]],
  ['a half for both', [{ r0: 1 }, { r0: 0.7, r1: 0.7 }]],
])('a pair with %s is found', (_, loadings) => {
  expect(findings(kindFit, bank('pair', loadings as Loadings[]))).toEqual(['item d0-one options'])
})

test('a pair between two roles is left alone', () => {
  expect(findings(kindFit, bank('pair', [{ r1: 1 }, { r0: 0.8 }]))).toEqual([])
})

test('a choice whose options all pull alike is found', () => {
  expect(findings(kindFit, bank('scene', [{ r0: 1 }, { r0: 1 }, { r0: 1 }]))).toEqual(['item d0-one options'])
  expect(findings(kindFit, bank('scene', [{ r0: 1 }, { r0: 1 }, {}]))).toEqual([])
})

test('without a direction every option for one role alone is found', () => {
  const items = (d: number) => [
    choice(d, 'keyed', 'scene', [{}, { r0: 0.8 }, { r1: 0.8 }]),
    choice(d, 'shared', 'scene', [{}, { r0: 0.5, r1: 0.5 }]),
  ]
  expect(findings(kindFit, subjectOf(undirected(engineBank({ dimensions: 2, items }), 0)))).toEqual([
    'item d0-keyed options.1',
    'item d0-keyed options.2',
  ])
})
