/** A result enters; the whole report leaves as Markdown, in the order of the page. */
import type { Result } from '../result/types.ts'
import type { MarkdownText } from '../text/safe/brand.ts'
import { type Markdown, markdown } from '../text/safe/markdown.ts'
import { markdownCoach } from './markdown-coach.ts'
import { bulletLines, numberedLines, paragraph, section } from './markdown-parts.ts'
import { reportOf } from './report.ts'
import type { Report, ReportLean, ReportOptions, ReportPath, ReportRole } from './report-types.ts'

export function renderMarkdown(result: Result, options: ReportOptions = {}): MarkdownText {
  const report = reportOf(result, options)
  return markdown`${[
    section(1, report.headline),
    paragraph([report.title, ...report.facts].join(' · ')),
    ...report.said.map(paragraph),
    ...(report.leftOut === null ? [] : [paragraph(report.leftOut)]),
    ...leans(report),
    section(2, 'What your answers say'),
    ...report.spoken.map(paragraph),
    ...report.evidence.flatMap(({ heading, quotes }) => listed(3, heading, quotes)),
    ...listed(3, 'What would change it', report.change),
    ...roles(report.roles),
    ...(report.paths.length === 0 ? [] : [section(2, report.pathsHeading), ...report.paths.flatMap(path)]),
    WRITING,
    ...listed(2, 'What this cannot say', report.limits),
    ...listed(2, 'How it was worked out', report.method),
    ...numbers(report),
    ...words(report),
    ...(report.coach === null ? [] : markdownCoach(report.coach)),
  ]}`.text
}

function leans({ overall, named, unnamed, levelOnly, stillOpen, chances }: Report): Markdown[] {
  const notes = [
    ...(stillOpen ? ['The other side is still possible.'] : []),
    ...levelOnly.map((subject) => `"${subject}" has no sides: it counts for the overall interest alone.`),
  ]
  return [
    section(2, 'Where it points'),
    markdown`| Subject | What can be said | Likely range (9 in 10) | Answers |
| --- | --- | --- | --- |
${[overall, ...named, ...unnamed].map(row)}
`,
    ...bulletLines(notes),
    ...bulletLines(chances.map(({ field, chance }) => `Chance that ${field} interests most: ${chance}`)),
  ]
}

function row({ label, says, range, answered }: ReportLean): Markdown {
  const from = range.replace(/^Likely range: /, '').replace(/\.$/, '')
  return markdown`| ${label} | ${says} | ${from} | ${answered} |
`
}

function roles(all: readonly ReportRole[]): Markdown[] {
  const known = all.filter(({ what, week }) => what !== null || week.length > 0)
  if (known.length === 0) return []
  return [
    section(2, known.some(({ week }) => week.length > 0) ? 'A week in each role' : 'The roles'),
    ...known.flatMap(({ title, what, week, motivators, burdens }) => [
      section(3, title),
      ...(what === null ? [] : [paragraph(what)]),
      ...listed(4, 'In a week you may', week),
      ...listed(4, 'What people like about it', motivators),
      ...listed(4, 'What wears people down', burdens),
    ]),
  ]
}

function path({ title, tier, distance, what, why, steps, cautions }: ReportPath): Markdown[] {
  return [
    section(3, title),
    markdown`**${tier}**: ${distance}

`,
    ...(what === null ? [] : [paragraph(what)]),
    ...listed(4, 'Why', why),
    ...(steps.length === 0 ? [] : [section(4, 'First steps'), ...numberedLines(steps)]),
    ...listed(4, 'Bear in mind', cautions),
  ]
}

const WRITING = markdown`## What you make of it

- My goal:
- My reason:
- My next step (under two hours, with nobody's leave):
- I look again on (a date in about three months), and who asks me about it:

`

function numbers({ figures, sides: [first] }: Report): Markdown[] {
  return [
    section(3, 'The numbers behind it'),
    paragraph(
      `In standard deviations of what was thought of anybody before the first answer; above 0 is on the side of ${first}.`,
    ),
    markdown`| Subject | Estimate | Likely range | Chance of the side |
| --- | --- | --- | --- |
${figures.map(
  ({ label, estimate, range, chance }) => markdown`| ${label} | ${estimate} | ${range} | ${chance} |
`,
)}
`,
  ]
}

function words({ roles: all }: Report): Markdown[] {
  return listed(
    3,
    'Words of the trade',
    all.flatMap((role) => role.words.map(({ word, meaning }) => `${word}: ${meaning}`)),
  )
}

function listed(level: 2 | 3 | 4, heading: string, texts: readonly string[]): Markdown[] {
  return texts.length === 0 ? [] : [section(level, heading), ...bulletLines(texts)]
}
