import { cells, characters } from './cells.ts'

/** Punctuation that closes, in East Asian texts: it must not begin a line. */
const CLOSING = /^[、。，．；：？！）」』】〉》〕”’％]$/u

/** Breaks `text` into lines of at most `width` cells: between words, between wide characters, else wherever it must. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text)) {
    if (cells(line) + cells(piece.trimEnd()) <= width) {
      line += piece
      continue
    }
    if (line !== '') lines.push(line.trimEnd())
    const parts = cut(piece, width)
    lines.push(...parts.slice(0, -1).map((part) => part.trimEnd()))
    line = parts.at(-1) ?? ''
  }
  return [...lines, line.trimEnd()]
}

/** What must not be parted: a word with the space after it, or one wide character with what closes it. */
function pieces(text: string): string[] {
  const result: string[] = []
  let piece = ''
  for (const character of characters(text.trim().replace(/\s+/gu, ' '))) {
    const wide = cells(character) > 1
    const before = piece.at(-1)
    const joins =
      piece === '' || character === ' ' || CLOSING.test(character) || (before !== ' ' && !wide && !endsWide(piece))
    if (joins) piece += character
    else {
      result.push(piece)
      piece = character
    }
  }
  return piece === '' ? result : [...result, piece]
}

function endsWide(piece: string): boolean {
  const last = characters(piece).at(-1)
  return last !== undefined && cells(last) > 1
}

function cut(piece: string, width: number): string[] {
  const parts = ['']
  for (const character of characters(piece)) {
    const part = parts.at(-1) ?? ''
    if (part === '' || character === ' ' || cells(part) + cells(character) <= width)
      parts[parts.length - 1] = part + character
    else parts.push(character)
  }
  return parts
}
