import { expect, test } from 'vitest'
import type { CareerPath, Signal } from '../../src/bank/path-types.ts'
import type { Bank } from '../../src/bank/types.ts'
import type { Outcome } from '../../src/fit/outcome.ts'
import type { Suggestion } from '../../src/fit/paths.ts'
import { stepsFor, suggestPaths } from '../../src/fit/paths.ts'
import { modelOf } from '../../src/measure/model.ts'
import type { Session } from '../../src/session/types.ts'
import { aPath, aSession, engineBank } from '../engine-bank.ts'
import type { MadeUp } from './made-up.ts'
import { madeUpFit, madeUpOutcome } from './made-up.ts'

interface Given {
  readonly fit?: MadeUp
  readonly outcome?: Partial<Outcome>
  readonly session?: Partial<Session>
  readonly answers?: Parameters<typeof aSession>[1]
}

function bankOf(paths: readonly CareerPath[]): Bank {
  return engineBank({ change: { paths } })
}

function suggested(paths: readonly CareerPath[], given: Given = {}): Suggestion[] {
  const bank = bankOf(paths)
  const session = aSession(bank, given.answers ?? {}, given.session)
  return suggestPaths(modelOf(bank), session, madeUpFit(bank, given.fit), madeUpOutcome(given.outcome))
}

/** "near a, test b" */
function tiers(paths: readonly CareerPath[], given?: Given): string {
  return suggested(paths, given)
    .map(({ tier, path }) => `${tier} ${path.id}`)
    .join(', ')
}

const builder: Given = { session: { background: ['building'] } }

test('a path is near where its signals hold and the background fits, a stretch where they hold, else one to test', () => {
  const level: Signal = { type: 'level', step: 'middle' }
  const paths = [
    aPath('a', { signals: [level], from: ['building'] }),
    aPath('b', { signals: [level], from: ['selling'] }),
    aPath('c', { signals: [{ type: 'level', step: 'high' }], from: ['building'] }),
  ]
  expect(tiers(paths, builder)).toBe('near a, stretch b, test c')
  expect(tiers(paths)).toBe('stretch a, stretch b, test c')
})

const SIGNALS: readonly (readonly [string, Signal, Given, Given])[] = [
  [
    'a dimension that leans to the role',
    { type: 'dimension', dimension: 'd1', role: 'r1', atLeast: 0.8 },
    {
      fit: {
        dimensions: [
          [0, 1],
          [-1, 1],
        ],
      },
    },
    {
      fit: {
        dimensions: [
          [0, 1],
          [-0.8, 1],
        ],
      },
    },
  ],
  ['a level', { type: 'level', step: 'high' }, { outcome: { level: 'high' } }, { outcome: { level: 'middle' } }],
  ['an outcome', { type: 'outcome', kind: 'both' }, { outcome: { kind: 'both' } }, { outcome: { kind: 'open' } }],
  [
    'a pick in a pair',
    { type: 'item', item: 'd0-pair', options: ['a'] },
    { answers: { 'd0-pair': 'a' } },
    { answers: { 'd0-pair': 'b' } },
  ],
  [
    'the best of a set',
    { type: 'item', item: 'd0-set', options: ['c', 'd'] },
    { answers: { 'd0-set': { best: 'd', worst: 'a' } } },
    { answers: { 'd0-set': { best: 'a', worst: 'd' } } },
  ],
  [
    'an answer at all',
    { type: 'item', item: 'd0-pair', options: ['a'] },
    { answers: { 'd0-pair': 'a' } },
    { answers: { 'd0-pair': null } },
  ],
  ['a background', { type: 'background', any: ['building', 'selling'] }, builder, { session: { background: [] } }],
]

test.each(SIGNALS)('%s is what a path can ask for', (_, signal, holds, fails) => {
  const paths = [aPath('a', { signals: [signal] })]
  expect(tiers(paths, holds)).toBe('stretch a')
  expect(tiers(paths, fails)).toBe('test a')
  expect(suggested(paths, holds)[0]?.evidence[0]).toMatchObject({ signal, holds: true })
  expect(suggested(paths, fails)[0]?.evidence[0]).toMatchObject({ signal, holds: false })
})

test('every signal has to hold', () => {
  const signals: Signal[] = [
    { type: 'level', step: 'middle' },
    { type: 'outcome', kind: 'lead' },
  ]
  expect(tiers([aPath('a', { signals })])).toBe('test a')
})

test('a dimension signal tells its probability, and .5 where the dimension has no lean', () => {
  const signal: Signal = { type: 'dimension', dimension: 'd0', role: 'r0', atLeast: 0.6 }
  const paths = [aPath('a', { signals: [signal] })]
  const evidence = (given: Given) => suggested(paths, given)[0]?.evidence[0]
  expect(evidence({ fit: { dimensions: [[0.5, 0.5]] } })?.probability).toBeCloseTo(0.8413447460685429, 12)
  const bank = bankOf(paths)
  const fit = madeUpFit(bank)
  const none = { ...fit, dimensions: fit.dimensions.map((dimension) => ({ ...dimension, lean: null })) }
  const [path] = suggestPaths(modelOf(bank), aSession(bank, {}), none, madeUpOutcome())
  expect(path?.evidence[0]?.probability).toBe(0.5)
})

