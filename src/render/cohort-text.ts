/** A cohort enters; text for a terminal leaves: counts with bars and a table, or sentences where there is no room for them. */
import type { Cohort } from '../compare/cohort-types.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { BLANK, joined, terminal } from '../text/safe/terminal.ts'
import { type CohortView, type CountedBar, cohortView, countWords, type SpreadBar } from './cohort-view.ts'
import { padded, wrapped } from './lines.ts'
import { signed } from './signed.ts'
import type { Style } from './style.ts'
import type { TextOptions } from './text.ts'

const MOST_WIDTH = 100
/** Below this width a table would be cut. */
const TABLE_FROM = 72
/** Characters of a bar that stands for all people. */
const BAR = 30

export function cohortText(cohort: Cohort, { width, style, sentences }: TextOptions): TerminalText {
  const columns = Math.min(width, MOST_WIDTH) - 1
  const view = cohortView(cohort)
  const table = !sentences && columns >= TABLE_FROM
  const lines = [
    ...wrapped(view.title, columns).map(style.bold),
    ...view.facts.flatMap((fact) => wrapped(fact, columns)),
    ...view.charts.flatMap(({ heading, bars }) => [
      BLANK,
      terminal`${heading}`,
      ...bars.flatMap((bar) =>
        table ? [barLine(bar, columns, style)] : wrapped(`${bar.label}: ${countWords(bar)}.`, columns, '  '),
      ),
    ]),
    BLANK,
    ...spreadLines(view, columns, table),
    BLANK,
    ...wrapped(view.scale, columns).map(style.dim),
    ...personLines(view, columns),
    BLANK,
    ...view.limits.flatMap((limit) => wrapped(limit, columns)).map(style.dim),
    BLANK,
  ]
  return joined(lines, '\n')
}

function barLine(bar: CountedBar, width: number, style: Style): TerminalText {
  const line = terminal`  ${padded(bar.label, Math.min(width - BAR - 16, 38))} ${countWords(bar).padStart(12)}`
  const length = Math.round((bar.share ?? 0) * BAR)
  return length === 0 ? line : joined([line, terminal` `, style.accent(terminal`${'='.repeat(length)}`)])
}

function spreadLines({ overall, subjects, sides }: CohortView, width: number, table: boolean): TerminalText[] {
  if (!table) {
    const said = ({ label, mean, interval, standardDeviation, sides: counts }: SpreadBar) => {
      const parted = counts === null ? '' : ` ${counts.map((one) => `${one.label} ${countWords(one)}`).join(', ')}.`
      const figures = `mean ${signed(mean)}, likely ${interval.map(signed).join(' to ')}, spread ${standardDeviation.toFixed(2)}`
      return wrapped(`${label}: ${figures}.${parted}`, width, '  ')
    }
    return [...overall, ...subjects].flatMap(said)
  }
  const label = Math.min(32, width - 47)
  const row = ({ label: name, mean, interval, standardDeviation, sides: counts }: SpreadBar) => {
    const range = `${signed(interval[0])} to ${signed(interval[1])}`
    const parted =
      counts === null ? '' : counts.map(({ people }) => (people === null ? '-' : String(people)).padStart(4)).join(' ')
    const figures = `${signed(mean).padStart(6)} ${range.padStart(15)} ${standardDeviation.toFixed(2).padStart(6)}`
    return terminal`${padded(name, label)} ${`${figures}  ${parted}`.trimEnd()}`
  }
  const head = `${padded('', label)} ${'mean'.padStart(6)} ${'likely'.padStart(15)} ${'spread'.padStart(6)}`
  return [
    terminal`${head}`,
    ...overall.map(row),
    ...(subjects.length < 2
      ? []
      : [
          terminal`${padded('Lean by subject', label)} ${' '.repeat(29)}     +    ?    -`,
          ...subjects.map(row),
          ...(sides === null
            ? []
            : wrapped(
                `+ how many lean towards ${sides.plus}, - towards ${sides.minus}, ? neither clearly; - in place of a number: hidden.`,
                width,
              )),
        ]),
  ]
}

function personLines({ persons }: CohortView, width: number): TerminalText[] {
  if (persons === null) return []
  return [
    BLANK,
    terminal`People`,
    ...persons.flatMap(({ name, outcome, lean, level }) =>
      wrapped(
        terminal`  ${name}: ${outcome}${lean === '' ? '' : `, lean ${lean}`}, interest overall ${level}.`,
        width,
        '    ',
      ),
    ),
  ]
}
