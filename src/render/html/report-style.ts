/** What the page of a result has beside what all pages have. */
import { verbatim } from '../../text/safe/html.ts'

export const REPORT_STYLE = verbatim`
.said { margin-top: .75rem; padding: .9rem 1rem; border-left: 4px solid var(--accent); background: var(--panel); border-radius: 0 .5rem .5rem 0 }
.said p:first-child { font-size: 1.15rem; font-weight: 600 }
.said p:last-child { margin: 0 }
.tier { color: var(--soft) }
.paths { display: grid; gap: 1rem }
.halves { display: grid; gap: 0 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)) }
.halves > div > h4:first-child { margin-top: 0 }
.write { display: grid; gap: .9rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)) }
.write label { display: block; font-weight: 600 }
.write textarea, .write input {
  display: block; width: 100%; margin-top: .25rem; padding: .5rem; font: inherit; color: inherit;
  background: var(--paper); border: 1px solid var(--middle); border-radius: .3rem; resize: vertical;
}
.write small { display: block; font-weight: 400 }
@media print {
  .said { background: none; padding: .3rem .7rem; margin-top: .4rem }
  .paths { gap: .4rem }
  .halves { display: block; columns: 2; column-gap: 1.5rem }
  .halves > div > h3:first-child { margin-top: 0 }
  .coach .halves > div { break-inside: avoid }
  .write { gap: .5rem 1.5rem; grid-template-columns: 1fr 1fr; break-inside: avoid }
  .write textarea, .write input { border: 0; border-bottom: 1px solid var(--middle); border-radius: 0; resize: none; height: 2.2rem; padding: 0 }
  .write p { margin: 0 }
  .write small { display: inline }
  .card > h3 { break-after: avoid }
}
`
