/** A simulation as text for somebody who writes a bank: first what the bank must hold, then the tables. */
import type { Gate, GateName, Simulation } from '../study/simulate/types.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { BLANK, joined, terminal } from '../text/safe/terminal.ts'
import { padded, wrapped } from './lines.ts'
import { titled, WIDTH } from './simulation-cells.ts'
import { recoveryTables } from './simulation-recovery.ts'
import { comparisonTable, outcomeTable, reliabilityTable, useTable } from './simulation-tables.ts'

const DEMANDS: Readonly<Record<GateName, string>> = {
  'equal-pulls-no-headline': 'equal pulls: no headline',
  'equal-pulls-no-side': 'equal pulls: excess of one role',
  'same-answer-no-lean': 'same answer everywhere: lean',
  'headline-right': 'headline is right',
  'no-opposite-headlines': 'opposite headline to full',
  'same-lead-as-full': 'same lead or none as full',
  'roles-exchange': 'roles exchanged: difference',
}

export function renderSimulation(simulation: Simulation): TerminalText {
  const lines = [
    ...headLines(simulation),
    ...gateLines(simulation.gates),
    ...outcomeTable(simulation),
    ...reliabilityTable(simulation),
    ...recoveryTables(simulation),
    ...useTable(simulation),
    ...comparisonTable(simulation),
    ...wrapped('Every item, every facet and every share with its standard error: role-fit simulate --json', WIDTH),
    BLANK,
  ]
  return joined(lines, '\n')
}

function headLines({ bank, people, seed, truth }: Simulation): TerminalText[] {
  const model =
    truth === 'bank'
      ? "follow the bank's own parameters"
      : "each follow parameters of their own, as far from the bank's as judgement may be"
  const worst = (50 / Math.sqrt(people)).toFixed(1)
  return [
    ...wrapped(`Simulation of ${bank.title} (${bank.id} ${bank.version}), seed ${seed}`, WIDTH),
    BLANK,
    ...wrapped(
      `${people} simulated people ${model}; ${people} more have roles that pull exactly alike. Each has one answer to every item, in whatever form it is asked, and skips none. All follow the kind of model that the bank assumes: real people will fit less well. A share of all people has a standard error of at most ${worst} points.`,
      WIDTH,
    ),
    BLANK,
  ]
}

function gateLines(gates: readonly Gate[]): TerminalText[] {
  const failed = gates.filter(({ passed }) => passed === false)
  const verdict =
    failed.length === 0
      ? `None of ${gates.length} failed.`
      : `${failed.length} of ${gates.length} failed: ${failed.map(({ gate, length }) => `${DEMANDS[gate]} (${length})`).join('; ')}.`
  return [
    ...titled(
      'What a bank must hold',
      'Each figure with what is wanted and one standard error (se). A question mark: nearer to the limit than two standard errors, so that more people (--people) would tell.',
    ),
    gateRow(['', 'length', 'figure', 'wanted', 'se', '']),
    ...gates.map((one) =>
      gateRow([
        DEMANDS[one.gate],
        one.length,
        one.figure === null ? '-' : three(one.figure),
        'atLeast' in one.wanted ? `>= ${three(one.wanted.atLeast)}` : `<= ${three(one.wanted.atMost)}`,
        one.standardError === null ? '-' : three(one.standardError),
        one.passed === null ? 'nobody' : `${one.passed ? 'passed' : 'FAILED'}${one.sure ? '' : ' ?'}`,
      ]),
    ),
    ...wrapped(verdict, WIDTH),
    BLANK,
  ]
}

function gateRow([demand = '', length = '', figure = '', wanted = '', se = '', verdict = '']: readonly string[]) {
  const numbers = `${figure.padStart(8)}${wanted.padStart(11)}${se.padStart(7)}`
  return terminal`${padded(demand, 33)}${padded(length, 9)}${numbers}  ${verdict}`
}

function three(value: number): string {
  return (Math.round(value * 1000) / 1000 + 0).toFixed(3)
}
