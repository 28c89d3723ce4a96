/** A result enters; the coach's part of it leaves as text for a terminal, nothing where nobody asked for it. */
import type { Result } from '../result/types.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { BLANK, joined, terminal } from '../text/safe/terminal.ts'
import { wrapped } from './lines.ts'
import { reportOf } from './report.ts'
import type { ReportOptions } from './report-types.ts'
import type { TextOptions } from './text.ts'

export function coachLines(result: Result, options: TextOptions & ReportOptions): TerminalText[] {
  const { coach, leftOut } = reportOf(result, options)
  if (coach === null) return []
  const width = Math.min(options.width, 80) - 1
  const { bold } = options.style
  const heading = (text: string) => [BLANK, ...wrapped(text, width).map(bold)]
  const item = (text: string) =>
    wrapped(text, width - 4).map((line, k) => terminal`${k === 0 ? '  - ' : '    '}${line}`)
  const lines = [
    ...heading('For the coach'),
    ...coach.opening.flatMap((text) => wrapped(text, width)),
    ...(leftOut === null ? [] : wrapped(leftOut, width)),
    ...heading('Answers far apart'),
    ...(coach.contradictions.length === 0 ? wrapped(coach.noContradictions, width) : []),
    ...coach.contradictions.flatMap(({ subject, answers }) => [...wrapped(subject, width), ...answers.flatMap(item)]),
    ...heading('Where little is known'),
    ...(coach.wide.length === 0 ? wrapped(coach.noneWide, width) : coach.wide.flatMap(item)),
    ...(coach.questions.length === 0 ? [] : heading('What to ask')),
    ...coach.questions.flatMap(({ subject, reason, questions }) => [
      ...wrapped(`${subject}: ${reason}`, width),
      ...questions.flatMap(item),
    ]),
  ]
  return [joined([...lines, BLANK], '\n')]
}
