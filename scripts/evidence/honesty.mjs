import { madeBy, shared, table, three } from './table.mjs'

/** @typedef {import('../../src/study/simulate/types.ts').LengthReport} LengthReport */

/** Whether printed probabilities mean what they say. @param {import('./table.mjs').Run} own @param {import('./table.mjs').Run} missed */
export function honesty(own, missed) {
  const sections = [
    ['People who follow the bank', own],
    ['People whose parameters, weights and prior differ from the bank’s', missed],
  ]
  const tables = sections.map(([title, run]) => {
    const { document, command } = /** @type {import('./table.mjs').Run} */ (run)
    const rows = document.lengths.flatMap(({ length, reliability }) =>
      reliability.map((band) => [length, `${band.from} to ${band.below}`, three(band.printed), shared(band.right)]),
    )
    return `### ${title}\n\n${table(['form', 'band', 'printed, mean', 'truly first'], rows)}\n\n${madeBy(command)}`
  })
  const outcomes = own.document.lengths.flatMap(({ length, outcomes: kinds }) =>
    kinds.map(({ kind, frequency, right }) => [length, kind, shared(frequency), right === null ? '-' : shared(right)]),
  )
  return `## Whether the chances are honest

In each band of the printed chance of the first role, how often it is truly first: at least as often as printed, where people follow the bank.

${tables.join('\n\n')}

### Outcomes

${table(['form', 'outcome', 'share', 'right'], outcomes)}

${madeBy(own.command)}`
}
