/** A word from data enters; the same word for use in the sentence of a problem leaves. */
import { cells, characters } from './cells.ts'
import { visibleLine } from './safe/terminal.ts'

const MOST_CELLS = 60
/** Marks take no room on the screen, and families of emoji little. */
const MOST_UNITS = 240

/** In quotes, visible, and cut between characters where it is wider than 60 cells or longer than 240 UTF-16 units. */
export function quoted(text: string): string {
  // Of a megabyte only the start is taken apart; a character that the cut goes through is not kept.
  const start = text.slice(0, 2 * MOST_UNITS)
  let width = 0
  let end = 0
  for (const character of characters(start)) {
    width += cells(visibleLine(character))
    if (width > MOST_CELLS || end + character.length > MOST_UNITS) break
    end += character.length
  }
  return end === text.length ? `"${visibleLine(text)}"` : `"${visibleLine(text.slice(0, end))}..."`
}
