/** What was found in banks enters; the lines that a person reads leave. */
import type { Problem } from '../errors.ts'
import { formatProblem, sortProblems } from '../text/format-problem.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { terminal } from '../text/safe/terminal.ts'
import { wrap } from '../text/wrap.ts'

/** How many problems are told to somebody who did not ask for all. */
const MOST = 20

/** `file:line:col code severity: message Mend: ...`, errors first, so that none is cut off by warnings. */
export function renderProblems(problems: readonly Problem[], all: boolean): TerminalText[] {
  const sorted = sortProblems(problems).map((problem) => ({
    ...problem,
    message: `${problem.severity}: ${problem.message}`,
  }))
  const errors = sorted.filter(({ severity }) => severity === 'error')
  const shown = [...errors, ...sorted.filter(({ severity }) => severity === 'warning')].slice(
    0,
    all ? sorted.length : MOST,
  )
  const rest = sorted.length - shown.length
  return [...shown.map(formatProblem), ...(rest > 0 ? [terminal`...and ${rest} more; --all shows each.`] : [])]
}

export interface JudgedBank {
  /** The bank's id, or its folder where there is no bank. */
  readonly name: string
  /** Null where the files make no bank. */
  readonly items: number | null
  readonly problems: readonly Problem[]
}

/** "pm-pmm: 176 items, no errors, 2 warnings" */
export function renderCount({ name, items, problems }: JudgedBank): TerminalText {
  const count = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity).length
  const whole = items === null ? 'not a bank yet' : amount(items, 'item')
  return terminal`${name}: ${whole}, ${amount(count('error'), 'error')}, ${amount(count('warning'), 'warning')}`
}

/** A line each, wrapped at `width` with what follows set in. */
export function renderRules(
  rules: readonly { readonly code: string; readonly severity: string; readonly about: string }[],
  width: number,
): TerminalText[] {
  return rules.flatMap(({ code, severity, about }) => [
    terminal`${code} (${severity})`,
    ...wrap(about, Math.max(20, width - 4)).map((line) => terminal`    ${line}`),
  ])
}

function amount(count: number, what: string): string {
  return `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`
}
