/** What was found of dimensions enters; blocks leave. */

import type { ExplainedSubject, Subject, Subjects } from '../../result/explain/types.ts'
import { NAMED } from '../leans.ts'
import { signed } from './adding-up.ts'
import { type Block, heading, list, paragraph } from './blocks.ts'
import { summed } from './figures.ts'
import { answers, columnsOf, fieldOf, range, UNIT } from './words.ts'

export function subjectsBlocks(all: Subjects): Block[] {
  const named = all.dimensions.filter((one) => one.named).length
  return [
    paragraph(
      `${named} of ${all.dimensions.length} subjects are named in the result: those whose lean has a chance of ${NAMED * 100} in 100 or more. ${UNIT} Above 0 figures speak for ${fieldOf(all, all.lean.first)}, below 0 for ${fieldOf(all, all.lean.second)}.`,
    ),
    ...all.dimensions.flatMap((one) => [
      heading(`${one.plain} (${one.id})`),
      paragraph(`${leanWords(one)} ${answers(one.answered)} on it. ${one.reason}`),
    ]),
    heading('More'),
    paragraph('The answers behind one of them: role-fit explain <its id>.'),
  ]
}

export function subjectBlocks(all: Subject): Block[] {
  const { dimension, contributions, others } = all
  const [lean, ...roles] = columnsOf(all, contributions, others)
  const own =
    dimension.lean === null
      ? []
      : [
          {
            name: 'this subject',
            of: [...contributions.map((one) => one.dimensionLean ?? 0), others.dimensionLean ?? 0],
          },
        ]
  return [
    heading(`${dimension.plain} (${dimension.id})`),
    paragraph(`${leanWords(dimension)} ${dimension.reason}`),
    ...list(
      dimension.facets.map(
        (facet) =>
          `${facet.title || dimension.title} (${fieldOf(all, facet.role)}): ${signed(facet.estimate)}, likely range ${range(facet.interval)}. It weighs ${facet.weight} in that role.`,
      ),
    ),
    heading(`What ${answers(contributions.length)} on it add`),
    ...(contributions.length === 0 ? [paragraph('No question on it has an answer.')] : []),
    summed({
      columns: [...own, lean!, ...roles],
      texts: [
        ...contributions.map(({ item, text }) => `${text} [${item}]`),
        `${answers(others.answers)} on other subjects together`,
      ],
      sum: 'all of it together',
    }),
    paragraph(
      'Answers on other subjects count here, too: who is drawn to one side of the work is a little more likely to be drawn to its other parts.',
    ),
  ]
}

function leanWords({ lean }: ExplainedSubject): string {
  if (lean === null) return 'It has no lean.'
  return `Lean ${signed(lean.estimate)}, likely range ${range(lean.interval)}.`
}
