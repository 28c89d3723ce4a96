import { expect, test } from 'vitest'
import type { Item } from '../../../src/bank/types.ts'
import { seededRandom } from '../../../src/numbers/random.ts'
import { groupsOf, spread } from '../../../src/study/calibrate/categories.ts'
import { modelFor, wholeModel } from '../../../src/study/calibrate/models.ts'
import { normalNodes } from '../../../src/study/calibrate/nodes.ts'
import { fromThresholds, gradientInFree, toThresholds } from '../../../src/study/calibrate/thresholds.ts'
import { choice, graded } from '../../engine-bank.ts'

const ROLES = ['a', 'b']
const ALL = [true, true, true, true, true]
const ITEMS: readonly (readonly [string, Item, readonly boolean[]])[] = [
  ['a rating', graded(0, 'one', { a: 1.2 }), ALL],
  ['a reversed rating', graded(0, 'two', { b: 0.8 }, { reversed: true }), ALL],
  ['a frequency for two roles', graded(0, 'three', { a: 0.7, b: 0.6 }, { kind: 'frequency' }), ALL],
  ['a rating with unused categories', graded(0, 'four', { a: 1 }), [false, true, false, true, true]],
  ['a pair', choice(0, 'five', 'pair', [{ a: 1 }, { b: 1 }]), []],
  ['a scene', choice(0, 'six', 'scene', [{ a: 0.8 }, { b: 0.8 }, { a: 0.5, b: 0.5 }, {}]), []],
  ['a best-worst set', choice(0, 'seven', 'best-worst', [{ a: 1 }, { b: 1 }, { a: 0.7 }], { reversed: true }), []],
]

const nodes = normalNodes(2, 0.3, 0.5)

test.each(ITEMS)('the gradient of %s and of its prior equals finite differences to 1e-6', (_, item, used) => {
  const random = seededRandom(11)
  const model = modelFor(item, ROLES, nodes, used)
  const expected = Float64Array.from({ length: model.answers * nodes.size }, () => random())
  const at = model.start.map((one) => one + 0.6 * random() - 0.3)
  const value = (x: Float64Array) => {
    const table = model.table(x)
    return table.reduce((sum, log, k) => sum + log * (expected[k] as number), 0) / table.length
  }
  const prior = (x: Float64Array) => model.prior(x, 0.7).value
  const step = 1e-5
  at.forEach((_one, k) => {
    const slope = (f: (x: Float64Array) => number) => {
      const moved = (by: number) => f(at.map((one, j) => (j === k ? one + by : one)))
      return (moved(step) - moved(-step)) / (2 * step)
    }
    const size = model.answers * nodes.size
    expect(Math.abs((model.gradient(at, expected)[k] as number) / size - slope(value))).toBeLessThan(1e-6)
    expect(Math.abs((model.prior(at, 0.7).gradient[k] as number) - slope(prior))).toBeLessThan(1e-6)
  })
})

test.each(ITEMS)('the answers of %s have probabilities that add up to 1 at every node', (_, item, used) => {
  const model = modelFor(item, ROLES, nodes, used)
  const table = model.table(model.start)
  for (let q = 0; q < nodes.size; q += 97) {
    let sum = 0
    for (let answer = 0; answer < model.answers; answer++) sum += Math.exp(table[answer * nodes.size + q] as number)
    expect(sum).toBeCloseTo(1, 10)
  }
})

test('at the start a model has the values of the expert', () => {
  for (const [, item] of ITEMS) {
    const model = wholeModel(item, ROLES, nodes)
    const { factor, thresholds, intercepts } = model.values(model.start)
    expect(factor).toBe(1)
    if ('thresholds' in item) {
      expect(intercepts).toBeNull()
      thresholds?.forEach((one, k) => {
        expect(one).toBeCloseTo(item.thresholds[k] as number, 12)
      })
    } else expect({ thresholds, intercepts }).toEqual({ thresholds: null, intercepts: item.options.map(() => 0) })
  }
})

test('thresholds come back from the free parameters, ascending whatever these are', () => {
  for (const thresholds of [[0.3], [-1, 2], [-1.5, -0.5, 0.5, 1.5], [-2, -1, 0, 0.1, 3]])
    expect([...toThresholds(fromThresholds(thresholds))].map((one) => Math.round(one * 1e9) / 1e9)).toEqual(thresholds)
  const random = seededRandom(3)
  for (let k = 0; k < 50; k++) {
    const made = toThresholds(Float64Array.from({ length: 1 + (k % 6) }, () => 6 * random() - 3))
    expect([...made]).toEqual([...made].sort((one, other) => one - other))
  }
  expect([...gradientInFree(Float64Array.of(0, 0, 0, 0), Float64Array.of(1, 1, 1, 1))]).toEqual([4, -1, 2, 1])
})

test('unused categories merge: one estimate for the thresholds between used ones, the outer ones move along', () => {
  expect(groupsOf([false, true, false, true, true])).toEqual({ groups: [[1, 2], [3]], codes: [-1, 0, -1, 1, 2] })
  const expert = [-1.5, -0.5, 0.5, 1.5]
  expect(spread([0.2, 2], [[1, 2], [3]], expert).map((one) => Math.round(one * 1e9) / 1e9)).toEqual([
    -1.3, -0.3, 0.7, 2,
  ])
  const narrow = spread([0.2, 0.3], [[1, 2], [3]], expert)
  expect(narrow).toEqual([...narrow].sort((one, other) => one - other))
  expect(narrow.every((one, k) => k === 0 || one > (narrow[k - 1] as number))).toBe(true)
})

test('the nodes have the moments of the prior', () => {
  const moment = (f: (q: number) => number) => nodes.logWeights.reduce((sum, log, q) => sum + Math.exp(log) * f(q), 0)
  const [x, y, s] = [
    (q: number) => nodes.points[q] as number,
    (q: number) => nodes.points[nodes.size + q] as number,
    (q: number) => nodes.style[q] as number,
  ]
  expect(moment(() => 1)).toBeCloseTo(1, 12)
  expect(moment((q) => x(q) ** 2)).toBeCloseTo(1, 6)
  expect(moment((q) => x(q) * y(q))).toBeCloseTo(0.3, 6)
  expect(moment((q) => s(q) ** 2)).toBeCloseTo(0.25, 6)
})
