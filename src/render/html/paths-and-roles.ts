/** The paths and roles of a report enter; a section each leaves, none where there is nothing in it. */
import { type Html, html } from '../../text/safe/html.ts'
import type { Report, ReportPath, ReportRole } from '../report-types.ts'
import { bullets, numbered, type Section } from './frame.ts'

export function pathsSection({ pathsHeading, paths }: Report): Section[] {
  if (paths.length === 0) return []
  return [
    {
      heading: pathsHeading,
      link: html`<a href="#paths">${pathsHeading}</a>`,
      content: html`<section id="paths"><h2>${pathsHeading}</h2><div class="paths">${paths.map(pathCard)}</div></section>`,
    },
  ]
}

function pathCard({ title, tier, distance, what, why, steps, cautions }: ReportPath): Html {
  return html`<article class="card"><h3>${title}</h3>
<p class="tier"><strong>${tier}</strong>: ${distance}</p>
<div class="halves">
<div>${what === null ? html`` : html`<p>${what}</p>`}
${listed('Why', bullets(why), why)}</div>
<div>${listed('First steps', numbered(steps), steps)}
${listed('Bear in mind', bullets(cautions), cautions)}</div>
</div>
</article>
`
}

export function rolesSection({ roles }: Report): Section[] {
  const known = roles.filter(({ what, week }) => what !== null || week.length > 0)
  if (known.length === 0) return []
  const heading = known.some(({ week }) => week.length > 0) ? 'A week in each role' : 'The roles'
  return [
    {
      heading,
      link: html`<a href="#roles">${heading}</a>`,
      content: html`<section id="roles"><h2>${heading}</h2><div class="cards">${known.map(roleCard)}</div></section>`,
    },
  ]
}

function roleCard({ title, what, week, motivators, burdens }: ReportRole): Html {
  return html`<article class="card"><h3>${title}</h3>
${what === null ? html`` : html`<p>${what}</p>`}
${listed('In a week you may', bullets(week), week)}
${motivators.length + burdens.length === 0 ? html`` : likes(motivators, burdens)}
</article>
`
}

/** Folded up, and so left out on paper: it is said of everybody in the role. */
function likes(motivators: readonly string[], burdens: readonly string[]): Html {
  return html`<details><summary>What people like about it, and what wears them down</summary>
${listed('What people like about it', bullets(motivators), motivators)}
${listed('What wears people down', bullets(burdens), burdens)}</details>`
}

function listed(heading: string, list: Html, of: readonly string[]): Html {
  return of.length === 0 ? html`` : html`<h4>${heading}</h4>${list}`
}
