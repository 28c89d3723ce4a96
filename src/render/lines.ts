import { cells, characters } from '../text/cells.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { BLANK, joined, terminal, visible } from '../text/safe/terminal.ts'
import { wrap } from '../text/wrap.ts'

/** On one line, cut to `width` cells, with three dots where something is missing; a character is never cut in two. */
export function clipped(text: string, width: number): TerminalText {
  const line = unbroken(text)
  if (cells(line) <= width) return line
  let out = ''
  for (const character of characters(line)) {
    if (cells(out) + cells(character) > width - 3) break
    out += character
  }
  return terminal`${out.trimEnd()}...`
}

/** As `clipped`, but what is missing is the beginning. */
export function clippedStart(text: string, width: number): TerminalText {
  const line = unbroken(text)
  if (cells(line) <= width) return line
  let out = ''
  for (const character of characters(line).toReversed()) {
    if (cells(out) + cells(character) > width - 3) break
    out = character + out
  }
  return terminal`...${out}`
}

/** Prose may be broken anywhere: its line feeds count as spaces, as where it is wrapped. */
function unbroken(text: string): TerminalText {
  return visible(text.replace(/\s*\n\s*/g, ' '))
}

/** Fills up with spaces to `width` cells, or cuts. */
export function padded(text: string, width: number): TerminalText {
  const fitting = clipped(text, width)
  return terminal`${fitting}${' '.repeat(width - cells(fitting))}`
}

/** Wrapped to `width` cells, every line after the first beginning with `indent`. */
export function wrapped(text: string, width: number, indent = ''): TerminalText[] {
  return wrap(text, width - indent.length).map((line, k) => (k === 0 ? line : terminal`${indent}${line}`))
}

/** Sections with a blank line between them and after the last; what has no lines is no section. */
export function sectioned(sections: readonly (readonly TerminalText[])[]): TerminalText {
  const shown = sections.filter((lines) => lines.length > 0)
  return joined([...shown.flatMap((lines, k) => (k === 0 ? lines : [BLANK, ...lines])), BLANK], '\n')
}
