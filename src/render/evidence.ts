import type { Quoted, Result, ResultRole } from '../result/types.ts'
import { visible } from '../text/visible.ts'
import { clipped } from './lines.ts'

/** Answers on either side, one line each. */
const EACH = 2
const COLUMN = 'Against: '.length

/** The answers that speak most for and against the leading role; without a headline, those for each of the two. */
export function evidenceLines(result: Result, width: number): string[] {
  const { for: supporting, against } = result.evidence
  const [first, second] = result.roles as [ResultRole, ResultRole]
  if (result.outcome.kind !== 'lead')
    return [...stacked(`For ${first.field}:`, supporting, width), ...stacked(`For ${second.field}:`, against, width)]
  return [...beside('For:', supporting, width), ...beside('Against:', against, width)]
}

function beside(label: string, quotes: readonly Quoted[], width: number): string[] {
  if (quotes.length === 0) return [`${label.padEnd(COLUMN)}no answer.`]
  return quotes
    .slice(0, EACH)
    .map(({ text }, k) => (k === 0 ? label : '').padEnd(COLUMN) + clipped(visible(text), width - COLUMN))
}

function stacked(label: string, quotes: readonly Quoted[], width: number): string[] {
  if (quotes.length === 0) return [`${visible(label)} no answer.`]
  return [visible(label), ...quotes.slice(0, EACH).map(({ text }) => `  ${clipped(visible(text), width - 2)}`)]
}
