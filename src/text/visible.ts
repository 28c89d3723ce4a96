/** Text that came from data enters; text that cannot steer a terminal or hide anything leaves. */
import { codePoint } from './characters.ts'

const UNSAFE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/gu

/** C0 and DEL become `^[` forms, the rest `<U+202E>` forms; a line feed stays. */
export function visible(text: string): string {
  return text.replace(UNSAFE, (character) => {
    const code = character.codePointAt(0)!
    if (code < 0x20 || code === 0x7f) return `^${String.fromCharCode(code ^ 0x40)}`
    return `<${codePoint(code)}>`
  })
}

/** As `visible`, and on one line: line feeds become `^J`. */
export function visibleLine(text: string): string {
  return visible(text).replaceAll('\n', '^J')
}

const MAX_QUOTED = 60

/** A word from data for use in a message: in quotes, visible, at most 60 characters as people count them. */
export function quoted(text: string): string {
  // Segmenting a megabyte to keep 60 characters of it would take a second.
  const start = text.slice(0, 20 * MAX_QUOTED)
  const characters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(start)]
  if (characters.length <= MAX_QUOTED && start.length === text.length) return `"${visibleLine(text)}"`
  const kept = characters.slice(0, MAX_QUOTED).map((part) => part.segment)
  return `"${visibleLine(kept.join(''))}..."`
}
