/** Bytes enter as they come; lines leave one at a time, each decoded and under the limit, with what is wrong with it. */
import { rawCharacters } from './characters.ts'
import { fromUtf8, HEAD_BYTES, MARKS, MAX_BYTES, startsWith, UTF_16, wideIn } from './decode.ts'
import type { Finding } from './place.ts'

export type Bytes = AsyncIterable<Uint8Array>

export interface Line {
  /** From 1. */
  readonly number: number
  /** Without its line end; empty where nothing of it could be kept. A text with findings is good for nothing but its marks. */
  readonly text: string
  /** With offsets in `text`. */
  readonly findings: readonly Finding[]
}

type Encoding = keyof typeof MARKS

const TOO_LONG: Finding = {
  offset: 0,
  code: 'too-large',
  message: `The line is longer than 1 MiB (${MAX_BYTES} bytes).`,
  mend: 'Shorten it; one person is one line.',
}

/**
 * The lines of a text, in memory of one line at most. A mark at the start is dropped. UTF-16 is read where `utf16` says so and a mark
 * begins it; else it is the one finding on line 1, with which everything ends, as UTF-32 always is.
 */
export async function* linesOf(
  bytes: Bytes,
  { utf16 = false }: { readonly utf16?: boolean } = {},
): AsyncGenerator<Line> {
  const source = bytes[Symbol.asyncIterator]()
  try {
    const head = await headOf(source)
    const encoding = encodingOf(head)
    const wide = wideIn(head)
    const isRead = wide === UTF_16 && utf16 && encoding !== 'utf-8'
    if (wide !== null && !isRead) {
      yield { number: 1, text: '', findings: [wide] }
      return
    }
    const mark = startsWith(head, MARKS[encoding]) ? MARKS[encoding].length : 0
    const splitter = lineSplitter(encoding, mark)
    yield* splitter.next(head.subarray(mark))
    for (let step = await source.next(); !step.done; step = await source.next()) {
      yield* splitter.next(step.value)
    }
    yield* splitter.end()
  } finally {
    await source.return?.()
  }
}

/** The first bytes, enough to know the encoding by, where there are as many. */
async function headOf(source: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array()
  while (head.length < HEAD_BYTES) {
    const step = await source.next()
    if (step.done) break
    head = Buffer.concat([head, step.value])
  }
  return head
}

function encodingOf(head: Uint8Array): Encoding {
  if (startsWith(head, MARKS['utf-16le'])) return 'utf-16le'
  return startsWith(head, MARKS['utf-16be']) ? 'utf-16be' : 'utf-8'
}

interface Splitter {
  /** The lines that these bytes end. */
  readonly next: (bytes: Uint8Array) => Generator<Line>
  /** The last line, where no line end follows it. */
  readonly end: () => Generator<Line>
}

function lineSplitter(encoding: Encoding, start: number): Splitter {
  const unit = encoding === 'utf-8' ? 1 : 2
  let parts: Uint8Array[] = []
  let size = 0
  let begin = start
  let number = 0
  /** Half of a character that the last bytes ended with. */
  let half: Uint8Array = new Uint8Array()

  const add = (part: Uint8Array) => {
    size += part.length
    // Of a line that is too long nothing is kept.
    if (size > MAX_BYTES) parts = []
    else if (part.length > 0) parts.push(part)
  }
  const finish = (ended: boolean): Line => {
    number++
    const line = size > MAX_BYTES ? { text: '', findings: [TOO_LONG] } : lineFrom(parts, { encoding, begin, ended })
    begin += size + (ended ? unit : 0)
    parts = []
    size = 0
    return { number, ...line }
  }
  return {
    *next(bytes) {
      const whole = half.length === 0 ? bytes : Buffer.concat([half, bytes])
      const usable = whole.length - (whole.length % unit)
      half = whole.subarray(usable)
      let from = 0
      for (let at = lineEnd(whole, from, encoding); at !== -1; at = lineEnd(whole, from, encoding)) {
        add(whole.subarray(from, at))
        yield finish(true)
        from = at + unit
      }
      add(whole.subarray(from, usable))
    },
    *end() {
      add(half)
      if (size > 0) yield finish(false)
    },
  }
}

/** Where the next line feed begins, or -1. */
function lineEnd(bytes: Uint8Array, from: number, encoding: Encoding): number {
  for (let at = bytes.indexOf(0x0a, from); at !== -1; at = bytes.indexOf(0x0a, at + 1)) {
    if (encoding === 'utf-8') return at
    if (encoding === 'utf-16le' && at % 2 === 0 && bytes[at + 1] === 0) return at
    if (encoding === 'utf-16be' && at % 2 === 1 && bytes[at - 1] === 0) return at - 1
  }
  return -1
}

interface Circumstances {
  readonly encoding: Encoding
  /** The byte of the file at which the line begins. */
  readonly begin: number
  readonly ended: boolean
}

function lineFrom(parts: readonly Uint8Array[], { encoding, begin, ended }: Circumstances): Omit<Line, 'number'> {
  const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts)
  const decoded = encoding === 'utf-8' ? fromUtf8(bytes, begin) : fromUtf16(bytes, encoding)
  const whole = decoded.text ?? decoded.before
  const text = ended && whole.endsWith('\r') ? whole.slice(0, -1) : whole
  if (decoded.refused) return { text, findings: [decoded.refused] }
  return { text, findings: rawCharacters(text, 'keep') }
}

/** Halves of characters stay in the text, where the scan for characters finds them with their places. */
function fromUtf16(bytes: Uint8Array, encoding: Encoding): ReturnType<typeof fromUtf8> {
  const copy = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  const text = (encoding === 'utf-16be' ? copy.swap16() : copy).toString('utf16le')
  if (copy.length === bytes.length) return { text }
  const message = 'The file ends in the middle of a character.'
  return { refused: { offset: text.length, code: 'not-utf-16', message, mend: 'Save it again.' }, before: text }
}
