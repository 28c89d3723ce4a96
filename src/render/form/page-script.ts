/** What the page does: it counts, checks sets of most and least, and makes the answer sheet. It loads, sends and keeps nothing. */
import { verbatim } from '../../text/safe/html.ts'

/**
 * Runs in a browser, on what `page.ts` made. Texts of the bank never pass through it: it reads ids and values alone. Whatever is not
 * plain ASCII is written as escapes, so that no mail program can harm the line.
 */
export const PAGE_SCRIPT = verbatim`
'use strict'
{
  const at = (id) => document.getElementById(id)
  const known = JSON.parse(at('sheet').textContent)
  const questions = [...document.querySelectorAll('[data-item]')]
  const HALF = 'half'
  let unsaved = false

  const chosen = (name) => document.querySelector('input[name="' + name + '"]:checked')?.value
  const all = (name) => [...document.querySelectorAll('input[name="' + name + '"]')]
  const plural = (count, word) => count + ' ' + word + (count === 1 ? '' : 's')

  /** Undefined: open; null: skipped; HALF: a set of which one part is missing, or where both are the same. */
  const answerTo = ({ id, dataset }) => {
    if (dataset.kind !== 'best-worst') {
      const value = chosen(id)
      if (value === undefined) return undefined
      if (value === '') return null
      return dataset.kind === 'graded' ? Number(value) : value
    }
    if (all(id + '-skip')[0].checked) return null
    const best = chosen(id + '-best')
    const worst = chosen(id + '-worst')
    if (best === undefined && worst === undefined) return undefined
    return best === undefined || worst === undefined || best === worst ? HALF : { best, worst }
  }

  const wrongWith = ({ id }) => {
    const best = chosen(id + '-best')
    const worst = chosen(id + '-worst')
    if (best === worst) return 'The most and the least are the same. Mark another one as one of them.'
    return 'Mark the ' + (best === undefined ? 'most' : 'least') + ', too, or that you cannot judge.'
  }

  const say = (text) => {
    at('said').textContent = text
  }

  const showWrong = (question, text) => {
    const place = question.querySelector('.wrong')
    if (place !== null && place.textContent !== text) place.textContent = text
  }

  const focusOn = (question) => {
    const inputs = [...question.querySelectorAll('input')]
    ;(inputs.find((input) => input.checked) ?? inputs[0]).focus()
    question.scrollIntoView({ block: 'start' })
  }

  const count = () => {
    const answers = questions.map(answerTo)
    const given = answers.filter((answer) => answer !== undefined && answer !== HALF)
    questions.forEach((question, k) => {
      question.classList.toggle('answered', answers[k] !== undefined && answers[k] !== HALF)
    })
    const left = questions.length - given.length
    at('count').textContent = given.length + ' of ' + questions.length + ' done'
    at('done').value = given.length
    at('next').hidden = left === 0
    at('left').textContent =
      given.length === 0
        ? 'Nothing is answered yet.'
        : left === 0
          ? 'All questions are answered.'
          : plural(left, 'question') + (left === 1 ? ' is' : ' are') + ' open. You may leave them so: the result is less sure then.'
  }

  /** A label as it was given, unless somebody changed what is shown of it. */
  const labelIn = (id, given) => {
    const input = at(id)
    if (input === null || input.value === input.defaultValue) return given
    return input.value.trim() || null
  }

  const sheetAt = (time) => {
    const asked = questions.filter((question) => answerTo(question) !== undefined)
    const marked = all('background').filter((input) => input.checked).map((input) => input.value)
    const background = marked.length > 1 ? marked.filter((id) => id !== 'none') : marked
    const about = labelIn('about-label', known.about)
    const reach = chosen('reach') || null
    const { rater } = known
    const who = rater === 'self' ? rater : { kind: rater.kind, label: labelIn('rater-label', rater.label) ?? rater.label }
    const done = all('background').length === 0 ? known.background : background
    return {
      schema: 'role-fit/answers/v1',
      bank: known.bank,
      ...(about !== null && { about }),
      rater: who,
      ...(done.length > 0 && { background: done }),
      ...(reach !== null && { reach }),
      answers: Object.fromEntries(asked.map((question) => [question.dataset.item, answerTo(question)])),
      session: {
        completed: new Date(time).toISOString(),
        length: known.length,
        stopped: asked.length === questions.length ? 'complete' : 'quit',
        order: asked.map((question) => question.dataset.item),
      },
    }
  }

  /** The sheet as text, or null where it cannot be made yet; then it was said why. */
  const textAt = ({ timeStamp }, indent) => {
    const wrong = questions.filter((question) => answerTo(question) === HALF)
    for (const question of wrong) showWrong(question, wrongWith(question))
    if (wrong.length > 0) {
      say('Question ' + wrong[0].id.slice(1) + ' needs a most and a least.')
      focusOn(wrong[0])
      return null
    }
    if (questions.every((question) => answerTo(question) === undefined)) {
      say('Nothing is answered yet.')
      return null
    }
    // A line for a mail has no blank and no sign for quoting: what a mail program adds of them can be taken out again.
    const others = indent === undefined ? /[^\x21-\x3d\x3f-\x7e]/g : /[^\n\x20-\x7e]/g
    const escape = (sign) => '\\u' + sign.charCodeAt(0).toString(16).padStart(4, '0')
    return JSON.stringify(sheetAt(performance.timeOrigin + timeStamp), null, indent).replace(others, escape)
  }

  const hideLine = () => {
    at('shown').hidden = true
    say('')
  }

  document.addEventListener('change', ({ target }) => {
    unsaved = true
    hideLine()
    const question = target.closest('[data-item]')
    if (question !== null && question.dataset.kind === 'best-worst') {
      const { id } = question
      if (target.type === 'checkbox' && target.checked) {
        for (const input of [...all(id + '-best'), ...all(id + '-worst')]) input.checked = false
      } else if (target.type === 'radio') all(id + '-skip')[0].checked = false
      const both = chosen(id + '-best') !== undefined && chosen(id + '-worst') !== undefined
      showWrong(question, both && answerTo(question) === HALF ? wrongWith(question) : '')
    }
    count()
  })

  at('next').addEventListener('click', () => {
    const open = questions.find((question) => answerTo(question) === undefined || answerTo(question) === HALF)
    if (open !== undefined) focusOn(open)
  })

  at('save').addEventListener('click', (event) => {
    const text = textAt(event, 2)
    if (text === null) return
    const address = URL.createObjectURL(new Blob([text + '\n'], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = address
    link.download = 'answers.json'
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 60000)
    unsaved = false
    say('Saved as answers.json, where your browser puts what it saves. Send that file to whoever asked you, or score it: role-fit score answers.json')
  })

  at('show').addEventListener('click', (event) => {
    const text = textAt(event)
    if (text === null) return
    at('line').value = text
    at('shown').hidden = false
    say('Your answers are shown as one line.')
    at('line').focus()
    at('line').select()
  })

  at('copy').addEventListener('click', () => {
    at('line').select()
    if (document.execCommand('copy')) {
      unsaved = false
      at('copy').focus()
      say('Copied. Paste it into a mail.')
    } else {
      at('line').focus()
      say('Your browser does not let this page copy. The line is marked: copy it as you copy other text.')
    }
  })

  addEventListener('beforeunload', (event) => {
    if (unsaved) event.preventDefault()
  })

  at('no-script').hidden = true
  // A browser may bring marks back after a reload.
  count()
}
`