test('a path to a role that is improbable is not one to move towards, nor, below .2, one to test', () => {
  const paths = [aPath('a', { target: 'r1', kind: 'role' })]
  expect(tiers(paths, { fit: { probability: 0.6 }, outcome: { kind: 'both' } })).toBe('stretch a')
  expect(tiers(paths, { fit: { probability: 0.7 }, outcome: { kind: 'both' } })).toBe('test a')
  expect(tiers(paths, { fit: { probability: 0.6 }, outcome: { kind: 'open' } })).toBe('test a')
  expect(tiers(paths, { fit: { probability: 0.85 } })).toBe('')
})

test('where no direction shows, nothing is near or a stretch, whatever somebody has done', () => {
  const paths = [aPath('a', { target: 'r0', kind: 'role' }), aPath('b', { target: 'r1', kind: 'role' })]
  expect(tiers(paths, { fit: { probability: 0.5 }, outcome: { kind: 'open' } })).toBe('test a, test b')
})

test('a dimension that speaks plainly against a path keeps it from being tested', () => {
  const signals: Signal[] = [{ type: 'dimension', dimension: 'd0', role: 'r0', atLeast: 0.6 }]
  expect(tiers([aPath('a', { signals })], { fit: { dimensions: [[-0.7, 1]] } })).toBe('test a')
  expect(tiers([aPath('a', { signals })], { fit: { dimensions: [[-1, 1]] } })).toBe('')
})

test('neighbours are for those whom neither role fits, at most two, and for nobody else', () => {
  const paths = [
    aPath('role', { target: 'r0', kind: 'role' }),
    ...['a', 'b', 'c'].map((id) => aPath(id, { kind: 'neighbour' })),
  ]
  const low: MadeUp = {
    roles: [
      [-1, 0.5],
      [-1, 0.5],
    ],
  }
  expect(tiers(paths, { fit: low, outcome: { kind: 'neither' } })).toBe('stretch a, stretch b')
  for (const kind of ['lead', 'both', 'open'] as const)
    expect(tiers(paths, { fit: { probability: 0.7 }, outcome: { kind } })).toBe('stretch role')
})

test('one near and one stretch come first, the strongest of each, then one to test; three in all', () => {
  const towards = (dimension: string): Signal => ({ type: 'dimension', dimension, role: 'r0', atLeast: 0.6 })
  const fit: MadeUp = {
    dimensions: [
      [0.5, 1],
      [1, 1],
      [0.1, 1],
    ],
    lean: [0, 1],
  }
  const paths = [
    aPath('weak-near', { signals: [towards('d0')], from: ['building'] }),
    aPath('strong-near', { signals: [towards('d1')], from: ['building'] }),
    aPath('weak-stretch', { signals: [towards('d0')] }),
    aPath('strong-stretch', { signals: [towards('d1')] }),
    aPath('not-yet', { signals: [towards('d2')] }),
  ]
  const told = tiers(paths, { ...builder, fit })
  expect(told).toMatch(/^near strong-near, stretch strong-stretch, test /)
  expect(suggested(paths, { ...builder, fit })).toHaveLength(3)
})

test('the one to test is where the evidence is thinnest, and no switch from one role to the other', () => {
  const need = (dimension: string): Signal => ({ type: 'dimension', dimension, role: 'r0', atLeast: 0.99 })
  const fit: MadeUp = {
    dimensions: [
      [1, 1],
      [0.2, 1],
      [0, 1],
    ],
    roles: [
      [0, 0.5],
      [0, 0.5],
    ],
    lean: [0, 1],
  }
  const paths = [
    aPath('sure', { target: 'r0', kind: 'role', signals: [need('d0')] }),
    aPath('thin', { target: 'r0', kind: 'role', signals: [need('d1')] }),
    aPath('move', { target: 'r0', kind: 'switch', signals: [need('d2')] }),
  ]
  expect(tiers(paths, { fit })).toBe('test thin, test sure')
})

test('ties come in the order of the bank', () => {
  const paths = ['c', 'a', 'd', 'b'].map((id) => aPath(id))
  expect(tiers(paths)).toBe('stretch c, stretch a, test d')
})

test('no background takes a path away: alone in a bank it is suggested to everybody', () => {
  const backgrounds = [[], ['building'], ['selling'], ['building', 'selling']]
  for (const from of backgrounds)
    for (const background of backgrounds)
      for (const asks of [[], ['building']]) {
        const signals: Signal[] = asks.length === 0 ? [] : [{ type: 'background', any: asks }]
        const [only] = suggested([aPath('a', { from, signals })], { session: { background } })
        const holds = asks.length === 0 || background.includes('building')
        const known = from.filter((id) => background.includes(id))
        expect(only?.tier).toBe(!holds ? 'test' : known.length > 0 ? 'near' : 'stretch')
        expect(only?.background).toEqual(known)
      }
})

test('steps written for the background come first, then those for everybody, three in all', () => {
  const step = (text: string, ...ids: string[]) => ({ text, short: text, for: ids })
  const path = aPath('a', {
    steps: [step('any 1'), step('build', 'building'), step('sell', 'selling'), step('any 2'), step('any 3')],
  })
  const texts = (background: readonly string[]) => stepsFor(path, background).map(({ text }) => text)
  expect(texts([])).toEqual(['any 1', 'any 2', 'any 3'])
  expect(texts(['selling'])).toEqual(['sell', 'any 1', 'any 2'])
  expect(texts(['building', 'selling'])).toEqual(['build', 'sell', 'any 1'])
})
