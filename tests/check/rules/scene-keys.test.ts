import { expect, test } from 'vitest'
import type { Loadings } from '../../../src/bank/types.ts'
import { sceneKeys } from '../../../src/check/rules/scene-keys.ts'
import { choice, engineBank } from '../../engine-bank.ts'
import { aSubject, subjectOf, undirected } from '../a-subject.ts'

const BOTH = { r0: 0.5, r1: 0.5 }

const messages = (roles: number, loadings: readonly Loadings[]) =>
  sceneKeys
    .find(aSubject({ roles, dimensions: 1, items: (d) => [choice(d, 'scene', 'scene', loadings)] }))
    .map(({ part, inner, message }) => [part.id, inner, message])

test.each([
  ['for r1', [{ r0: 1 }, BOTH, {}]],
  ['for several roles', [{ r0: 1 }, { r1: 1 }, {}]],
  ['for nobody', [{ r0: 1 }, { r1: 1 }, BOTH]],
  ['for r0, none for nobody', [{ r1: 1 }, BOTH]],
])('a scene with no option %s is found', (missing, loadings) => {
  expect(messages(2, loadings as Loadings[])).toEqual([
    ['d0-scene', ['options'], `This scene has no option ${missing}.`],
  ])
})

test('a scene with all four keys is left alone', () => {
  expect(messages(2, [{}, BOTH, { r1: 1 }, { r0: 1 }])).toEqual([])
})

test('of three roles a scene may be about two', () => {
  expect(messages(3, [{}, BOTH, { r1: 1 }, { r0: 1 }])).toEqual([])
  expect(messages(3, [{}, BOTH, { r2: 1 }, { r0: 1 }])).toHaveLength(1)
})

test('in a dimension without a direction scenes carry no keys of roles', () => {
  const items = (d: number) => [choice(d, 'scene', 'scene', [{}, BOTH])]
  const found = sceneKeys.find(subjectOf(undirected(engineBank({ dimensions: 2, items }), 0)))
  expect(found.map(({ part }) => part.id)).toEqual(['d1-scene'])
})
