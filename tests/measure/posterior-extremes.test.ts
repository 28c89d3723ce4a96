import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Item, Loadings } from '../../src/bank/types.ts'
import { bestItem } from '../../src/choose/next-item.ts'
import { fitOf } from '../../src/fit/role-fit.ts'
import { choiceLikelihood } from '../../src/measure/choice.ts'
import type { Gaussian, Site } from '../../src/measure/gaussian.ts'
import { gradedLikelihood } from '../../src/measure/graded.ts'
import type { Observation } from '../../src/measure/posterior.ts'
import { posterior, sweep } from '../../src/measure/posterior.ts'
import { inverse } from '../../src/numbers/matrix.ts'
import { seededRandom } from '../../src/numbers/random.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import { aSession, choice, engineBank, everyKind, graded, measured, SEEDED } from '../engine-bank.ts'
import { answerOf } from '../respondent.ts'
import { allFinite } from './random-sessions.ts'

test('400 answers that contradict each other give the middle, without NaN', () => {
  const bank = engineBank({ items: (d) => Array.from({ length: 134 }, (_, k) => graded(d, `again-${k}`, { r0: 1 })) })
  const items = bank.items.slice(0, 400)
  const answers = Object.fromEntries(items.map(({ id }, i) => [id, i % 2 === 0 ? 1 : 5]))
  const { measured: all } = measured(bank, answers)
  expect(all.converged).toBe(true)
  expect(allFinite(all)).toBe(true)
  for (const value of all.mean) expect(Math.abs(value)).toBeLessThan(1e-6)
})

test('400 answers that all say the same converge too', () => {
  const bank = engineBank({ items: (d) => Array.from({ length: 134 }, (_, k) => graded(d, `again-${k}`, { r0: 1 })) })
  const { measured: all } = measured(bank, Object.fromEntries(bank.items.map(({ id }) => [id, 5])))
  expect(all.converged).toBe(true)
  expect(allFinite(all)).toBe(true)
})

/** The items of a dimension three times over, ten times as discriminating: the most that a bank may have. */
function steep(d: number, roles: readonly string[]): Item[] {
  const up = (loadings: Loadings) =>
    Object.fromEntries(Object.entries(loadings).map(([role, value]) => [role, 10 * value]))
  return ['a', 'b', 'c'].flatMap((copy) =>
    everyKind(d, roles).map((item): Item => {
      const id = `${item.id}-${copy}`
      if ('options' in item)
        return { ...item, id, options: item.options.map((option) => ({ ...option, loadings: up(option.loadings) })) }
      return { ...item, id, loadings: up(item.loadings), discrimination: 10 * item.discrimination }
    }),
  )
}

test('the steepest items that a bank may have, answered without sense, converge', () => {
  for (const sigma of [0, 0.5, 10]) {
    const bank = engineBank({ dimensions: 2, items: steep, prior: { sigma } })
    for (const seed of [1, 2, 3]) {
      const random = seededRandom(seed)
      const extremes = bank.items.map((item) => {
        const last = 'options' in item ? (item.kind === 'best-worst' ? 11 : item.options.length - 1) : 4
        return [item.id, answerOf(item, random() < 0.5 ? 0 : last)]
      })
      const { measured: all } = measured(bank, Object.fromEntries(extremes))
      expect(all.converged).toBe(true)
      expect(allFinite(all)).toBe(true)
    }
  }
})

const CUTS = [-1.5, -0.5, 0.5, 1.5]
const PRIOR = Float64Array.of(1, 0.2, 0.2, 1)
const observations: readonly Observation[] = [
  { likelihood: gradedLikelihood([1, 0], CUTS), answer: 4 },
  { likelihood: gradedLikelihood([1, 0.5], CUTS), answer: 2 },
  { likelihood: gradedLikelihood([0, 1], CUTS), answer: 0 },
  {
    likelihood: choiceLikelihood([
      { slopes: [0.8, 0], intercept: 0 },
      { slopes: [0, 0.8], intercept: 0 },
      { slopes: [0, 0], intercept: 0 },
    ]),
    answer: 1,
  },
]

