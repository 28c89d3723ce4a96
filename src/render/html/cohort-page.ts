/** A cohort enters; one HTML document leaves that says all of it: for a screen, for paper, and to be read aloud. */
import type { Cohort } from '../../compare/cohort-types.ts'
import type { HtmlText } from '../../text/safe/brand.ts'
import { type Html, html } from '../../text/safe/html.ts'
import { type CohortView, cohortView, countWords } from '../cohort-view.ts'
import { COHORT_STYLE } from './cohort-style.ts'
import { countsTable } from './counts-table.ts'
import { bullets, page, paragraphs, type Section } from './frame.ts'
import { LEANS_STYLE } from './leans-style.ts'
import { spreadTable } from './spread-table.ts'

/** In the language of the bank, a language tag. */
export function cohortPage(cohort: Cohort, language: string): HtmlText {
  const view = cohortView(cohort)
  return page({
    title: view.title,
    language,
    style: [LEANS_STYLE, COHORT_STYLE],
    header: html`<p class="above">A group</p>
<h1>${view.title}</h1>
${paragraphs(view.facts)}`,
    sections: [
      countsSection(view, cohort.fewest),
      spreadSection(view),
      ...sidesSection(view),
      ...peopleSection(view),
      limitsSection(view, cohort),
    ],
  })
}

function countsSection({ charts, subjects }: CohortView, fewest: number): Section {
  const heading = 'Where people stand'
  const isHidden =
    charts.some(({ bars }) => bars.some(({ people }) => people === null)) ||
    subjects.some(({ sides }) => sides?.some(({ people }) => people === null) === true)
  return {
    heading,
    link: html`<a href="#counts">${heading}</a>`,
    content: html`<section id="counts"><h2>${heading}</h2>
${charts.map(countsTable)}
${isHidden ? html`<p class="soft">Hidden are counts from 1 to ${fewest - 1}, and as many more as it takes that none can be worked out.</p>` : html``}
</section>`,
  }
}

function spreadSection({ sides, overall, subjects, scale }: CohortView): Section {
  const heading = 'Means and spread'
  const [lean, ...others] = overall
  // The lean of an only subject is the overall one.
  const leans = lean === undefined ? [] : [lean, ...(subjects.length < 2 ? [] : subjects)]
  const interest = { ends: ['less interest', 'more interest'], isPlusLeft: false } as const
  return {
    heading,
    link: html`<a href="#spread">${heading}</a>`,
    content: html`<section id="spread"><h2>${heading}</h2>
<p>Each dot is a mean, the bar around it the range in which the mean likely is (9 in 10), and the line with ends how far people lie apart: one standard deviation to either side.</p>
${sides === null ? html`` : spreadTable('Leans', leans, { ends: [sides.plus, sides.minus], isPlusLeft: true })}
${spreadTable('Interest', sides === null ? overall : others, interest)}
<p class="soft">${scale}</p>
</section>`,
  }
}

/** How people part over the sides, subject by subject. */
function sidesSection({ subjects }: CohortView): Section[] {
  const sides = subjects[0]?.sides ?? []
  if (subjects.length < 2) return []
  const heading = 'Sides by subject'
  return [
    {
      heading,
      link: html`<a href="#sides">${heading}</a>`,
      content: html`<section id="sides"><h2>${heading}</h2>
${table(
  'How many people clearly lean to a side, and of how many that cannot be said',
  ['Subject', ...sides.map(({ label }) => label)],
  subjects.map(({ label, sides: counts }) => [label, ...(counts ?? []).map(countWords)]),
)}</section>`,
    },
  ]
}

function peopleSection({ persons }: CohortView): Section[] {
  if (persons === null) return []
  const heading = 'People'
  return [
    {
      heading,
      link: html`<a href="#people">${heading}</a>`,
      content: html`<section id="people"><h2>${heading}</h2>
${table(
  'In the order of their sheets',
  ['Name', 'Outcome', 'Lean (likely range)', 'Interest overall'],
  persons.map(({ name, outcome, lean, level }) => [name, outcome, lean, level]),
)}</section>`,
    },
  ]
}

function limitsSection({ limits }: CohortView, { tool, bank }: Cohort): Section {
  const heading = 'Limits'
  return {
    heading,
    link: html`<a href="#limits">${heading}</a>`,
    content: html`<section id="limits"><h2>${heading}</h2>${bullets(limits)}
<p class="soft">Worked out by ${tool.name} ${tool.version} with the questions ${bank.id} ${bank.version}.</p></section>`,
  }
}

/** The first cell of a row is its heading. */
function table(caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): Html {
  return html`<table class="cells"><caption>${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([name = '', ...cells]) =>
      html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
  )}</tbody></table>`
}
