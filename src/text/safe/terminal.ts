/**
 * Text that came from data enters; text that cannot steer a terminal or hide anything leaves.
 *
 * A brand is gone at run time, so nothing here can tell text that was made visible from text that was not. It need not: making text
 * visible twice changes nothing, so whatever makes lines (this template, `wrap`, `clipped`) takes any text and makes it visible itself.
 * Colours are the one exception. They are put on last, around text that is finished, and from then on text is only joined; were it
 * handed to a template all the same, its colours would be shown as `^[[1m` and steer nothing.
 */
import { codePoint } from '../characters.ts'
import type { Output, TerminalText } from './brand.ts'
import { HIDDEN } from './hidden.ts'

/** As many combining marks as a letter has in any language; more of them cover the lines above and below. */
const MOST_MARKS = 8
const UNSAFE = new RegExp(String.raw`[\0-\x09\x0b-\x1f${HIDDEN}]|[\p{M}\u200c\u200d]{${MOST_MARKS + 1},}`, 'gu')

/** C0 and DEL become `^[` forms, the rest `<U+202E>` forms, marks beyond the eighth go; a line feed stays, for prose that is wrapped later. */
export function visible(text: string): TerminalText {
  // The one way from text to text for a terminal: nothing that steers is left.
  return text.replace(UNSAFE, shown) as TerminalText
}

function shown(found: string): string {
  const code = found.codePointAt(0)!
  if (code < 0x20 || code === 0x7f) return `^${String.fromCharCode(code ^ 0x40)}`
  return isHeap(found) ? [...found].slice(0, MOST_MARKS).join('') : `<${codePoint(code)}>`
}

/** Marks are found in heaps, everything else alone. */
function isHeap(found: string): boolean {
  return found.length > String.fromCodePoint(found.codePointAt(0)!).length
}

/** As `visible`, and on one line: line feeds become `^J`. */
export function visibleLine(text: string): TerminalText {
  return visible(visible(text).replaceAll('\n', '^J'))
}

/** Our own words with values from data among them, each of which stays on its line. */
export function terminal(words: TemplateStringsArray, ...values: readonly (string | number)[]): TerminalText {
  return visible(words.reduce((text, word, k) => text + visibleLine(String(values[k - 1])) + word))
}

/** An empty line; as the last of several it ends the one before. */
export const BLANK = terminal``

/** Texts of one target that are finished, colours included, one after the other, with `between` between two. */
export function joined<Text extends Output>(texts: readonly Text[], between: '' | '\n' | Text = ''): Text {
  // What is safe in each of them is safe in all.
  return texts.join(between) as Text
}

/** A colour: `paint` may put control sequences around a text, and nothing into it. The only way to bring some in. */
export function painted(paint: (text: string) => string): (text: TerminalText) => TerminalText {
  // The sequences are chalk's, chosen by us; the text between them was made visible before.
  return (text) => paint(text) as TerminalText
}
