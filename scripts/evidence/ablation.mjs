import { madeBy, shared, table, three, two } from './table.mjs'

/** What choosing items one by one is worth. @param {import('./table.mjs').Run} run */
export function ablation({ document, command }) {
  const rows = (document.comparison ?? []).map((row) => [
    `${row.amount} ${row.unit}`,
    row.choosing,
    row.items.toFixed(1),
    Math.round(row.seconds),
    three(row.leanError),
    three(row.levelError),
    shared(row.right),
    two(row.levelCorrelation),
  ])
  return `## What choosing the next question is worth

The same people with the same answers, asked in three ways under the same rules of content: what tells most about this person per second (adaptive), one fixed order for everybody by the same score (best-first), and at random. Choosing by the answers saves about a third of the time that a random order takes, and nothing against the fixed order: what an item tells hardly depends on where a person stands.

${table(['equal', 'way', 'items', 'seconds', 'SE lean', 'SE level', 'first role right', 'r level'], rows)}

${madeBy(command)}`
}
