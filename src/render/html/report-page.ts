/** A result enters; one HTML document leaves that says all of it: for a screen, for paper, and to be read aloud. */
import type { Result } from '../../result/types.ts'
import type { HtmlText } from '../../text/safe/brand.ts'
import { type Html, html } from '../../text/safe/html.ts'
import { reportOf } from '../report.ts'
import type { Report, ReportOptions } from '../report-types.ts'
import { coachSection } from './coach-section.ts'
import { bullets, page, paragraphs, type Section } from './frame.ts'
import { leansSection } from './leans-section.ts'
import { LEANS_STYLE } from './leans-style.ts'
import { pathsSection, rolesSection } from './paths-and-roles.ts'
import { REPORT_STYLE } from './report-style.ts'
import { writingSection } from './writing-section.ts'

export function reportPage(result: Result, options: ReportOptions = {}): HtmlText {
  const report = reportOf(result, options)
  const { facts, title, language, headline, said } = report
  return page({
    title: result.about === null ? title : `${result.about}: ${title}`,
    language,
    style: [LEANS_STYLE, REPORT_STYLE],
    header: html`<p class="above">${title}</p>
<h1>${headline}</h1>
<p class="above">${facts.join(' · ')}</p>
<div class="said">${paragraphs(said)}</div>
${report.leftOut === null ? html`` : html`<p class="above">${report.leftOut}</p>`}`,
    sections: [
      leansSection(report),
      answersSection(report),
      ...rolesSection(report),
      ...pathsSection(report),
      writingSection(),
      limitsSection(report),
      methodSection(report),
      ...coachSection(report.coach),
    ],
  })
}

function answersSection({ spoken, evidence, change }: Report): Section {
  const heading = 'What your answers say'
  return {
    heading,
    link: html`<a href="#answers">${heading}</a>`,
    content: html`<section id="answers"><h2>${heading}</h2>
${paragraphs(spoken)}
<div class="cards">${evidence.map(
      ({ heading: side, quotes }) => html`<div class="card"><h3>${side}</h3>${bullets(quotes)}</div>`,
    )}</div>
${change.length === 0 ? html`` : html`<h3 class="after">What would change it</h3>${bullets(change)}`}
</section>`,
  }
}

function limitsSection({ limits }: Report): Section {
  const heading = 'What this cannot say'
  return {
    heading,
    link: html`<a href="#limits">${heading}</a>`,
    content: html`<section id="limits"><h2>${heading}</h2>${bullets(limits)}</section>`,
  }
}

function methodSection({ method, figures, roles, sides: [first] }: Report): Section {
  const heading = 'How it was worked out'
  const words = roles.flatMap((role) => role.words)
  return {
    heading,
    link: html`<a href="#method">${heading}</a>`,
    content: html`<section id="method"><h2>${heading}</h2>
${bullets(method)}
<details><summary>The numbers behind the bars</summary>
<table><caption>In standard deviations of what was thought of anybody before the first answer; above 0 is on the side of ${first}.</caption>
<thead><tr><th scope="col">Subject</th><th scope="col">Estimate</th><th scope="col">Likely range</th><th scope="col">Chance of the side</th></tr></thead>
<tbody>${figures.map(
      ({ label, estimate, range, chance }) =>
        html`<tr><th scope="row">${label}</th><td>${estimate}</td><td>${range}</td><td>${chance}</td></tr>`,
    )}</tbody></table></details>
${words.length === 0 ? html`` : html`<details><summary>Words of the trade</summary>${wordList(words)}</details>`}
</section>`,
  }
}

function wordList(words: Report['roles'][number]['words']): Html {
  return html`<dl>${words.map(({ word, meaning }) => html`<dt>${word}</dt><dd>${meaning}</dd>`)}</dl>`
}
