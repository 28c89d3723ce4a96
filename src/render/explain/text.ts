/** Blocks enter; text for a terminal leaves: columns where there is room, else a line of figures under each text. */
import { cells } from '../../text/cells.ts'
import type { TerminalText } from '../../text/safe/brand.ts'
import { BLANK, joined, terminal } from '../../text/safe/terminal.ts'
import { wrapped } from '../lines.ts'
import type { Style } from '../style.ts'
import type { TextOptions } from '../text.ts'
import type { Block, Figures, Row } from './blocks.ts'

/** A figure with its sign and three decimals, or a chance in words. */
const CELL = 7
/** Narrower, words beside columns are broken too often to be read. */
const WORDS_FROM = 34

export function blocksAsText(blocks: readonly Block[], { width, style, sentences }: TextOptions): TerminalText {
  const columns = Math.min(width, 80) - 1
  const lines = blocks.flatMap((block) => blockLines(block, columns, style, sentences))
  // A heading brings its empty line along; nothing stands above the first.
  const body = lines[0] === BLANK ? lines.slice(1) : lines
  return joined([...body, BLANK], '\n')
}

function blockLines(block: Block, width: number, style: Style, sentences: boolean): TerminalText[] {
  switch (block.type) {
    case 'heading':
      return [BLANK, ...wrapped(block.text, width).map(style.bold)]
    case 'paragraph':
      return wrapped(block.text, width)
    case 'list':
      return block.items.flatMap((item) => hanging('  - ', item, width))
    case 'figures':
      return figureLines(block, width, sentences)
  }
}

function hanging(mark: string, text: string, width: number): TerminalText[] {
  return wrapped(text, width - mark.length).map(
    (line, k) => terminal`${k === 0 ? mark : ' '.repeat(mark.length)}${line}`,
  )
}

function figureLines(figures: Figures, width: number, sentences: boolean): TerminalText[] {
  const { columns, rows } = figures
  const sizes = columns.map((_, c) => Math.max(CELL, ...rows.map((row) => cells(row.cells[c] ?? ''))))
  const before = sizes.reduce((sum, size) => sum + size + 1, 1)
  if (sentences || width - before < WORDS_FROM) return rows.flatMap((row) => stacked(row, columns, width))
  const marks = sizes.map((size, c) => `(${c + 1})`.padStart(size))
  const legend = columns.length === 1 ? [] : [...wrapped(legendOf(columns), width), terminal`${marks.join(' ')}`]
  return [...legend, ...rows.flatMap((row) => beside(row, sizes, before, width))]
}

/** Names of columns are longer than columns are wide. */
function legendOf(columns: readonly string[]): string {
  return `${columns.map((name, c) => `(${c + 1}) ${name}`).join(', ')}.`
}

function beside(
  { cells: figures, text, isSum }: Row,
  sizes: readonly number[],
  before: number,
  width: number,
): TerminalText[] {
  const lead = sizes
    .map((size, c) => `${' '.repeat(Math.max(0, size - cells(figures[c] ?? '')))}${figures[c] ?? ''}`)
    .join(' ')
  const rule = isSum ? [terminal`${sizes.map((size) => '-'.repeat(size)).join(' ')}`] : []
  const lines = wrapped(text, width - before)
  return [...rule, ...lines.map((line, k) => terminal`${k === 0 ? lead : ' '.repeat(before - 1)} ${line}`)]
}

function stacked({ cells: figures, text }: Row, columns: readonly string[], width: number): TerminalText[] {
  const named = columns.map((name, c) => `${name} ${figures[c] ?? ''}`).join(', ')
  return [...hanging('- ', text, width), ...wrapped(named, width - 4).map((line) => terminal`    ${line}`)]
}
