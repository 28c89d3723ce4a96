/** Bytes of CSV enter; rows leave one at a time: texts of cells, each with its place, and what is wrong with the row. */
import { parse } from 'csv-parse/sync'
import type { Problem } from '../errors.ts'
import { type CsvRecord, csvRecords, isBlank, type Misplaced, SEPARATORS, type Separator } from './csv-records.ts'
import { MAX_BYTES } from './decode.ts'
import { type Bytes, type Line, linesOf } from './lines.ts'
import { EMPTY_FILE } from './parts.ts'
import { type Place, problemAt } from './place.ts'
import { withoutGuards } from './safe/csv.ts'

export interface CsvRow {
  /** Without quotes and without our own guard against formulas; empty where there are problems. */
  readonly cells: readonly string[]
  /** Where each cell begins. */
  readonly places: readonly Place[]
  /** Behind the last cell. */
  readonly end: Place
  /** Each an error; the row is of no use where there are any. */
  readonly problems: readonly Problem[]
}

/**
 * Every row that is not blank, the header first; `file` is the name shown in problems. UTF-8 or, with a mark, UTF-16; separated by
 * commas, semicolons or tabs: the one that a line `sep=;` before the header names, or whichever the header has most of. A bad row stops nothing. Whatever reading `bytes` throws is
 * thrown on.
 */
export async function* readCsv(bytes: Bytes, file: string): AsyncGenerator<CsvRow> {
  const lines = linesOf(bytes, { utf16: true })
  try {
    const first = await headOf(lines)
    const named = separatorNamed(first)
    const head = named === null ? first : await headOf(lines)
    const separator = named ?? separatorOf(head.map(({ text }) => text).join('\n'))
    for await (const record of csvRecords(following(head, lines), separator)) yield rowFrom(record, separator, file)
  } finally {
    await lines.return(undefined)
  }
}

/** The lines of the header: as many as its quotes join. */
async function headOf(lines: AsyncGenerator<Line>): Promise<readonly Line[]> {
  const head: Line[] = []
  let size = 0
  let isOpen = false
  for (let step = await lines.next(); !step.done; step = await lines.next()) {
    if (head.length === 0 && isBlank(step.value)) continue
    head.push(step.value)
    const { text } = step.value
    size += text.length
    if (text.split('"').length % 2 === 0) isOpen = !isOpen
    if (!isOpen || size > MAX_BYTES) return head
  }
  return head.length > 0 ? head : [{ number: 1, text: '', findings: [EMPTY_FILE] }]
}

async function* following(head: readonly Line[], others: AsyncIterable<Line>): AsyncGenerator<Line> {
  yield* head
  yield* others
}

/** Excel's own line before the header; null where there is none. */
function separatorNamed([line]: readonly Line[]): Separator | null {
  const named = /^"?sep=([,;\t])"?$/i.exec(line!.text)?.[1]
  return SEPARATORS.find((separator) => separator === named) ?? null
}

/** What stands most often between cells; what stands within quotes does not count. */
function separatorOf(header: string): Separator {
  const bare = header.replace(/"[^"]*(?:"|$)/g, '')
  const counts = SEPARATORS.map((separator) => bare.split(separator).length)
  return SEPARATORS[counts.indexOf(Math.max(...counts))]!
}

function rowFrom({ text, starts, end, wrong }: CsvRecord, separator: Separator, file: string): CsvRow {
  const problems = wrong.map((what: Misplaced) => problemAt({ file, place: what.place, path: [] }, what))
  if (problems.length > 0) return { cells: [], places: starts, end, problems }
  return { cells: cellsOf(text, separator).map(withoutGuards), places: starts, end, problems: [] }
}

/** One record, whose quotes were seen to be whole: nothing is left for the parser to stumble over. */
function cellsOf(record: string, separator: Separator): readonly string[] {
  // Starting the parser takes much longer than a row; without quotes there is nothing to it.
  if (!record.includes('"')) return record.split(separator)
  const [cells] = parse(record, {
    bom: false,
    cast: false,
    columns: false,
    comment: null,
    delimiter: separator,
    escape: '"',
    // The limit was kept before, in characters; here it would be one in bytes.
    max_record_size: 0,
    quote: '"',
    // Lines were parted before; what is left of their ends stands within quotes.
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: false,
    trim: false,
  })
  return cells!
}
