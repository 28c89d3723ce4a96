/** Bytes of CSV enter; answer sheets leave, one a person, in the form in which every other sheet is checked. */
import type { Bank } from '../bank/types.ts'
import type { Problem } from '../errors.ts'
import { type CsvRow, readCsv } from '../text/csv.ts'
import type { Bytes } from '../text/lines.ts'
import { type Path, type Place, problemAt } from '../text/place.ts'
import { onePlace, type Places } from '../text/places.ts'
import type { Read } from '../text/read.ts'
import { isMissing } from './check-answer.ts'
import { type CsvHeader, type CsvOptions, readHeader } from './csv-columns.ts'
import { EXAMPLE_LABEL } from './label.ts'

/** A table whose header was read: its rows are turned into sheets one by one, wherever that happens. */
export interface CsvTable {
  readonly header: CsvHeader
  /** Those that hold something, each with what is wrong with it as a row of this table; what is wrong with the table is one row. */
  readonly rows: AsyncGenerator<CsvRow>
}

/**
 * One Read a row that holds something, for `parseSheets`; `file` is the name shown in problems. A bad row is a Read with problems and
 * stops nothing; a bad header is the one Read that there is, and so is a header without rows. Whatever reading `bytes` throws is thrown on.
 */
export async function* readCsvSheets(
  bank: Bank,
  bytes: Bytes,
  file: string,
  options: CsvOptions = {},
): AsyncGenerator<Read> {
  const { header, rows } = await csvTable(bank, bytes, file, options)
  for await (const row of rows) yield readCsvRow(bank, row, header)
}

/** Arguments as for `readCsvSheets`. */
export async function csvTable(bank: Bank, bytes: Bytes, file: string, options: CsvOptions = {}): Promise<CsvTable> {
  const source = readCsv(bytes, file)
  // A file without anything has a row all the same, with that problem.
  const first = (await source.next()).value as CsvRow
  const header = readHeader(bank, first, file, options)
  return { header, rows: rowsBelow(source, first, header, file) }
}

async function* rowsBelow(
  source: AsyncGenerator<CsvRow>,
  first: CsvRow,
  header: CsvHeader,
  file: string,
): AsyncGenerator<CsvRow> {
  let isEmpty = true
  try {
    if (header.problems.length > 0) return yield { ...first, problems: header.problems }
    for await (const row of source) {
      const problems = row.problems.length > 0 ? row.problems : rowProblems(row, first, header, file)
      if (problems.length === 0 && row.cells.every((cell) => cell.trim() === '')) continue
      isEmpty = false
      yield { ...row, problems }
    }
    if (isEmpty) yield { ...first, problems: [problemAt({ file, place: first.end, path: [] }, NO_ROWS)] }
  } finally {
    await source.return(undefined)
  }
}

/** A row of the table that `header` belongs to. */
export function readCsvRow(bank: Bank, row: CsvRow, header: CsvHeader): Read {
  return row.problems.length > 0 ? unread(row) : sheetIn(bank, row, header)
}

const NO_ROWS = {
  code: 'no-rows',
  message: 'The table ends with its header.',
  mend: 'Add a row for each person below the header.',
} as const

function unread({ places, problems }: CsvRow): Read {
  return { value: undefined, places: cellPlaces(undefined, places[0]!, new Map()), problems }
}

function rowProblems(row: CsvRow, first: CsvRow, { targets }: CsvHeader, file: string): Problem[] {
  const { cells, places, end } = row
  const problem = (place: Place, code: string, message: string, mend: string) => [
    problemAt({ file, place, path: [] }, { code, message, mend }),
  ]
  if (cells.length === first.cells.length && cells.every((cell, at) => cell === first.cells[at])) {
    return problem(places[0]!, 'header-again', 'The header stands here once more.', 'Remove this row.')
  }
  if (cells.length !== targets.length) {
    const message = `The row has ${cells.length} cells, and the header has ${targets.length}.`
    const mend = 'Give every row as many cells as the header, and put a text that holds the separator in quotes.'
    return problem(places[targets.length] ?? end, 'ragged-row', message, mend)
  }
  const label = targets.findIndex((target) => target?.[0] === 'about')
  if (cells[label]?.trim() === EXAMPLE_LABEL) {
    const message = 'The row that shows how to fill in the others still stands here; it is not scored.'
    const mend = 'Remove this row, or write there whose answers these are.'
    return problem(places[label]!, 'example-row', message, mend)
  }
  const nameless = cells.findIndex((cell, at) => first.cells[at]!.trim() === '' && cell.trim() !== '')
  if (nameless === -1) return []
  const message = 'Something stands in a column without a name.'
  return problem(places[nameless]!, 'nameless-column', message, 'Name the column in the header, or empty the cell.')
}

function sheetIn(bank: Bank, { cells, places }: CsvRow, { targets }: CsvHeader): Read {
  const facts: Record<string, unknown> = {}
  const answers = new Map<string, unknown>()
  const placeOf = new Map<string, Place>()
  for (const [at, target] of targets.entries()) {
    const cell = cells[at]!
    if (target === null || cell.trim() === '') continue
    const [key, item, part] = target
    const path = target.join('.')
    placeOf.set(path, places[at]!)
    if (item === undefined) facts[key] = factOf(key, cell)
    else if (part === undefined) answers.set(item, withPoint(cell.trim()))
    else {
      placeOf.set(`${key}.${item}`, placeOf.get(`${key}.${item}`) ?? places[at]!)
      answers.set(item, { ...(answers.get(item) as object | undefined), [part]: cell.trim() })
    }
  }
  for (const [item, answer] of answers) if (isSkipped(bank, answer)) answers.set(item, null)
  const value = { ...facts, answers: Object.fromEntries(answers) }
  return { value, places: cellPlaces(value, places[0]!, placeOf), problems: [] }
}

/** Where numbers have a comma a spreadsheet saves a 4 that is shown with decimals as 4,0. */
function withPoint(cell: string): string {
  return /^\d+,0+$/.test(cell) ? cell.replace(',', '.') : cell
}

function factOf(key: string, cell: string): unknown {
  if (key === 'background') return cell.split(/[\s;]+/u).filter((id) => id !== '')
  const text = cell.trim()
  if (key !== 'rater') return text
  return text.toLowerCase() === 'self' ? 'self' : { kind: 'observer', label: text }
}

/** Both halves say that there is no answer, or one does and the other is empty. */
function isSkipped(bank: Bank, answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return false
  return Object.values(answer).every((part) => isMissing(bank, part as string))
}

/** Where a cell stands; what no cell holds is where the row begins. */
function cellPlaces(value: unknown, start: Place, placeOf: ReadonlyMap<string, Place>): Places {
  const of = (path: Path): Place => {
    for (let length = path.length; length > 0; length--) {
      const place = placeOf.get(path.slice(0, length).join('.'))
      if (place !== undefined) return place
    }
    return start
  }
  return { ...onePlace(value, start), of, ofKey: (path, key) => of([...path, key]) }
}
