/**
 * Whether the answers deserve a second look. There are four signs, each of which honest people show now and then; only where two
 * agree is anything said, kindly, and no answer is ever left out.
 *
 * The limits were set on 500 simulated people a length who answer the built-in bank as the model says, and hold on 500 others:
 * quick .6 and .2 %, standard .6 and .4 %, full .4 and 0 % of them get a flag while they take their time. What was found of
 * careless people, again while they take their time | with a median below two seconds (100 of either seed; quick, standard, full):
 *   everything at random     1  3  1 %  |  38  56  94 %
 *   always the middle        12 10 79 %  |  all
 *   always the same end      all         |  all
 *   lowest, highest in turn  44 60 76 %  |  all
 * So random answers given slowly are not told from honest ones: person fit is never a lie score.
 */
import { isGraded } from '../bank/kinds.ts'
import type { GradedItem, Item } from '../bank/types.ts'
import { answerCode } from '../measure/item-likelihood.ts'
import type { Measured, Model } from '../measure/model.ts'
import { personFit, predictedAnswers } from '../measure/person-fit.ts'
import type { Vector } from '../numbers/matrix.ts'
import type { Answer, Response, Session } from '../session/types.ts'
import { rounded } from './rounded.ts'
import type { QualityFlag, Result } from './types.ts'

/** Person fit below the first is unlikely; above the second, together with a long repetition, too uniform. */
const UNLIKELY = -1.6
const UNIFORM = 1.8
/** Contradictions: at least so many pairs, so many SDs more than are expected of this person, of categories so far apart. */
const CONTRADICTIONS = { pairs: 2, sds: 2.2, apart: 3 }
/** A repetition is long from so many graded answers on, and from this share of all of them. */
const REPEATED = { answers: 8, share: 1 / 5 }
/** Seconds an answer at the median, below which an item can hardly have been read; of so many timed answers, and half of all. */
const QUICK = { seconds: 2, answers: 8 }

export function qualityOf(model: Model, session: Session, measured: Measured): Result['quality'] {
  const answered = session.responses.filter(({ answer }) => answer !== null)
  const times = session.responses.flatMap(({ seconds }) => seconds ?? [])
  const given = new Map(answered.map(({ item, answer }) => [item, answer as Answer]))
  const codes = measured.answered.map((item) => answerCode(item, given.get(item.id) as Answer))
  const predicted = predictedAnswers(model, measured)
  const fit = personFit(predicted, codes)
  const repeated = isRepeated(model, answered)
  const signs: [QualityFlag, boolean][] = [
    ['unlikely-pattern', fit !== null && fit < UNLIKELY],
    ['uniform-pattern', fit !== null && fit > UNIFORM && repeated],
    ['contradictions', isContradictory(measured, codes, predicted)],
    ['repeated-answers', repeated],
    ['quick-answers', isQuick(answered)],
  ]
  const shown = signs.flatMap(([flag, holds]) => (holds ? [flag] : []))
  return {
    answered: answered.length,
    skipped: session.responses.length - answered.length,
    seconds: times.length === 0 ? null : rounded(times.reduce((sum, seconds) => sum + seconds, 0)),
    personFit: fit === null ? null : rounded(fit),
    flags: shown.length >= 2 ? shown : [],
  }
}

/**
 * Graded items of one facet with the same number of categories, answered far apart: more often than what all the other answers
 * let expect of this person.
 */
function isContradictory(measured: Measured, codes: readonly number[], predicted: readonly Vector[]): boolean {
  let found = 0
  forEachPair(measured, (i, j) => {
    if (Math.abs((codes[i] as number) - (codes[j] as number)) >= CONTRADICTIONS.apart) found++
  })
  // Few people have so many that it has to be asked how many were to be expected.
  if (found < CONTRADICTIONS.pairs) return false
  let expected = 0
  let variance = 0
  forEachPair(measured, (i, j) => {
    const chance = chanceApart(predicted[i] as Vector, predicted[j] as Vector)
    expected += chance
    variance += chance * (1 - chance)
  })
  return found - expected > CONTRADICTIONS.sds * Math.sqrt(variance)
}

/** Pairs of places, in `measured.answered`, of graded items of one facet alone with the same number of categories. */
function forEachPair({ answered }: Measured, see: (place: number, earlier: number) => void): void {
  const keys = answered.map(comparableBy)
  for (let i = 0; i < keys.length; i++) {
    if (keys[i] === null) continue
    for (let j = 0; j < i; j++) if (keys[j] === keys[i]) see(i, j)
  }
}

const known = new WeakMap<Item, string | null>()

/** Worked out once per item: its facet and its number of categories; null where its answers are not compared with others. */
function comparableBy(item: Item): string | null {
  const found = known.get(item)
  if (found !== undefined) return found
  const roles = isGraded(item) ? Object.keys(item.loadings) : []
  const key = isGraded(item) && roles.length === 1 ? `${item.dimension} ${roles[0]} ${item.thresholds.length}` : null
  known.set(item, key)
  return key
}

/** P(two answers, independent of each other, lie far apart). */
function chanceApart(first: Vector, second: Vector): number {
  let chance = 0
  for (let a = 0; a < first.length; a++)
    for (let b = 0; b < second.length; b++)
      if (Math.abs(a - b) >= CONTRADICTIONS.apart) chance += (first[a] as number) * (second[b] as number)
  return chance
}

/** The same category, or two in turn, over a long stretch of graded answers as they were asked. */
function isRepeated({ bank, position }: Model, answered: readonly Response[]): boolean {
  const categories = answered.flatMap(({ item, answer }) => {
    const at = position.get(item)
    return at !== undefined && isGraded(bank.items[at] as GradedItem) ? [answer] : []
  })
  let stretch = Math.min(categories.length, 2)
  let longest = stretch
  for (let t = 2; t < categories.length; t++) {
    stretch = categories[t] === categories[t - 2] ? stretch + 1 : 2
    longest = Math.max(longest, stretch)
  }
  return longest >= REPEATED.answers && longest >= REPEATED.share * categories.length
}

function isQuick(answered: readonly Response[]): boolean {
  const times = answered.flatMap(({ seconds }) => seconds ?? []).sort((a, b) => a - b)
  if (times.length < QUICK.answers || 2 * times.length < answered.length) return false
  return (times[Math.floor(times.length / 2)] as number) < QUICK.seconds
}
