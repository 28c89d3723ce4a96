/** What no text may hold, in whatever form: nothing at all, too much depth, keys that steer, numbers that would change. */
import type { Finding, Place } from './place.ts'
import { quoted } from './quoted.ts'

type What = Omit<Finding, 'offset'>

/** How deep maps and lists may be nested. */
export const MAX_DEPTH = 32

export const TOO_DEEP: What = {
  code: 'too-deep',
  message: `This is nested deeper than ${MAX_DEPTH}.`,
  mend: 'Use fewer levels.',
}

/** How many names, texts, numbers and marks one document may have. */
export const MAX_TOKENS = 100_000

export const TOO_MANY_TOKENS: What = {
  code: 'too-many-tokens',
  message: `The text has more than ${MAX_TOKENS} tokens.`,
  mend: 'Split the file or shorten it.',
}

/** How many maps and lists one document may have; each takes as much memory as many tokens. */
export const MAX_COLLECTIONS = 30_000

export const TOO_MANY_COLLECTIONS: What = {
  code: 'too-many-collections',
  message: `The text has more than ${MAX_COLLECTIONS} maps and lists.`,
  mend: 'Split the file or shorten it.',
}

/** How many runs of spaces, line ends and comments a YAML text may have: the parser keeps each. */
export const MAX_BLANKS = 200_000

export const TOO_MANY_BLANKS: What = {
  code: 'too-many-blanks',
  message: `The text has more than ${MAX_BLANKS} spaces, line ends and comments between tokens.`,
  mend: 'Remove empty lines and spaces.',
}

export const EMPTY_FILE: Finding = {
  offset: 0,
  code: 'empty-file',
  message: 'The file is empty.',
  mend: 'Hand over something with content.',
}

export function duplicateKey(key: string, first: Place): What {
  const message = `The key ${quoted(key)} stands already at ${first.line}:${first.column}.`
  return { code: 'duplicate-key', message, mend: 'Remove one of them.' }
}

/** Null where the key may stand. */
export function refusedKey(key: string): What | null {
  if (key === '') return { code: 'empty-key', message: 'A key is empty.', mend: 'Write the key before the colon.' }
  if (key === '<<') {
    return { code: 'merge-key', message: 'Merge keys (<<) are not supported.', mend: 'Write the keys out.' }
  }
  if (key === '__proto__') {
    return { code: 'unknown-key', message: 'The key "__proto__" is not allowed.', mend: 'Remove it.' }
  }
  return null
}

/** Null where the number may stand; `source` is how it was written. */
export function refusedNumber(value: number, source: string): What | null {
  if (!Number.isFinite(value)) {
    const message = `${quoted(source)} is not a finite number.`
    return { code: 'number-not-finite', message, mend: 'Write a finite number, or put a text in quotes.' }
  }
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    const message = `${quoted(source)} is too large to be kept exactly.`
    return { code: 'number-too-large', message, mend: 'Write a smaller number, or put a text in quotes.' }
  }
  if (/^[-+]?0[\dox]/i.test(source)) {
    const message = `${quoted(source)} could be read as another number.`
    return { code: 'unclear-number', message, mend: `Write ${value}, or put a text in quotes.` }
  }
  return null
}
