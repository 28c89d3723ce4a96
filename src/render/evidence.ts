import type { Quoted, Result, ResultRole } from '../result/types.ts'
import { visible } from '../text/visible.ts'
import { clipped } from './lines.ts'

const COLUMN = 'Against: '.length

/**
 * The answers that speak most for and against the leading role, without a headline those for each of the two: at most `most` on
 * either side, one line each.
 */
export function evidenceLines({ evidence, roles, outcome }: Result, width: number, most: number): string[] {
  const supporting = evidence.for.slice(0, most)
  const against = evidence.against.slice(0, most)
  const [first, second] = roles as [ResultRole, ResultRole]
  if (outcome.kind !== 'lead')
    return [...stacked(`For ${first.field}:`, supporting, width), ...stacked(`For ${second.field}:`, against, width)]
  return [...beside('For:', supporting, width), ...beside('Against:', against, width)]
}

function beside(label: string, quotes: readonly Quoted[], width: number): string[] {
  if (quotes.length === 0) return [`${label.padEnd(COLUMN)}no answer.`]
  return quotes.map(({ text }, k) => (k === 0 ? label : '').padEnd(COLUMN) + clipped(visible(text), width - COLUMN))
}

function stacked(label: string, quotes: readonly Quoted[], width: number): string[] {
  if (quotes.length === 0) return [`${visible(label)} no answer.`]
  return [visible(label), ...quotes.map(({ text }) => `  ${clipped(visible(text), width - 2)}`)]
}
