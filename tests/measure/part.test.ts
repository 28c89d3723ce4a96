/** A few traits weighed on their own against the whole posterior in closed form: S' = (S^-1 + sum X T X')^-1. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerTo, type Gaussian, type Site } from '../../src/measure/gaussian.ts'
import { changePart, give, inner, lookAlong, type Part, PLACES, partOf, take } from '../../src/measure/part.ts'
import { inverse, multiply, times, type Vector } from '../../src/numbers/matrix.ts'
import { SEEDED } from '../engine-bank.ts'
import { largestDifference } from '../largest-difference.ts'

interface Case {
  readonly whole: Gaussian
  readonly traits: readonly number[]
  readonly sites: readonly (Site & { readonly slopes: readonly Vector[] })[]
}

const real = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true })
const reals = (length: number, limit: number) =>
  fc.array(real(limit), { minLength: length, maxLength: length }).map((list) => Float64Array.from(list))

/** A A' / n + 0.2 I: symmetric, with no eigenvalue below 0.2. */
function spread(a: Float64Array, n: number): Float64Array {
  const transposed = a.map((_, k) => a[(k % n) * n + Math.floor(k / n)] as number)
  const out = multiply(a, transposed, n).map((value) => value / n)
  for (let i = 0; i < n; i++) out[i * n + i] = (out[i * n + i] as number) + 0.2
  return out
}

/** Slopes over the places; none at a place that holds the copy of another trait. */
const slopesOver = (traits: number) =>
  reals(PLACES, 2).map((slopes) => slopes.map((slope, place) => (place < traits ? slope : 0)))

const cases: fc.Arbitrary<Case> = fc
  .record({ n: fc.integer({ min: 3, max: 9 }), traits: fc.integer({ min: 1, max: PLACES }) })
  .chain(({ n, traits }) => {
    const site = fc.integer({ min: 1, max: 3 }).chain((q) =>
      fc.record({
        slopes: fc.array(slopesOver(traits), { minLength: q, maxLength: q }),
        precision: reals(q * q, 1).map((a) => spread(a, q)),
        shift: reals(q, 2),
      }),
    )
    return fc.record({
      whole: fc.record({ mean: reals(n, 2), covariance: reals(n * n, 1).map((a) => spread(a, n)) }),
      traits: fc.shuffledSubarray(
        Array.from({ length: n }, (_, t) => t),
        { minLength: traits, maxLength: traits },
      ),
      sites: fc.array(site, { minLength: 1, maxLength: 6 }),
    })
  })

/** Every site at once, in all traits. */
function inClosedForm({ whole, traits, sites }: Case): Gaussian {
  const n = whole.mean.length
  const precision = inverse(whole.covariance, n)!
  const shift = times(precision, whole.mean)
  for (const { slopes, precision: t, shift: nu } of sites) {
    const inAll = slopes.map((x) => {
      const axis = new Float64Array(n)
      traits.forEach((trait, place) => {
        axis[trait] = x[place] as number
      })
      return axis
    })
    const q = slopes.length
    for (let u = 0; u < n; u++)
      for (let j = 0; j < q; j++) {
        const x = inAll[j]![u] as number
        shift[u] = (shift[u] as number) + x * (nu[j] as number)
        for (let v = 0; v < n; v++)
          for (let k = 0; k < q; k++)
            precision[u * n + v] =
              (precision[u * n + v] as number) + x * (t[j * q + k] as number) * (inAll[k]![v] as number)
      }
  }
  const covariance = inverse(precision, n)!
  return { mean: times(covariance, shift), covariance }
}

function weigh(part: Part, { slopes, precision, shift }: Case['sites'][number]): void {
  const look = lookAlong(part, slopes)
  const mean = Float64Array.from(slopes, (x) => inner(x, part.mean))
  const covariance = Float64Array.from(slopes.flatMap((x) => slopes.map((_, k) => inner(x, look.spreads[k]!))))
  const { shrink, steps } = answerTo({ precision, shift }, { mean, covariance })
  changePart(part, look, slopes.length, shrink, steps)
}

/** What the upper triangle holds is nobody's business. */
function lowerOf({ mean, covariance }: Gaussian): Gaussian {
  const n = mean.length
  return {
    mean: Float64Array.from(mean),
    covariance: covariance.map((value, k) => (k % n > Math.floor(k / n) ? Number.NaN : value)),
  }
}

function lowerTriangle({ mean, covariance }: Gaussian): Vector {
  return covariance.filter((_, k) => k % mean.length <= Math.floor(k / mean.length))
}

const law = (check: (one: Case) => void) => fc.assert(fc.property(cases, check), { ...SEEDED, numRuns: 300 })

test('answers weighed within a part give the whole posterior of all of them', () => {
  law((one) => {
    const exact = inClosedForm(one)
    const state = lowerOf(one.whole)
    const part = partOf(one.traits)
    take(part, state)
    for (const site of one.sites) weigh(part, site)
    give(part, state)
    expect(largestDifference(state.mean, exact.mean)).toBeLessThan(1e-9)
    expect(largestDifference(lowerTriangle(state), lowerTriangle(exact))).toBeLessThan(1e-9)
  })
})

test('on the way the part is what the whole says of its traits', () => {
  law((one) => {
    const part = partOf(one.traits)
    take(part, lowerOf(one.whole))
    one.sites.forEach((site, k) => {
      weigh(part, site)
      const { mean, covariance } = inClosedForm({ ...one, sites: one.sites.slice(0, k + 1) })
      const n = mean.length
      const marginal = Float64Array.from(
        part.traits.flatMap((t) => part.traits.map((u) => covariance[t * n + u] as number)),
      )
      expect(
        largestDifference(
          part.mean,
          Float64Array.from(part.traits, (t) => mean[t] as number),
        ),
      ).toBeLessThan(1e-9)
      expect(largestDifference(part.covariance, marginal)).toBeLessThan(1e-9)
    })
  })
})

test('an answer that is taken back leaves no trace', () => {
  law(({ whole, traits, sites }) => {
    const state = lowerOf(whole)
    const part = partOf(traits)
    take(part, state)
    const [first, ...others] = sites as [Case['sites'][number], ...Case['sites']]
    for (const site of [first, ...others]) weigh(part, site)
    weigh(part, { ...first, precision: first.precision.map((t) => -t), shift: first.shift.map((nu) => -nu) })
    give(part, state)
    const exact = inClosedForm({ whole, traits, sites: others })
    expect(largestDifference(state.mean, exact.mean)).toBeLessThan(1e-8)
    expect(largestDifference(lowerTriangle(state), lowerTriangle(exact))).toBeLessThan(1e-8)
  })
})

test('a part taken and given anew for every answer comes to the same', () => {
  law((one) => {
    const state = lowerOf(one.whole)
    for (const site of one.sites) {
      const part = partOf(one.traits)
      take(part, state)
      weigh(part, site)
      give(part, state)
    }
    const exact = inClosedForm(one)
    expect(largestDifference(state.mean, exact.mean)).toBeLessThan(1e-9)
    expect(largestDifference(lowerTriangle(state), lowerTriangle(exact))).toBeLessThan(1e-9)
  })
})

test('a part that nothing was weighed in changes not a bit', () => {
  law(({ whole, traits }) => {
    const state = { mean: Float64Array.from(whole.mean), covariance: Float64Array.from(whole.covariance) }
    const part = partOf(traits)
    take(part, state)
    give(part, state)
    expect(largestDifference(state.mean, whole.mean)).toBe(0)
    expect(largestDifference(state.covariance, whole.covariance)).toBe(0)
  })
})
