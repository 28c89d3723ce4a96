/** Bytes enter; their text leaves, or the one reason why they are not a text that can be read. */
import type { Finding } from './place.ts'

/** The most that one file may hold, in bytes. */
export const MAX_BYTES = 1_048_576

export type Decoded =
  | { readonly text: string; readonly refused?: never }
  | { readonly text?: never; readonly refused: Finding; readonly before: string }

/** A whole file; a byte order mark at the start is dropped. `before` is the readable text in front of what was refused. */
export function decode(source: string | Uint8Array): Decoded {
  const size = typeof source === 'string' ? Buffer.byteLength(source) : source.byteLength
  if (size > MAX_BYTES) {
    const message = `The file has ${size} bytes; the limit is 1 MiB (${MAX_BYTES} bytes).`
    return refuse(0, 'too-large', message, 'Split the file or shorten it.')
  }
  if (typeof source === 'string') return { text: source.startsWith('\uFEFF') ? source.slice(1) : source }
  const wide = wideIn(source)
  if (wide !== null) return { refused: wide, before: '' }
  const mark = startsWith(source, MARKS['utf-8']) ? MARKS['utf-8'].length : 0
  return fromUtf8(source.subarray(mark), mark)
}

/** The bytes at the start of a text that name its encoding. */
export const MARKS = { 'utf-8': [0xef, 0xbb, 0xbf], 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] } as const

export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** A part of a file, in which a byte order mark is a character like others; `start` is the byte at which it begins. */
export function fromUtf8(bytes: Uint8Array, start: number): Decoded {
  try {
    return { text: STRICT.decode(bytes) }
  } catch {
    const good = readableBytes(bytes)
    const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, good), { stream: true })
    const message = `Byte ${start + good} (counted from 0) is not valid UTF-8.`
    return refuse(before.length, 'not-utf-8', message, 'Save the file as UTF-8.', before)
  }
}

/** What refuses a text in UTF-16, wherever it is not read. */
export const UTF_16: Finding = {
  offset: 0,
  code: 'utf-16',
  message: 'The file looks like UTF-16.',
  mend: 'Save it as UTF-8.',
}

const UTF_32: Finding = { ...UTF_16, code: 'utf-32', message: 'The file looks like UTF-32.' }

const NO_TEXT: Finding = {
  offset: 0,
  code: 'not-text',
  message: 'The file begins with zero bytes: it is no text.',
  mend: 'Check that it is the right file, and whole.',
}

/** How many bytes at the start are enough for `wideIn`. */
export const HEAD_BYTES = 4

/** What the first bytes say against UTF-8: a mark, zero bytes beside the first character, or nothing else; null where there is nothing. */
export function wideIn(bytes: Uint8Array): Finding | null {
  if (bytes.length >= HEAD_BYTES && bytes.subarray(0, HEAD_BYTES).every((byte) => byte === 0)) return NO_TEXT
  if (looksLikeUtf32(bytes)) return UTF_32
  return looksLikeUtf16(bytes) ? UTF_16 : null
}

/** Begins like UTF-16, too, where its bytes run backwards. */
function looksLikeUtf32(bytes: Uint8Array): boolean {
  const head = [...bytes.subarray(0, HEAD_BYTES)]
  if (UTF_32_MARKS.some((mark) => startsWith(bytes, mark))) return true
  const used = head.flatMap((byte, at) => (byte === 0 ? [] : at))
  return head.length === HEAD_BYTES && used.length === 1 && (used[0] === 0 || used[0] === HEAD_BYTES - 1)
}

const UTF_32_MARKS = [
  [0xff, 0xfe, 0, 0],
  [0, 0, 0xfe, 0xff],
] as const

function refuse(offset: number, code: string, message: string, mend: string, before = ''): Decoded {
  return { refused: { offset, code, message, mend }, before }
}

/** Either byte order mark, or a zero byte beside the first character: no text in UTF-8 begins like that. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if (startsWith(bytes, MARKS['utf-16le']) || startsWith(bytes, MARKS['utf-16be'])) return true
  return bytes.length > 1 && (first === 0) !== (second === 0)
}

/** How many bytes at the start decode without an error, found by halving. */
function readableBytes(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodes(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  return good
}

function decodes(start: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true })
    return true
  } catch {
    return false
  }
}
