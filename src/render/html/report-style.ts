/** What the page of a result has beside what all pages have. */
import { verbatim } from '../../text/safe/html.ts'

export const REPORT_STYLE = verbatim`
.said { margin-top: .75rem; padding: .9rem 1rem; border-left: 4px solid var(--accent); background: var(--panel); border-radius: 0 .5rem .5rem 0 }
.said p:first-child { font-size: 1.15rem; font-weight: 600 }
.said p:last-child { margin: 0 }
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
.tier { color: var(--soft) }
.paths { display: grid; gap: 1rem }
.halves { display: grid; gap: 0 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)) }
.halves > div > h4:first-child { margin-top: 0 }
@media (max-width: 30rem) { .leans th:first-child { width: 36% } .ends { font-size: .8rem } }
.write { display: grid; gap: .9rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)) }
.write label { display: block; font-weight: 600 }
.write textarea, .write input {
  display: block; width: 100%; margin-top: .25rem; padding: .5rem; font: inherit; color: inherit;
  background: var(--paper); border: 1px solid var(--middle); border-radius: .3rem; resize: vertical;
}
.write small { display: block; font-weight: 400 }
@media print {
  .said { background: none; padding: .3rem .7rem; margin-top: .4rem }
  .leans small { display: inline; margin-left: .4em }
  .leans th:first-child { width: 29% }
  .row, .ends { max-width: none; flex-wrap: nowrap }
  .row .drawn, .ends .drawn { flex: 1 1 auto }
  .row .says, .ends .says { flex: 0 0 24rem }
  .group th { padding-top: .4rem }
  .lean { margin: -4px 0 }
  .paths { gap: .4rem }
  .halves { display: block; columns: 2; column-gap: 1.5rem }
  .halves > div > h3:first-child { margin-top: 0 }
  .coach .halves > div { break-inside: avoid }
  .lean .range { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  .write { gap: .5rem 1.5rem; grid-template-columns: 1fr 1fr; break-inside: avoid }
  .write textarea, .write input { border: 0; border-bottom: 1px solid var(--middle); border-radius: 0; resize: none; height: 2.2rem; padding: 0 }
  .write p { margin: 0 }
  .write small { display: inline }
  .card > h3 { break-after: avoid }
}
`
