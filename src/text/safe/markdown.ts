/**
 * Our own Markdown with data among it, which appears as plain text in CommonMark and in GitHub's. Values stand where text may stand:
 * in paragraphs, headings, list items and table cells, also within emphasis and as the words of a link; never in code, in HTML or
 * as an address, where a backslash would be shown. Table bars need no blank beside a value, and blocks are ours to part.
 *
 * Programs that look for addresses once more in the text that came out (GitHub for e-mail, remark for the web) may link one that
 * is shown; it leads where it says.
 */
import type { MarkdownText } from './brand.ts'
import { type Fragment, fragments, type Value } from './fragments.ts'
import { visible } from './terminal.ts'

export type Markdown = Fragment<MarkdownText>

const { make, textOf } = fragments<MarkdownText>()

/** A piece of Markdown, whose `text` may be let out; it can stand in others as a value. Strings and numbers are data. */
export function markdown(words: TemplateStringsArray, ...values: readonly Value<MarkdownText>[]): Markdown {
  return make(words.reduce((text, word, k) => text + textOf(values[k - 1]!, escaped) + word))
}

/**
 * What means something wherever it stands; what looks like the address of a link; a dot or a colon before anything but a blank
 * (`www.`, `https:`, `:smile:`); and at the edges what would join our own words beside it: first any sign, last a `!` before a link.
 */
const SIGNS = /[\\`*_{}[\]<>|~&#@$^=]|(?<=\])\(|[.:](?=\S)|:$|(?<=w)\.$|!$|^[!-/:-@[-`{-~]/gi
/** A number that begins a list; one of more digits does not. */
const NUMBER = /^(\d{1,9})([.)])/
/** Blanks at the edges, which would be trimmed, indent code or break the line; each run of them is looked at once. */
const EDGES = /^\s+|(?<!\s)\s+$/gu

function escaped(data: string): string {
  const shown = visible(data.replace(/\r?\n/g, ' '))
  const signs = shown.replace(SIGNS, '\\$&').replace(NUMBER, '$1\\$2')
  // Before a bar some readers of tables count one backslash only.
  const ended = signs.endsWith('\\\\') ? `${signs.slice(0, -2)}&#92;` : signs
  return ended.replace(EDGES, (blanks) => Array.from(blanks, (blank) => `&#${blank.charCodeAt(0)};`).join(''))
}
