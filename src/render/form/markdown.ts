/** A form enters; Markdown for paper leaves: numbered questions with boxes, and a key with which somebody types the answers in. */
import type { FactQuestion } from '../../bank/types.ts'
import type { MarkdownText } from '../../text/safe/brand.ts'
import { type Markdown, markdown } from '../../text/safe/markdown.ts'
import type { Form } from './form.ts'
import { asksFacts, opening, type Question, questionsOf, sizeOf, whoSees } from './words.ts'

export function markdownForm(form: Form): MarkdownText {
  const { bank, about, rater } = form
  const questions = questionsOf(form)
  const isOwn = rater === 'self'
  return markdown`${isOwn ? [] : [markdown`**${whoSees(form)}**\n\n`]}# ${bank.title}

${sizeOf(form)}. ${opening(form)}${isOwn ? [markdown` ${whoSees(form)}`] : []}

Mark one box for each question, the last one where you cannot judge.${pairOf(questions) === null ? [] : [markdown` Where there are two columns, mark one box in each, in different rows.`]}

${isOwn ? 'Name or label (optional)' : 'Whom the answers describe'}: ${about ?? '______________________________'}
${isOwn ? [] : [markdown`\nWho answers: ${rater.label}\n`]}
${questions.map(questionText)}${asksFacts(form) ? factTexts(form) : []}${keyText(form, questions)}`.text
}

function questionText(question: Question): Markdown {
  const { number, text, stem, item } = question
  const asked = stem === null ? [] : [markdown`  \n*${stem}*`]
  return markdown`**${number}.** ${text}${asked}

${item.kind === 'best-worst' ? columns(question) : item.kind === 'pair' || item.kind === 'scene' ? rows(question) : line(question)}

`
}

/** Categories stand beside each other: an em space parts them on paper. */
function line({ marks, missing }: Question): Markdown {
  const boxes = marks.map(({ code, text }) => markdown`☐ ${code} ${text} `)
  return markdown`${boxes}☐ ${missing}`
}

function rows({ marks, missing }: Question): Markdown {
  return markdown`${marks.map(({ code, text }) => markdown`- ☐ **${code}** ${text}\n`)}- ☐ ${missing}`
}

function columns({ marks, missing }: Question): Markdown {
  const cells = marks.map(({ code, text }) => markdown`| ☐ | ☐ | **${code}** ${text} |\n`)
  return markdown`| Most | Least | |\n|:---:|:---:|---|\n${cells}\n☐ ${missing}`
}

function factTexts({ bank }: Form): Markdown[] {
  const lists = [bank.background, bank.reach].flatMap((question) => question ?? [])
  return lists.map(factText)
}

function factText({ question, options }: FactQuestion): Markdown {
  return markdown`**${question}** (not scored)

${options.map(({ id, title }) => markdown`- ☐ ${title} (${id})\n`)}
`
}

/** For whoever types paper in. The shortest way first: a table whose columns stand in the order of the paper. */
function keyText({ length, rater }: Form, questions: readonly Question[]): Markdown {
  const observer = rater === 'self' ? [] : [markdown` --observer NAME`]
  const pair = pairOf(questions)
  const halves = pair === null ? [] : [markdown` ("${pair} most" and "${pair} least" where there are two columns)`]
  return markdown`---

## For whoever types the answers in

1. Make a table whose columns stand in the order of these questions: \`role-fit form --format csv --length ${length}${observer} -o answers.csv\`
2. Write one row a person: the number or letter beside the marked box; nothing where no box or the last one is marked.
3. Score it: \`role-fit score answers.csv\`

Or with the numbers of the questions: write a table whose first row is "about", "rater" and those numbers${halves}, save the lines below as key.yaml, and score it with \`role-fit score answers.csv --map key.yaml\`

\`\`\`yaml
${questions.flatMap(keyLines)}\`\`\`
`
}

/** Header text to column; an id is letters, digits and hyphens, of which nothing is escaped. */
function keyLines({ item, number }: Question): Markdown[] {
  if (item.kind !== 'best-worst') return [markdown`"${number}": ${item.id}\n`]
  return [markdown`"${number} most": ${item.id}.best\n`, markdown`"${number} least": ${item.id}.worst\n`]
}

/** The number of the first question with two columns; null where there is none. */
function pairOf(questions: readonly Question[]): number | null {
  return questions.find(({ item }) => item.kind === 'best-worst')?.number ?? null
}
