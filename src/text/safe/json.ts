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
  // The newline comes last, so that a long text is not copied for it.
  return `${escaped(JSON.stringify(document))}\n` as JsonText
}

/** A document one of whose lists is longer than memory: joined, its parts are the same text as `json` gives of the whole. */
export interface JsonInParts {
  /** Up to the first element. */
  readonly open: JsonText
  /** One element; `between` stands between two. */
  readonly element: (value: unknown) => JsonText
  readonly between: JsonText
  /** From behind the last element: the rest of the document, at least one key. `some`: whether there was any element. */
  readonly close: (rest: object, some: boolean) => JsonText
}

/** `head`: the keys before the list, at least one; `key`: the name of the list. */
export function jsonInParts(head: object, key: string): JsonInParts {
  const open = json({ ...head, [key]: [] }).replace(/]\n}\n$/, '')
  return {
    open: open as JsonText,
    element: (value) => `\n    ${json(value).trimEnd().replaceAll('\n', '\n    ')}` as JsonText,
    between: ',' as JsonText,
    close: (rest, some) => `${some ? '\n  ' : ''}],${json(rest).slice(1)}` as JsonText,
  }
}

/** Such characters stand only within strings, where an escape means the same. */
function escaped(text: string): JsonText {
  return text.replace(UNSAFE, (found) => found.split('').map(asEscape).join('')) as JsonText
}

function asEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
