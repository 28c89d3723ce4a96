import { expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { compareSheets } from '../../src/compare/compare.ts'
import { comparisonSchema } from '../../src/compare/comparison-schema.ts'
import { changesBetween } from '../../src/compare/retest.ts'
import type { ObserverComparison, Retest } from '../../src/compare/types.ts'
import { dimensionLeanFunctional, leanFunctional } from '../../src/fit/composites.ts'
import { measure, modelOf } from '../../src/measure/model.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import { aSession, aSheet, observer } from './sheets.ts'

const bank = builtInBank()
const PM = [1.2, -1.2] as const
const PMM = [-1.2, 1.2] as const

function retest(...sheets: Parameters<typeof compareSheets>[1]): Retest {
  const { comparison } = compareSheets(bank, sheets)
  if (comparison?.kind !== 'retest') throw new Error('This is no retest.')
  comparisonSchema.parse(comparison)
  return comparison
}

function observed(...sheets: Parameters<typeof compareSheets>[1]): ObserverComparison {
  const { comparison } = compareSheets(bank, sheets)
  if (comparison?.kind !== 'observers') throw new Error('This is no comparison with observers.')
  comparisonSchema.parse(comparison)
  return comparison
}

const measured = (wanted: Parameters<typeof aSession>[0]) => measure(modelOf(bank), aSession(wanted))

test('a retest shows what each result shows, and the change with its exact variance', () => {
  const [before, after] = [
    { seed: 1, pulls: PM, items: 88 },
    { seed: 2, pulls: PMM, items: 88 },
  ]
  const found = retest(aSheet(before), aSheet(after))
  const [one, two] = [evaluate(bank, aSession(before)), evaluate(bank, aSession(after))]
  const { first, second, ...lean } = one.lean
  expect(found.lean).toMatchObject({ first, second, before: lean })
  expect(found.level.after.estimate).toBe(two.level.estimate)
  for (const role of found.roles)
    expect(role.before.interval).toEqual(one.roles.find(({ id }) => id === role.id)?.interval)
  const model = modelOf(bank)
  const functionals = [leanFunctional(model, 0, 1), dimensionLeanFunctional(model, 0, 0, 1)]
  const [overall, dimension] = changesBetween(model.prior, measured(before), measured(after), functionals)
  for (const [shown, exact] of [
    [found.lean, overall],
    [found.dimensions[0], dimension],
  ] as const) {
    expect(shown?.difference).toBeCloseTo(exact!.difference, 6)
    expect(shown?.standardError).toBeCloseTo(exact!.standardError, 6)
    expect(shown?.z).toBeCloseTo(exact!.z!, 5)
  }
  expect(found.lean).toMatchObject({ verdict: 'changed', threshold: 1.959964 })
  expect(found.sentence).toMatch(/^The lean changed: .* towards product marketing/)
})

test('lean, level and roles count from 1.96 on, the 12 subjects from 2.87, and it is said why', () => {
  const { thresholds, lean, level, roles, dimensions } = retest(aSheet({ seed: 1 }), aSheet({ seed: 2 }))
  expect(thresholds).toMatchObject({ single: 1.959964, family: 2.86526, familySize: 12 })
  expect(thresholds.why).toMatch(/1\.96 .*12 subjects.*2\.87/)
  expect([lean, level, ...roles].map(({ threshold }) => threshold)).toEqual([1.959964, 1.959964, 1.959964, 1.959964])
  expect(dimensions.map(({ threshold }) => threshold)).toEqual(Array(12).fill(2.86526))
  expect(dimensions.map(({ id }) => id)).toEqual(
    bank.dimensions.filter(({ direction }) => direction).map(({ id }) => id),
  )
  for (const { z, threshold, verdict } of dimensions) expect(verdict === 'changed').toBe(Math.abs(z!) > threshold)
})

test('the same answers twice show no clear change anywhere', () => {
  const found = retest(aSheet(), aSheet())
  expect(found.items).toEqual({ both: 40, same: 40, firstOnly: 0, secondOnly: 0 })
  for (const { difference, verdict } of [found.lean, found.level, ...found.roles, ...found.dimensions])
    expect({ difference, verdict }).toEqual({ difference: 0, verdict: 'no clear change' })
  expect(found.sentence).toMatch(/^No clear change, as is usual/)
})

test('a sheet without answers is comparable with nothing', () => {
  const empty = aSheet({ items: 0 })
  for (const found of [retest(aSheet(), empty), retest(empty, empty)]) {
    for (const { z, p, verdict } of [found.lean, found.level, ...found.roles, ...found.dimensions])
      expect({ z, p, verdict }).toEqual({ z: null, p: null, verdict: 'not comparable' })
    expect(found.sentence).toMatch(/^Not comparable/)
  }
})

test.each([
  ['2026-11-20T10:00:00Z', '2026-11-21T09:59:59Z', 0, true],
  ['2026-11-07T10:00:01Z', '2026-11-21T10:00:00Z', 13, true],
  ['2026-11-07T10:00:00Z', '2026-11-21T10:00:00Z', 14, false],
  ['2026-08-20T10:00:00Z', '2026-11-21T10:00:00Z', 93, false],
])('from %s to %s are %d days: too soon is %j', (first, second, days, soon) => {
  const found = retest(aSheet({ completed: first }), aSheet({ completed: second, seed: 2 }))
  expect(found.days).toBe(days)
  expect(found.advice.some((sentence) => sentence.startsWith('Less than two weeks'))).toBe(soon)
})

test('where a time is not known it is said, and no advice is made up', () => {
  const found = retest(aSheet({ completed: '2026-08-20T10:00:00Z' }), aSheet({ seed: 2 }))
  expect(found).toMatchObject({ days: null, advice: [] })
  expect(found.notes).toEqual([expect.stringContaining('not known')])
})

test('items of either sheet are counted, and few in common are advised against', () => {
  const long = aSession({ items: 40 })
  const late = { ...long, responses: long.responses.slice(30), about: 'Ana' }
  const found = retest(aSheet({ items: 36 }), { session: late, leftOut: 0 })
  expect(found.items).toMatchObject({ both: 6, firstOnly: 30, secondOnly: 4 })
  expect(found.advice).toEqual([])
  const apart = retest(aSheet({ items: 31 }), { session: late, leftOut: 0 })
  expect(apart.advice).toEqual([expect.stringMatching(/^Only 1 question .*--retest/)])
})

test('a sheet of another version says how many answers are left out', () => {
  const old = { ...aSession({ seed: 2 }), bank: { id: bank.id, version: '0.0.1', digest: null } }
  const found = retest({ session: old, leftOut: 3 }, aSheet())
  expect(found.first).toMatchObject({ version: '0.0.1', answered: 40, leftOut: 3 })
  expect(found.notes[0]).toMatch(/version 0\.0\.1 .*unchanged.* 3 answers .* 40 take part/)
})

test('a gap is the difference of the two views, and what is uncertain of either is uncertain of it', () => {
  const found = observed(
    aSheet({ pulls: PM, items: 88 }),
    aSheet({ rater: observer('Ben'), pulls: PMM, seed: 3, items: 60 }),
  )
  for (const { self, observers, gap } of [...found.dimensions, found.lean, found.level])
    expect(gap.estimate).toBeCloseTo(self.estimate - observers.estimate, 5)
  // A dimension's lean has no uncertainty of weights: variances of independent views add up.
  for (const { self, observers, gap } of found.dimensions)
    expect(gap.standardError).toBeCloseTo(Math.hypot(self.standardError, observers.standardError), 5)
  expect(found.lean.verdict).toBe('clear gap')
  expect(found.sentence).toMatch(/^A clear gap overall: .* towards product management/)
})

test('several observers are the mean of their views', () => {
  const [ben, cleo] = [
    { rater: observer('Ben'), seed: 4, items: 60 },
    { rater: observer('Cleo'), seed: 5, items: 50 },
  ]
  const together = observed(aSheet(), aSheet(ben), aSheet(cleo))
  const alone = [ben, cleo].map((one) => observed(aSheet(), aSheet(one)))
  together.dimensions.forEach(({ observers }, d) => {
    const [first, second] = alone.map(({ dimensions }) => dimensions[d]!.observers)
    expect(observers.estimate).toBeCloseTo((first!.estimate + second!.estimate) / 2, 5)
    expect(observers.standardError).toBeCloseTo(Math.hypot(first!.standardError, second!.standardError) / 2, 5)
  })
})

test('fewer than three observers are neither named nor told apart, however their sheets are counted', () => {
  const by = (label: string, seed: number) => aSheet({ rater: observer(label), seed, items: 60, about: null })
  for (const others of [
    [by('Ben-XQ', 1)],
    [by('Ben-XQ', 1), by('Cleo-XQ', 2)],
    [by('Ben-XQ', 1), by('Ben-XQ', 2), by('Cleo-XQ', 3)],
  ]) {
    const found = observed(aSheet(), ...others)
    expect(JSON.stringify(found)).not.toContain('-XQ')
    expect(found).toMatchObject({ each: null, observers: { count: others.length, labels: null } })
    for (const { range } of [found.lean, found.level, ...found.roles, ...found.dimensions]) expect(range).toBeNull()
    expect(found.agreement.amongObservers.estimate).toBeNull()
  }
  const three = observed(aSheet(), by('Ben', 1), by('Cleo', 2), by('Dan', 3))
  expect(three.observers.labels).toEqual(['Ben', 'Cleo', 'Dan'])
  expect(three.each?.map(({ label }) => label)).toEqual(['Ben', 'Cleo', 'Dan'])
  const [low, high] = three.lean.range!
  expect(low).toBeLessThan(high)
  expect(low).toBe(Math.min(...three.each!.map(({ lean }) => lean.estimate)))
})

test('an observer who answers as the person does agrees in everything', () => {
  const found = observed(aSheet({ items: 88 }), aSheet({ items: 88, rater: observer('Ben') }))
  expect(found.agreement.dimensions).toMatchObject({ estimate: 1, over: 12, unsaid: null })
  expect(found.agreement.graded).toMatchObject({ estimate: 1, unsaid: null })
  expect(found.agreement.choices).toMatchObject({ estimate: 1, unsaid: null })
  for (const { verdict } of found.dimensions) expect(verdict).toBe('no clear gap')
})

test('of too few answers no agreement is said, and why', () => {
  const { agreement, dimensions } = observed(aSheet({ items: 3 }), aSheet({ items: 3, rater: observer('Ben') }))
  for (const { estimate, unsaid } of Object.values(agreement)) {
    expect(estimate).toBeNull()
    expect(unsaid).toMatch(/\.$/)
  }
  expect(dimensions.filter(({ verdict }) => verdict !== 'not comparable').length).toBeLessThanOrEqual(3)
})

test('what studies expect, and that neither view corrects the other, stands in every comparison with observers', () => {
  const { expected } = observed(aSheet(), aSheet({ rater: observer('Ben') }))
  expect(expected.join(' ')).toMatch(/\.22 .*lenient.*\.32.*not a correction/)
})
