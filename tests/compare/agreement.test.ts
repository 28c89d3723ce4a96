import { describe, expect, test } from 'vitest'
import { intraclassCorrelations, meanSquares } from '../../src/compare/agreement.ts'
import { reference } from './reference.ts'

const { data, results, two_way_mean_squares: squares } = reference.icc_shrout_fleiss_1979

const FORMS = {
  ICC1: 'oneWay',
  ICC2: 'agreement',
  ICC3: 'consistency',
  ICC1k: 'oneWayOfMean',
  ICC2k: 'agreementOfMean',
  ICC3k: 'consistencyOfMean',
} as const

describe('the data of Shrout and Fleiss 1979 give what psych gives, to 1e-8', () => {
  test.each(Object.entries(FORMS))('%s', (name, key) => {
    const expected = results[name as keyof typeof FORMS]
    const found = intraclassCorrelations(data)![key]
    expect(Math.abs(found.estimate - expected.ICC)).toBeLessThan(1e-8)
    expect(Math.abs(found.f - expected.F)).toBeLessThan(1e-8)
    expect([found.df1, found.df2]).toEqual([expected.df1, expected.df2])
    expect(Math.abs(found.p - expected.p)).toBeLessThan(1e-8)
    expect(Math.abs(found.interval[0] - expected.lower95)).toBeLessThan(1e-8)
    expect(Math.abs(found.interval[1] - expected.upper95)).toBeLessThan(1e-8)
  })

  test('mean squares', () => {
    const found = meanSquares(data)
    expect(found.subjects).toBeCloseTo(squares.subs, 8)
    expect(found.raters).toBeCloseTo(squares.ind, 8)
    expect(found.residual).toBeCloseTo(squares.Residuals, 8)
  })
})

test('raters who say the same agree fully, and without any doubt', () => {
  const { agreement, consistency, oneWay } = intraclassCorrelations([
    [1, 1],
    [2, 2],
    [4, 4],
  ])!
  for (const form of [agreement, consistency, oneWay])
    expect(form).toMatchObject({ estimate: 1, f: Number.POSITIVE_INFINITY, p: 0, interval: [1, 1] })
})

test('a rater who is stricter throughout lowers agreement and leaves consistency', () => {
  const { agreement, consistency } = intraclassCorrelations([
    [1, 3],
    [2, 4],
    [5, 7],
    [4, 6],
  ])!
  expect(consistency.estimate).toBe(1)
  expect(agreement.estimate).toBeCloseTo(0.625, 12)
})

test('raters who contradict each other agree less than not at all, with finite bounds', () => {
  const { agreement, consistency } = intraclassCorrelations([
    [1, 5],
    [5, 1],
    [3, 3],
  ])!
  expect(consistency.estimate).toBe(-1)
  expect(agreement.estimate).toBeLessThan(0)
  for (const bound of agreement.interval) expect(Number.isFinite(bound)).toBe(true)
})

test('where nothing varies there is nothing to agree on', () => {
  expect(
    intraclassCorrelations([
      [3, 3],
      [3, 3],
    ]),
  ).toBeNull()
})

test('a wider confidence gives a wider interval', () => {
  const [narrow, wide] = [0.9, 0.99].map((confidence) => intraclassCorrelations(data, confidence)!.agreement.interval)
  expect(wide![0]).toBeLessThan(narrow![0])
  expect(wide![1]).toBeGreaterThan(narrow![1])
})

test.each([
  [[[1, 2]], 0.95, /two subjects and two raters, not 1 and 2/],
  [[[1], [2]], 0.95, /not 2 and 1/],
  [[], 0.95, /not 0 and 0/],
  [[[1, 2], [3]], 0.95, /Subject 1 has 1 ratings/],
  [
    [
      [1, 2],
      [3, Number.NaN],
    ],
    0.95,
    /Subject 1 has a rating that is not a finite number/,
  ],
  [data, 1, /between 0 and 1/],
])('what cannot be compared is refused: %j at %d', (ratings, confidence, message) => {
  expect(() => intraclassCorrelations(ratings, confidence)).toThrow(message)
})
