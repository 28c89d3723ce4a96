/** A text enters; the characters in it that deceive a reader or steer a terminal leave, with their offsets. */
import type { Finding } from './place.ts'
import { MAX_FINDINGS } from './place.ts'
import { HIDDEN } from './safe/hidden.ts'

/** Controls but tab and LF, all else that hides or deceives, heaps of marks. */
const SUSPECT = new RegExp(String.raw`[\0-\x08\x0b-\x1f${HIDDEN}]|\p{M}{9,}`, 'gu')
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** `refuse`: nothing invisible, as in a bank. `keep`: people's own words, which the output makes visible later. */
export type Hidden = 'refuse' | 'keep'

/** Findings in a file's text as it stands, before it is parsed. CR before LF is an ordinary line end. */
export function rawCharacters(text: string, hidden: Hidden): Finding[] {
  return scan(text, true, (code, index) => {
    if (code === 0x0d) return text[index + 1] !== '\n'
    // The parser marks tokens with raw C0 characters, so these are refused in people's files too.
    return hidden === 'refuse' || code < 0x20 || code === 0xfeff || isSurrogate(code)
  })
}

/** Findings in a parsed key or value, where escapes such as `\u202e` have become characters. */
export function valueCharacters(text: string, hidden: Hidden): Finding[] {
  return scan(text, false, (code) => hidden === 'refuse' || isSurrogate(code))
}

function scan(text: string, isRaw: boolean, counts: (code: number, index: number) => boolean): Finding[] {
  const found: Finding[] = []
  for (const match of text.matchAll(SUSPECT)) {
    const code = match[0].codePointAt(0)!
    if (!counts(code, match.index)) continue
    found.push({ offset: match.index, ...describe(code, isRaw) })
    if (found.length === MAX_FINDINGS) break
  }
  return found
}

function describe(code: number, isRaw: boolean): { code: string; message: string; mend: string } {
  const name = codePoint(code)
  if (code === 0x0d && isRaw) {
    const message = 'A carriage return stands without a line feed.'
    return { code: 'lone-carriage-return', message, mend: 'Save the file with LF or CRLF line ends.' }
  }
  if (isSurrogate(code)) {
    return { code: 'lone-surrogate', message: `${name} is half a character.`, mend: 'Write the whole character.' }
  }
  if (code === 0xfeff) {
    const message = 'A byte order mark stands in the middle of the text.'
    return { code: 'byte-order-mark', message, mend: 'Remove it.' }
  }
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) {
    return { code: 'control-character', message: `${name} is a control character.`, mend: 'Remove it.' }
  }
  if (code === 0x2028 || code === 0x2029) {
    const message = `${name} is an invisible line separator.`
    return { code: 'line-separator', message, mend: 'Use an ordinary line break.' }
  }
  if (isMark(code)) {
    const message = 'More than 8 combining marks stand on one letter.'
    return { code: 'too-many-marks', message, mend: 'Remove the marks that are not needed.' }
  }
  if (BIDI.test(String.fromCodePoint(code))) {
    const message = `${name} changes the direction of the text unseen.`
    return { code: 'bidi-control', message, mend: 'Remove it.' }
  }
  return { code: 'hidden-character', message: `${name} cannot be seen.`, mend: 'Remove it.' }
}

/** `U+202E`, as Unicode's charts name characters. */
export function codePoint(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}

function isMark(code: number): boolean {
  return /\p{M}/u.test(String.fromCodePoint(code))
}
