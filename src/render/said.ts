/** A result enters; sentences on what the answers say and on what would change it leave, each tied to an answer or a score. */
import { outOfHundred } from '../result/path-reasons.ts'
import { listed, whom } from '../result/sentences.ts'
import type { Quoted, Result, ResultDimension, ResultRole } from '../result/types.ts'

/** A dimension's lean is named from this probability of its sign, and takes part in what could tip the whole from the second. */
const NAMED = 0.8
const SIDED = 0.65
/** An answer that moves the lean by less, in SDs of the prior, speaks for nobody. */
const SLIGHT = 0.005
/** On how many subjects it is said that least is known. */
const LEAST = 2

/** How many answers speak for which of the two roles compared, and the subjects one by one; nothing where nothing is answered. */
export function saidSentences(result: Result): string[] {
  if (result.quality.answered === 0) return []
  const subjects = leaning(result)
  const open = subjects.filter(({ lean }) => lean.probability < NAMED)
  return [
    counted(result),
    // The lean of an only subject is the overall one.
    ...(subjects.length < 2 ? [] : [...named(result, subjects), ...tooLittle(open)]),
  ]
}

/** The answers that speak most for either side, in full, under the name of that side. */
export function saidMost(result: Result): { readonly heading: string; readonly quotes: readonly string[] }[] {
  if (result.quality.answered === 0) return []
  const [first, second] = compared(result)
  const moves = new Map(result.contributions.map(({ item, lean }) => [item, Math.abs(lean)]))
  const clear = (quotes: readonly Quoted[]) =>
    quotes.filter(({ item }) => (moves.get(item) ?? 0) > SLIGHT).map(({ text }) => text)
  return [
    { field: first.field, quotes: clear(result.evidence.for) },
    { field: second.field, quotes: clear(result.evidence.against) },
  ].map(({ field, quotes }) => ({
    heading: `What speaks most for ${field}`,
    quotes: quotes.length === 0 ? [`No answer speaks clearly for ${field}.`] : quotes,
  }))
}

/** What could still turn the outcome; nothing where there is one subject only. */
export function changeSentences(result: Result): string[] {
  if (result.quality.answered === 0 || leaning(result).length < 2) return []
  return [result.outcome.kind === 'neither' ? strongestPull(result) : tipping(result), ...leastKnown(result)]
}

type Leaning = ResultDimension & { readonly lean: NonNullable<ResultDimension['lean']> }

function leaning({ dimensions }: Result): Leaning[] {
  return dimensions.filter((dimension): dimension is Leaning => dimension.lean !== null)
}

/** The leading role and the one with which it is compared. */
function compared({ roles }: Result): readonly [ResultRole, ResultRole] {
  return roles as unknown as [ResultRole, ResultRole]
}

/** 1 where a positive lean speaks for the leading role, else -1. */
function sign(result: Result): 1 | -1 {
  return compared(result)[0].id === result.lean.first ? 1 : -1
}

function counted(result: Result): string {
  const [first, second] = compared(result)
  const towards = (side: number) =>
    result.contributions.filter(({ lean }) => side * sign(result) * lean > SLIGHT).length
  const of = (side: number) => `${towards(side)} of ${result.quality.answered}`
  return `Answers that speak more for ${first.field}: ${of(1)}; more for ${second.field}: ${of(-1)}.`
}

function named(result: Result, subjects: readonly Leaning[]): string[] {
  return subjects
    .filter(({ lean }) => lean.probability >= NAMED)
    .sort((a, b) => b.lean.probability - a.lean.probability)
    .map(({ plain, lean }) => {
      const [first, second] = compared(result)
      const { field } = sign(result) * lean.estimate >= 0 ? first : second
      return `${plain}: a ${lean.words} towards ${field}, ${outOfHundred(lean.probability, result.bank.calibration)}.`
    })
}

function tooLittle(open: readonly Leaning[]): string[] {
  return open.length === 0 ? [] : [`Too little to say yet on ${quotedList(open)}.`]
}

function tipping(result: Result): string {
  const [first, second] = compared(result)
  const [ours, theirs] = [mostTowards(result, 1), mostTowards(result, -1)]
  if (result.outcome.kind === 'lead')
    return theirs.length === 0
      ? `No subject leans towards ${second.field} so far.`
      : `${quotedList(theirs)} ${theirs.length === 1 ? 'comes' : 'come'} nearest to ${second.field}: it gains if that matters most to ${whom(result)}.`
  const parts = [
    { subjects: ours, field: first.field },
    { subjects: theirs, field: second.field },
  ]
    .filter(({ subjects }) => subjects.length > 0)
    .map(
      ({ subjects, field }) =>
        `${quotedList(subjects)} ${subjects.length === 1 ? 'pulls' : 'pull'} most towards ${field}`,
    )
  if (parts.length === 0) return `No subject leans towards ${first.field} or ${second.field} so far.`
  if (parts.length === 1) return `${parts[0]}, and no subject the other way.`
  return `${listed(parts, 'and')}: what matters more to ${whom(result)} can decide it.`
}

/** Up to `LEAST` subjects that lean most surely to one side: 1 that of the leading role, -1 the other. */
function mostTowards(result: Result, side: 1 | -1): Leaning[] {
  return leaning(result)
    .filter(({ lean }) => lean.probability >= SIDED && side * sign(result) * lean.estimate > 0)
    .sort((a, b) => b.lean.probability - a.lean.probability)
    .slice(0, LEAST)
}

function strongestPull(result: Result): string {
  const pulls = leaning(result).flatMap(({ plain, facets }) => facets.map((facet) => ({ plain, ...facet })))
  const [most] = pulls.sort((a, b) => b.estimate - a.estimate)
  const field = result.roles.find(({ id }) => id === most?.role)?.field
  if (most !== undefined && most.estimate > 0)
    return `What pulls most is "${most.plain}" on the side of ${field}: work with more of that could change it.`
  const fields = compared(result).map((role) => role.field)
  return `No subject pulls towards ${listed(fields, 'or')} so far.`
}

/** Of an open outcome the headline says it already. */
function leastKnown(result: Result): string[] {
  const { kind, itemsLeft } = result.outcome
  if (kind === 'open' || itemsLeft === 0) return []
  const [first, second] = compared(result)
  const turn = {
    lead: `could still bring ${second.field} nearer`,
    both: `could still tip it towards ${first.field} or ${second.field}`,
    neither: `could still bring ${first.field} nearer`,
  }[kind]
  const least = leaning(result)
    .filter(({ lean }) => lean.probability < NAMED)
    .sort((a, b) => b.lean.standardError - a.lean.standardError)
  if (least.length === 0) return []
  return [`Least is known on ${quotedList(least.slice(0, LEAST))}: more answers there ${turn}.`]
}

function quotedList(subjects: readonly Leaning[]): string {
  return listed(
    subjects.map(({ plain }) => `"${plain}"`),
    'and',
  )
}
