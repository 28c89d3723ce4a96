/** An explanation enters; it leaves in one of the formats that `role-fit explain` has. */
import type { Explanation } from '../../result/explain/types.ts'
import type { Output } from '../../text/safe/brand.ts'
import { json } from '../../text/safe/json.ts'
import type { TextOptions } from '../text.ts'
import { type Block, paragraph } from './blocks.ts'
import { pathBlocks, questionBlocks } from './detail-blocks.ts'
import { blocksAsMarkdown } from './markdown.ts'
import { overallBlocks, roleBlocks } from './overall-blocks.ts'
import { subjectBlocks, subjectsBlocks } from './subject-blocks.ts'
import { blocksAsText } from './text.ts'

export type ExplanationFormat = 'text' | 'json' | 'markdown'

/** Text of at most 80 columns; `options` count for it alone. */
export const explanationAs: Readonly<
  Record<ExplanationFormat, (explanation: Explanation, options: TextOptions) => Output>
> = {
  text: (explanation, options) => blocksAsText([paragraph(titleOf(explanation)), ...blocksOf(explanation)], options),
  markdown: (explanation) => blocksAsMarkdown(titleOf(explanation), blocksOf(explanation)),
  json: (explanation) => json(explanation),
}

function titleOf({ about, rater, answered, skipped, bank }: Explanation): string {
  const whose = about === null ? 'this result' : `the result for ${about}`
  const seen = rater === 'self' ? '' : `, as seen by ${rater.label}`
  const not = skipped === 0 ? '' : `, ${skipped} skipped`
  return `Where ${whose} comes from${seen}: ${answered === 1 ? '1 answer' : `${answered} answers`}${not}; questions ${bank.id} ${bank.version}`
}

function blocksOf(explanation: Explanation): Block[] {
  switch (explanation.kind) {
    case 'overall':
      return overallBlocks(explanation)
    case 'dimensions':
      return subjectsBlocks(explanation)
    case 'dimension':
      return subjectBlocks(explanation)
    case 'item':
      return questionBlocks(explanation)
    case 'role':
      return roleBlocks(explanation)
    case 'path':
      return pathBlocks(explanation)
  }
}
