/** Two sittings of one rater enter; what changed between them leaves, with what chance alone would show. */
import type { Bank } from '../bank/types.ts'
import type { Functional } from '../fit/functional.ts'
import type { Model } from '../measure/model.ts'
import { modelOf } from '../measure/model.ts'
import { rounded } from '../result/rounded.ts'
import type { Answer } from '../session/types.ts'
import type { Combination } from './combination.ts'
import { timeOf } from './combination.ts'
import {
  comparisonLimits,
  comparisonThresholds,
  functionalsOf,
  headOf,
  type Scored,
  scoredSheet,
  shown,
  versionNotes,
} from './measured-sheets.ts'
import { changesBetween } from './retest.ts'
import type { MeasuredChange, Retest } from './types.ts'

const DAY_MS = 86_400_000
/** Sooner, people remember what they answered (design: not before two weeks). */
const FEWEST_DAYS = 14
/** Of the answers of the shorter sheet: below this share two sittings rest on different questions. */
const SHARED = 0.5

/** Both sheets scored anew by this bank; of a sheet of another version, the items that the bank still has. */
export function retestDocument(
  bank: Bank,
  { first, second, about }: Extract<Combination, { readonly kind: 'retest' }>,
): Retest {
  const model = modelOf(bank)
  const one = scoredSheet(model, first)
  const two = scoredSheet(model, second)
  const { pair, lean, level, roles, dimensions } = functionalsOf(model, two.measured)
  const thresholds = comparisonThresholds(dimensions.length)
  const change = changesOf(model, one, two)
  const overall = { ...pair, ...change(lean, thresholds.single) }
  const time = timeOf(second) - timeOf(first)
  const days = Number.isNaN(time) ? null : Math.floor(time / DAY_MS)
  const items = itemsOf(one, two)
  return {
    ...headOf(bank),
    kind: 'retest',
    about,
    rater: second.session.rater,
    sentence: sentenceOf(bank, overall, one, two),
    first: one.facts,
    second: two.facts,
    days,
    items,
    thresholds,
    lean: overall,
    level: change(level, thresholds.single),
    roles: roles.map(({ functional, ...role }) => ({ ...role, ...change(functional, thresholds.single) })),
    dimensions: dimensions.map(({ functional, ...dimension }) => ({
      ...dimension,
      ...change(functional, thresholds.family),
    })),
    notes: [
      ...versionNotes(bank, [
        { name: 'The first sheet', facts: one.facts },
        { name: 'The second sheet', facts: two.facts },
      ]),
      ...(days === null
        ? ['When one of the sheets was answered is not known: they are in the order in which they were named.']
        : []),
    ],
    advice: adviceOf(days, items),
    limits: comparisonLimits(bank, second.session),
  }
}

function changesOf(model: Model, one: Scored, two: Scored): (of: Functional, threshold: number) => MeasuredChange {
  const blank = one.facts.answered === 0 || two.facts.answered === 0
  return (functional, threshold) => {
    const [change] = changesBetween(model.prior, one.measured, two.measured, [functional])
    const { difference, standardError, comparable, z, p } = change!
    const can = comparable && !blank
    return {
      before: shown(model.bank, functional, one.measured),
      after: shown(model.bank, functional, two.measured),
      difference: rounded(difference),
      standardError: rounded(standardError),
      z: can && z !== null ? rounded(z) : null,
      p: can && p !== null ? rounded(p) : null,
      threshold: rounded(threshold),
      verdict: !can || z === null ? 'not comparable' : Math.abs(z) > threshold ? 'changed' : 'no clear change',
    }
  }
}

function itemsOf(one: Scored, two: Scored): Retest['items'] {
  const [before, after] = [answersOf(one), answersOf(two)]
  const both = [...before.keys()].filter((id) => after.has(id))
  return {
    both: both.length,
    same: both.filter((id) => before.get(id) === after.get(id)).length,
    firstOnly: before.size - both.length,
    secondOnly: after.size - both.length,
  }
}

/** By item, in a form in which equal answers are equal texts. */
function answersOf({ session, measured }: Scored): ReadonlyMap<string, string> {
  const known = new Set(measured.answered.map(({ id }) => id))
  return new Map(
    session.responses.flatMap(({ item, answer }) =>
      answer === null || !known.has(item) ? [] : [[item, code(answer)]],
    ),
  )
}

function code(answer: Answer): string {
  return typeof answer === 'object' ? `${answer.best} ${answer.worst}` : String(answer)
}

function sentenceOf(bank: Bank, lean: Retest['lean'], one: Scored, two: Scored): string {
  const empty = [one, two].filter(({ facts }) => facts.answered === 0).length
  if (empty > 0) return `Not comparable: ${empty === 2 ? 'neither sheet has an' : 'one of the sheets has no'} answer.`
  const far = Math.abs(lean.difference).toFixed(2)
  const chance = (lean.threshold * lean.standardError).toFixed(2)
  const towards = bank.roles.find(({ id }) => id === (lean.difference >= 0 ? lean.first : lean.second))?.field
  switch (lean.verdict) {
    case 'changed':
      return `The lean changed: it moved ${far} towards ${towards}, and chance alone seldom moves it more than ${chance}.`
    case 'no clear change':
      return `No clear change, as is usual: the lean moved ${far} towards ${towards}, and chance alone moves it up to ${chance}.`
    default:
      return 'Not comparable: the answers say too little for any change of the lean to show.'
  }
}

function adviceOf(days: number | null, { both, firstOnly, secondOnly }: Retest['items']): string[] {
  const shorter = both + Math.min(firstOnly, secondOnly)
  const soon =
    days !== null && days < FEWEST_DAYS
      ? [
          `Less than two weeks lie between (${days === 1 ? '1 day' : `${days} days`}): earlier answers may still be remembered, which makes sittings look more alike. A retest says most after something was tried, about 90 days later.`,
        ]
      : []
  const others =
    shorter > 0 && both < SHARED * shorter
      ? [
          `Only ${both} ${both === 1 ? 'question was' : 'questions were'} answered both times: next time ask the same ones first, with role-fit take --retest <id>.`,
        ]
      : []
  return [...soon, ...others]
}
