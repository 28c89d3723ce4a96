import { leftOutOf } from '../study/self-ratings.ts'
import type { ItemStatistics, ScaleStatistics, Statistics } from '../study/statistics/types.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { terminal } from '../text/safe/terminal.ts'
import { padded, sectioned, wrapped } from './lines.ts'

const NONE = '-'
const MOST_WIDTH = 100

/** What people answered, scale by scale and item by item; the items to look at come first. */
export function renderStatistics(statistics: Statistics, width: number): TerminalText {
  const columns = Math.min(width, MOST_WIDTH) - 1
  const flagged = statistics.items.filter(({ flags }) => flags.some(({ code }) => code !== 'few-answers'))
  const sections = [
    [...wrapped(heading(statistics), columns), ...statistics.unsaid.flatMap((sentence) => wrapped(sentence, columns))],
    scaleLines(statistics.scales, columns),
    itemLines(statistics.items, columns),
    flagLines(flagged, columns),
    wrapped(
      'Alpha, with the range that covers it in 90 of 100 samples, and omega say how well the items of a scale go together, not what they measure; omega needs three items. Item-rest is the correlation with the other items of the facet, marked r where it is those of the role. People: the fewest behind any pair of items. Mean: in categories, reversed items turned round. Seconds: the median.',
      columns,
    ),
  ]
  return sectioned(sections)
}

function heading({ bank, people, observers, blank, versions }: Statistics): TerminalText {
  const leftOut = leftOutOf({ observers, blank })
  const others = leftOut === null ? '' : ` Left out: ${leftOut}.`
  const several = versions.every(({ version }) => version === bank.version)
    ? ''
    : ` Answered under: ${versions.map((one) => `${one.version} (${one.people})`).join(', ')}.`
  return terminal`Bank ${bank.id} ${bank.version}, ${people} people.${others}${several}`
}

/** Facets by their ids, as in `time-horizons/product-manager`: titles would be cut. */
function scaleLines(scales: readonly ScaleStatistics[], width: number): TerminalText[] {
  const name = Math.max(20, Math.min(44, width - 40))
  const head = `${padded('Facet, or role', name)} items people  alpha        range  omega`
  return [
    terminal`${head}`,
    ...scales.map(({ dimension, role, items, people, alpha, omega }) => {
      const what = dimension === null ? `all of ${role}` : `${dimension}/${role}`
      const range = alpha === null ? NONE : `${figure(alpha.interval[0])} to ${figure(alpha.interval[1])}`
      const cells = [
        String(items.length).padStart(5),
        (people === null ? NONE : String(people)).padStart(6),
        figure(alpha?.estimate ?? null).padStart(6),
        range.padStart(12),
        figure(omega).padStart(6),
      ]
      return terminal`${padded(what, name)} ${cells.join(' ')}`
    }),
  ]
}

function itemLines(items: readonly ItemStatistics[], width: number): TerminalText[] {
  const name = Math.max(12, Math.min(28, width - 50))
  const head = terminal`${padded('Item', name)} ${'answers'.padStart(7)} ${'skipped'.padStart(7)} ${'mean'.padStart(5)} ${'item-rest'.padStart(9)} ${'seconds'.padStart(7)}  flags`
  return [
    head,
    ...items.map(({ id, answered, skipped, mean, itemRest, seconds, flags }) => {
      const rest = itemRest === null ? NONE : `${figure(itemRest.estimate)}${itemRest.among === 'role' ? ' r' : '  '}`
      const cells = [
        String(answered).padStart(7),
        (skipped === null ? NONE : `${Math.round(skipped * 100)} %`).padStart(7),
        figure(mean).padStart(5),
        rest.padStart(9),
        (seconds === null ? NONE : seconds.median.toFixed(1)).padStart(7),
      ]
      const line = `${padded(id, name)} ${cells.join(' ')}  ${flags.length === 0 ? '' : flags.length}`
      return terminal`${line.trimEnd()}`
    }),
  ]
}

function flagLines(items: readonly ItemStatistics[], width: number): TerminalText[] {
  if (items.length === 0) return [terminal`No item is flagged.`]
  const lines = items.flatMap(({ id, use, flags }) => [
    ...flags.flatMap(({ reason }, k) =>
      wrapped(terminal`${k === 0 ? `${id}: ` : '  '}${reason}`, width, '  ').map((line) =>
        k === 0 ? line : terminal`  ${line.trimStart()}`,
      ),
    ),
    ...wrapped(
      terminal`Answers: ${use.map(({ answer, count }) => `${answer}: ${count}`).join(', ')}`,
      width - 2,
      '  ',
    ).map((line) => terminal`  ${line}`),
  ])
  return [terminal`To look at`, ...lines]
}

function figure(value: number | null): string {
  return value === null ? NONE : value.toFixed(2).replace(/^-0\.00$/, '0.00')
}
