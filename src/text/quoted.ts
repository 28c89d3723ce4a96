/** A word from data enters; the same word for use in the sentence of a problem leaves. */
import { visibleLine } from './safe/terminal.ts'

const MAX_QUOTED = 60

/** In quotes, visible, at most 60 characters as people count them. */
export function quoted(text: string): string {
  // Segmenting a megabyte to keep 60 characters of it would take a second.
  const start = text.slice(0, 20 * MAX_QUOTED)
  const characters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(start)]
  if (characters.length <= MAX_QUOTED && start.length === text.length) return `"${visibleLine(text)}"`
  const kept = characters.slice(0, MAX_QUOTED).map((part) => part.segment)
  return `"${visibleLine(kept.join(''))}..."`
}
