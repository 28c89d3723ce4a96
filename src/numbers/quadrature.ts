/** Gauss quadrature rules. Nodes ascend; weights belong to a probability measure, so they add up to 1. */
export interface Rule {
  readonly nodes: Float64Array
  readonly weights: Float64Array
}

/** Orthonormal polynomials by their three-term recurrence: t p_k = s(k+1) p_(k+1) + s(k) p_(k-1). */
type Recurrence = (k: number) => number

const hermite: Recurrence = (k) => Math.sqrt(k)
const legendre: Recurrence = (k) => k / Math.sqrt(4 * k * k - 1)

const cache = new Map<string, Rule>()

/** For expectations under N(0, 1); exact for polynomials up to degree 2n - 1. */
export function gaussHermite(n: number): Rule {
  return cached(`hermite ${n}`, () => gaussRule(n, hermite, 2 * Math.sqrt(n) + 1))
}

/** For expectations under the uniform distribution on [-1, 1]; exact for polynomials up to degree 2n - 1. */
export function gaussLegendre(n: number): Rule {
  return cached(`legendre ${n}`, () => gaussRule(n, legendre, 1))
}

function cached(key: string, make: () => Rule): Rule {
  const known = cache.get(key)
  if (known) return known
  const rule = make()
  cache.set(key, rule)
  return rule
}

/**
 * The roots of p_n interlace with those of p_(n-1), so they are found one degree after the other by bisection between
 * known neighbours; a weight is the reciprocal of the Christoffel sum at its node. `reach` bounds all roots.
 */
function gaussRule(n: number, recurrence: Recurrence, reach: number): Rule {
  let roots: number[] = []
  for (let degree = 1; degree <= n; degree++) {
    const fences = [-reach, ...roots, reach]
    roots = []
    // The roots before the last only fence the next ones in, so a rough value will do.
    const steps = degree === n ? 64 : 16
    for (let j = 0; j < degree; j++) {
      roots.push(bisect((t) => orthonormal(t, degree, recurrence), fences[j] as number, fences[j + 1] as number, steps))
    }
  }
  const nodes = Float64Array.from(roots)
  // Symmetry about 0 is exact in theory; making it exact in bits keeps mirrored problems mirrored.
  for (let j = 0; j < n; j++) nodes[j] = ((roots[j] as number) - (roots[n - 1 - j] as number)) / 2
  const weights = nodes.map((node) => {
    let sum = 0
    for (let k = 0; k < n; k++) sum += orthonormal(node, k, recurrence) ** 2
    return 1 / sum
  })
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return { nodes, weights: weights.map((weight) => weight / total) }
}

function orthonormal(t: number, degree: number, recurrence: Recurrence): number {
  let before = 0
  let value = 1
  for (let k = 0; k < degree; k++) {
    const next = (t * value - (k === 0 ? 0 : recurrence(k)) * before) / recurrence(k + 1)
    before = value
    value = next
  }
  return value
}

function bisect(f: (t: number) => number, from: number, to: number, steps: number): number {
  let low = from
  let high = to
  const rising = f(high) > 0
  for (let k = 0; k < steps; k++) {
    const middle = (low + high) / 2
    if (f(middle) > 0 === rising) high = middle
    else low = middle
  }
  return (low + high) / 2
}
