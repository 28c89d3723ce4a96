import { cells, characters } from './cells.ts'
import type { TerminalText } from './safe/brand.ts'
import { visible } from './safe/terminal.ts'

const ASCII = /^[\x20-\x7e]*$/

/** Punctuation that closes, in East Asian texts: it must not begin a line. */
const CLOSING = /^[、。，．；：？！）」』】〉》〕”’％]$/u

/**
 * Breaks `text`, made visible, into lines of at most `width` cells: between words, between wide characters, else wherever it must.
 * Colours come after that, line by line.
 */
export function wrap(text: string, width: number): TerminalText[] {
  const lines: string[] = []
  let line = ''
  // Counted as it grows, never anew: a text of a megabyte would take minutes.
  let used = 0
  for (const piece of pieces(visible(text))) {
    if (used + cells(piece.trimEnd()) <= width) {
      line += piece
      used += cells(piece)
      continue
    }
    if (line !== '') lines.push(line.trimEnd())
    const parts = cut(piece, width)
    for (const part of parts.slice(0, -1)) lines.push(part.trimEnd())
    line = parts.at(-1)!
    used = cells(line)
  }
  return [...lines, line.trimEnd()].map(visible)
}

/** What must not be parted: a word with the space after it, or one wide character with what closes it. */
function pieces(text: string): string[] {
  const plain = text.trim().replace(/\s+/gu, ' ')
  // Without wide characters each word is a piece; seeing that at once spares a long text much time.
  if (ASCII.test(plain)) return plain.match(/[^ ]+ ?/g) ?? []
  const result: string[] = []
  let piece = ''
  // Kept apart: looking at the end of a text that grows copies it each time.
  let before = ''
  let endsWide = false
  for (const character of characters(plain)) {
    const wide = cells(character) > 1
    const joins = piece === '' || character === ' ' || CLOSING.test(character) || (before !== ' ' && !wide && !endsWide)
    before = character
    endsWide = wide
    if (joins) piece += character
    else {
      result.push(piece)
      piece = character
    }
  }
  return [...result, piece]
}

function cut(piece: string, width: number): string[] {
  const parts = ['']
  let used = 0
  for (const character of characters(piece)) {
    const part = parts.at(-1)!
    const fits = part === '' || character === ' ' || used + cells(character) <= width
    if (fits) parts[parts.length - 1] = part + character
    else parts.push(character)
    used = cells(character) + (fits ? used : 0)
  }
  return parts
}
