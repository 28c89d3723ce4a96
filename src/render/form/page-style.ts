/** How the form looks beyond what all pages share: large targets, one column on a phone, categories beside each other where there is room. */
import { verbatim } from '../../text/safe/html.ts'

export const PAGE_STYLE = verbatim`
:root { --wrong: #a3211b }
@media screen and (prefers-color-scheme: dark) { :root { --wrong: #ff9d94 } }
.page { max-width: 50rem }
.sees { font-weight: 600 }
.warning { border: 2px solid var(--wrong); border-radius: .5rem; padding: .75rem 1rem }
.bar {
  position: sticky; top: 0; z-index: 1; display: flex; align-items: center; gap: .75rem;
  background: var(--paper); padding: .5rem 0; border-bottom: 1px solid var(--line);
}
.bar label { white-space: nowrap; font-variant-numeric: tabular-nums }
.bar progress { flex: 1; min-width: 4rem; height: .6rem; accent-color: var(--accent) }
.question { border: 1px solid var(--line); border-radius: .5rem; margin: 1rem 0 0; padding: 0 1rem .85rem; min-width: 0; scroll-margin-top: 4rem }
.question.answered { border-color: var(--accent) }
legend { float: left; width: 100%; padding: .85rem 0 .6rem }
legend + * { clear: both }
legend span { display: block }
.number { color: var(--soft); font-size: .875rem }
.text { font-weight: 600 }
.stem { color: var(--soft) }
input[type=radio], input[type=checkbox] { width: 1.25rem; height: 1.25rem; margin: 0; flex: none; accent-color: var(--accent) }
.marks { display: grid; gap: .25rem }
.marks label, .row label { display: flex; align-items: center; gap: .6rem; min-height: 2.75rem; padding: .25rem .6rem; border-radius: .4rem; cursor: pointer }
.marks label:hover, .row label:hover { background: var(--panel) }
.marks label:has(:checked), .row label:has(:checked) { background: var(--panel); box-shadow: inset 0 0 0 2px var(--accent) }
/* The whole target shows where the keyboard is, and nothing that has it lies under the bar. */
.marks label:has(:focus-visible), .row label:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 1px }
.marks input:focus-visible, .row input:focus-visible { outline: none }
html { scroll-padding: 4rem 0 2rem }
.cannot { color: var(--soft) }
.row { display: grid; grid-template-columns: 1fr 1fr; gap: 0 .5rem; padding: .5rem 0; border-top: 1px solid var(--line) }
.row:first-child { border-top: 0; padding-top: 0 }
.option { grid-column: 1 / -1; padding: 0 .6rem }
.pairs { margin-bottom: .25rem }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.wrong { color: var(--wrong); font-weight: 600; margin: 0 }
.wrong:not(:empty) { margin: .5rem 0 0 }
.label label { display: block; font-weight: 600; margin-bottom: .25rem }
.label { margin-top: 1rem; max-width: none }
.label input, textarea {
  width: 100%; max-width: 100%; padding: .6rem .75rem; font: inherit; color: var(--ink); background: var(--paper);
  border: 1px solid var(--middle); border-radius: .4rem;
}
textarea { font: .875rem/1.4 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; resize: vertical }
.buttons { display: flex; flex-wrap: wrap; gap: .75rem; margin: .75rem 0; max-width: none }
button {
  min-height: 2.75rem; padding: .5rem 1rem; font: inherit; color: var(--accent); background: var(--paper);
  border: 2px solid var(--accent); border-radius: .4rem; cursor: pointer;
}
button.main { color: var(--paper); background: var(--accent) }
[hidden] { display: none }
#said { min-height: 1.5rem }
@media (min-width: 44rem) {
  .graded { grid-template-columns: repeat(auto-fit, minmax(6rem, 1fr)); align-items: stretch }
  .graded label { flex-direction: column; text-align: center; justify-content: flex-start; line-height: 1.3; padding: .6rem .3rem }
  .row { grid-template-columns: 1fr 6rem 6rem; align-items: center; padding: .15rem 0 }
  .option { grid-column: auto }
}
@media print {
  .bar, #hand, .warning { display: none }
  .question { break-inside: avoid }
}
`
