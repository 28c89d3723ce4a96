import type { Matrix, Vector } from './matrix.ts'
import { cholesky } from './matrix.ts'
import { normalCdf, normalQuantile } from './normal.ts'
import { gaussLegendre } from './quadrature.ts'

/** Points of the lattice rule for four and more variables. */
const LATTICE = 4096

/**
 * P(variable `first` is the largest) for n jointly normal variables, n >= 2. Deterministic: closed form for two, one
 * integral by 64 Gauss-Legendre nodes for three (error below 1e-9 unless the two differences correlate beyond .99), a
 * fixed lattice of 4096 points above (about 1e-4, and 1e-3 in all for sixteen).
 * `covariance` is n x n and must be positive definite.
 */
export function probabilityFirst(mean: Vector, covariance: Matrix, first: number): number {
  const n = mean.length
  const others = Array.from({ length: n }, (_, i) => i).filter((i) => i !== first)
  const at = (i: number, j: number) => covariance[i * n + j] as number
  const margin = Float64Array.from(others, (i) => (mean[first] as number) - (mean[i] as number))
  const spread = new Float64Array(others.length ** 2)
  others.forEach((i, a) => {
    others.forEach((j, b) => {
      spread[a * others.length + b] = at(first, first) - at(first, i) - at(first, j) + at(i, j)
    })
  })
  const factor = cholesky(spread, others.length)
  if (factor === null) throw new RangeError('The covariance of the differences is not positive definite.')
  if (others.length === 1) return normalCdf((margin[0] as number) / (factor[0] as number))
  return others.length === 2 ? planeOrthant(margin, factor) : latticeOrthant(margin, factor)
}

/** P(both margins > 0): condition on the first, integrate over the part of its range that counts. */
function planeOrthant(margin: Vector, factor: Matrix): number {
  const [l11, , l21, l22] = factor as unknown as [number, number, number, number]
  const from = Math.max(-(margin[0] as number) / l11, -9)
  const to = 9
  if (from >= to) return 0
  const rule = gaussLegendre(64)
  let sum = 0
  rule.nodes.forEach((node, i) => {
    const t = from + ((node + 1) / 2) * (to - from)
    const density = Math.exp(-0.5 * t * t) / 2.5066282746310002
    sum += (rule.weights[i] as number) * density * normalCdf(((margin[1] as number) + l21 * t) / l22)
  })
  return sum * (to - from)
}

/** Sequential conditioning (Genz 1992) over a Kronecker lattice with the square roots of the primes. */
function latticeOrthant(margin: Vector, factor: Matrix): number {
  const n = margin.length
  const steps = squareRootsOfPrimes(n - 1)
  let sum = 0
  for (let point = 1; point <= LATTICE; point++) {
    const y: number[] = []
    let probability = 1
    for (let i = 0; i < n; i++) {
      let shift = margin[i] as number
      y.forEach((value, k) => {
        shift += (factor[i * n + k] as number) * value
      })
      const reach = normalCdf(shift / (factor[i * n + i] as number))
      probability *= reach
      if (i === n - 1 || reach === 0) break
      const fraction = (point * (steps[i] as number)) % 1
      const u = Math.abs(2 * fraction - 1)
      y.push(-normalQuantile(Math.min(Math.max(u * reach, 1e-300), 1 - 1e-16)))
    }
    sum += probability
  }
  return sum / LATTICE
}

function squareRootsOfPrimes(count: number): number[] {
  const primes: number[] = []
  for (let k = 2; primes.length < count; k++) if (primes.every((prime) => k % prime !== 0)) primes.push(k)
  return primes.map((prime) => Math.sqrt(prime))
}
