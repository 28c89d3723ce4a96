/**
 * Values enter; CSV as RFC 4180 wants it leaves, of which no spreadsheet takes anything for a formula. What hides or steers becomes
 * visible, as on a terminal; every other text comes back from our own reader as it was.
 */
import type { CsvText } from './brand.ts'
import { visible } from './terminal.ts'

/** A text is never a number: `'5'` and `5` look the same in the file, `'-5'` does not look like `-5`. Null is an empty cell. */
export type CsvCell = string | number | boolean | null

/**
 * Where a spreadsheet could begin to read a formula: at the start of a cell, and behind whatever it may take for the end of one or
 * of a row when it expects another separator than ours. Apostrophes there may be guards, so such a place gets one more; quotes
 * there may be taken for the cell's own.
 */
const FORMULA = /(?<=^|[,;\t\n\r])(?=['"]*[=+\-@\t\r\n＝＋－＠])/g
const GUARDED = /(?<=^|[,;\t\n\r])'(?=['"]*[=+\-@\t\r\n＝＋－＠])/g

/** What would part cells or rows for one reader or another, or be trimmed by it. */
const NEEDS_QUOTES = /[",;\t\n\r]|^\s|\s$/u

/** One row with its line end; rows one after the other are a file. Throws a RangeError for a number that is not finite. */
export function csvRow(cells: readonly CsvCell[]): CsvText {
  const line = cells.map(cellText).join(',')
  // A line without anything is no row for most readers, ours among them.
  return `${line === '' ? '""' : line}\r\n` as CsvText
}

/** A whole file: the header, then a row each, of as many cells. Throws a RangeError where one has more or fewer. */
export function csvFile(header: readonly string[], rows: readonly (readonly CsvCell[])[]): CsvText {
  const ragged = rows.findIndex((row) => row.length !== header.length)
  if (ragged !== -1) throw new RangeError(`Row ${ragged + 1} has not as many cells as the header.`)
  return [header, ...rows].map(csvRow).join('') as CsvText
}

/** A cell as `csvRow` wrote it, without the quotes around it: the text that it was made from. */
export function withoutGuards(cell: string): string {
  return cell.replace(GUARDED, '')
}

function cellText(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return String(cell)
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new RangeError(`${cell} is no number for a table.`)
    return String(cell)
  }
  // Line ends are LF within a cell: the CR of the others would be shown as a control.
  const shown = visible(cell.replaceAll('\r\n', '\n'))
  const guarded = shown.replace(FORMULA, "'")
  return guarded !== shown || NEEDS_QUOTES.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
