/** The leans of a result enter; each leaves with what can be said of it, in words that need no drawing. */
import { type LeanWords, signProbability } from '../fit/outcome.ts'
import { outOfHundred } from '../result/path-reasons.ts'
import type { Measure, Result, ResultDimension } from '../result/types.ts'
import { NAMED, sides } from './leans.ts'
import type { Report, ReportFigure, ReportLean } from './report-types.ts'

/** In SDs of the prior: nearer to 0 is near the middle, beyond is far on one side. */
const NEAR = 0.5
const FAR = 1.5

export function fieldsOf(result: Result): readonly [string, string] {
  const [first, second] = sides(result)
  return [first.field, second.field]
}

export function overallLean(result: Result): ReportLean {
  const { lean, outcome, roles, quality, bank } = result
  const leading = roles.find(({ id }) => id === outcome.first)?.field ?? outcome.first
  const chance = outOfHundred(outcome.probability, bank.calibration)
  const says = outcome.words === 'no direction' ? 'No direction' : towards(outcome.words, leading, chance)
  return { label: 'Overall', answered: quality.answered, lean, says, range: rangeWords(result, lean) }
}

/** The subjects that have a lean: those where it can be named, surest first, and the others in the bank's order. */
export function subjectLeans(result: Result): Pick<Report, 'named' | 'unnamed' | 'levelOnly'> {
  const leaning = result.dimensions.filter(({ lean }) => lean !== null)
  // The lean of an only subject is the overall one.
  const shown = leaning.length === 1 ? [] : leaning
  const sureness = ({ lean }: ResultDimension) => lean?.probability ?? 0
  return {
    named: shown
      .filter((dimension) => sureness(dimension) >= NAMED)
      .sort((a, b) => sureness(b) - sureness(a))
      .map((dimension) => subjectLean(result, dimension)),
    unnamed: shown
      .filter((dimension) => sureness(dimension) < NAMED)
      .map((dimension) => subjectLean(result, dimension)),
    levelOnly: result.dimensions.filter(({ lean }) => lean === null).map(({ plain }) => plain),
  }
}

function subjectLean(result: Result, { plain, answered, lean }: ResultDimension): ReportLean {
  const measure = lean as Measure
  const field = fieldsOf(result)[measure.estimate >= 0 ? 0 : 1]
  const chance = outOfHundred(signProbability(measure), result.bank.calibration)
  const says = lean === null || lean.probability < NAMED ? 'Too little to say' : towards(lean.words, field, chance)
  return { label: plain, answered, lean: measure, says, range: rangeWords(result, measure) }
}

function towards(words: LeanWords, field: string, chance: string): string {
  return `A ${words} towards ${field}, ${chance}`
}

/** From where to where the lean likely is, the first role's side first, as it is drawn. */
function rangeWords(result: Result, { interval }: Measure): string {
  const [from, to] = [placeOf(result, interval[1]), placeOf(result, interval[0])]
  if (from.words !== to.words) return `Likely range: from ${from.words} to ${to.words}.`
  return `Likely range: all of it ${from.isSide ? `on ${from.words}` : from.words}.`
}

function placeOf(result: Result, at: number): { readonly words: string; readonly isSide: boolean } {
  if (Math.abs(at) < NEAR) return { words: 'near the middle', isSide: false }
  const side = `the side of ${fieldsOf(result)[at > 0 ? 0 : 1]}`
  return Math.abs(at) < FAR ? { words: side, isSide: true } : { words: `far on ${side}`, isSide: false }
}

/** The numbers behind the bars; positive ones are on the first role's side. */
export function figuresOf(result: Result): readonly ReportFigure[] {
  const row = (label: string, measure: Measure): ReportFigure => ({
    label,
    estimate: twoDecimals(measure.estimate),
    range: `${twoDecimals(measure.interval[0])} to ${twoDecimals(measure.interval[1])}`,
    chance: outOfHundred(signProbability(measure), result.bank.calibration),
  })
  return [
    row('Overall lean', result.lean),
    ...result.dimensions.flatMap(({ plain, lean }) => (lean === null ? [] : [row(plain, lean)])),
  ]
}

/** With a true minus sign, which is not taken for a dash. */
function twoDecimals(x: number): string {
  return x
    .toFixed(2)
    .replace(/^-(?=.*[1-9])/, '\u2212')
    .replace(/^-/, '')
}
