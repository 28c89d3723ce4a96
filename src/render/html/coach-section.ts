/** The coach's part of a report enters; its section leaves, on a sheet of paper of its own; none where nobody asked for it. */
import { type Html, html } from '../../text/safe/html.ts'
import type { CoachPart } from '../report-types.ts'
import { bullets, paragraphs, type Section } from './frame.ts'

export function coachSection(coach: CoachPart | null): Section[] {
  if (coach === null) return []
  const heading = 'For the coach'
  return [
    {
      heading,
      link: html`<a href="#coach">${heading}</a>`,
      content: html`<section id="coach" class="coach"><h2>${heading}</h2>
${paragraphs(coach.opening)}
<div class="halves"><div><h3 class="after">Answers far apart</h3>
${coach.contradictions.length === 0 ? html`<p>${coach.noContradictions}</p>` : coach.contradictions.map(contradiction)}
</div><div><h3 class="after">Where little is known</h3>
${coach.wide.length === 0 ? html`<p>${coach.noneWide}</p>` : bullets(coach.wide)}</div></div>
${coach.questions.length === 0 ? html`` : html`<h3 class="after">What to ask</h3><div class="cards">${coach.questions.map(question)}</div>`}
</section>`,
    },
  ]
}

function contradiction({ subject, answers }: CoachPart['contradictions'][number]): Html {
  return html`<p><strong>${subject}</strong></p>${bullets(answers)}`
}

function question({ subject, reason, questions }: CoachPart['questions'][number]): Html {
  return html`<div class="card"><h4>${subject}: ${reason}</h4>${bullets(questions)}</div>`
}
