import { describe, expect, test } from 'vitest'
import type { Bank } from '../../src/bank/types.ts'
import { normalCdf } from '../../src/numbers/normal.ts'
import { seededRandom } from '../../src/numbers/random.ts'
import { drawNormal } from '../../src/study/simulate/draw.ts'
import { personWork } from '../../src/study/simulate/person.ts'
import type { SimulationOptions } from '../../src/study/simulate/plan.ts'
import { planOf } from '../../src/study/simulate/plan.ts'
import { recoveryOf, reliabilityOf } from '../../src/study/simulate/recovery.ts'
import { correlationOf, shareOf, spreadOf } from '../../src/study/simulate/statistics.ts'
import { summarise } from '../../src/study/simulate/summarise.ts'
import type { LengthReport, Simulation } from '../../src/study/simulate/types.ts'
import { engineBank, graded } from '../engine-bank.ts'

function simulated(bank: Bank, change: Partial<SimulationOptions> = {}): Simulation {
  const plan = planOf(bank, { people: 12, seed: 7, length: 'all', miss: false, ...change })
  const work = personWork(plan)
  return summarise(
    plan,
    Array.from({ length: plan.options.people }, (_, person) => work(person)),
  )
}

test('where the posterior is exact, intervals cover 90 %, without bias, and r and rmse are what theory says', () => {
  const random = seededRandom(20261121)
  // N(0, 1) seen with normal noise of variance 1/2: the posterior is N(2/3 seen, 1/3).
  const people = Array.from({ length: 20_000 }, () => {
    const truth = drawNormal(random)
    const seen = truth + Math.sqrt(1 / 2) * drawNormal(random)
    const sd = Math.sqrt(1 / 3)
    return { truth, estimate: (2 / 3) * seen, raw: sd, shipped: 1.1 * sd }
  })
  const found = recoveryOf({ what: 'lean', dimension: null, role: null }, people)
  const within = (value: number | null, exact: number, sd: number) =>
    expect(Math.abs((value ?? Number.NaN) - exact)).toBeLessThan(4 * sd)
  within(found.rawCoverage.share, 0.9, Math.sqrt((0.9 * 0.1) / 20_000))
  within(found.shippedCoverage.share, 2 * normalCdf(1.1 * 1.6448536) - 1, Math.sqrt((0.93 * 0.07) / 20_000))
  within(found.bias, 0, Math.sqrt(1 / 3 / 20_000))
  within(found.rmse, Math.sqrt(1 / 3), Math.sqrt(1 / 3 / 40_000))
  within(found.correlation, Math.sqrt(2 / 3), 1 / Math.sqrt(20_000))
  expect(found.standardError).toBeCloseTo(1.1 * Math.sqrt(1 / 3), 6)
})

test('chances that are right come true in every band, and each claim lies in one', () => {
  const random = seededRandom(6)
  const claims = Array.from({ length: 20_000 }, () => {
    const probability = 0.5 + 0.5 * random()
    return { probability, right: random() < probability }
  })
  const bands = reliabilityOf([...claims, { probability: 1, right: true }])
  expect(bands.reduce((sum, { right }) => sum + right.of, 0)).toBe(20_001)
  for (const { printed, right, from, below } of bands) {
    expect(printed).toBeGreaterThanOrEqual(from)
    expect(printed).toBeLessThanOrEqual(below)
    expect(Math.abs((right.share as number) - (printed as number))).toBeLessThan(4 * (right.standardError as number))
  }
  const named = reliabilityOf(claims, 0.8)
  expect(named[0]?.from).toBe(0.8)
  expect(named.reduce((sum, { right }) => sum + right.of, 0)).toBe(
    claims.filter(({ probability }) => probability >= 0.8).length,
  )
})

