import { describe, expect, test } from 'vitest'
import { posterior } from '../../src/index.ts'
import type { ChoiceModel, GradedModel, PosteriorInput } from '../../src/measure/posterior-of.ts'
import { multidimensional, scoringGraded } from './reference.ts'

describe('three traits, integrated by brute force', () => {
  const { R, items, cases } = multidimensional
  const models = items.map((item): GradedModel | ChoiceModel =>
    item.type === 'grm'
      ? { kind: 'graded', slope: item.slope, thresholds: item.threshold }
      : { kind: 'choice', options: [{ slope: [0, 0, 0], intercept: 0 }, item] },
  )
  test.each(cases.map((one, number) => ({ number, ...one })))(
    'pattern $number: mean within .002, SD within .005',
    ({ responses, mean, sd }) => {
      const found = posterior({
        covariance: R,
        items: models,
        responses: responses.map(([item, answer]) => [item - 1, answer]),
      })
      expect(found.converged).toBe(true)
      mean.forEach((value, t) => {
        expect(Math.abs(found.mean[t]! - value)).toBeLessThan(0.002)
        expect(Math.abs(Math.sqrt(found.covariance[t]![t]!) - sd[t]!)).toBeLessThan(0.005)
      })
    },
  )
})

describe('one trait, by quadrature with 4001 nodes', () => {
  const { item_a, item_b, cases } = scoringGraded
  const items = item_a.map((a, i): GradedModel => {
    return { kind: 'graded', slope: [a], thresholds: item_b[i]!.map((threshold) => a * threshold) }
  })
  test.each(cases)('pattern $tag: mean and SD within .005', ({ responses, eap, psd }) => {
    const given = responses.flatMap((category, i): [number, number][] => (category === null ? [] : [[i, category]]))
    const found = posterior({ covariance: [[1]], items, responses: given })
    expect(Math.abs(found.mean[0]! - eap)).toBeLessThan(0.005)
    expect(Math.abs(Math.sqrt(found.covariance[0]![0]!) - psd)).toBeLessThan(0.005)
  })
})

const items: PosteriorInput['items'] = [
  { kind: 'graded', slope: [1, 0], thresholds: [-1, 0, 1] },
  {
    kind: 'choice',
    options: [
      { slope: [0.8, 0], intercept: 0 },
      { slope: [0, 0.8], intercept: 0 },
      { slope: [0, 0], intercept: -0.5 },
    ],
  },
]
const good: PosteriorInput = {
  covariance: [
    [1, 0.3],
    [0.3, 1],
  ],
  items,
  responses: [
    [0, 4],
    [1, 0],
  ],
}

test('without an answer it is the prior, after one the trait that was asked about moves and is known better', () => {
  const none = posterior({ ...good, responses: [] })
  expect(none).toEqual({ mean: [0, 0], covariance: good.covariance, converged: true, sweeps: 0 })
  const found = posterior(good)
  expect(found.mean[0]).toBeGreaterThan(0.5)
  expect(found.covariance[0]![0]).toBeLessThan(1)
  expect(found.covariance[0]![1]).toBe(found.covariance[1]![0])
  expect(JSON.parse(JSON.stringify(found))).toEqual(found)
})

test('an item that touches no trait changes nothing', () => {
  const flat: GradedModel = { kind: 'graded', slope: [0, 0], thresholds: [0] }
  const found = posterior({ ...good, items: [...items, flat], responses: [...good.responses, [2, 1]] })
  expect(found).toEqual(posterior(good))
})

test('what comes in is left as it was', () => {
  const before = structuredClone(good)
  posterior(good)
  expect(good).toEqual(before)
})

const three = (slope: number[]): ChoiceModel => ({
  kind: 'choice',
  options: [0, 1, 2, 3].map((o) => ({ slope: slope.map((s, t) => (t === o ? s + o / 10 : 0)), intercept: 0 })),
})

test.each<[string, Partial<PosteriorInput>, RegExp]>([
  ['an empty covariance', { covariance: [] }, /no rows/],
  ['a covariance that is not square', { covariance: [[1, 0], [0]] }, /not square: row 1 has 1 of 2/],
  [
    'one that is not symmetric',
    {
      covariance: [
        [1, 0.3],
        [0.2, 1],
      ],
    },
    /not symmetric: \[0\]\[1\] is 0.3, \[1\]\[0\] is 0.2/,
  ],
  [
    'one that is not positive definite',
    {
      covariance: [
        [1, 1],
        [1, 1],
      ],
    },
    /not positive definite/,
  ],
  ['one with NaN', { covariance: [[Number.NaN]] }, /Row 0 of the covariance has NaN at 0/],
  ['too few slopes', { items: [{ kind: 'graded', slope: [1], thresholds: [0] }] }, /Item 0 has 1 slopes; there are 2/],
  [
    'an infinite slope',
    { items: [{ kind: 'graded', slope: [1, Number.POSITIVE_INFINITY], thresholds: [0] }] },
    /The slope of item 0 has Infinity at 1/,
  ],
  ['no thresholds', { items: [{ kind: 'graded', slope: [1, 0], thresholds: [] }] }, /Item 0 has no thresholds/],
  [
    'thresholds that stand still',
    { items: [{ kind: 'graded', slope: [1, 0], thresholds: [0, 1, 1] }] },
    /thresholds of item 0 do not ascend: 0, 1, 1/,
  ],
  ['one option', { items: [{ kind: 'choice', options: [{ slope: [1, 0], intercept: 0 }] }] }, /fewer than two options/],
  [
    'an option with too many slopes',
    {
      items: [
        {
          kind: 'choice',
          options: [
            { slope: [1, 0], intercept: 0 },
            { slope: [1, 0, 0], intercept: 0 },
          ],
        },
      ],
    },
    /Option 1 of item 0 has 3 slopes/,
  ],
  [
    'a choice between four traits',
    { covariance: [0, 1, 2, 3].map((t) => [0, 1, 2, 3].map((u) => Number(t === u))), items: [three([1, 1, 1, 1])] },
    /Item 0: .*at most 3 traits, not 4/,
  ],
  ['another kind', { items: [{ kind: 'essay' } as unknown as GradedModel] }, /Item 0 is neither graded nor choice/],
  [
    'an item that is not there',
    {
      responses: [
        [0, 1],
        [2, 1],
      ],
    },
    /Response 1 is to item 2; there are items 0 to 1/,
  ],
  ['category 0', { responses: [[0, 0]] }, /Response 0 to item 0 is 0; its answers are 1 to 4/],
  ['category 5 of 4', { responses: [[0, 5]] }, /its answers are 1 to 4/],
  ['half a category', { responses: [[0, 1.5]] }, /is 1.5; its answers/],
  ['option 3 of three', { responses: [[1, 3]] }, /Response 0 to item 1 is 3; its answers are 0 to 2/],
])('%s is refused with its place', (_, change, message) => {
  expect(() => posterior({ ...good, responses: [], ...change })).toThrow(RangeError)
  expect(() => posterior({ ...good, responses: [], ...change })).toThrow(message)
})
