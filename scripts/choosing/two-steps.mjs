// What is known enters; the item leaves that begins the best pair of the next two.
import { gainOf, goalsOf, TIE, USUAL } from './goals.mjs'

/**
 * @typedef {import('../../src/bank/types.ts').Item} Item
 * @typedef {import('../../src/session/types.ts').Session} Session
 * @typedef {import('../../src/measure/gaussian.ts').Gaussian} Gaussian
 * @typedef {import('../../src/measure/likelihood.ts').Likelihood} Likelihood
 * @typedef {import('../../src/measure/model.ts').Measured} Measured
 * @typedef {import('./types.ts').Goal} Goal
 * @typedef {import('./types.ts').Kit} Kit
 * @typedef {import('./types.ts').Subject} Subject
 */

/** How many of the best single items the pairs begin with. */
const SHORTLIST = 12

/** The beginning of the pair that tells most per second of both. @param {Subject} subject @returns {import('./types.ts').Choose} */
export function twoSteps(subject) {
  const { kit, bank, likelihoodOf } = subject
  return (known) => {
    const { session, measured } = known
    const goals = goalsOf(subject, known, USUAL)
    const near = kit
      .candidates(bank, session)
      .map((item) => ({ item, gain: gainOf(subject, goals, item, measured), seconds: kit.secondsOf(bank, item) }))
      .sort((a, b) => b.gain / b.seconds - a.gain / a.seconds)
      .slice(0, SHORTLIST)
    let most = Number.NEGATIVE_INFINITY
    /** @type {Item | null} */
    let chosen = null
    for (const { item, gain, seconds } of near) {
      const state = expectedAfter(subject, measured, item, measured)
      const then = kit.candidates(bank, asked(kit, session, item))
      const rates = then.map((other) => {
        const likelihood = likelihoodOf(other)
        const more = gainBy(subject, goals, likelihood, kit.lookAhead(likelihood, measured).precision, state)
        return (gain + more) / (seconds + kit.secondsOf(bank, other))
      })
      const rate = rates.length === 0 ? gain / seconds : Math.max(...rates)
      if (rate <= most + TIE) continue
      most = rate
      chosen = item
    }
    return chosen
  }
}

/** What the goals gain by a normal observation of this precision. @param {Subject} subject @param {readonly Goal[]} goals @param {Likelihood} likelihood @param {Float64Array} precision @param {Gaussian} state */
function gainBy({ kit }, goals, { axes }, precision, state) {
  const { spreads, covariance } = kit.project(state, axes)
  const fall = kit.shrinkage(covariance, precision, axes.length)
  return goals.reduce((sum, { axis, share }) => {
    const c = Float64Array.from(spreads, (spread) => kit.along(axis, spread))
    const back = kit.times(fall, c)
    return sum + share * c.reduce((total, value, k) => total + value * /** @type {number} */ (back[k]), 0)
  }, 0)
}

/** The state after a normal observation where it was expected; the lower triangle alone is true. @param {Subject} subject @param {Gaussian} state @param {Item} item @param {Measured} measured */
export function expectedAfter({ kit, likelihoodOf }, state, item, measured) {
  const likelihood = likelihoodOf(item)
  const { precision } = kit.lookAhead(likelihood, measured)
  const moved = { mean: Float64Array.from(state.mean), covariance: Float64Array.from(state.covariance) }
  const seen = kit.project(moved, likelihood.axes)
  kit.absorb(moved, seen, { precision, shift: kit.times(precision, seen.mean) })
  return moved
}

/** The session after any answer: which one does not matter for what may be asked next. @param {Kit} kit @param {Session} session @param {Item} item */
export function asked(kit, session, item) {
  return kit.record(session, { type: 'answered', item: item.id, answer: kit.answerAt(item, 0), seconds: 0 })
}
