import { inverse, quadraticForm } from '../../numbers/matrix.ts'
import { gaussHermite } from '../../numbers/quadrature.ts'

/** Points in the space of a block's traits, and style last, with weights that add up to 1. */
export interface Nodes {
  readonly size: number
  /** Traits without style. */
  readonly traits: number
  /** Trait by trait: coordinate t of node q stands at `t * size + q`. */
  readonly points: Float64Array
  /** In logits; 0 everywhere where style is off. */
  readonly style: Float64Array
  readonly logWeights: Float64Array
}

/** Traits are integrated over [-6, 6]. */
const REACH = 6
/** Points per trait, and Gauss-Hermite nodes for style: with one trait, two and three. */
const PER_TRAIT = [41, 21, 13] as const
const FOR_STYLE = [7, 3, 3] as const
/** What weighs less than this beside the heaviest node is left out. */
const NEGLIGIBLE = 1e-8

/** How many traits a block may have. */
export const MOST_TRAITS = PER_TRAIT.length

/**
 * Equally spaced points with normal weights for N(0, R), R with 1 on its diagonal and `correlation` elsewhere: the trapezoid
 * rule, whose error falls like exp(-2 (pi SD / step)^2) for smooth integrands. `sigma`: the SD of style, 0 for none.
 */
export function normalNodes(traits: number, correlation: number, sigma: number): Nodes {
  const axis = PER_TRAIT[traits - 1] as number
  const precision = inverse(correlationMatrix(traits, correlation), traits) as Float64Array
  const style =
    sigma > 0
      ? gaussHermite(FOR_STYLE[traits - 1] as number)
      : { nodes: Float64Array.of(0), weights: Float64Array.of(1) }
  const kept: { point: Float64Array; style: number; weight: number }[] = []
  for (let q = 0; q < axis ** traits; q++) {
    const point = Float64Array.from(
      { length: traits },
      (_, t) => -REACH + (2 * REACH * (Math.floor(q / axis ** t) % axis)) / (axis - 1),
    )
    const weight = Math.exp(-0.5 * quadraticForm(precision, point))
    if (traits > 1 && weight < NEGLIGIBLE) continue
    style.nodes.forEach((node, s) => {
      kept.push({ point, style: sigma * node, weight: weight * (style.weights[s] as number) })
    })
  }
  const total = kept.reduce((sum, { weight }) => sum + weight, 0)
  const size = kept.length
  const points = new Float64Array(traits * size)
  kept.forEach(({ point }, q) => {
    for (let t = 0; t < traits; t++) points[t * size + q] = point[t] as number
  })
  return {
    size,
    traits,
    points,
    style: Float64Array.from(kept, (node) => node.style),
    logWeights: Float64Array.from(kept, ({ weight }) => Math.log(weight / total)),
  }
}

function correlationMatrix(n: number, correlation: number): Float64Array {
  return Float64Array.from({ length: n * n }, (_, k) => (Math.floor(k / n) === k % n ? 1 : correlation))
}

/** `slopes' theta` at every node. */
export function project({ size, traits, points }: Nodes, slopes: ArrayLike<number>): Float64Array {
  const out = new Float64Array(size)
  for (let t = 0; t < traits; t++) {
    const slope = slopes[t] as number
    if (slope !== 0)
      for (let q = 0; q < size; q++) out[q] = (out[q] as number) + slope * (points[t * size + q] as number)
  }
  return out
}
