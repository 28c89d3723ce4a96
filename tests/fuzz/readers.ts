/** Laws of the readers: a value or problems with a place, never anything thrown. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readCsv } from '../../src/text/csv.ts'
import { readJsonLines } from '../../src/text/json-lines.ts'
import { type Read, readText } from '../../src/text/read.ts'
import { csvFile, withoutGuards } from '../../src/text/safe/csv.ts'
import { all, type Encoding, encoded, inParts, nearlyText, partSize } from './bytes.ts'
import { law } from './law.ts'
import { assertPlaced, linesIn } from './problems.ts'
import { anyString, CSV_TOKENS, JSON_TOKENS, TOKENS, tokens } from './texts.ts'

const hidden = fc.constantFrom('refuse', 'keep')

function assertRead({ value, problems }: Read, lines?: readonly string[]): void {
  assertPlaced(problems, lines)
  if (problems.length > 0) return
  assert.notEqual(value, undefined)
  // As texts: JSON has no -0.
  const text = JSON.stringify(value)
  assert.equal(JSON.stringify(JSON.parse(text)), text)
}

const yaml = law(30, fc.tuple(fc.oneof(tokens(TOKENS), anyString), hidden), ([text, hidden]) =>
  assertRead(readText(text, 'f.yaml', { hidden }), linesIn(text)),
)

const bytes = law(8, fc.tuple(nearlyText(fc.oneof(tokens(TOKENS, 12), anyString)), hidden), ([source, hidden]) => {
  const read = readText(source, 'f.yaml', { hidden })
  // What is no text has no lines to compare with.
  assertRead(read)
  if (read.problems.some(({ code }) => code === 'not-utf-8')) assert.equal(read.problems.length, 1)
})

const json = law(8, fc.tuple(fc.json({ maxDepth: 5 }), fc.boolean()), ([text, isPretty]) => {
  const source = isPretty ? JSON.stringify(JSON.parse(text), null, 2) : text
  const read = readText(source, 'f.json', { hidden: 'keep' })
  assertRead(read, linesIn(source))
  if (read.problems.length === 0) assert.equal(JSON.stringify(read.value), JSON.stringify(JSON.parse(source)))
})

const aLine = fc.oneof(fc.json({ maxDepth: 4 }), tokens(JSON_TOKENS, 16), anyString)

/** One line has one reader and a file another: both must take it as the same value, or refuse it. */
const readersAgree = law(8, fc.oneof(fc.json({ maxDepth: 4 }), tokens(JSON_TOKENS, 16)), async (text) => {
  if (/[\r\n]/.test(text) || text.trim() === '') return
  const [line] = await all(readJsonLines(inParts(Buffer.from(text), 4096), 'f'))
  if (line === undefined || line.problems.length > 0) return
  const whole = readText(Buffer.from(text), 'f', { hidden: 'keep' })
  if (whole.problems.length === 0) assert.equal(JSON.stringify(whole.value), JSON.stringify(line.value))
})

const jsonLines = law(10, fc.tuple(fc.array(aLine, { maxLength: 5 }), partSize), async ([lines, size]) => {
  const source = Buffer.from(lines.join('\n'))
  const reads = await all(readJsonLines(inParts(source, size), 'f.ndjson'))
  assert.ok(reads.length >= 1)
  const own = linesIn(source.toString())
  for (const read of reads)
    assertRead(read, read.problems.some(({ code }) => code.startsWith('utf-')) ? undefined : own)
  const whole = await all(readJsonLines(inParts(source, source.length + 1), 'f.ndjson'))
  assert.deepEqual(
    reads.map(({ value, problems }) => ({ value, problems })),
    whole.map(({ value, problems }) => ({ value, problems })),
  )
})

const cell = fc.oneof(
  tokens([',', ';', '\t', '"', '\n', 'a', ' ', 'é', '漢', '😀', '=1', "'"], 6),
  fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\ufeff]/gu, '')),
)
const tables = fc.integer({ min: 1, max: 5 }).chain((columns) =>
  fc.record({
    rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
    separator: fc.constantFrom(',', ';', '\t'),
    end: fc.constantFrom('\n', '\r\n'),
    encoding: fc.constantFrom<Encoding>('utf-8', 'utf-8-mark', 'utf-16le', 'utf-16be'),
    size: partSize,
    columns: fc.constant(columns),
  }),
)

const inQuotes = (text: string) => `"${text.replaceAll('"', '""')}"`

/** As a spreadsheet writes it: every cell in quotes. A header in front settles the separator. */
const csvCells = law(3, tables, async ({ rows, separator, end, encoding, size, columns }) => {
  const header = Array.from({ length: Math.max(columns, 2) }, (_, at) => `h${at}`)
  const text = [header, ...rows].map((row) => row.map(inQuotes).join(separator) + end).join('')
  const read = await all(readCsv(inParts(encoded(text, encoding), size), 'f.csv'))
  const expected = rows.map((row) => [row.map(withoutGuards), []])
  assert.deepEqual(
    read.map(({ cells, problems }) => [cells, problems]),
    [[header, []], ...expected],
  )
})

/** What we write ourselves comes back as it was, formulas and all. */
const csvRoundTrip = law(2, tables, async ({ columns, size, ...table }) => {
  const header = Array.from({ length: columns }, (_, at) => `h${at}`)
  // A tab is shown as a control, and does not come back.
  const rows = table.rows.map((row) => row.map((text) => text.replaceAll('\t', ' ')))
  const read = await all(readCsv(inParts(Buffer.from(csvFile(header, rows)), size), 'f.csv'))
  assert.deepEqual(
    read.map(({ cells, problems }) => [cells, problems]),
    [header, ...rows].map((row) => [row, []]),
  )
})

const csv = law(12, fc.tuple(nearlyText(tokens(CSV_TOKENS, 24)), partSize), async ([source, size]) => {
  const rows = await all(readCsv(inParts(source, size), 'f.csv'))
  assert.ok(rows.length >= 1)
  for (const { cells, places, problems } of rows) {
    assertPlaced(problems)
    if (problems.length === 0) assert.equal(cells.length, places.length)
  }
  const whole = await all(readCsv(inParts(source, source.length + 1), 'f.csv'))
  assert.deepEqual(rows, whole)
})

export const readerLaws = {
  yaml,
  bytes,
  json,
  'readers-agree': readersAgree,
  'json-lines': jsonLines,
  'csv-cells': csvCells,
  'csv-round-trip': csvRoundTrip,
  csv,
}
