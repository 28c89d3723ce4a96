/** The coach's part of a report enters; it leaves as Markdown. */
import { type Markdown, markdown } from '../text/safe/markdown.ts'
import { bulletLines, paragraph, section } from './markdown-parts.ts'
import type { CoachPart } from './report-types.ts'

export function markdownCoach(coach: CoachPart): Markdown[] {
  return [
    section(2, 'For the coach'),
    ...coach.opening.map(paragraph),
    section(3, 'Answers far apart'),
    ...(coach.contradictions.length === 0 ? [paragraph(coach.noContradictions)] : []),
    ...coach.contradictions.flatMap(({ subject, answers }) => [
      markdown`**${subject}**

`,
      ...bulletLines(answers),
    ]),
    section(3, 'Where little is known'),
    ...(coach.wide.length === 0 ? [paragraph(coach.noneWide)] : bulletLines(coach.wide)),
    ...(coach.questions.length === 0 ? [] : [section(3, 'What to ask')]),
    ...coach.questions.flatMap(({ subject, reason, questions }) => [
      section(4, `${subject}: ${reason}`),
      ...bulletLines(questions),
    ]),
  ]
}
