// The ways to choose what comes next, by name: the product's own, fixed orders, and what might be better.
import { byLoss } from './by-loss.mjs'
import { best, byGoals, gainOf, goalsOf, LEAN, USUAL } from './goals.mjs'
import { variationOf } from './statistics.mjs'
import { mirrored } from './subject.mjs'
import { asked, expectedAfter, twoSteps } from './two-steps.mjs'

/**
 * @typedef {import('../../src/bank/types.ts').Item} Item
 * @typedef {import('../../src/measure/model.ts').Measured} Measured
 * @typedef {import('./types.ts').Choose} Choose
 * @typedef {import('./types.ts').Known} Known
 * @typedef {import('./types.ts').Shares} Shares
 * @typedef {import('./types.ts').Step} Step
 * @typedef {import('./types.ts').Subject} Subject
 */

export const WAYS = /** @type {const} */ ([
  'fixed: best first',
  'adaptive (the product)',
  'two steps ahead',
  'chance of the wrong role',
  'squared doubt of the role',
  'dimensions by weight x SD',
  'dimensions by weight x SD x doubt',
  'lean alone',
  'fixed: lean alone',
])

/** @param {Subject} subject @returns {Record<typeof WAYS[number], Choose>} */
export function waysOf(subject) {
  const { kit, model, bank, lean, leanOf, varianceOf } = subject
  /** @param {readonly number[]} order @returns {Choose} */
  const inOrder =
    (order) =>
    ({ session }) =>
      bank.items[order[session.responses.length] ?? -1] ?? null
  /** What a dimension weighs in the lean. @param {number} d */
  const weightOf = (d) =>
    bank.roles.reduce((sum, _, r) => sum + Math.abs(Number(lean.weights[model.traits.facet(d, r)])), 0) / 2
  /** @param {number} d @param {Known} known */
  const sdOf = (d, { measured }) => Math.sqrt(varianceOf(leanOf(d), measured))
  /** The chance that a dimension's lean goes the other way than its estimate. @param {number} d @param {Known} known */
  const doubtOf = (d, known) => kit.normalCdf(-Math.abs(kit.along(leanOf(d), known.measured.mean)) / sdOf(d, known))
  return {
    'fixed: best first': inOrder(kit.bestFirstOrder(bank)),
    'adaptive (the product)': ({ session, measured, fit }) => kit.bestItem(model, session, measured, fit),
    'two steps ahead': twoSteps(subject),
    'chance of the wrong role': byLoss(subject, (first) => Math.min(first, 1 - first)),
    'squared doubt of the role': byLoss(subject, (first) => first * (1 - first)),
    'dimensions by weight x SD': byGoals(subject, { ...USUAL, weigh: (d, known) => weightOf(d) * sdOf(d, known) }),
    'dimensions by weight x SD x doubt': byGoals(subject, {
      ...USUAL,
      weigh: (d, known) => weightOf(d) * sdOf(d, known) * doubtOf(d, known),
    }),
    'lean alone': byGoals(subject, LEAN),
    'fixed: lean alone': inOrder(orderBy(subject, LEAN)),
  }
}

/** One order for everybody by a way to choose, before any answer is known; as `bestFirstOrder`. @param {Subject} subject @param {Shares} shares @returns {number[]} */
function orderBy(subject, shares) {
  const { kit, model, bank, at } = subject
  const choose = byGoals(subject, shares)
  const n = model.traits.count
  const mean = new Float64Array(n)
  /** @type {Measured} */
  let measured = { mean, covariance: model.prior, sites: [], answered: [], converged: true, sweeps: 0 }
  let session = kit.startSession(bank, { seed: 0 })
  /** @type {number[]} */
  const order = []
  for (;;) {
    const item = choose({ model, session, measured, fit: kit.fitOf(model, measured) })
    if (item === null) return order
    order.push(at(item))
    measured = { ...measured, covariance: mirrored(expectedAfter(subject, measured, item, measured).covariance, n) }
    session = asked(kit, session, item)
  }
}

/** The adaptive choice after the fixed order's questions, held against the order's next. @param {Subject} subject @param {Known} known @param {Item} next @returns {Step} */
export function stepOf(subject, known, next) {
  const { kit, bank } = subject
  const goals = goalsOf(subject, known, USUAL)
  const { session, measured } = known
  const items = kit.candidates(bank, session)
  const { item, top } = best(subject, session, items, (one) => gainOf(subject, goals, one, measured))
  /** @param {Item} one */
  const score = (one) => gainOf(subject, goals, one, measured) / kit.secondsOf(bank, one)
  const own = score(next)
  return { same: item?.id === next.id ? 1 : 0, worth: own / top, own, among: variationOf(items.map(score)) }
}
