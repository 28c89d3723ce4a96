import type { Matrix, Vector } from '../numbers/matrix.ts'
import { gaussHermite } from '../numbers/quadrature.ts'
import { symmetricRoot } from '../numbers/symmetric-root.ts'

/** Points and weights (adding up to 1) that stand for a normal distribution in one to three dimensions. */
export interface Grid {
  readonly size: number
  /** Point i has the coordinates points[i * axes .. i * axes + axes - 1]. */
  readonly points: Float64Array
  readonly weights: Float64Array
}

const standard = new Map<string, Grid>()

/** The product rule for N(0, I). */
function standardGrid(axes: number, nodes: number): Grid {
  const key = `${axes} x ${nodes}`
  const known = standard.get(key)
  if (known) return known
  const rule = gaussHermite(nodes)
  const size = nodes ** axes
  const points = new Float64Array(size * axes)
  const weights = new Float64Array(size).fill(1)
  for (let i = 0; i < size; i++) {
    let rest = i
    for (let axis = 0; axis < axes; axis++) {
      const node = rest % nodes
      rest = (rest - node) / nodes
      points[i * axes + axis] = rule.nodes[node] as number
      weights[i] = (weights[i] as number) * (rule.weights[node] as number)
    }
  }
  const grid = { size, points, weights }
  standard.set(key, grid)
  return grid
}

/** The Gauss-Hermite grid for N(mean, covariance), both over the item's own axes. */
function normalGrid(mean: Vector, covariance: Matrix, nodes: number): Grid {
  const axes = mean.length
  const base = standardGrid(axes, nodes)
  const root = symmetricRoot(covariance, axes)
  const points = new Float64Array(base.points.length)
  for (let i = 0; i < base.size; i++)
    for (let j = 0; j < axes; j++) {
      let sum = mean[j] as number
      for (let k = 0; k < axes; k++) sum += (root[j * axes + k] as number) * (base.points[i * axes + k] as number)
      points[i * axes + j] = sum
    }
  return { size: base.size, points, weights: base.weights }
}

/** A variance along one axis, in logits squared, from which Gauss-Hermite nodes stand too far apart for an item's curve. */
const WIDE = 4

/** The points to integrate over N(mean, covariance) by: `nodes` per axis, and evenly spaced ones where it is wide on one axis. */
export function gridFor(mean: Vector, covariance: Matrix, nodes: number): Grid {
  const wide = mean.length === 1 && (covariance[0] as number) > WIDE
  return wide ? evenGrid(mean[0] as number, covariance[0] as number) : normalGrid(mean, covariance, nodes)
}

/** How far an even grid reaches in SDs, its widest step in logits, and its points to either side at most. */
const EVEN = { sds: 10, step: 0.5, most: 2000 }

/** Evenly spaced points for N(mean, variance) on one axis in logits. */
function evenGrid(mean: number, variance: number): Grid {
  const sd = Math.sqrt(variance)
  const half = Math.min(Math.ceil((EVEN.sds * sd) / EVEN.step), EVEN.most)
  const offset = Float64Array.from({ length: 2 * half + 1 }, (_, i) => (EVEN.sds * (i - half)) / half)
  const weights = offset.map((t) => Math.exp(-0.5 * t * t))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return {
    size: offset.length,
    points: offset.map((t) => mean + sd * t),
    weights: weights.map((weight) => weight / total),
  }
}

/** Nodes per axis for moments of an answered item: errors below 1e-6 in mean and SD (21 against 41, 11 against 21). */
export function nodesFor(axes: number): number {
  return axes === 1 ? 21 : 11
}
