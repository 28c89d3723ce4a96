/** A plan enters; a Markdown document leaves, with room to write. */
import type { Plan } from '../../result/plan/types.ts'
import type { MarkdownText } from '../../text/safe/brand.ts'
import { type Markdown, markdown } from '../../text/safe/markdown.ts'
import { bulletLines, paragraph, section } from '../markdown-parts.ts'

const VARIANTS = {
  'with-product-team': 'at work, with a product team near',
  'without-product-team': 'at work, without a product team',
  outside: 'outside work, or in studies',
} as const

const LINE = markdown`______________________________________________________________

`

export function planMarkdown(plan: Plan): MarkdownText {
  const { path, about, start, retest } = plan
  const title = about === null ? markdown`Plan: ${path.title}` : markdown`Plan for ${about}: ${path.title}`
  return markdown`# ${title}

${[
  paragraph(`From ${start}, with another look on ${retest.on}. ${path.what}`),
  section(2, 'Goal'),
  paragraph(plan.goal),
  markdown`In your own words:

`,
  LINE,
  ...reasonParts(plan),
  ...stepParts(plan),
  ...experimentParts(plan),
  section(2, 'Four questions after each experiment'),
  ...bulletLines(plan.questions),
  section(2, 'Watch out for'),
  ...bulletLines(plan.cautions.length === 0 ? ['Nothing is known yet: ask somebody who does it.'] : plan.cautions),
  section(2, `Again on ${retest.on}`),
  paragraph('Take it again and compare. No clear change is the usual answer, and a result, too.'),
  paragraph(`Then: ${retest.command}`),
  section(2, 'What this cannot say'),
  ...bulletLines(plan.limits),
].flat()}`.text
}

function reasonParts({ reasons, rater }: Plan): Markdown[] {
  const whose = rater === 'self' ? 'your own answers' : `the answers of ${rater.label}`
  return [
    section(2, 'Reason'),
    reasons.for.length === 0
      ? paragraph('No answer speaks for it yet: it is a thing to rule out or in.')
      : markdown`From ${whose}:

`,
    ...bulletLines([...reasons.for, ...reasons.why]),
    ...(reasons.against.length === 0
      ? []
      : [
          markdown`What speaks against it:

`,
          ...bulletLines(reasons.against),
        ]),
    markdown`Why it matters to you:

`,
    LINE,
  ]
}

function stepParts({ steps, support }: Plan): Markdown[] {
  return [
    section(2, 'First steps'),
    ...steps.map(({ text, by, alone }) => {
      const due = alone ? markdown`${by} (under two hours, and nobody has to agree)` : markdown`${by}`
      return markdown`- [ ] by ${due}: ${text}
`
    }),
    markdown`
`,
    section(2, 'One person beside you'),
    paragraph(support),
    markdown`Name:

`,
    LINE,
  ]
}

function experimentParts({ experiments, variant }: Plan): Markdown[] {
  if (experiments.length === 0) return []
  const unknown = variant.known
    ? ''
    : ' Where you could try something is not known; --reach <id> gives the variant for it.'
  return [
    section(2, 'Experiments'),
    paragraph(`Small and easy to undo; written for trying it ${VARIANTS[variant.name]}.${unknown}`),
    ...experiments.map(
      ({ days, by, text, done }) => markdown`- [ ] ${days} days, by ${by}: ${text} Done when: ${done}
`,
    ),
    markdown`
`,
  ]
}