/** Sites as somebody may have made them up, and the state that belongs to them, proper or not. */
function madeUp(seed: number, reach: number): { state: Gaussian; sites: Site[] } {
  const random = seededRandom(seed)
  const any = () => reach * (2 * random() - 1)
  const sites = observations.map(({ likelihood: { axes } }): Site => {
    if (axes.length === 1) return { precision: Float64Array.of(any()), shift: Float64Array.of(any()) }
    const off = any() / 2
    return { precision: Float64Array.of(any(), off, off, any()), shift: Float64Array.of(any(), any()) }
  })
  const precision = inverse(PRIOR, 2) as Float64Array
  const shift = new Float64Array(2)
  const dense = [
    [1, 0],
    [1, 0.5],
    [0, 1],
  ] as const
  dense.forEach((axis, i) => {
    for (const t of [0, 1] as const) {
      shift[t] = (shift[t] as number) + axis[t] * (sites[i]?.shift[0] as number)
      for (const u of [0, 1] as const)
        precision[t * 2 + u] = (precision[t * 2 + u] as number) + axis[t] * axis[u] * (sites[i]?.precision[0] as number)
    }
  })
  sites[3]?.precision.forEach((value, k) => {
    precision[k] = (precision[k] as number) + value
  })
  sites[3]?.shift.forEach((value, t) => {
    shift[t] = (shift[t] as number) + value
  })
  const covariance = inverse(precision, 2) as Float64Array
  const mean = Float64Array.of(
    covariance[0]! * shift[0]! + covariance[1]! * shift[1]!,
    covariance[2]! * shift[0]! + covariance[3]! * shift[1]!,
  )
  return { state: { mean, covariance }, sites }
}

test.each([
  { sites: [3, -2], kept: 0.5, why: 'goes by half' },
  { sites: [3, -2.5], kept: 0.75, why: 'goes by a quarter where half of it would leave nothing' },
  { sites: [3, -5], kept: 0.5, why: 'goes by half where the state is none either' },
])('a site without which there is no proper distribution $why', ({ sites, kept }) => {
  const alone = sites.map((_, i) => ({ likelihood: gradedLikelihood([1], CUTS), answer: i }))
  const made = sites.map((value): Site => ({ precision: Float64Array.of(value), shift: Float64Array.of(0.4) }))
  // One trait with prior precision 1, so that the state has precision 1 + both.
  const variance = 1 / (1 + (sites[0] as number) + (sites[1] as number))
  const state = { mean: Float64Array.of(0.8 * variance), covariance: Float64Array.of(variance) }
  sweep(state, alone.slice(0, 1), made, 1)
  expect(made[0]?.precision[0]).toBeCloseTo(kept * 3, 12)
  expect(made[0]?.shift[0]).toBeCloseTo(kept * 0.4, 12)
  expect(state.covariance[0]).toBeCloseTo(1 / (1 + kept * 3 + (sites[1] as number)), 12)
})

test('from made-up sites, with cavities that are no distributions, sweeping comes to the same posterior as from a cold start', () => {
  const cold = posterior(PRIOR, observations)
  fc.assert(
    fc.property(fc.integer(), fc.constantFrom(1, 4, 12), (seed, reach) => {
      const { state, sites } = madeUp(seed, reach)
      let change = Number.POSITIVE_INFINITY
      for (let turn = 0; turn < 100 && change > 1e-8; turn++)
        change = sweep(state, observations, sites, turn < 30 ? 1 : 0.5)
      expect(change).toBeLessThan(1e-8)
      expect(allFinite(state)).toBe(true)
      sites.forEach(({ precision, shift }, i) => {
        precision.forEach((value, k) => {
          expect(value).toBeCloseTo(cold.sites[i]?.precision[k] as number, 6)
        })
        shift.forEach((value, k) => {
          expect(value).toBeCloseTo(cold.sites[i]?.shift[k] as number, 6)
        })
      })
    }),
    { ...SEEDED, numRuns: 200 },
  )
})

test('half steps come to the same posterior as whole ones', () => {
  const cold = posterior(PRIOR, observations)
  const sites = cold.sites.map(({ precision, shift }) => ({
    precision: precision.map(() => 0),
    shift: shift.map(() => 0),
  }))
  const state = { mean: new Float64Array(2), covariance: Float64Array.from(PRIOR) }
  for (let turn = 0; turn < 60; turn++) sweep(state, observations, sites, 0.5)
  state.mean.forEach((value, t) => {
    expect(value).toBeCloseTo(cold.mean[t] as number, 7)
  })
})

test('a choice whose options all speak for the same tells nothing and breaks nothing', () => {
  const bank = engineBank({
    items: (d) => [
      graded(d, 'one', { [d === 0 ? 'r0' : 'r1']: 1 }),
      choice(d, 'flat', 'scene', [{ r1: 0.8 }, { r1: 0.8 }, { r1: 0.8 }]),
    ],
  })
  const with3 = measured(bank, { 'd0-one': 3 })
  const { model, measured: withFlat } = measured(bank, { 'd0-one': 3, 'd0-flat': 'b', 'd1-flat': 'a' })
  expect(withFlat.mean).toEqual(with3.measured.mean)
  expect(withFlat.covariance).toEqual(with3.measured.covariance)
  const session = aSession(bank, { 'd0-one': 3 })
  expect(bestItem(model, session, with3.measured, fitOf(model, with3.measured))?.id).toMatch(/-one$/)
  expect(evaluate(bank, session).outcome.moreItems).toBeNull()
})