test('a share of nobody is unknown, and a correlation with what never varies', () => {
  expect(shareOf(0, 0)).toEqual({ share: null, standardError: null, of: 0 })
  expect(shareOf(1, 4)).toEqual({ share: 0.25, standardError: 0.216506, of: 4 })
  expect(correlationOf([1, 2, 3], [2, 2, 2])).toBeNull()
  expect(correlationOf([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12)
})

test('quantiles are values that occur', () => {
  const values = [5, 1, 4, 2, 3, 6, 7, 8, 9, 10]
  expect(spreadOf(values)).toEqual({ mean: 5.5, minimum: 1, lower: 1, median: 5, upper: 9, maximum: 10 })
})

/** Every number in a document. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

function reportOn(name: string, { lengths }: Simulation): LengthReport {
  return lengths.find(({ length }) => length === name) as LengthReport
}

const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0)

describe.each([
  ['two roles', engineBank({ dimensions: 4 })],
  ['three roles', engineBank({ roles: 3, prior: { gamma: 0.1 } })],
  ['one dimension', engineBank({ dimensions: 1 })],
  ['a dimension that informs the level only, no response style', levelOnly()],
  ['graded items alone', engineBank({ items: (d) => ['r0', 'r1'].map((role) => graded(d, role, { [role]: 1 })) })],
])('a simulation of a bank with %s', (_, bank) => {
  const simulation = simulated(bank)
  const each = (check: (report: LengthReport) => void) => simulation.lengths.forEach(check)

  test('reports on all lengths in numbers that are finite', () => {
    expect(simulation.lengths.map(({ length }) => length)).toEqual(['quick', 'standard', 'full'])
    expect(numbersIn(simulation).filter((value) => !Number.isFinite(value))).toEqual([])
  })

  test('the shares of outcomes, of reasons to stop and of first roles each add up to 1', () => {
    each(({ outcomes, use, equalPulls }) => {
      expect(sum(outcomes.map(({ frequency }) => frequency.share))).toBeCloseTo(1, 5)
      expect(sum(use.stopped.map(({ frequency }) => frequency.share))).toBeCloseTo(1, 5)
      expect(sum(equalPulls.first.map(({ frequency }) => frequency.share))).toBeCloseTo(1, 5)
      const headlines = sum(equalPulls.first.map((one) => one.headlines))
      expect(headlines / 12).toBeCloseTo(1 - (equalPulls.noHeadline.share as number), 5)
    })
  })

  test('exposures add up to the mean number of items, counts to the people', () => {
    each(({ use }) => {
      expect(sum(use.exposure.map(({ share }) => share))).toBeCloseTo(use.items.mean, 3)
      expect(sum(use.counts.map(({ people }) => people))).toBe(12)
      expect(sum(use.counts.map(({ items, people }) => items * people)) / 12).toBeCloseTo(use.items.mean, 5)
      expect(use.never).toEqual(use.exposure.filter(({ share }) => share === 0).map(({ item }) => item))
      expect(use.always).toEqual(use.exposure.filter(({ share }) => share === 1).map(({ item }) => item))
    })
  })

  test('everybody has one printed chance, and the roles in another order change nothing', () => {
    each(({ reliability, mirror }) => {
      expect(sum(reliability.map(({ right }) => right.of))).toBe(12)
      expect(mirror).toBe(0)
    })
  })

  test('the full form is the longest and agrees with itself, so that it is not held against itself', () => {
    const full = reportOn('full', simulation)
    expect(full.use.items).toMatchObject({ mean: bank.items.length, minimum: bank.items.length })
    expect(full.againstFull).toBeNull()
    for (const short of ['quick', 'standard']) {
      const against = reportOn(short, simulation).againstFull
      expect(against?.sameOutcome.share).toBeLessThanOrEqual(against?.sameLead.share as number)
    }
  })
})

test('always the same answer says nothing about the roles in the full form of a bank whose roles are alike', () => {
  const alike = engineBank({ items: (d) => ['r0', 'r1'].map((role) => graded(d, role, { [role]: 1 })) })
  const { sameAnswer } = reportOn('full', simulated(alike, { people: 1 }))
  expect(sameAnswer.map(({ category }) => category)).toEqual(['lowest', 'middle', 'highest'])
  for (const { lean } of sameAnswer) expect(lean).toBeCloseTo(0, 6)
})

function levelOnly(): Bank {
  const bank = engineBank({ prior: { sigma: 0 } })
  return { ...bank, dimensions: bank.dimensions.map((dimension, d) => ({ ...dimension, direction: d > 0 })) }
}

const bank = engineBank({ dimensions: 4 })

test('the same seed gives the same document, another seed other people', () => {
  expect(simulated(bank)).toEqual(simulated(bank))
  expect(simulated(bank, { seed: 8 }).lengths).not.toEqual(simulated(bank).lengths)
})

test('one length alone gives what it gives among all, and no comparison', () => {
  const alone = simulated(bank, { length: 'quick' })
  expect(alone.lengths).toEqual(simulated(bank).lengths.slice(0, 1))
  expect(alone.comparison).toBeNull()
  expect(alone.gates.every(({ length }) => length === 'quick')).toBe(true)
})

test('more people are the same people and more', () => {
  const few = personWork(planOf(bank, { people: 2, seed: 3, length: 'quick', miss: false }))
  const many = personWork(planOf(bank, { people: 900, seed: 3, length: 'quick', miss: false }))
  many(899)
  expect(many(1)).toEqual(few(1))
})

test('a gate says what came out, what is wanted, and whether more people would tell', () => {
  const simulation = simulated(bank)
  const { gates } = simulation
  for (const { figure, wanted, passed } of gates) {
    if (figure === null) expect(passed).toBeNull()
    else expect(passed).toBe('atLeast' in wanted ? figure >= wanted.atLeast : figure <= wanted.atMost)
  }
  const names = (length: string) => gates.filter((one) => one.length === length).map(({ gate }) => gate)
  expect(names('standard')).toEqual([
    'equal-pulls-no-headline',
    'equal-pulls-no-side',
    'same-answer-no-lean',
    'headline-right',
    'no-opposite-headlines',
    'same-lead-as-full',
    'roles-exchange',
  ])
  expect(names('full')).not.toContain('same-lead-as-full')
  const headline = gates.find(({ gate, length }) => gate === 'headline-right' && length === 'full')
  expect(headline?.figure).toBe(reportOn('full', simulation).outcomes[0]?.right?.share)
})

test('ways to choose items are compared at the same numbers of items and in the same time', () => {
  const { comparison } = simulated(bank)
  expect(new Set(comparison?.map(({ choosing }) => choosing))).toEqual(new Set(['adaptive', 'best-first', 'random']))
  for (const { unit, amount, items, seconds } of comparison ?? []) {
    if (unit === 'items') expect(items).toBe(amount)
    else expect(seconds).toBeLessThanOrEqual(amount)
  }
})

test('a bank whose roles are not alike leans by itself, and the gate on the same answer fails', () => {
  const uneven = engineBank({
    items: (d) => [graded(d, 'easy', { r0: 1 }, { thresholds: [-3, -2, -1, 0] }), graded(d, 'plain', { r1: 1 })],
  })
  const gate = simulated(uneven, { people: 2 }).gates.find(
    (one) => one.gate === 'same-answer-no-lean' && one.length === 'full',
  )
  expect(gate?.passed).toBe(false)
})

test('people whom the bank misses are recovered less well', () => {
  const wide = engineBank({ dimensions: 6 })
  const rmse = (miss: boolean) => simulated(wide, { people: 60, length: 'full', miss }).lengths[0]?.recovery[0]?.rmse
  expect(rmse(true)).toBeGreaterThan(rmse(false) as number)
})
