import type { Quoted, Result, ResultRole } from '../result/types.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { terminal } from '../text/safe/terminal.ts'
import { clipped, wrapped } from './lines.ts'

const COLUMN = 'Against: '.length

/**
 * The answers that speak most for and against the leading role, without a headline those for each of the two: at most `most` on
 * either side. `whole`: on as many lines as they take, else on one line each.
 */
export function evidenceLines(
  { evidence, roles, outcome }: Result,
  width: number,
  { answers: most, whole }: { readonly answers: number; readonly whole: boolean },
): TerminalText[] {
  const supporting = evidence.for.slice(0, most)
  const against = evidence.against.slice(0, most)
  const [first, second] = roles as [ResultRole, ResultRole]
  if (outcome.kind !== 'lead')
    return [
      ...stacked(`For ${first.field}:`, supporting, width, whole),
      ...stacked(`For ${second.field}:`, against, width, whole),
    ]
  return [...beside('For:', supporting, width, whole), ...beside('Against:', against, width, whole)]
}

function beside(label: string, quotes: readonly Quoted[], width: number, whole: boolean): TerminalText[] {
  if (quotes.length === 0) return [terminal`${label.padEnd(COLUMN)}no answer.`]
  return quotes
    .flatMap((quote) => fitted(quote, width - COLUMN, whole))
    .map((line, k) => terminal`${(k === 0 ? label : '').padEnd(COLUMN)}${line}`)
}

function stacked(label: string, quotes: readonly Quoted[], width: number, whole: boolean): TerminalText[] {
  if (quotes.length === 0) return wrapped(`${label} no answer.`, width)
  const lines = quotes.flatMap((quote) =>
    fitted(quote, width - 2, whole).map((line, k) => terminal`${k === 0 ? '  ' : '    '}${line}`),
  )
  return [...wrapped(label, width), ...lines]
}

function fitted({ text }: Quoted, width: number, whole: boolean): TerminalText[] {
  return whole ? wrapped(text, width - 2) : [clipped(text, width)]
}
