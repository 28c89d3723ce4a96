/** A result enters; what a coach may want to talk over leaves: where answers pull apart, where little is known, what to ask. */
import { isGraded } from '../bank/kinds.ts'
import type { Bank, GradedItem, Item } from '../bank/types.ts'
import { answerCode } from '../measure/item-likelihood.ts'
import { quote } from '../result/quote.ts'
import type { Result, ResultDimension } from '../result/types.ts'
import type { Answer } from '../session/types.ts'
import { stemFor } from '../session/wording.ts'
import { LEAN_REACH } from './bars.ts'
import { NAMED } from './leans.ts'
import { fieldsOf } from './report-leans.ts'
import type { CoachPart } from './report-types.ts'

/** Two answers to one content are far apart from so many categories on. */
const APART = 3
/** At most so many of each kind are told, and so many asked about: a talk has an hour. */
const MOST = { told: 3, asked: 2 }

interface Contradiction {
  readonly dimension: string
  readonly apart: number
  readonly items: readonly [GradedItem, GradedItem]
}

/** Without the bank there are no texts of items and no questions: those lists are empty then. */
export function coachPart(result: Result, bank: Bank | null): CoachPart {
  const contradictions = bank === null ? [] : contradictionsIn(result, bank)
  const wide = wideIn(result)
  return {
    opening: [
      'For the talk, not a verdict: nothing here says whether somebody is fit for a job, and no answer is right or wrong.',
      'Begin with the person: what in this report do they recognise, and what do they see otherwise? Where the two differ, the person knows more than the numbers.',
    ],
    contradictions: contradictions.map(({ dimension, items }) => ({
      subject: subjectOf(result, dimension),
      answers: items.map((item) => asked(result, bank as Bank, item)),
    })),
    noContradictions:
      bank === null
        ? 'Not looked for: that needs the questions of this result.'
        : 'No two answers to the same content are far apart.',
    wide: wideLines(wide),
    noneWide: 'No subject has a range that wide.',
    questions: bank === null ? [] : questionsFor(result, bank, contradictions, wide),
  }
}

/** With the question under the text: "very much" of what wears somebody down is not what they enjoy. */
function asked(result: Result, bank: Bank, item: GradedItem): string {
  const stem = stemFor(bank.scales[item.scale] ?? null, result.rater)
  const said = quote(bank, item, answerTo(result, item) as Answer, result.rater)
  return stem === null ? said : `${stem} ${said}`
}

/** Each dimension once, for the first reason that it has: answers far apart, then a lean, then too little known. */
function questionsFor(
  result: Result,
  bank: Bank,
  contradictions: readonly Contradiction[],
  wide: readonly ResultDimension[],
): CoachPart['questions'] {
  const asked = new Set<string>()
  const once = (ids: readonly string[], most: number): string[] => {
    const left = ids.filter((id) => !asked.has(id)).slice(0, most)
    for (const id of left) asked.add(id)
    return left
  }
  const entry = (id: string, reason: string, kind: 'lean' | 'contradiction' | 'wide') => ({
    subject: subjectOf(result, id),
    reason,
    questions: bank.dimensions.find((dimension) => dimension.id === id)?.discuss[kind] ?? [],
  })
  const apart = once(
    contradictions.map(({ dimension }) => dimension),
    MOST.asked,
  )
  const leans = leaningMost(result)
  const leaning = once(
    leans.map(({ id }) => id),
    MOST.asked,
  )
  const little = once(
    wide.map(({ id }) => id),
    MOST.asked,
  )
  const sideOf = (id: string) => {
    const lean = leans.find((dimension) => dimension.id === id)?.lean
    return `${lean?.words ?? ''} towards ${fieldsOf(result)[(lean?.estimate ?? 0) >= 0 ? 0 : 1]}`
  }
  return [
    ...apart.map((id) => entry(id, 'answers far apart', 'contradiction')),
    ...leaning.map((id) => entry(id, sideOf(id), 'lean')),
    ...little.map((id) => entry(id, 'too little known', 'wide')),
  ].filter(({ questions }) => questions.length > 0)
}

/** The subjects whose lean can be named, surest first. */
function leaningMost({ dimensions }: Result): readonly ResultDimension[] {
  const sureness = ({ lean }: ResultDimension) => lean?.probability ?? 0
  return dimensions.filter((dimension) => sureness(dimension) >= NAMED).sort((a, b) => sureness(b) - sureness(a))
}

/** Subjects without a lean that can be named whose range covers half of what a bar can show, widest first. */
function wideIn({ dimensions }: Result): readonly ResultDimension[] {
  const width = ({ lean }: ResultDimension) => (lean === null ? 0 : lean.interval[1] - lean.interval[0])
  return dimensions
    .filter((dimension) => (dimension.lean?.probability ?? 1) < NAMED && width(dimension) >= LEAN_REACH)
    .sort((a, b) => width(b) - width(a))
}

function wideLines(wide: readonly ResultDimension[]): readonly string[] {
  const more = wide.length - MOST.told
  return [
    ...wide.slice(0, MOST.told).map(({ plain, answered }) => `${plain}: ${restsOn(answered)}`),
    ...(more > 0 ? [`${more} more ${more === 1 ? 'subject' : 'subjects'} with a wide range`] : []),
  ]
}

function restsOn(answered: number): string {
  if (answered === 0) return 'nothing answered'
  return answered === 1 ? 'one answer, wide range' : `${answered} answers, wide range`
}

/**
 * Graded answers on one facet that are far apart, once each is turned towards the facet: of every dimension the two that are
 * furthest apart, and those dimensions first in which they are so most.
 */
function contradictionsIn(result: Result, bank: Bank): readonly Contradiction[] {
  const found = bank.dimensions.flatMap(({ id }) => furthestApart(result, bank, id) ?? [])
  return found.sort((a, b) => b.apart - a.apart).slice(0, MOST.told)
}

function furthestApart(result: Result, bank: Bank, dimension: string): Contradiction | null {
  let best: Contradiction | null = null
  const graded = bank.items.filter(
    (item): item is GradedItem => item.dimension === dimension && isGraded(item) && answerTo(result, item) !== null,
  )
  for (const [k, a] of graded.entries())
    for (const b of graded.slice(0, k)) {
      if (!isSameContent(a, b)) continue
      const apart = Math.abs(codeOf(result, a) - codeOf(result, b))
      if (apart >= APART && apart > (best?.apart ?? 0)) best = { dimension, apart, items: [b, a] }
    }
  return best
}

/** Both speak for one role alone, the same, in as many categories. */
function isSameContent(a: GradedItem, b: GradedItem): boolean {
  const [role, ...others] = Object.keys(a.loadings)
  const of = Object.keys(b.loadings)
  return others.length === 0 && of.length === 1 && of[0] === role && a.thresholds.length === b.thresholds.length
}

function codeOf(result: Result, item: GradedItem): number {
  return answerCode(item, answerTo(result, item) as Answer)
}

function answerTo({ sheet }: Result, { id }: Item): Answer | null {
  return Object.hasOwn(sheet.answers, id) ? (sheet.answers[id] ?? null) : null
}

function subjectOf({ dimensions }: Result, id: string): string {
  return dimensions.find((dimension) => dimension.id === id)?.plain ?? id
}
