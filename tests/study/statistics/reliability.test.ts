import { expect, test } from 'vitest'
import { quantile } from '../../../src/numbers/sample.ts'
import { cronbachAlpha, feldtInterval, itemRestCorrelation } from '../../../src/study/statistics/alpha.ts'
import { fewestPeople, pairwiseCovariances } from '../../../src/study/statistics/moments.ts'
import { mcdonaldOmega } from '../../../src/study/statistics/omega.ts'

/** Ten people, four items. The numbers below were computed from it with NumPy 2.4 and SciPy 1.17. */
const ROWS = [
  [4, 3, 5, 4],
  [2, 2, 1, 3],
  [5, 4, 4, 5],
  [3, 3, 2, 2],
  [1, 2, 1, 1],
  [4, 5, 4, 3],
  [2, 1, 3, 2],
  [3, 4, 3, 3],
  [5, 5, 4, 4],
  [2, 3, 2, 1],
]

function columns(rows: readonly (readonly number[])[]): Float64Array[] {
  return (rows[0] ?? []).map((_, i) => Float64Array.from(rows, (row) => row[i] as number))
}

test('alpha is that of the formula, and of the analysis of variance (Hoyt): 1 - MS residual / MS people', () => {
  const alpha = cronbachAlpha(pairwiseCovariances(columns(ROWS)), ROWS.length)
  expect(alpha?.estimate).toBeCloseTo(0.9126213592233008, 12)
  // 1 - (1 - alpha) F, scipy.stats.f.ppf at .95 and .05 with 9 and 27 degrees of freedom.
  expect(alpha?.interval[0]).toBeCloseTo(0.8033865699531646, 8)
  expect(alpha?.interval[1]).toBeCloseTo(0.9696615075467864, 8)
})

test('two parallel items have the alpha of Spearman and Brown, 2 r / (1 + r)', () => {
  const pair = pairwiseCovariances(
    columns([
      [1, 1],
      [2, 3],
      [3, 2],
      [4, 4],
      [5, 5],
    ]),
  )
  expect(cronbachAlpha(pair, 5)?.estimate).toBeCloseTo((2 * 0.9) / 1.9, 12)
})

test("Feldt's interval has the F quantiles of SciPy", () => {
  for (const [estimate, people, items, low, high] of [
    [0.79, 41, 10, 0.7001004995877966, 0.8629630099798382],
    [0.6, 100, 3, 0.47101979356026913, 0.7023157114337277],
  ] as const) {
    const [from, to] = feldtInterval(estimate, people, items)
    expect(from).toBeCloseTo(low, 8)
    expect(to).toBeCloseTo(high, 8)
  }
})

test('item-rest correlations from covariances are those with the sum of the other columns', () => {
  const covariances = pairwiseCovariances(columns(ROWS))
  const wanted = [0.966962466672766, 0.6760966493992567, 0.7830199672637511, 0.7898222352484431]
  wanted.forEach((one, i) => {
    expect(itemRestCorrelation(covariances, i)).toBeCloseTo(one, 12)
  })
})

test('what does not vary has neither alpha nor item-rest', () => {
  const covariances = pairwiseCovariances(
    columns([
      [3, 1],
      [3, 2],
      [3, 3],
    ]),
  )
  expect(itemRestCorrelation(covariances, 0)).toBeNull()
  expect(
    cronbachAlpha(
      pairwiseCovariances(
        columns([
          [3, 3],
          [3, 3],
        ]),
      ),
      2,
    ),
  ).toBeNull()
  expect(cronbachAlpha(pairwiseCovariances(columns([[1], [3]])), 2)).toBeNull()
})

test('omega is that of least squares off the diagonal, found by SciPy', () => {
  const correlations = [1, 0.5, 0.4, 0.3, 0.5, 1, 0.45, 0.35, 0.4, 0.45, 1, 0.3, 0.3, 0.35, 0.3, 1]
  const sd = [1, 1.2, 0.8, 1.1]
  const covariance = Float64Array.from(
    correlations,
    (one, k) => one * (sd[k % 4] as number) * (sd[Math.floor(k / 4)] as number),
  )
  expect(mcdonaldOmega({ size: 4, covariance, people: new Int32Array(16).fill(50) })).toBeCloseTo(0.7206086457, 7)
})

test('a loading beyond 1, or fewer than three items: no omega', () => {
  expect(mcdonaldOmega(pairwiseCovariances(columns(ROWS)))).toBeNull()
  expect(mcdonaldOmega(pairwiseCovariances(columns(ROWS.map((row) => row.slice(0, 2)))))).toBeNull()
})

test('equal loadings: omega equals alpha', () => {
  const size = 3
  const covariance = Float64Array.from({ length: 9 }, (_, k) => (k % 4 === 0 ? 1 : 0.5))
  const covariances = { size, covariance, people: new Int32Array(9).fill(50) }
  expect(mcdonaldOmega(covariances)).toBeCloseTo(0.75, 9)
  expect(cronbachAlpha(covariances, 50)?.estimate).toBeCloseTo(0.75, 12)
})

test('holes: each pair from the people who answered both', () => {
  const hole = Number.NaN
  const covariances = pairwiseCovariances([Float64Array.of(1, 2, 3, hole, 5), Float64Array.of(2, hole, 4, 1, 7)])
  // (1, 2), (3, 4), (5, 7): means 3 and 13/3.
  expect(covariances.covariance[1]).toBeCloseTo(5, 12)
  expect(covariances.people[1]).toBe(3)
  expect(fewestPeople(covariances)).toBe(3)
})

test('quantiles are those of NumPy', () => {
  const values = [3.2, 7.1, 5.5, 9, 4.4]
  expect([0.25, 0.5, 0.75].map((p) => quantile(values, p))).toEqual([4.4, 5.5, 7.1])
  expect(quantile([1, 2], 0.25)).toBe(1.25)
})
