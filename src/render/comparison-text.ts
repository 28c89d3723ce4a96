/** A comparison enters; text for a terminal leaves: a table, or sentences where there is no room for one. */
import type { Comparison } from '../compare/types.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { BLANK, joined, terminal } from '../text/safe/terminal.ts'
import { type ComparisonRow, type ComparisonView, comparisonView } from './comparison-view.ts'
import { padded, wrapped } from './lines.ts'
import type { Style } from './style.ts'
import type { TextOptions } from './text.ts'

const MOST_WIDTH = 100
/** Below this width a table would be cut. */
const TABLE_FROM = 72
const FIGURES = [6, 6, 6, 15]
const LABEL = 34
const VERDICT = 15

export function comparisonText(comparison: Comparison, { width, style, sentences }: TextOptions): TerminalText {
  const columns = Math.min(width, MOST_WIDTH) - 1
  const view = comparisonView(comparison)
  const table = !sentences && columns >= TABLE_FROM
  const lines = [
    ...wrapped(view.title, columns).map(style.bold),
    ...view.facts.flatMap((fact) => wrapped(fact, columns)),
    BLANK,
    ...wrapped(view.sentence, columns).map(style.bold),
    BLANK,
    ...(table ? tableLines(view, columns, style) : sentenceLines(view, columns)),
    BLANK,
    ...wrapped(view.scale, columns).map(style.dim),
    ...view.parts.flatMap(({ heading, sentences: said }) => [
      BLANK,
      terminal`${heading}`,
      ...said.flatMap((sentence) =>
        wrapped(terminal`  ${sentence}`.trim(), columns - 2).map((line) => terminal`  ${line}`),
      ),
    ]),
    BLANK,
  ]
  return joined(lines, '\n')
}

function tableLines({ columns, overall, subjects }: ComparisonView, width: number, style: Style): TerminalText[] {
  const label = Math.min(LABEL, width - FIGURES.reduce((sum, one) => sum + one + 1, 0) - 2 - VERDICT)
  const cellsOf = (figures: readonly string[]) => figures.map((one, k) => one.padStart(FIGURES[k] as number)).join(' ')
  const row = ({ label: name, figures, verdict, clear }: ComparisonRow) => {
    const line = terminal`${padded(name, label)} ${cellsOf(figures)}  ${verdict}`
    return clear ? style.accent(line) : line
  }
  return [
    terminal`${padded('', label)} ${cellsOf(columns)}`,
    ...overall.map(row),
    ...(subjects.length < 2 ? [] : [terminal`Lean by subject`, ...subjects.map(row)]),
  ]
}

function sentenceLines({ columns, overall, subjects }: ComparisonView, width: number): TerminalText[] {
  const said = ({ label, figures, verdict }: ComparisonRow) => {
    const parts = figures.map((figure, k) => `${columns[k]} ${figure}`).filter((part) => !part.endsWith(' -'))
    const figuresSaid = parts.join(', ')
    return wrapped(
      terminal`${label}: ${verdict}. ${figuresSaid.charAt(0).toUpperCase()}${figuresSaid.slice(1)}.`,
      width,
      '  ',
    )
  }
  return [
    ...overall.flatMap(said),
    ...(subjects.length < 2 ? [] : [terminal`Lean by subject`, ...subjects.flatMap(said)]),
  ]
}
