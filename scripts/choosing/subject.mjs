// The product's functions enter; what every way to choose needs to know about the built-in bank leaves.

/**
 * @typedef {import('../../src/bank/types.ts').Item} Item
 * @typedef {import('../../src/measure/axis.ts').Axis} Axis
 * @typedef {import('../../src/measure/gaussian.ts').Gaussian} Gaussian
 * @typedef {import('../../src/measure/likelihood.ts').Likelihood} Likelihood
 */

/** @param {import('./types.ts').Kit} kit */
export function subjectOf(kit) {
  const model = kit.modelOf(kit.builtInBank())
  const { bank } = model
  const directed = bank.dimensions.flatMap(({ direction }, d) => (direction ? [d] : []))
  const leans = new Map(directed.map((d) => [d, kit.dimensionLeanFunctional(model, d, 0, 1).axis]))
  /** @param {Item} item */
  const at = (item) => /** @type {number} */ (model.position.get(item.id))
  return {
    kit,
    model,
    bank,
    lean: kit.leanFunctional(model, 0, 1),
    level: kit.levelFunctional(model),
    /** Positions of the dimensions that have a lean. */
    directed,
    /** @param {number} d @returns {Axis} */
    leanOf: (d) => /** @type {Axis} */ (leans.get(d)),
    /** Position in the bank. */
    at,
    /** @param {Item} item */
    likelihoodOf: (item) => /** @type {Likelihood} */ (model.likelihoods[at(item)]),
    /** @param {Axis} axis @param {Gaussian} state */
    varianceOf: (axis, state) => kit.quadraticAlong(axis, state.covariance, model.traits.count),
  }
}

/** Puts the lower triangle in place of the upper one. @param {Float64Array} a @param {number} n */
export function mirrored(a, n) {
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) a[j * n + i] = Number(a[i * n + j])
  return a
}
