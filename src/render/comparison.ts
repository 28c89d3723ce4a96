/** A comparison and a format enter; text that ends in a newline leaves. */
import type { Comparison, Gap, MeasuredChange } from '../compare/types.ts'
import type { CsvText, MarkdownText, Output } from '../text/safe/brand.ts'
import { type CsvCell, csvFile } from '../text/safe/csv.ts'
import { json } from '../text/safe/json.ts'
import { markdown } from '../text/safe/markdown.ts'
import { comparisonText } from './comparison-text.ts'
import { comparisonView } from './comparison-view.ts'
import { bulletLines, paragraph, section } from './markdown-parts.ts'
import { markdownTable } from './markdown-table.ts'
import type { TextOptions } from './text.ts'

export type ComparisonFormat = 'text' | 'json' | 'markdown' | 'csv'

export const COMPARISON: Readonly<Record<ComparisonFormat, (comparison: Comparison, options: TextOptions) => Output>> =
  {
    text: comparisonText,
    json: (comparison) => json(comparison),
    markdown: comparisonMarkdown,
    csv: comparisonTable,
  }

function comparisonMarkdown(comparison: Comparison): MarkdownText {
  const { title, facts, sentence, scale, columns, overall, subjects, parts } = comparisonView(comparison)
  const table = (first: string, rows: typeof overall) =>
    markdownTable(
      [first, ...columns, ''],
      rows.map(({ label, figures, verdict }) => [label, ...figures, verdict]),
    )
  return markdown`${[
    markdown`# ${title}

`,
    ...facts.map(paragraph),
    markdown`**${sentence}**

`,
    table('Overall', overall),
    ...(subjects.length < 2 ? [] : [table('Lean by subject', subjects)]),
    paragraph(scale),
    ...parts.flatMap(({ heading, sentences }) => [section(2, heading), ...bulletLines(sentences)]),
  ]}`.text
}

const NAMES = ['part', 'id', 'title'] as const
const CHANGE = ['before', 'after', 'difference', 'standardError', 'z', 'p', 'threshold', 'verdict'] as const
const GAP = ['self', 'observers', 'gap', 'standardError', 'low', 'high', 'threshold', 'verdict'] as const

/** One row for the lean, the level, each role and each dimension; `role-fit help scripting` says what results call them. */
function comparisonTable(comparison: Comparison): CsvText {
  if (comparison.kind === 'retest') {
    return csvFile([...NAMES, ...CHANGE], rowsOf(comparison, comparison, changeCells))
  }
  return csvFile([...NAMES, ...GAP], rowsOf(comparison, comparison, gapCells))
}

type Parts<Cell> = {
  readonly lean: Cell
  readonly level: Cell
  readonly roles: readonly (Cell & { readonly id: string; readonly title: string })[]
  readonly dimensions: readonly (Cell & { readonly id: string; readonly title: string })[]
}

function rowsOf<Cell>(
  { lean: { first, second } }: Comparison,
  parts: Parts<Cell>,
  cells: (of: Cell) => CsvCell[],
): CsvCell[][] {
  return [
    ['lean', null, `${first} - ${second}`, ...cells(parts.lean)],
    ['level', null, null, ...cells(parts.level)],
    ...parts.roles.map((role) => ['role', role.id, role.title, ...cells(role)]),
    ...parts.dimensions.map((dimension) => ['dimension', dimension.id, dimension.title, ...cells(dimension)]),
  ]
}

function changeCells({
  before,
  after,
  difference,
  standardError,
  z,
  p,
  threshold,
  verdict,
}: MeasuredChange): CsvCell[] {
  return [before.estimate, after.estimate, difference, standardError, z, p, threshold, verdict]
}

function gapCells({ self, observers, gap, threshold, verdict }: Gap): CsvCell[] {
  return [self.estimate, observers.estimate, gap.estimate, gap.standardError, ...gap.interval, threshold, verdict]
}
