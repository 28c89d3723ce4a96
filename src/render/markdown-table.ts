/** A head and rows of plain texts enter; a table as GitHub's Markdown has it leaves, with the empty line behind it. */
import { type Markdown, markdown } from '../text/safe/markdown.ts'

/** The first column is for words, the others for figures. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): Markdown {
  const line = (cells: readonly string[]) => markdown`|${cells.map((cell) => markdown` ${cell} |`)}
`
  const rule = markdown`|${head.map((_, k) => (k === 0 ? markdown` --- |` : markdown` ---: |`))}
`
  return markdown`${[line(head), rule, ...rows.map(line)]}
`
}
