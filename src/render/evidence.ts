import type { Quoted, Result, ResultRole } from '../result/types.ts'
import { visible } from '../text/visible.ts'
import { BARS_FROM } from './leans.ts'
import { clipped, wrapped } from './lines.ts'

const COLUMN = 'Against: '.length

/**
 * The answers that speak most for and against the leading role, without a headline those for each of the two: at most `most` on
 * either side.
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
  return quotes
    .flatMap((quote) => fitted(quote, width, COLUMN))
    .map((line, k) => (k === 0 ? label : '').padEnd(COLUMN) + line)
}

function stacked(label: string, quotes: readonly Quoted[], width: number): string[] {
  if (quotes.length === 0) return [`${visible(label)} no answer.`]
  const lines = quotes.flatMap((quote) => fitted(quote, width, 2).map((line, k) => (k === 0 ? '  ' : '    ') + line))
  return [visible(label), ...lines]
}

/** One line where a line holds enough to be understood, else as many as it takes. */
function fitted({ text }: Quoted, width: number, indent: number): string[] {
  if (width >= BARS_FROM) return [clipped(visible(text), width - indent)]
  return wrapped(visible(text), width - indent - 2)
}
