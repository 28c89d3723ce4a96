import { expect, test } from 'vitest'
import type { OutcomeKind } from '../../src/bank/outcome-types.ts'
import { leanWords, levelStep, outcomeOf, signProbability } from '../../src/fit/outcome.ts'
import { normalQuantile } from '../../src/numbers/normal.ts'
import { engineBank } from '../engine-bank.ts'
import type { MadeUp } from './made-up.ts'
import { anEstimate, madeUpFit } from './made-up.ts'

const bank = engineBank()

const LOW: MadeUp = {
  roles: [
    [-1, 0.3],
    [-2, 0.3],
  ],
}
const CLEAR: MadeUp = { probability: 0.97 }
const EQUAL: MadeUp = { lean: [0.1, 0.3] }
const VAGUE: MadeUp = { lean: [0.9, 0.9] }

const TABLE: readonly (readonly [string, MadeUp, OutcomeKind])[] = [
  ['low, clear and about equal', { ...EQUAL, ...LOW, ...CLEAR }, 'neither'],
  ['low and clear', { ...VAGUE, ...LOW, ...CLEAR }, 'neither'],
  ['low and about equal', { ...EQUAL, ...LOW }, 'neither'],
  ['low alone', { ...VAGUE, ...LOW }, 'neither'],
  ['clear and about equal', { ...EQUAL, ...CLEAR }, 'lead'],
  ['clear alone', { ...VAGUE, ...CLEAR }, 'lead'],
  ['about equal alone', EQUAL, 'both'],
  ['nothing of all', VAGUE, 'open'],
]

test.each(TABLE)('%s: %o is "%s"', (_, made, kind) => {
  expect(outcomeOf(madeUpFit(bank, made), bank).kind).toBe(kind)
})

/** z with P(Z < z) = .70, and the SE at which P(|lean| < 1) is .80 for a lean of 0. */
const [Z70, SE80] = [normalQuantile(0.7), 1 / normalQuantile(0.9)]

const EDGES: readonly (readonly [MadeUp, OutcomeKind])[] = [
  [
    {
      ...VAGUE,
      roles: [
        [-0.25 - 0.4 * (Z70 + 1e-6), 0.4],
        [-2, 0.4],
      ],
    },
    'neither',
  ],
  [
    {
      ...VAGUE,
      roles: [
        [-0.25 - 0.4 * (Z70 - 1e-6), 0.4],
        [-2, 0.4],
      ],
    },
    'open',
  ],
  [{ ...VAGUE, probability: 0.9 }, 'lead'],
  [{ ...VAGUE, probability: 0.9 - 1e-9 }, 'open'],
  [{ lean: [0, SE80 - 1e-6] }, 'both'],
  [{ lean: [0, SE80 + 1e-6] }, 'open'],
  [{ lean: [0.95, 0.3], probability: 0.8 }, 'open'],
]

test.each(EDGES)('just on its side of the line %o is "%s"', (made, kind) => {
  expect(outcomeOf(madeUpFit(bank, made), bank).kind).toBe(kind)
})

test('it is the leading fit that has to be low, whichever role leads', () => {
  const secondLeads: MadeUp = {
    lean: [-0.9, 0.9],
    roles: [
      [-2, 0.3],
      [0, 0.3],
    ],
  }
  expect(outcomeOf(madeUpFit(bank, secondLeads), bank).kind).toBe('open')
  expect(
    outcomeOf(
      madeUpFit(bank, {
        ...secondLeads,
        roles: [
          [0, 0.3],
          [-2, 0.3],
        ],
      }),
      bank,
    ).kind,
  ).toBe('neither')
})

test.each([
  [{ lead: 0.7 }, 'lead'],
  [{ rope: 3 }, 'both'],
  [{ ropeProbability: 0.5 }, 'both'],
  [{ low: 2 }, 'neither'],
  [{ lowProbability: 0.1 }, 'neither'],
] as const)('the numbers of the bank decide: with %o nothing of all becomes "%s"', (rules, kind) => {
  const own = engineBank({ change: { outcome: { ...bank.outcome, ...rules } } })
  expect(outcomeOf(madeUpFit(own, VAGUE), own).kind).toBe(kind)
})

test('probability and words are those of the leading role, whatever the outcome', () => {
  expect(outcomeOf(madeUpFit(bank, { ...LOW, ...CLEAR }), bank)).toMatchObject({
    probability: 0.97,
    words: 'clear lean',
  })
  expect(outcomeOf(madeUpFit(bank, { lean: [-0.9, 0.9] }), bank).probability).toBeCloseTo(0.8413447, 7)
})

test.each([
  [0.5, 'no direction'],
  [0.65 - 1e-12, 'no direction'],
  [0.65, 'slight lean'],
  [0.8 - 1e-12, 'slight lean'],
  [0.8, 'lean'],
  [0.95 - 1e-12, 'lean'],
  [0.95, 'clear lean'],
  [1, 'clear lean'],
] as const)('a probability of %d is called "%s"', (probability, words) => {
  expect(leanWords(probability)).toBe(words)
})

test.each([
  [0.3 + 0.5 * (Z70 + 1e-6), 'high'],
  [0.3 + 0.5 * (Z70 - 1e-6), 'middle'],
  [0, 'middle'],
  [-0.3 - 0.5 * (Z70 - 1e-6), 'middle'],
  [-0.3 - 0.5 * (Z70 + 1e-6), 'low'],
] as const)('a level of %d with standard error .5 is %s', (estimate, step) => {
  expect(levelStep(anEstimate([estimate, 0.5]), bank)).toBe(step)
})

test('a level that is high by its estimate alone is in the middle while little is known', () => {
  expect(levelStep(anEstimate([1, 3]), bank)).toBe('middle')
  expect(levelStep(anEstimate([1, 0.3]), bank)).toBe('high')
})

test('the probability of a sign is at least a half and the same on either side', () => {
  expect(signProbability(anEstimate([0, 1]))).toBe(0.5)
  expect(signProbability(anEstimate([1, 1]))).toBeCloseTo(0.8413447460685429, 14)
  expect(signProbability(anEstimate([-1, 1]))).toBeCloseTo(0.8413447460685429, 14)
})
