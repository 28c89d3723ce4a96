// What is worth knowing better, and the item that is expected to tell most of it per second.

/**
 * @typedef {import('../../src/bank/types.ts').Item} Item
 * @typedef {import('../../src/session/types.ts').Session} Session
 * @typedef {import('./types.ts').Goal} Goal
 * @typedef {import('./types.ts').Known} Known
 * @typedef {import('./types.ts').Shares} Shares
 * @typedef {import('./types.ts').Subject} Subject
 */

/** The product's own shares. @type {Shares} */
export const USUAL = { lean: 1, level: 0.5, dimensions: 0.5, weigh: () => 1 }
/** @type {Shares} */
export const LEAN = { lean: 1, level: 0, dimensions: 0, weigh: () => 0 }

/** Scores nearer to each other than this are ties, as in the product. */
export const TIE = 1e-9

/** Each relative to its present variance. @param {Subject} subject @param {Known} known @param {Shares} shares @returns {Goal[]} */
export function goalsOf({ lean, level, directed, leanOf, varianceOf }, known, shares) {
  const weights = directed.map((d) => (shares.dimensions === 0 ? 0 : shares.weigh(d, known)))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return [
    { axis: lean.axis, share: shares.lean },
    { axis: level.axis, share: shares.level },
    ...directed.map((d, i) => ({
      axis: leanOf(d),
      share: sum === 0 ? 0 : (shares.dimensions * (weights[i] ?? 0)) / sum,
    })),
  ]
    .filter(({ share }) => share > 0)
    .map(({ axis, share }) => ({ axis, share: share / varianceOf(axis, known.measured) }))
}

/** Ties by the session's seed, as in the product. @param {Subject} subject @param {Session} session @param {readonly Item[]} items @param {(item: Item) => number} score */
export function best({ kit, bank }, session, items, score) {
  const scored = items.map((item) => ({ item, score: Math.round(score(item) / kit.secondsOf(bank, item) / TIE) }))
  const top = scored.reduce((most, one) => Math.max(most, one.score), Number.NEGATIVE_INFINITY)
  const ties = scored.filter((one) => one.score === top)
  const turn = kit.mix32((session.seed ?? 0) ^ kit.mix32(session.responses.length)) >>> 0
  return { item: ties[turn % ties.length]?.item ?? null, top: top * TIE }
}

/** @param {Subject} subject @param {readonly Goal[]} goals @param {Item} item @param {import('../../src/measure/model.ts').Measured} measured */
export function gainOf({ kit, likelihoodOf }, goals, item, measured) {
  const ahead = kit.lookAhead(likelihoodOf(item), measured)
  return goals.reduce((sum, { axis, share }) => sum + share * kit.expectedFall(ahead, axis), 0)
}

/** One step ahead by these goals. @param {Subject} subject @param {Shares} shares @returns {import('./types.ts').Choose} */
export function byGoals(subject, shares) {
  const { kit, bank } = subject
  return (known) => {
    const goals = goalsOf(subject, known, shares)
    const { session, measured } = known
    return best(subject, session, kit.candidates(bank, session), (item) => gainOf(subject, goals, item, measured)).item
  }
}
