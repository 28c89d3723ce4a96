/** A form enters; one page leaves that is filled in without a network, on a phone or with a keyboard alone, and hands back a sheet. */
import type { FactQuestion } from '../../bank/types.ts'
import { LABEL_LIMIT } from '../../session/label.ts'
import type { HtmlText } from '../../text/safe/brand.ts'
import { type Html, html, scriptData } from '../../text/safe/html.ts'
import { page, type Section } from '../html/frame.ts'
import type { Form } from './form.ts'
import { PAGE_SCRIPT } from './page-script.ts'
import { PAGE_STYLE } from './page-style.ts'
import { questionHtml } from './question-html.ts'
import { asksFacts, opening, questionsOf, sizeOf, whoSees } from './words.ts'

export function htmlForm(form: Form): HtmlText {
  const { bank } = form
  const facts = [...(asksFacts(form) ? aboutYou(form) : []), ...labels(form)]
  const about = section('about', asksFacts(form) ? 'About you (optional)' : 'Who answers about whom', html`${facts}`)
  const asked = questionsOf(form)
  const questions = section(
    'questions',
    'Questions',
    html`<div class="bar"><label for="done" id="count">0 of ${asked.length} done</label> <progress id="done" value="0" max="${asked.length}"></progress></div>
${asked.map((question) => questionHtml(question, asked.length))}`,
  )
  const end = section('hand', 'Hand over your answers', html`${HAND}${scriptData('sheet', sheetWithout(form))}`)
  return page({
    title: bank.title,
    language: bank.language,
    header: header(form),
    sections: asksFacts(form) ? [questions, about, end] : [about, questions, end],
    style: PAGE_STYLE,
    script: PAGE_SCRIPT,
  })
}

function header(form: Form): Html {
  const sees = html`<p class="sees">${whoSees(form)}</p>`
  const observed = form.rater !== 'self'
  return html`<h1>${form.bank.title}</h1>
${observed ? sees : []}
<p>${sizeOf(form)}. ${opening(form)}</p>
${observed ? [] : sees}
<p>This page sends nothing and keeps nothing: your answers are in it until you close it. At its end you save them as a file, or copy them as one line for a mail.</p>
<p id="no-script" class="warning">Answers cannot be saved here, because this program does not run the page's script. Open the file in a browser, such as Chrome, Edge, Firefox or Safari.</p>`
}

/** All of the sheet but what is filled in; the script adds that. */
function sheetWithout({ bank, rater, about, background, length }: Form): object {
  const { id, version, digest } = bank
  return { bank: { id, version, digest }, about, rater, background, length }
}

function section(at: string, heading: string, content: Html): Section {
  return {
    heading,
    content: html`<section id="${at}" aria-labelledby="${at}-heading"><h2 id="${at}-heading">${heading}</h2>
${content}
</section>`,
    link: html``,
  }
}

function aboutYou({ bank, background }: Form): Html[] {
  return [
    ...(bank.background === null ? [] : [factHtml('background', 'checkbox', bank.background, background)]),
    ...(bank.reach === null ? [] : [factHtml('reach', 'radio', bank.reach, [])]),
  ]
}

function factHtml(name: string, type: string, { question, options }: FactQuestion, given: readonly string[]): Html {
  const rather = type === 'radio' ? [mark(name, type, '', 'I would rather not say', false)] : []
  return html`<fieldset class="question"><legend><span class="text">${question}</span></legend>
<div class="marks">${options.map(({ id, title }) => mark(name, type, id, title, given.includes(id)))}${rather}</div>
</fieldset>
`
}

function mark(name: string, type: string, value: string, text: string, checked: boolean): Html {
  return checked
    ? html`<label><input type="${type}" name="${name}" value="${value}" checked> <span>${text}</span></label>`
    : html`<label><input type="${type}" name="${name}" value="${value}"> <span>${text}</span></label>`
}

function labels({ rater, about }: Form): Html[] {
  if (rater === 'self') return [label('about', 'A name or label for this result', about ?? '')]
  return [label('about', 'Whom you answer about: a name or label', about ?? ''), label('rater', 'You', rater.label)]
}

function label(id: string, text: string, value: string): Html {
  return html`<p class="label"><label for="${id}-label">${text}</label> <input type="text" id="${id}-label" value="${value}" maxlength="${LABEL_LIMIT}" autocomplete="off" spellcheck="false"></p>
`
}

const HAND = html`<p id="left">Nothing is answered yet.</p>
<p class="buttons"><button type="button" id="next">Go to the next open question</button></p>
<p class="buttons"><button type="button" id="save" class="main">Save as a file</button> <button type="button" id="show">Show as one line for a mail</button></p>
<div id="shown" hidden>
<p><label for="line">Your answers as one line. Copy all of it into a mail.</label></p>
<textarea id="line" rows="6" readonly spellcheck="false"></textarea>
<p class="buttons"><button type="button" id="copy">Copy the line</button></p>
</div>
<p id="said" role="status"></p>
`
