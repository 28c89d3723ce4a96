/** One question enters; the group of radio buttons leaves that asks it, with everything said in words to whoever hears it. */
import { isGraded } from '../../bank/kinds.ts'
import { type Html, html } from '../../text/safe/html.ts'
import { CANNOT, type Question } from './words.ts'

/** `of`: how many questions there are. The script knows the item and what its values mean by the attributes of the group. */
export function questionHtml(question: Question, of: number): Html {
  const { item, number, text, stem } = question
  const kind = isGraded(item) ? 'graded' : item.kind === 'best-worst' ? 'best-worst' : 'choice'
  const asked = stem === null ? [] : [html` <span class="stem">${stem}</span>`]
  return html`<fieldset class="question" id="q${number}" data-item="${item.id}" data-kind="${kind}">
<legend><span class="number">${number} of ${of}</span> <span class="text">${text}</span>${asked}</legend>
${kind === 'best-worst' ? pairs(question) : marks(question, kind)}
</fieldset>
`
}

function marks({ number, marks, missing }: Question, kind: 'graded' | 'choice'): Html {
  const shown = marks.map(
    ({ code, text }) =>
      html`<label><input type="radio" name="q${number}" value="${code}"> <span>${text}</span></label>`,
  )
  return html`<div class="marks ${kind}">${shown}<label class="cannot"><input type="radio" name="q${number}" value=""> <span>${missing}</span></label></div>`
}

/** Two groups of radio buttons beside each other: each button says its column and its row. */
function pairs({ number, marks }: Question): Html {
  const cell = (half: 'best' | 'worst', word: string, code: string, text: string) =>
    html`<label><input type="radio" name="q${number}-${half}" value="${code}"> <span aria-hidden="true">${word}</span><span class="unseen">${word}: ${text}</span></label>`
  const rows = marks.map(
    ({ code, text }) =>
      html`<div class="row"><span class="option">${text}</span>${cell('best', 'Most', code, text)}${cell('worst', 'Least', code, text)}</div>`,
  )
  return html`<div class="pairs">${rows}</div>
<div class="marks"><label class="cannot"><input type="checkbox" name="q${number}-skip"> <span>${CANNOT}</span></label></div>
<p class="wrong" role="alert"></p>`
}
