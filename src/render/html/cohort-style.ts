/** What the page of a group has beside what all pages have. */
import { verbatim } from '../../text/safe/html.ts'

export const COHORT_STYLE = verbatim`
#counts caption, #spread caption { color: var(--ink); font-weight: 600; font-size: 1.08rem }
#counts table, #spread table { margin-bottom: 1.2rem }
.counts th { font-weight: 400 }
.row .says, .ends .says { flex-basis: 18.5rem }
.leans .says small { display: inline; font-weight: 400 }
.bar .all { fill: var(--panel); stroke: var(--line) }
.bar .part { fill: var(--accent) }
.lean .band { stroke: var(--middle); stroke-width: 2 }
.cells td, .says { font-variant-numeric: tabular-nums }
@media (min-width: 22rem) { #sides td { white-space: nowrap } }
@media (max-width: 40rem) {
  .counts .row { display: block }
  .counts th:first-child { width: 48% }
  .ends .says { display: none }
  .cells { font-size: .8rem }
  .cells td, .cells th { padding-right: .4rem }
  .cells thead th, #sides th { overflow-wrap: break-word }
}
@media print {
  #counts table, #spread table { margin-bottom: .5rem; break-inside: avoid }
  .counts tr { line-height: 1.1 }
  section > p { break-inside: avoid }
}
`
