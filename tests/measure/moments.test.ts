import { describe, expect, test } from 'vitest'
import { bestWorstLikelihood, choiceLikelihood } from '../../src/measure/choice.ts'
import { gradedLikelihood } from '../../src/measure/graded.ts'
import type { Likelihood } from '../../src/measure/likelihood.ts'
import { quadratureMoments, tiltedMoments } from '../../src/measure/moments.ts'
import { cholesky, inverse, quadraticForm } from '../../src/numbers/matrix.ts'

/** Mean and covariance of N(mean, covariance) times P(answer), summed over an even grid that reaches 7.5 SDs. */
function bruteForce(likelihood: Likelihood, answer: number, mean: Float64Array, covariance: Float64Array) {
  const n = mean.length
  const precision = inverse(covariance, n) as Float64Array
  const half = n === 3 ? 30 : 60
  const sd = Float64Array.from(mean, (_, j) => Math.sqrt(covariance[j * n + j] as number))
  const step = 7.5 / half
  const side = 2 * half + 1
  let mass = 0
  const first = new Float64Array(n)
  const second = new Float64Array(n * n)
  const offset = new Float64Array(n)
  for (let point = 0; point < side ** n; point++) {
    let rest = point
    for (let j = 0; j < n; j++) {
      offset[j] = ((rest % side) - half) * step * (sd[j] as number)
      rest = Math.floor(rest / side)
    }
    const z = offset.map((value, j) => value + (mean[j] as number))
    const p = Math.exp(likelihood.logProbability(z, answer) - quadraticForm(precision, offset) / 2)
    mass += p
    for (let j = 0; j < n; j++) {
      first[j] = (first[j] as number) + p * (z[j] as number)
      for (let k = 0; k < n; k++)
        second[j * n + k] = (second[j * n + k] as number) + p * (z[j] as number) * (z[k] as number)
    }
  }
  const centre = first.map((value) => value / mass)
  const spread = second.map(
    (value, k) => value / mass - (centre[Math.floor(k / n)] as number) * (centre[k % n] as number),
  )
  return { mean: centre, covariance: spread }
}

const scene = choiceLikelihood([
  { slopes: [0.8, 0], intercept: 0 },
  { slopes: [0, 0.8], intercept: 0 },
  { slopes: [0.56, 0.56], intercept: 0 },
  { slopes: [0, 0], intercept: 0 },
])
const set = bestWorstLikelihood(
  [
    [1, 0, 0],
    [0, 0.9, 0],
    [0, 0, 1.1],
    [0.8, 0, 0],
  ].map((slopes) => ({ slopes, intercept: 0 })),
)
const rating = gradedLikelihood([1], [-1.5, -0.5, 0.5, 1.5])

const places = [
  { name: 'before any answer', mean: [0, 0, 0], spread: [1, 0.07, 0.07, 0.07, 1, 0.07, 0.07, 0.07, 1] },
  { name: 'far out and correlated', mean: [2.5, -2, 0.7], spread: [0.6, 0.3, -0.2, 0.3, 0.9, 0.1, -0.2, 0.1, 0.5] },
]

describe.each(places)(
  '$name, moments equal moments by brute force to 1e-7, by Gauss-Hermite quadrature to 1e-5',
  ({ mean, spread }) => {
    test.each([
      ['a rating', rating, 1],
      ['a scene of two roles', scene, 2],
      ['a best-worst set of three roles', set, 3],
    ] as const)('of %s', (_, likelihood, axes) => {
      const centre = Float64Array.from(mean.slice(0, axes))
      const covariance = Float64Array.from(
        { length: axes * axes },
        (_, k) => spread[Math.floor(k / axes) * 3 + (k % axes)] as number,
      )
      expect(likelihood.axes.length).toBe(axes)
      for (const answer of [0, likelihood.answers - 1]) {
        const expected = bruteForce(likelihood, answer, centre, covariance)
        for (const [moments, within] of [
          [tiltedMoments(likelihood, answer, centre, covariance), axes === 3 ? 1e-5 : 1e-7],
          [quadratureMoments(likelihood, answer, centre, covariance), axes === 1 ? 1e-6 : 1e-5],
        ] as const) {
          expect(cholesky(moments.covariance, axes)).not.toBeNull()
          moments.mean.forEach((value, j) => {
            expect(Math.abs(value - (expected.mean[j] as number))).toBeLessThan(within)
          })
          moments.covariance.forEach((value, k) => {
            expect(Math.abs(value - (expected.covariance[k] as number))).toBeLessThan(within)
          })
        }
      }
    })
  },
)

test.each([
  ['known too well for a lattice', 0.3, 1e-6],
  ['too far out for a lattice', 40, 1],
  ['so far off that the mass lies at the end of the sums', -6, 9],
] as const)('where a rating is %s, quadrature takes over: within a thousandth of the SD', (_, mean, variance) => {
  const expected = bruteForce(rating, 4, Float64Array.of(mean), Float64Array.of(variance))
  const moments = tiltedMoments(rating, 4, Float64Array.of(mean), Float64Array.of(variance))
  expect(moments).toEqual(quadratureMoments(rating, 4, Float64Array.of(mean), Float64Array.of(variance)))
  expect(Math.abs((moments.mean[0] as number) - (expected.mean[0] as number))).toBeLessThan(1e-3 * Math.sqrt(variance))
  expect(Math.abs((moments.covariance[0] as number) / (expected.covariance[0] as number) - 1)).toBeLessThan(3e-3)
})

test.each([3, 5, 10])('an item of slope %d says of somebody unknown what brute force says, to 1e-7 SDs', (slope) => {
  const steep = gradedLikelihood(
    [slope],
    [-1.5, -0.5, 0.5, 1.5].map((threshold) => slope * threshold),
  )
  for (const answer of [0, 1, 2, 4]) {
    const [mean, variance] = [Float64Array.of(0.3 * slope), Float64Array.of(slope * slope)]
    const expected = fineSums(steep, answer, mean[0] as number, slope)
    const moments = tiltedMoments(steep, answer, mean, variance)
    expect(Math.abs((moments.mean[0] as number) - expected.mean) / slope).toBeLessThan(1e-7)
    expect(Math.abs(Math.sqrt(moments.covariance[0] as number) - expected.sd) / slope).toBeLessThan(1e-7)
  }
})

/** Mean and SD on one axis from 8,001 points. */
function fineSums(likelihood: Likelihood, answer: number, mean: number, sd: number) {
  let [mass, first, second] = [0, 0, 0]
  for (let k = -4000; k <= 4000; k++) {
    const t = k / 400
    const p = Math.exp(likelihood.logProbability([mean + sd * t], answer) - 0.5 * t * t)
    mass += p
    first += p * t
    second += p * t * t
  }
  const centre = first / mass
  return { mean: mean + sd * centre, sd: sd * Math.sqrt(second / mass - centre * centre) }
}

test('an answer that is out of all proportion is weighed all the same', () => {
  const { mean, covariance } = tiltedMoments(rating, 0, Float64Array.of(900), Float64Array.of(0.01))
  // Far above, log P falls with slope -1: the mean moves by minus the variance and the variance stays.
  expect(mean[0]).toBeCloseTo(900 - 0.01, 9)
  expect(covariance[0]).toBeCloseTo(0.01, 9)
})
