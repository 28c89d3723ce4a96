import type { Quoted, Result, ResultRole } from '../result/types.ts'
import { visible } from '../text/visible.ts'
import { clipped } from './lines.ts'

/** Answers on either side, one line each. */
const EACH = 2

/** The answers that speak most for and against the leading role; without a headline, those for each of the two. */
export function evidenceLines(result: Result, width: number): string[] {
  const { for: supporting, against } = result.evidence
  const [first, second] = result.roles as [ResultRole, ResultRole]
  const headed = result.outcome.kind === 'lead'
  const labels = headed ? ['For:', 'Against:'] : [`For ${first.field}:`, `For ${second.field}:`]
  if (!headed && width < 72) return [...stacked(labels[0] as string, supporting, width), ...stacked(labels[1] as string, against, width)]
  const column = Math.max(...labels.map((label) => label.length)) + 1
  return [
    ...beside(labels[0] as string, supporting, column, width),
    ...beside(labels[1] as string, against, column, width),
  ]
}

function beside(label: string, quotes: readonly Quoted[], column: number, width: number): string[] {
  if (quotes.length === 0) return [`${label.padEnd(column)}no answer.`]
  return quotes
    .slice(0, EACH)
    .map(({ text }, k) => (k === 0 ? visible(label) : '').padEnd(column) + clipped(visible(text), width - column))
}

function stacked(label: string, quotes: readonly Quoted[], width: number): string[] {
  if (quotes.length === 0) return [`${label} no answer.`]
  return [visible(label), ...quotes.slice(0, EACH).map(({ text }) => `  ${clipped(visible(text), width - 2)}`)]
}
