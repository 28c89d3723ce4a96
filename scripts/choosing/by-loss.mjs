// What is known enters; the item leaves whose answer is expected to make naming a role least wrong.
import { best, TIE } from './goals.mjs'

/**
 * @typedef {import('../../src/bank/types.ts').Item} Item
 * @typedef {import('./types.ts').Known} Known
 * @typedef {import('./types.ts').Subject} Subject
 */

/** Gauss-Hermite nodes per axis for sums over answers. */
const NODES = [15, 7, 5]

/**
 * The item that lowers the expected loss most per second; where no answer to any item lowers it, what the product would ask.
 * @param {Subject} subject
 * @param {(first: number) => number} loss of naming the likelier role when the first one leads with this probability
 * @returns {import('./types.ts').Choose}
 */
export function byLoss(subject, loss) {
  const { kit, model, bank } = subject
  return (known) => {
    const { session, measured, fit } = known
    const { item, top } = best(subject, session, kit.candidates(bank, session), (candidate) => {
      const after = afterEach(subject, candidate, known)
      const now = after.reduce((sum, { chance, first }) => sum + chance * first, 0)
      return loss(now) - after.reduce((sum, { chance, first }) => sum + chance * loss(first), 0)
    })
    return top > TIE ? item : kit.bestItem(model, session, measured, fit)
  }
}

/** Answer by answer: how probable it is, and the chance that the first role leads after it. @param {Subject} subject @param {Item} item @param {Known} known */
function afterEach({ kit, lean, likelihoodOf, varianceOf }, item, { measured, fit }) {
  const { axes, answers, logProbability } = likelihoodOf(item)
  const q = axes.length
  const { spreads, mean, covariance } = kit.project(measured, axes)
  const inverse = kit.inverse(covariance, q)
  if (inverse === null) return []
  const c = Float64Array.from(spreads, (spread) => kit.along(lean.axis, spread))
  const slope = kit.times(inverse, c)
  const told = slope.reduce((sum, value, j) => sum + value * /** @type {number} */ (c[j]), 0)
  const rest = varianceOf(lean.axis, measured) - told
  const { size, points, weights } = kit.gridFor(mean, covariance, /** @type {number} */ (NODES[q - 1]))
  const sums = Array.from({ length: answers }, () => ({ mass: 0, one: 0, two: 0 }))
  for (let i = 0; i < size; i++) {
    const z = points.subarray(i * q, i * q + q)
    const moved = slope.reduce((sum, b, j) => sum + b * (Number(z[j]) - Number(mean[j])), 0)
    sums.forEach((sum, k) => {
      const weight = Number(weights[i]) * Math.exp(logProbability(z, k))
      sum.mass += weight
      sum.one += weight * moved
      sum.two += weight * moved * moved
    })
  }
  return sums
    .filter(({ mass }) => mass > 1e-12)
    .map(({ mass, one, two }) => {
      const step = one / mass
      const variance = rest + two / mass - step * step
      return { chance: mass, first: kit.normalCdf((fit.lean.estimate + step) / Math.sqrt(variance)) }
    })
}
