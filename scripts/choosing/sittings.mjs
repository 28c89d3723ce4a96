// A way to choose and a simulated person enter; how that person's sitting goes leaves.
import { meanOf } from './statistics.mjs'
import { mirrored, subjectOf } from './subject.mjs'
import { stepOf, WAYS, waysOf } from './ways.mjs'

/**
 * @typedef {import('../../src/bank/types.ts').Item} Item
 * @typedef {import('../../src/measure/axis.ts').Axis} Axis
 * @typedef {import('../../src/measure/model.ts').Measured} Measured
 * @typedef {import('../../src/study/simulate/respondent.ts').Respondent} Respondent
 * @typedef {import('./types.ts').Choose} Choose
 * @typedef {import('./types.ts').End} End
 * @typedef {import('./types.ts').Known} Known
 * @typedef {import('./types.ts').Look} Look
 * @typedef {import('./types.ts').Person} Person
 * @typedef {import('./types.ts').Run} Run
 * @typedef {import('./types.ts').Step} Step
 * @typedef {import('./types.ts').Subject} Subject
 */

/** How far beyond the last look a run goes on, so that a slower way still gets to the same error. */
export const BEYOND = 1.25

/** The work of one thread. @param {import('./types.ts').Kit} kit @param {readonly number[]} seconds @param {number} count how many of the ways */
export function runner(kit, seconds, count) {
  const subject = subjectOf(kit)
  const ways = waysOf(subject)
  const { model, bank, at } = subject
  const until = Number(seconds.at(-1)) * BEYOND

  /** @param {Respondent} someone @param {Choose} choose @param {((known: Known, next: Item) => void) | null} watch @returns {Run} */
  function sit(someone, choose, watch) {
    const estimate = estimator(subject)
    /** @type {Look[]} */
    const looks = []
    /** @type {[number, number][]} */
    const curve = []
    /** @type {End | null} */
    let end = null
    /** @type {string[]} */
    const asked = []
    let session = kit.startSession(bank, { seed: someone.seed, length: 'standard' })
    let spent = 0
    for (;;) {
      const measured = estimate.known()
      const known = { model, session, measured, fit: kit.fitOf(model, measured) }
      const here = lookAt(subject, known, someone, spent)
      curve.push([spent, here.error])
      /** @type {import('../../src/session/types.ts').Stopped | null} */
      const reason = end === null ? kit.stopReason(model, session, measured, known.fit) : null
      if (reason !== null) {
        const headline = kit.outcomeOf(known.fit, bank).kind === 'lead'
        end = { ...here, items: session.responses.length, reason, headline }
      }
      const item = choose(known)
      const next = item === null ? Number.POSITIVE_INFINITY : kit.secondsOf(bank, item)
      while (looks.length < seconds.length && spent + next > Number(seconds[looks.length])) looks.push(here)
      if (item === null || (end !== null && spent + next > until))
        return { looks, curve, end: /** @type {End} */ (end), asked }
      if (looks.length <= seconds.length / 2) {
        watch?.(known, item)
        asked.push(item.id)
      }
      const answer = someone.answers[at(item)] ?? null
      if (answer === null) throw new Error('A simulated person answers everything.')
      estimate.add(item, answer)
      session = kit.record(session, { type: 'answered', item: item.id, answer, seconds: 0 })
      spent += next
    }
  }

  /** @param {number} seed @param {number} person @returns {Person} */
  return (seed, person) => {
    const someone = kit.drawRespondent(bank, { seed, person, miss: false, equal: false })
    /** @type {Step[]} */
    const steps = []
    const runs = WAYS.slice(0, count).map((way, w) =>
      sit(someone, ways[way], w === 0 ? (known, next) => steps.push(stepOf(subject, known, next)) : null),
    )
    return { runs, steps }
  }
}

/** The posterior by the product's own sweeps, each from where the last answer left it: the same numbers to 1e-6, in half the time. @param {Subject} subject */
function estimator({ kit, model, likelihoodOf }) {
  const state = { mean: new Float64Array(model.traits.count), covariance: Float64Array.from(model.prior) }
  /** @type {import('../../src/measure/posterior.ts').Observation[]} */
  const observations = []
  /** @type {import('../../src/measure/gaussian.ts').Site[]} */
  const sites = []
  /** @type {Item[]} */
  const answered = []
  return {
    /** @param {Item} item @param {import('../../src/session/types.ts').Answer} answer */
    add(item, answer) {
      const likelihood = likelihoodOf(item)
      observations.push({ likelihood, answer: kit.answerCode(item, answer) })
      sites.push(kit.emptySite(likelihood.axes.length))
      answered.push(item)
      for (let k = 0; k < 50; k++) if (kit.sweep(state, observations, sites, 1) < 1e-6) return
    },
    /** @returns {Measured} */
    known() {
      const covariance = mirrored(Float64Array.from(state.covariance), model.traits.count)
      const mean = Float64Array.from(state.mean)
      return { mean, covariance, sites, answered: [...answered], converged: true, sweeps: 0 }
    },
  }
}

/** @param {Subject} subject @param {Known} known @param {Respondent} someone @param {number} spent @returns {Look} */
function lookAt({ kit, lean, level, directed, leanOf }, { measured, fit }, { theta }, spent) {
  /** @param {Axis} axis */
  const miss = (axis) => Math.abs(kit.along(axis, measured.mean) - kit.along(axis, theta))
  const misses = directed.map((d) => miss(leanOf(d)))
  return {
    seconds: spent,
    error: fit.lean.standardError,
    lean: miss(lean.axis),
    level: miss(level.axis),
    dimensions: meanOf(misses),
    isRight: fit.lean.estimate > 0 === kit.along(lean.axis, theta) > 0,
  }
}
