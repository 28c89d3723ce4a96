/** Lines of CSV enter; records leave: the lines that belong together because of quotes, and where each cell begins. */
import { MAX_BYTES } from './decode.ts'
import type { Line } from './lines.ts'
import type { Finding, Place } from './place.ts'

export const SEPARATORS = [',', ';', '\t'] as const
export type Separator = (typeof SEPARATORS)[number]

/** More columns than any bank has items. */
const MAX_CELLS = 10_000

/** Something wrong at a place of a file. */
export type Misplaced = Omit<Finding, 'offset'> & { readonly place: Place }

export interface CsvRecord {
  /** What the quotes join, with LF between lines. */
  readonly text: string
  /** Where each cell begins, at its quote where it has one. */
  readonly starts: readonly Place[]
  /** Behind the last cell. */
  readonly end: Place
  /** Where there is any, the text cannot be taken apart. */
  readonly wrong: readonly Misplaced[]
}

interface Draft {
  readonly lines: Line[]
  readonly starts: Place[]
  readonly wrong: Misplaced[]
  /** Where the quote stands that is not closed yet. */
  quote: Place | null
  size: number
}

/**
 * Records that hold something, in memory of one record at most. After a broken one everything goes on with the line after the place
 * that is named, so that one quote too many does not swallow the rest.
 */
export async function* csvRecords(lines: AsyncIterable<Line>, separator: Separator): AsyncGenerator<CsvRecord> {
  const source = lines[Symbol.asyncIterator]()
  /** Lines to be read again, the last one first. */
  const again: Line[] = []
  const nextLine = async (): Promise<Line | undefined> => {
    const line = again.pop()
    if (line !== undefined) return line
    const step = await source.next()
    return step.done ? undefined : step.value
  }
  const giveBack = (draft: Draft, after: number) => {
    for (const line of draft.lines.toReversed()) if (line.number > after) again.push(line)
  }
  try {
    let draft = emptyDraft()
    for (;;) {
      const line = await nextLine()
      if (line === undefined && draft.lines.length === 0) return
      if (line !== undefined && draft.lines.length === 0 && isBlank(line)) continue
      // Only a quote that was never closed keeps a record open until the file ends.
      const broken = line === undefined ? unclosed(draft.quote!) : addLine(draft, line, separator)
      if (broken === null && draft.quote !== null) continue
      if (broken !== null) giveBack(draft, broken.place.line)
      yield recordFrom(draft, broken)
      draft = emptyDraft()
    }
  } finally {
    await source.return?.(undefined)
  }
}

/** Nothing is on the line, and nothing is wrong with it. */
export function isBlank({ text, findings }: Line): boolean {
  return text.trim() === '' && findings.length === 0
}

function emptyDraft(): Draft {
  return { lines: [], starts: [], wrong: [], quote: null, size: 0 }
}

function recordFrom({ lines, starts, wrong }: Draft, broken: Misplaced | null): CsvRecord {
  const last = lines.at(-1)!
  return {
    text: lines.map(({ text }) => text).join('\n'),
    starts,
    end: { line: last.number, column: last.text.length + 1 },
    wrong: broken === null ? wrong : [...wrong, broken],
  }
}

/** Goes through the cells of one more line; returns what makes the record one that cannot be finished. */
function addLine(draft: Draft, line: Line, separator: Separator): Misplaced | null {
  const { text, number, findings } = line
  const placeAt = (at: number): Place => ({ line: number, column: at + 1 })
  draft.lines.push(line)
  draft.wrong.push(...findings.map(({ offset, ...what }) => ({ ...what, place: placeAt(offset) })))
  draft.size += text.length + 1
  if (draft.size > MAX_BYTES && draft.lines.length > 1) return unclosed(draft.quote!)
  if (draft.quote === null) draft.starts.push(placeAt(0))
  let stray = -1
  for (let at = 0; ; at++) {
    if (draft.quote === null && text.charAt(at) === '"') {
      draft.quote = placeAt(at)
      at++
    }
    if (draft.quote !== null) {
      const close = closingQuote(text, at)
      if (close === -1) return null
      at = close + 1
      // The quote that seems to close may open the next cell, of which the first one took the start.
      const opened = draft.quote
      draft.quote = null
      if (at < text.length && text.charAt(at) !== separator) {
        return opened.line === number ? badQuote(placeAt(close)) : unclosed(opened)
      }
    } else {
      if (stray < at) stray = indexOr(text, '"', at)
      const end = indexOr(text, separator, at)
      if (stray < end) return badQuote(placeAt(stray))
      at = end
    }
    if (at === text.length) return null
    if (draft.starts.length === MAX_CELLS) return tooManyCells(placeAt(at))
    draft.starts.push(placeAt(at + 1))
  }
}

/** The index of the quote that closes, from `start` within quotes, or -1; two quotes are one that belongs to the text. */
function closingQuote(text: string, start: number): number {
  for (let at = text.indexOf('"', start); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text.charAt(at + 1) !== '"') return at
  }
  return -1
}

function indexOr(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from)
  return at === -1 ? text.length : at
}

function unclosed(place: Place): Misplaced {
  const message = 'This quote is not closed where its cell ends.'
  return { place, code: 'unclosed-quote', message, mend: 'Close it, or write "" for a quote within quotes.' }
}

function badQuote(place: Place): Misplaced {
  const message = 'A quote stands in the middle of a cell.'
  return { place, code: 'bad-quote', message, mend: 'Put the whole cell in quotes, and write "" for each quote in it.' }
}

function tooManyCells(place: Place): Misplaced {
  const message = `The row has more than ${MAX_CELLS} cells.`
  return { place, code: 'too-many-cells', message, mend: 'Check the separators; one row is one person.' }
}
