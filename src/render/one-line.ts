import { outOfHundred } from '../result/path-reasons.ts'
import type { Result } from '../result/types.ts'
import { cells } from '../text/cells.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { terminal } from '../text/safe/terminal.ts'
import { clipped, clippedStart } from './lines.ts'

/** Cells of a name that are shown however narrow the screen is. */
const LEAST = 12

/** A result as one line, for lists of several people: who, what came out, how sure. Only the name is cut to fit. */
export function renderLine(result: Result, width: number): TerminalText {
  const { about, source, outcome, roles, quality } = result
  const first = roles[0]?.field ?? outcome.first
  const sure =
    outcome.words === 'no direction'
      ? outcome.words
      : `${first} more: ${outOfHundred(outcome.probability, result.bank.calibration)}`
  const answers = quality.answered === 1 ? '1 answer' : `${quality.answered} answers`
  const said = terminal`: ${outcome.kind}, ${sure}, ${answers}`
  const room = Math.max(width - 1 - cells(said), LEAST)
  // What tells files apart stands at the end of their paths.
  const who =
    about === null && source !== null
      ? clippedStart(terminal`${source.file}:${source.line}`, room)
      : clipped(terminal`${about ?? 'you'}`, room)
  return terminal`${who}${said}\n`
}
