/** A title and blocks enter; a Markdown document leaves. */
import type { MarkdownText } from '../../text/safe/brand.ts'
import { type Markdown, markdown } from '../../text/safe/markdown.ts'
import { bulletLines, paragraph, section } from '../markdown-parts.ts'
import type { Block, Figures, Row } from './blocks.ts'

export function blocksAsMarkdown(title: string, blocks: readonly Block[]): MarkdownText {
  const parts = blocks.flatMap(blockParts)
  return markdown`# ${title}

${parts}`.text
}

function blockParts(block: Block): Markdown[] {
  switch (block.type) {
    case 'heading':
      return [section(2, block.text)]
    case 'paragraph':
      return [paragraph(block.text)]
    case 'list':
      return bulletLines(block.items)
    case 'figures':
      return table(block)
  }
}

function table({ columns, words, rows }: Figures): Markdown[] {
  const rule = columns.map(() => markdown` ---: |`)
  return [
    markdown`|${columns.map((name) => markdown` ${name} |`)} ${words} |
|${rule} --- |
`,
    ...rows.map(row),
    markdown`
`,
  ]
}

function row({ cells, text, isSum }: Row): Markdown {
  const words = isSum ? markdown`**${text}**` : markdown`${text}`
  return markdown`|${cells.map((cell) => markdown` ${cell} |`)} ${words} |
`
}
