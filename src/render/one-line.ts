import { outOfHundred } from '../result/path-reasons.ts'
import type { Result } from '../result/types.ts'
import { visible } from '../text/visible.ts'
import { clipped } from './lines.ts'

/** A result as one line, for lists of several people: who, what came out, how sure. */
export function renderLine(result: Result, width: number): string {
  const { about, source, outcome, roles } = result
  const who = about ?? (source === null ? 'you' : `${source.file}:${source.line}`)
  const first = roles[0]?.field ?? outcome.first
  const sure = `${first} more: ${outOfHundred(outcome.probability)}`
  return `${clipped(visible(`${who}: ${outcome.kind}, ${sure}, ${result.quality.answered} answers`), width)}\n`
}
