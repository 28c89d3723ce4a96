/** A form enters; an answer sheet leaves that is filled in with any editor: each question as a comment, and below it its answer. */
import type { FactQuestion } from '../../bank/types.ts'
import type { TerminalText } from '../../text/safe/brand.ts'
import { jsonLine } from '../../text/safe/json.ts'
import { BLANK, joined, terminal, visible } from '../../text/safe/terminal.ts'
import { wrap } from '../../text/wrap.ts'
import type { Form } from './form.ts'
import { asksFacts, opening, type Question, questionsOf, sizeOf, whoSees } from './words.ts'

const WIDTH = 78

export function yamlForm(form: Form): TerminalText {
  const { bank, about, rater, background, items, length } = form
  const { id, version, digest } = bank
  const who = rater === 'self' ? 'self' : `{kind: observer, label: ${scalar(rater.label)}}`
  const lines = [
    ...comment(whoSees(form)),
    ...comment(bank.title),
    ...comment(`${sizeOf(form)}. ${opening(form)}`),
    ...comment(HOW),
    BLANK,
    terminal`schema: role-fit/answers/v1`,
    terminal`bank: {id: ${id}, version: ${scalar(version)}, digest: ${scalar(digest)}}`,
    ...comment('A name or label for the person whom the answers describe; null for none.'),
    terminal`about: ${about === null ? 'null' : scalar(about)}`,
    terminal`rater: ${who}`,
    ...(asksFacts(form) ? factLines(form) : [terminal`background: [${background.join(', ')}]`]),
    BLANK,
    items.length === 0 ? terminal`answers: {}` : terminal`answers:`,
    ...questionsOf(form).flatMap(questionLines),
    BLANK,
    ...comment('In which order the questions stood. Leave it as it is.'),
    terminal`session:`,
    terminal`  length: ${length}`,
    ...list('order', items.map((item) => item.id).join(', ')),
  ]
  return joined([...lines, BLANK], '\n')
}

const HOW =
  'How to: write each answer in place of null, with a blank before it. What stays null counts as skipped. ' +
  'Lines that begin with # are for reading only. Then: role-fit score <this file>'

function factLines({ bank, background }: Form): TerminalText[] {
  return [
    ...(bank.background === null
      ? []
      : [
          ...comment(`${bank.background.question} Write ids between the brackets, with commas:`),
          ...choices(bank.background),
          terminal`background: [${background.join(', ')}]`,
        ]),
    ...(bank.reach === null
      ? []
      : [
          ...comment(`${bank.reach.question} Write one of these in place of null:`),
          ...choices(bank.reach),
          terminal`reach: null`,
        ]),
  ]
}

function choices({ options }: FactQuestion): TerminalText[] {
  return options.flatMap(({ id, title }) => coded(id, title, ''))
}

function questionLines({ item, number, text, stem, marks, missing }: Question): TerminalText[] {
  const isPair = item.kind === 'best-worst'
  const skip = `best = the most, worst = the least (another one); null = ${missing}`
  return [
    BLANK,
    ...comment(`${number}. ${text}`, '  '),
    ...(stem === null ? [] : comment(stem, '  ')),
    ...marks.flatMap((mark) => coded(mark.code, mark.text, '  ')),
    ...(isPair ? comment(skip, '  ', '   ') : coded('null', missing, '  ')),
    isPair ? terminal`  ${item.id}: {best: null, worst: null}` : terminal`  ${item.id}: null`,
  ]
}

function coded(code: string, text: string, before: string): TerminalText[] {
  return comment(`${code} = ${text}`, before, '   ')
}

/** `indent` stands between the sign and each of its lines. */
function comment(text: string, before = '', indent = ' '): TerminalText[] {
  const room = WIDTH - before.length - indent.length - 1
  return wrap(text, room).map((line) => terminal`${before}#${indent}${line}`)
}

/** A list of ids in brackets over as many lines as it needs. */
function list(key: string, ids: string): TerminalText[] {
  const lines = wrap(ids, WIDTH - 4).map((line) => terminal`    ${line}`)
  return [terminal`  ${key}: [`, ...lines, terminal`  ]`]
}

/** JSON is YAML. What `visible` would still change in it (heaps of marks) is written as escapes, so that it comes back as it was. */
function scalar(text: string): string {
  const written: string = jsonLine(text).trimEnd()
  if (visible(written) === written) return written
  return written.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
