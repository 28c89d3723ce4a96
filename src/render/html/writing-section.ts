/** Nothing enters; places to write leave: on a screen fields that nobody reads but the person, on paper lines. */
import { html } from '../../text/safe/html.ts'
import type { Section } from './frame.ts'

export function writingSection(): Section {
  const heading = 'What you make of it'
  return {
    heading,
    link: html`<a href="#writing">${heading}</a>`,
    content: html`<section id="writing"><h2>${heading}</h2>
<div class="write">
<p><label>My goal <small>what I want to know or to have tried</small><textarea rows="2"></textarea></label></p>
<p><label>My reason <small>why that matters to me</small><textarea rows="2"></textarea></label></p>
<p><label>My next step <small>under two hours, and with nobody's leave</small><textarea rows="2"></textarea></label></p>
<p><label>I look again on <small>a date in about three months, and who asks me about it</small><textarea rows="2"></textarea></label></p>
</div>
<p class="soft only-screen">Print the page or save it as PDF to keep what you write: the page itself keeps and sends nothing.</p>
</section>`,
  }
}
