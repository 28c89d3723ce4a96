import { signProbability } from '../fit/outcome.ts'
import { outOfHundred } from '../result/path-reasons.ts'
import type { Measure, Result, ResultDimension, ResultRole } from '../result/types.ts'
import { cells } from '../text/cells.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { joined, terminal } from '../text/safe/terminal.ts'
import { crossesMiddle, leanBar } from './bars.ts'
import { clipped, padded, wrapped } from './lines.ts'
import type { Style } from './style.ts'

/** A dimension's lean is named from this probability of its sign. */
export const NAMED = 0.8
/** Below this width bars would say nothing: sentences take their place. */
export const BARS_FROM = 59
const LABEL = 20
/** What the signs of a bar are, above the labels. */
const KEY = '* estimate, = range'
const WORDS = 12

/** The dimensions whose lean can be named, surest first. */
function namedDimensions(result: Result): ResultDimension[] {
  return result.dimensions
    .filter(({ lean }) => lean !== null && lean.probability >= NAMED)
    .sort((a, b) => (b.lean?.probability ?? 0) - (a.lean?.probability ?? 0))
}

/** The overall lean and up to `most` dimensions, as bars to scale or as sentences. */
export function leanLines(result: Result, width: number, most: number, bars: boolean, style: Style): TerminalText[] {
  // The lean of an only subject is the overall one.
  const only = result.dimensions.filter(({ lean }) => lean !== null).length === 1
  const named = only ? [] : namedDimensions(result)
  const shown = named.slice(0, most)
  const body = bars ? barLines(result, shown, width, style) : sentenceLines(result, shown, width)
  return [...body, ...(only ? [] : restLines(result, named.length - shown.length, width))]
}

function barLines(result: Result, shown: readonly ResultDimension[], width: number, style: Style): TerminalText[] {
  const inner = oddAtMost(width - LABEL - 4 - WORDS)
  const [left, right] = sides(result)
  const half = Math.floor((width - LABEL - 2) / 2)
  const [first, second] = [clipped(left.field, half), clipped(right.field, half)]
  const gap = ' '.repeat(Math.max(1, inner + 2 - cells(first) - cells(second)))
  const row = (label: string, lean: Measure, words: string) =>
    joined([terminal`${padded(label, LABEL)} `, style.accent(leanBar(lean, inner)), terminal` ${words}`])
  return [
    joined([style.dim(terminal`${padded(KEY, LABEL)}`), terminal` ${first}${gap}${second}`]),
    row('Overall', result.lean, result.outcome.words),
    ...shown.map(({ plain, lean }) => row(plain, lean as Measure, lean?.words ?? '')),
    ...(isStillOpen(result)
      ? wrapped('A line past the middle (:) means the other side is still possible.', width)
      : []),
  ]
}

function sentenceLines(result: Result, shown: readonly ResultDimension[], width: number): TerminalText[] {
  const [left, right] = sides(result)
  const dimensions = shown.flatMap(({ plain, lean }) => {
    const role = (lean?.estimate ?? 0) >= 0 ? left : right
    const sure = outOfHundred(signProbability(lean as Measure), result.bank.calibration)
    return wrapped(`${plain}: a ${lean?.words} towards ${role.field}, ${sure}.`, width, '  ')
  })
  return [...(isStillOpen(result) ? wrapped('The other side is still possible.', width) : []), ...dimensions]
}

/** A role is named, and the likely range of the lean still reaches over to the other. */
export function isStillOpen({ lean, outcome }: Result): boolean {
  return crossesMiddle(lean) && outcome.kind === 'lead'
}

/** How many subjects are not on the screen, and why. */
function restLines(result: Result, hidden: number, width: number): TerminalText[] {
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
export function sides({ roles, lean }: Result): [ResultRole, ResultRole] {
  const of = (id: string) => roles.find((role) => role.id === id) as ResultRole
  return [of(lean.first), of(lean.second)]
}

function oddAtMost(n: number): number {
  return n % 2 === 1 ? n : n - 1
}
