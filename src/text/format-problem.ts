/** Problems enter; the lines that a person reads on stderr leave. */
import type { Problem } from '../errors.ts'
import type { TerminalText } from './safe/brand.ts'
import { terminal, visibleLine } from './safe/terminal.ts'

/** `file:line:col code message Mend: what to do.`, on one line and safe for a terminal; what is null is left out. */
export function formatProblem(problem: Problem): TerminalText {
  const { file, line, column, code, message, mend } = problem
  const place = [file, line, column].filter((part) => part !== null).join(':')
  return visibleLine(`${place === '' ? '' : `${place} `}${code} ${message} Mend: ${mend}`)
}

/** At most `limit` lines in the order of `sortProblems`, then one line with the count of the rest. */
export function formatProblems(problems: readonly Problem[], limit = 20): TerminalText[] {
  const lines = sortProblems(problems).slice(0, limit).map(formatProblem)
  const rest = problems.length - lines.length
  return rest > 0 ? [...lines, terminal`...and ${rest} more.`] : lines
}

/** By file, line and column; what has no file or place comes first. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => compareFiles(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  )
}

/** By code units, so that the order is the same on every machine. */
function compareFiles(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? -1 : 1
  return a < b ? -1 : 1
}
