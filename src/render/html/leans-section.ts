/** The leans of a report enter; a table with a drawing a subject leaves, in which each drawing is said in words, too. */
import { type Html, html } from '../../text/safe/html.ts'
import type { Report, ReportLean } from '../report-types.ts'
import { bullets, type Section } from './frame.ts'
import { leanDrawing } from './lean-drawing.ts'

export function leansSection(report: Report): Section {
  const { sides, overall, named, unnamed, levelOnly, stillOpen, chances } = report
  const [first, second] = sides
  const heading = 'Where it points'
  return {
    heading,
    link: html`<a href="#leans">${heading}</a>`,
    content: html`<section id="leans"><h2>${heading}</h2>
<table class="leans"><caption>Each dot is the best estimate, each bar the range in which the lean likely is (9 in 10).</caption>
<thead><tr><th scope="col">Subject</th><th scope="col"><div class="ends"><div class="drawn"><span>${first}</span> <span>${second}</span></div><div class="says"></div></div></th></tr></thead>
<tbody>${[row(overall, 'overall'), ...named.map((lean) => row(lean))]}</tbody>
${unnamed.length === 0 ? html`` : group('Too little to say so far', unnamed)}
</table>
${bullets([
  ...(stillOpen ? ['A bar past the middle means that the other side is still possible.'] : []),
  ...levelOnly.map((subject) => `"${subject}" has no sides: it counts for the overall interest alone.`),
])}
${chances.length === 0 ? html`` : chancesTable(chances)}
</section>`,
  }
}

function row({ label, answered, lean, says, range }: ReportLean, kind = 'subject'): Html {
  const answers = answered === 1 ? '1 answer' : `${answered} answers`
  return html`<tr class="${kind}"><th scope="row">${label} <small>${answers}</small></th><td><div class="row"><div class="drawn">${leanDrawing(lean, range)}</div><div class="says">${says === '' ? html`` : html`<p>${says}</p>`}</div></div></td></tr>
`
}

function group(heading: string, leans: readonly ReportLean[]): Html {
  return html`<tbody><tr class="group"><th colspan="2" scope="rowgroup">${heading}</th></tr>
${leans.map((lean) => html`${row({ ...lean, says: '' })}`)}</tbody>`
}

function chancesTable(chances: Report['chances']): Html {
  return html`<table><caption>Chance that it interests most</caption>
<thead><tr><th scope="col">Work</th><th scope="col">Chance</th></tr></thead>
<tbody>${chances.map(({ field, chance }) => html`<tr><th scope="row">${field}</th><td>${chance}</td></tr>`)}</tbody></table>`
}
