import { isGraded } from '../../bank/kinds.ts'
import type { Bank, ChoiceItem, Item } from '../../bank/types.ts'
import { contributionsTo } from '../../fit/contributions.ts'
import { fitOf, leading } from '../../fit/role-fit.ts'
import { modelOf } from '../../measure/model.ts'
import { fullForm } from '../full-form.ts'
import type { Habit } from '../made-up.ts'
import { measuredBy, sameCategory, samePlace } from '../made-up.ts'
import type { Finding, Rule } from '../rule.ts'

/** Of a lean, in SDs of the prior: a twentieth of what one facet varies. */
const LARGEST = 0.05
/** In answers: among an odd number of choices one has nothing to balance it, and those that balance each other do so roughly. */
const ANSWERS = 1.5

/**
 * Worked out by the engine, so it holds for odd numbers too, by which equal counts of keys may fail. Places matter on paper, for on
 * the screen options are shuffled.
 */
export const constantAnswerer: Rule = {
  code: 'constant-answerer',
  severity: 'warning',
  about:
    `Somebody who gives every graded item of the full form the same category gets a lean below ${LARGEST} SDs; so does who ` +
    `takes the same place in every choice, or at least not more than ${ANSWERS} usual ones of these answers move it.`,
  find: ({ bank }) => {
    const items = fullForm(bank)
    const graded = items.filter(isGraded)
    const most = Math.max(0, ...graded.map(({ thresholds }) => thresholds.length))
    const choices = items.filter((item): item is ChoiceItem => !isGraded(item))
    const places = Math.max(0, ...choices.map(({ options }) => options.length))
    return [
      ...range(graded.length > 0 ? most + 1 : 0).flatMap((k) => {
        const { lean, towards } = leanOf(sameCategory(k / most), graded, bank)
        if (lean < LARGEST) return []
        const message = `Category ${k + 1} of ${most + 1} in every graded item gives a lean of ${lean.toFixed(2)} towards ${towards}.`
        return [finding(bank, message, 'Balance the keys and the thresholds of the graded items between the roles.')]
      }),
      ...range(places).flatMap((k) => {
        const { lean, towards, one } = leanOf(samePlace(k), choices, bank)
        if (lean < Math.max(LARGEST, ANSWERS * one)) return []
        const message = `Place ${k + 1} in every choice gives a lean of ${lean.toFixed(2)} towards ${towards}.`
        return [finding(bank, message, 'Change the order of options until each role stands as often in each place.')]
      }),
    ]
  },
}

/** How far the answers lean, towards which role, and by how much the middle one of them moves that. */
function leanOf(habit: Habit, items: readonly Item[], bank: Bank) {
  const model = modelOf(bank)
  const measured = measuredBy(habit, items, model)
  const fit = fitOf(model, measured)
  const moves = contributionsTo(fit.lean.functional, model, measured)
    .map((part) => Math.abs(part))
    .sort((a, b) => a - b)
  const one = moves[Math.floor(moves.length / 2)] ?? 0
  return { lean: Math.abs(fit.lean.estimate), towards: leading(fit).role.id, one }
}

function finding({ id }: Bank, message: string, mend: string): Finding {
  return { part: { kind: 'bank', id }, inner: ['lengths', 'full'], message, mend }
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, k) => k)
}
