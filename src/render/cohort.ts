/** A cohort and a format enter; text that ends in a newline leaves. */
import type { Cohort, Spread } from '../compare/cohort-types.ts'
import type { CsvText, MarkdownText, Output } from '../text/safe/brand.ts'
import { type CsvCell, csvFile } from '../text/safe/csv.ts'
import { json } from '../text/safe/json.ts'
import { markdown } from '../text/safe/markdown.ts'
import { cohortText } from './cohort-text.ts'
import { cohortView, countWords } from './cohort-view.ts'
import { cohortPage } from './html/cohort-page.ts'
import { bulletLines, paragraph, section } from './markdown-parts.ts'
import { markdownTable } from './markdown-table.ts'
import { signed } from './signed.ts'
import type { TextOptions } from './text.ts'

export type CohortFormat = 'text' | 'json' | 'markdown' | 'html' | 'csv'

interface CohortLook extends TextOptions {
  /** The bank's, as a language tag. */
  readonly language: string
}

export const COHORT: Readonly<Record<CohortFormat, (cohort: Cohort, options: CohortLook) => Output>> = {
  text: cohortText,
  json: (cohort) => json(cohort),
  markdown: cohortMarkdown,
  html: (cohort, { language }) => cohortPage(cohort, language),
  csv: cohortTable,
}

function cohortMarkdown(cohort: Cohort): MarkdownText {
  const { title, facts, charts, overall, subjects, persons, scale, limits } = cohortView(cohort)
  const figures = ({ mean, interval, standardDeviation }: (typeof overall)[number]) => [
    signed(mean),
    interval.map(signed).join(' to '),
    standardDeviation.toFixed(2),
  ]
  const sides = subjects[0]?.sides?.map(({ label }) => label) ?? []
  return markdown`${[
    markdown`# ${title}\n\n`,
    ...facts.map(paragraph),
    ...charts.map(({ heading, bars }) =>
      markdownTable(
        [heading, 'People'],
        bars.map((bar) => [bar.label, countWords(bar)]),
      ),
    ),
    section(2, 'Means and spread'),
    markdownTable(
      ['Overall', 'Mean', 'Likely', 'Spread'],
      overall.map((bar) => [bar.label, ...figures(bar)]),
    ),
    ...(subjects.length < 2
      ? []
      : [
          markdownTable(
            ['Lean by subject', 'Mean', 'Likely', 'Spread', ...sides],
            subjects.map((bar) => [bar.label, ...figures(bar), ...(bar.sides ?? []).map(countWords)]),
          ),
        ]),
    paragraph(scale),
    ...(persons === null
      ? []
      : [
          section(2, 'People'),
          markdownTable(
            ['Name', 'Outcome', 'Lean (likely range)', 'Interest overall'],
            persons.map(({ name, outcome, lean, level }) => [name, outcome, lean, level]),
          ),
        ]),
    section(2, 'Limits'),
    ...bulletLines(limits),
  ]}`.text
}

const COLUMNS = ['part', 'id', 'side', 'people', 'hidden', 'mean', 'low', 'high', 'standardDeviation'] as const

/**
 * One row a count or a mean. `part` is outcome, direction, level-step, dimension-side, lean, level, role, dimension or person; for a
 * person `id` is the label, `side` the outcome with its role, `mean` the lean and `low` and `high` its interval.
 */
function cohortTable(cohort: Cohort): CsvText {
  const { outcomes, lean, level, roles, dimensions, persons } = cohort
  const count = (part: string, id: string | null, side: string | null, people: number | null): CsvCell[] => {
    return [part, id, side, people, people === null, null, null, null, null]
  }
  const spread = (part: string, id: string | null, { mean, interval, standardDeviation }: Spread): CsvCell[] => {
    return [part, id, null, cohort.people, false, mean, ...interval, standardDeviation]
  }
  return csvFile(COLUMNS, [
    ...outcomes.map(({ kind, role, people }) => count('outcome', kind, role, people)),
    ...(lean?.directions ?? []).map(({ words, role, people }) => count('direction', words, role, people)),
    ...level.steps.map(({ step, people }) => count('level-step', step, null, people)),
    ...(lean === null ? [] : [spread('lean', `${lean.first} - ${lean.second}`, lean)]),
    spread('level', null, level),
    ...roles.map((role) => spread('role', role.id, role)),
    ...dimensions.flatMap(({ id, lean: own }) =>
      own === null
        ? []
        : [
            spread('dimension', id, own),
            ...own.sides.map(({ role, people }) => count('dimension-side', id, role, people)),
          ],
    ),
    ...(persons ?? []).map(({ about, outcome, role, lean: own }): CsvCell[] => [
      ...['person', about, role === null ? outcome : `${outcome} ${role}`, 1, false],
      ...[own?.estimate ?? null, own?.interval[0] ?? null, own?.interval[1] ?? null, null],
    ]),
  ])
}
