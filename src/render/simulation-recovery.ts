/** How well everything that is estimated comes back, a table a length. */
import type { Recovery, Simulation } from '../study/simulate/types.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { BLANK, terminal } from '../text/safe/terminal.ts'
import { padded } from './lines.ts'
import { percent, titled, two } from './simulation-cells.ts'

export function recoveryTables({ lengths }: Simulation): TerminalText[] {
  return [
    ...titled(
      'How well the truth comes back',
      'r: correlation of estimate and truth. bias: mean error. rmse: typical error. se: the standard error that results show (all three in SDs of the prior). raw, shown: how often the 90 % interval holds the truth, as the posterior has it and as results show it, which ought to be 90 % or a little more.',
    ),
    ...lengths.flatMap(({ length, recovery }) => [
      recoveryRow(length, ['r', 'bias', 'rmse', 'se', 'raw', 'shown']),
      ...recoveryRows(recovery),
      BLANK,
    ]),
  ]
}

function recoveryRows(recovery: readonly Recovery[]): TerminalText[] {
  const single = recovery.filter(({ what }) => what === 'lean' || what === 'level' || what === 'role')
  const groups = [
    ['facet', 'facets'],
    ['dimension', 'subject leans'],
  ] as const
  const style = recovery.filter(({ what }) => what === 'style')
  const rowOf = (one: Recovery) => recoveryRow(one.role ?? one.what, figuresOf(one))
  return [
    ...single.map(rowOf),
    ...groups.flatMap(([what, title]) => {
      const all = recovery.filter((one) => one.what === what)
      if (all.length === 0) return []
      const worst = all.toSorted((a, b) => (a.correlation ?? 0) - (b.correlation ?? 0))[0] as Recovery
      return [
        recoveryRow(`${title}, mean of ${all.length}`, meanFigures(all)),
        ...(all.length === 1 ? [] : [recoveryRow(`worst ${nameOf(worst)}`, figuresOf(worst))]),
      ]
    }),
    ...style.map(rowOf),
  ]
}

function nameOf({ dimension, role }: Recovery): string {
  return role === null ? `${dimension}` : `${dimension}/${role}`
}

function figuresOf({ correlation, bias, rmse, standardError, rawCoverage, shippedCoverage }: Recovery): string[] {
  return [
    correlation === null ? '-' : two(correlation),
    two(bias),
    two(rmse),
    two(standardError),
    percent(rawCoverage),
    percent(shippedCoverage),
  ]
}

function meanFigures(all: readonly Recovery[]): string[] {
  const mean = (of: (one: Recovery) => number) => all.reduce((sum, one) => sum + of(one), 0) / all.length
  return [
    two(mean(({ correlation }) => correlation ?? 0)),
    two(mean(({ bias }) => bias)),
    two(mean(({ rmse }) => rmse)),
    two(mean(({ standardError }) => standardError)),
    `${(100 * mean(({ rawCoverage }) => rawCoverage.share ?? 0)).toFixed(0)} %`,
    `${(100 * mean(({ shippedCoverage }) => shippedCoverage.share ?? 0)).toFixed(0)} %`,
  ]
}

function recoveryRow(label: string, figures: readonly string[]): TerminalText {
  return terminal`${padded(label, 43)}${figures.map((figure) => figure.padStart(6)).join('')}`
}
