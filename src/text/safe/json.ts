/** A document enters; JSON leaves that hides nothing when it is shown as it stands, and is read as the same document. */
import type { JsonText } from './brand.ts'
import { HIDDEN } from './hidden.ts'

// C0 controls and halves of characters are escaped by JSON.stringify already.
const UNSAFE = new RegExp(`[${HIDDEN}]`, 'gu')

/** For people, too: indented, ending in a newline. */
export function json(document: unknown): JsonText {
  return escaped(`${JSON.stringify(document, null, 2)}\n`)
}

/** One line, ending in a newline. */
export function jsonLine(document: unknown): JsonText {
  return escaped(`${JSON.stringify(document)}\n`)
}

/** Such characters stand only within strings, where an escape means the same. */
function escaped(text: string): JsonText {
  return text.replace(UNSAFE, (found) => found.split('').map(asEscape).join('')) as JsonText
}

function asEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
