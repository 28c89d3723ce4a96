import { outOfHundred } from '../result/path-reasons.ts'
import type { Result } from '../result/types.ts'
import { cells } from '../text/cells.ts'
import { visibleLine } from '../text/visible.ts'
import { clipped, clippedStart } from './lines.ts'

/** Cells of a name that are shown however narrow the screen is. */
const LEAST = 12

/** A result as one line, for lists of several people: who, what came out, how sure. Only the name is cut to fit. */
export function renderLine(result: Result, width: number): string {
  const { about, source, outcome, roles, quality } = result
  const first = roles[0]?.field ?? outcome.first
  const sure =
    outcome.words === 'no direction'
      ? outcome.words
      : `${first} more: ${outOfHundred(outcome.probability, result.bank.calibration)}`
  const said = visibleLine(`: ${outcome.kind}, ${sure}, ${quality.answered} answers`)
  const room = Math.max(width - 1 - cells(said), LEAST)
  // What tells files apart stands at the end of their paths.
  const who =
    about === null && source !== null
      ? clippedStart(visibleLine(`${source.file}:${source.line}`), room)
      : clipped(visibleLine(about ?? 'you'), room)
  return `${who}${said}\n`
}
