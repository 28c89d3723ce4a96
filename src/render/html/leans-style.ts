/** How tables look in which each row has a drawing to scale beside its words. */
import { verbatim } from '../../text/safe/html.ts'

export const LEANS_STYLE = verbatim`
.leans { table-layout: fixed }
.leans th:first-child { width: 31%; overflow-wrap: break-word }
.leans small { display: block; font-weight: 400 }
.ends span { overflow-wrap: break-word; min-width: 0 }
.ends span:last-child { text-align: right }
.row, .ends { max-width: 46rem }
.row, .ends { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center }
.row .drawn { flex: 1 1 15rem }
.row .says { flex: 0 1 16rem }
.says p { margin: 0 }
.ends .drawn { flex: 1 1 15rem; display: flex; justify-content: space-between; gap: .5rem }
.ends .says { flex: 0 1 16rem }
.leans .overall th, .leans .overall .says { font-weight: 700 }
.group th { padding-top: 1rem; color: var(--soft) }
.lean .scale { stroke: var(--line); stroke-width: 2 }
.lean .range { stroke: var(--range); stroke-width: 9; stroke-linecap: round }
.lean .middle { stroke: var(--middle); stroke-width: 1.5; stroke-dasharray: 3 2 }
.lean .dot { fill: var(--accent); stroke: var(--paper); stroke-width: 2 }
@media (max-width: 30rem) { .leans th:first-child { width: 36% } .ends { font-size: .8rem } }
@media print {
  .leans small { display: inline; margin-left: .4em }
  .leans th:first-child { width: 29% }
  .row, .ends { max-width: none; flex-wrap: nowrap }
  .row .drawn, .ends .drawn { flex: 1 1 auto }
  .row .says, .ends .says { flex: 0 0 24rem }
  .group th { padding-top: .4rem }
  .lean { margin: -4px 0 }
  .lean .range { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}
`
