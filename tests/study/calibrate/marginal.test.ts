import { expect, test } from 'vitest'
import type { Item } from '../../../src/bank/types.ts'
import { gradedProbabilities } from '../../../src/measure/graded.ts'
import { seededRandom } from '../../../src/numbers/random.ts'
import { estimateBlock } from '../../../src/study/calibrate/block.ts'
import type { Codes } from '../../../src/study/calibrate/data.ts'
import { patternsOf } from '../../../src/study/calibrate/data.ts'
import { likelihoodsAt } from '../../../src/study/calibrate/held-out.ts'
import { gradientErrorAt } from '../../../src/study/calibrate/maximise.ts'
import { wholeModel } from '../../../src/study/calibrate/models.ts'
import { normalNodes } from '../../../src/study/calibrate/nodes.ts'
import { penalised } from '../../../src/study/calibrate/objective.ts'
import type { BlockPlan } from '../../../src/study/calibrate/plan.ts'
import { choice, graded } from '../../engine-bank.ts'

function planOf(items: readonly Item[], sigma = 0): BlockPlan {
  return { dimension: 'd0', roles: ['a'], items, correlation: 0, sigma }
}

/** Codes by item from rows of people. */
function codesFrom(items: readonly Item[], rows: readonly (readonly number[])[]): Codes {
  return new Map(items.map((item, i) => [item.id, Int16Array.from(rows, (row) => row[i] as number)]))
}

const yesNo = (name: string) => graded(0, name, { a: 1 }, { kind: 'frequency', thresholds: [0] })

test('the marginal likelihood of a few answers equals a double sum over trait and style by brute force', () => {
  const items = [
    graded(0, 'one', { a: 1.3 }),
    graded(0, 'two', { a: 0.8 }, { reversed: true }),
    graded(0, 'three', { a: 1 }, { kind: 'frequency' }),
  ]
  const rows = [
    [0, 4, 2],
    [3, 1, -1],
    [4, 4, 4],
  ]
  const plan = planOf(items, 0.5)
  const found = likelihoodsAt(plan, normalNodes(1, 0, 0.5), codesFrom(items, rows), [0, 1, 2], new Map())
  const [step, density] = [0.05, (x: number) => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI)]
  rows.forEach((row, person) => {
    let sum = 0
    for (let theta = -8; theta <= 8; theta += step)
      for (let s = -5; s <= 5; s += step) {
        let p = density(theta) * density(s) * step * step
        items.forEach((item, i) => {
          const style = item.kind === 'frequency' ? 0 : (item.reversed ? -1 : 1) * 0.5 * s
          const z = item.discrimination * theta + style
          const code = row[i] as number
          if (code >= 0)
            p *= gradedProbabilities(
              z,
              item.thresholds.map((one) => one * item.discrimination),
            )[code] as number
        })
        sum += p
      }
    expect(found[person]).toBeCloseTo(Math.log(sum), 5)
  })
})

test('two yes-no items have as many parameters as their table has shares: a flat prior reproduces the table', () => {
  // Symmetric, as in the Rasch model: P(1,1) = P(0,0). Then both thresholds are 0 and the likelihood has the closed form sum n log(n / N).
  const items = [yesNo('one'), yesNo('two')]
  const rows = [
    [1, 1, 60],
    [0, 0, 60],
    [1, 0, 40],
    [0, 1, 40],
  ].flatMap(([x, y, n]) => Array.from({ length: n as number }, () => [x as number, y as number]))
  const task = {
    ...{ plan: planOf(items), nodes: normalNodes(1, 0, 0), codes: codesFrom(items, rows) },
    ...{ people: rows.map((_, k) => k), free: new Set(items.map(({ id }) => id)) },
  }
  const { values, maximum } = estimateBlock(task, 1000)
  const likelihoods = likelihoodsAt(task.plan, task.nodes, task.codes, task.people, values)
  expect(maximum.converged).toBe(true)
  expect(likelihoods.reduce((sum, one) => sum + one, 0)).toBeCloseTo(120 * Math.log(0.3) + 80 * Math.log(0.2), 4)
  const [one, two] = items.map(({ id }) => values.get(id))
  expect(one?.thresholds?.[0]).toBeCloseTo(0, 4)
  expect(one?.factor).toBeCloseTo(two?.factor ?? 0, 4)
})

test('one yes-no item with a fixed discrimination: the threshold makes the share of the model that of the people', () => {
  const items = [yesNo('one')]
  const rows = Array.from({ length: 200 }, (_, k) => [k < 130 ? 1 : 0])
  const task = {
    plan: planOf(items),
    nodes: normalNodes(1, 0, 0),
    codes: codesFrom(items, rows),
    people: rows.map((_, k) => k),
    free: new Set(['d0-one']),
  }
  const { values } = estimateBlock(task, 1000)
  const [log] = likelihoodsAt(task.plan, task.nodes, task.codes, [0], values)
  expect(Math.exp(log as number)).toBeCloseTo(0.65, 4)
})

test('the gradient of the whole equals finite differences, and a wrong gradient is found out', () => {
  const items: Item[] = [
    graded(0, 'one', { a: 1 }),
    graded(0, 'two', { a: 1 }),
    choice(0, 'pair', 'pair', [{ a: 1 }, {}]),
  ]
  const random = seededRandom(2)
  const rows = Array.from({ length: 40 }, () => [
    Math.floor(5 * random()),
    Math.floor(5 * random()),
    Math.floor(2 * random()),
  ])
  const nodes = normalNodes(1, 0, 0.5)
  const codes = items.map(({ id }) => codesFrom(items, rows).get(id) as Int16Array)
  const models = items.map((item) => wholeModel(item, ['a'], nodes))
  const patterns = patternsOf(
    codes,
    rows.map((_, k) => k),
  )
  const { objective, start } = penalised(nodes, models, patterns, () => true, 1)
  expect(gradientErrorAt(objective, start, 40)).toBeLessThan(1e-6)
  const wrong: typeof objective = (x) => {
    const { value, gradient } = objective(x)
    return { value, gradient: gradient.map((slope, k) => (k === 0 ? slope * 1.5 + 20 : slope)) }
  }
  expect(gradientErrorAt(wrong, start, 40)).toBeGreaterThan(1e-3)
})
