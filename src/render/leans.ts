import { signProbability } from '../fit/outcome.ts'
import { outOfHundred } from '../result/path-reasons.ts'
import type { Measure, Result, ResultDimension, ResultRole } from '../result/types.ts'
import { visible } from '../text/visible.ts'
import { crossesMiddle, leanBar } from './bars.ts'
import { padded, wrapped } from './lines.ts'
import type { Style } from './style.ts'

/** A dimension's lean is named from this probability of its sign. */
const NAMED = 0.8
/** Below this width bars would say nothing: sentences take their place. */
export const BARS_FROM = 59
const LABEL = 20
const WORDS = 12

/** The dimensions whose lean can be named, surest first. */
function namedDimensions(result: Result): ResultDimension[] {
  return result.dimensions
    .filter(({ lean }) => lean !== null && lean.probability >= NAMED)
    .sort((a, b) => (b.lean?.probability ?? 0) - (a.lean?.probability ?? 0))
}

/** The overall lean and up to `most` dimensions, as bars to scale or as sentences. */
export function leanLines(result: Result, width: number, most: number, bars: boolean, style: Style): string[] {
  const named = namedDimensions(result)
  const shown = named.slice(0, most)
  const body = bars ? barLines(result, shown, width, style) : sentenceLines(result, shown, width)
  return [...body, ...restLines(result, named.length - shown.length, width)]
}

function barLines(result: Result, shown: readonly ResultDimension[], width: number, style: Style): string[] {
  const inner = oddAtMost(width - LABEL - 4 - WORDS)
  const [left, right] = sides(result)
  const header = visible(left.field) + visible(right.field).padStart(inner + 2 - visible(left.field).length)
  const row = (label: string, lean: Measure, words: string) =>
    `${padded(visible(label), LABEL)} ${style.accent(leanBar(lean, inner))} ${words}`.trimEnd()
  return [
    `${' '.repeat(LABEL)} ${header}`,
    row('Overall', result.lean, result.outcome.words),
    ...shown.map(({ plain, lean }) => row(plain, lean as Measure, lean?.words ?? '')),
    ...(isStillOpen(result) ? ['A line past the middle (:) means the other side is still possible.'] : []),
  ]
}

function sentenceLines(result: Result, shown: readonly ResultDimension[], width: number): string[] {
  const [left, right] = sides(result)
  const dimensions = shown.flatMap(({ plain, lean }) => {
    const role = (lean?.estimate ?? 0) >= 0 ? left : right
    const sure = outOfHundred(signProbability(lean as Measure), result.bank.calibration)
    return wrapped(visible(`${plain}: a ${lean?.words} towards ${role.field}, ${sure}.`), width, '  ')
  })
  return [...(isStillOpen(result) ? wrapped('The other side is still possible.', width) : []), ...dimensions]
}

/** A role is named, and the likely range of the lean still reaches over to the other. */
function isStillOpen({ lean, outcome }: Result): boolean {
  return crossesMiddle(lean) && outcome.kind === 'lead'
}

/** How many subjects are not on the screen, and why. */
function restLines(result: Result, hidden: number, width: number): string[] {
  const open = result.dimensions.filter(({ lean }) => lean !== null && lean.probability < NAMED).length
  const parts = [
    ...(hidden > 0 ? [`${hidden} more ${hidden === 1 ? 'subject leans' : 'subjects lean'} one way`] : []),
    ...(open > 0 ? [`too little to say on ${open}${hidden > 0 ? '' : open === 1 ? ' subject' : ' subjects'}`] : []),
  ]
  if (parts.length === 0) return []
  const text = `${parts.join('; ')}.`
  return wrapped(text.charAt(0).toUpperCase() + text.slice(1), width)
}

/** The role whose fit is the minuend of the lean stands on the left. */
function sides({ roles, lean }: Result): [ResultRole, ResultRole] {
  const of = (id: string) => roles.find((role) => role.id === id) as ResultRole
  return [of(lean.first), of(lean.second)]
}

function oddAtMost(n: number): number {
  return n % 2 === 1 ? n : n - 1
}
