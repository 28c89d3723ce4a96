/** The tables of a simulation, each with a sentence that says what it means. Lines of at most 79 columns. */
import type { Band, LengthReport, Simulation, Spread } from '../study/simulate/types.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { BLANK, terminal } from '../text/safe/terminal.ts'
import { padded, wrapped } from './lines.ts'
import { percent, row, titled, two, WIDTH } from './simulation-cells.ts'

export function outcomeTable({ lengths }: Simulation): TerminalText[] {
  const kinds = lengths[0]?.outcomes.map(({ kind }) => kind) ?? []
  return [
    ...titled(
      'What people are told, and how often it is right',
      'Share of people, and of these how many are told right: a lead names the role whose true fit is highest; with both the true difference is small; with neither all true fits are low. Open claims nothing.',
    ),
    row(
      '',
      lengths.map(({ length }) => length),
    ),
    ...kinds.map((kind) =>
      row(
        kind,
        lengths.map(({ outcomes }) => {
          const { frequency, right } = outcomes.find((one) => one.kind === kind) as LengthReport['outcomes'][number]
          return `${percent(frequency)}${right === null || right.of === 0 ? ''.padEnd(12) : `, right ${percent(right)}`}`
        }),
      ),
    ),
    row(
      'same lead as full',
      lengths.map(({ againstFull }) => (againstFull === null ? '-' : percent(againstFull.sameLead)).padEnd(16)),
    ),
    row(
      'same outcome as full',
      lengths.map(({ againstFull }) => (againstFull === null ? '-' : percent(againstFull.sameOutcome)).padEnd(16)),
    ),
    BLANK,
  ]
}

export function reliabilityTable({ lengths }: Simulation): TerminalText[] {
  const bands = (title: string, meaning: string, of: (report: LengthReport) => readonly Band[]) => [
    ...titled(title, meaning),
    row(
      'printed',
      lengths.map(({ length }) => length),
    ),
    ...(lengths[0] === undefined ? [] : of(lengths[0])).map(({ from, below }, k) =>
      row(
        `${two(from)} to ${two(below)}`,
        lengths.map((report) => {
          const { printed, right } = of(report)[k] as Band
          return printed === null ? 'nobody' : `${two(printed)}: ${two(right.share ?? 0)} of ${right.of}`
        }),
      ),
    ),
    BLANK,
  ]
  return [
    ...bands(
      'Whether printed chances come true',
      'By the chance that is printed for the first role: its mean, then how often that role truly is first, and of how many people. The two should agree; more often is the safe side.',
      ({ reliability }) => reliability,
    ),
    ...bands(
      'Leans within subjects that are named (from .80)',
      `The same for dimensions; named on average: ${lengths.map(({ length, dimensionsNamed }) => `${dimensionsNamed.toFixed(1)} (${length})`).join(', ')}.`,
      ({ dimensionReliability }) => dimensionReliability,
    ),
  ]
}

export function useTable({ lengths }: Simulation): TerminalText[] {
  const cells = (of: (report: LengthReport) => string) => lengths.map(of)
  const middle = ({ lower, upper }: Spread) => `${lower} to ${upper}`
  const minutes = (seconds: number) => (seconds / 60).toFixed(1)
  return [
    ...titled(
      'What is asked',
      'Items and expected minutes; four people in five lie within the range. settled: the chance was high enough. futile: a headline had become improbable. Few: fewer than half of the people.',
    ),
    row(
      '',
      cells(({ length }) => length),
    ),
    row(
      'items, mean',
      cells(({ use }) => use.items.mean.toFixed(1)),
    ),
    row(
      'items, range',
      cells(({ use }) => middle(use.items)),
    ),
    row(
      'minutes, mean',
      cells(({ use }) => minutes(use.seconds.mean)),
    ),
    ...(['settled', 'futile', 'maximum', 'complete'] as const).map((reason) =>
      row(
        `stopped: ${reason}`,
        cells(({ use }) => {
          const found = use.stopped.find((one) => one.reason === reason)
          return found === undefined ? '-' : percent(found.frequency)
        }),
      ),
    ),
    ...EXPOSURES.map(({ words, holds }) =>
      row(
        `items asked of ${words}`,
        cells(({ use }) => String(use.exposure.filter(({ share }) => holds(share)).length)),
      ),
    ),
    ...lengths.flatMap(({ length, use }) => (use.never.length === 0 ? [] : neverLines(length, use.never))),
    BLANK,
  ]
}

/** How many items are asked of so many people. */
const EXPOSURES = [
  { words: 'nobody', holds: (share: number) => share === 0 },
  { words: 'few', holds: (share: number) => share > 0 && share < 0.5 },
  { words: 'many', holds: (share: number) => share >= 0.5 && share < 1 },
  { words: 'all', holds: (share: number) => share === 1 },
] as const

const MOST_NAMED = 12

function neverLines(length: string, never: readonly string[]): TerminalText[] {
  const rest = never.length - MOST_NAMED
  const ids = `${never.slice(0, MOST_NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
  return wrapped(`Never asked in ${length}: ${ids}.`, WIDTH, '  ')
}

export function comparisonTable({ comparison }: Simulation): TerminalText[] {
  if (comparison === null) return []
  const line = (cells: readonly string[]) =>
    terminal`${padded(cells[0] as string, 14)}${cells
      .slice(1)
      .map((cell) => cell.padStart(10))
      .join('')}`
  const rows = comparison.flatMap((one, k) => {
    const isFirst = comparison[k - 1]?.amount !== one.amount || comparison[k - 1]?.unit !== one.unit
    return [
      ...(isFirst ? [terminal`the same ${one.unit}: ${one.amount}`] : []),
      line([
        ` ${one.choosing}`,
        one.items.toFixed(1),
        one.seconds.toFixed(0),
        two(one.leanError),
        two(one.levelError),
        percent(one.right),
        one.levelCorrelation === null ? '-' : two(one.levelCorrelation),
      ]),
    ]
  })
  return [
    ...titled(
      'What choosing the next item by the answers so far is worth',
      'Against one fixed order, best first, and a random order, under the same rules of content. Smaller is better for lean se and level se, the mean standard errors that results show, in SDs of the prior; right: how often the role that comes first is truly first; r: correlation of the level with the truth.',
    ),
    line(['', 'items', 'seconds', 'lean se', 'level se', 'right', 'r (level)']),
    ...rows,
    BLANK,
  ]
}
