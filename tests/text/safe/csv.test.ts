import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../src/text/csv.ts'
import { type CsvCell, csvFile, csvRow, withoutGuards } from '../../../src/text/safe/csv.ts'
import { visible } from '../../../src/text/safe/terminal.ts'
import { all, inParts } from '../streams.ts'
import { FORMULA_STRINGS, XSS_STRINGS } from './payloads.ts'

/** The cells of all rows but the header, as our own reader gives them. */
async function readBack(file: string) {
  const rows = await all(readCsv(inParts(file), 'f.csv'))
  expect(rows.flatMap(({ problems }) => problems)).toEqual([])
  return rows.slice(1).map(({ cells }) => cells)
}

/** What spreadsheets see that part cells and rows at any separator and know nothing of quotes, or trim them. */
const piecesOf = (file: string) => file.split(/[,;\t\r\n]/).map((piece) => piece.replace(/^"+/, ''))

describe('a cell', () => {
  test.each<[string, CsvCell, string]>([
    ['a text', 'Ana', 'Ana'],
    ['a text that looks like a number', '5', '5'],
    ['a text with a comma', 'a, b', '"a, b"'],
    ['a text with a separator of others', 'a;b', '"a;b"'],
    ['a text with quotes', 'the "x"', '"the ""x"""'],
    ['a text of two lines', 'a\nb', '"a\nb"'],
    ['a text with the line end of Windows', 'a\r\nb', '"a\nb"'],
    ['a text with a blank before', ' a', '" a"'],
    ['a text with a blank behind', 'a ', '"a "'],
    ['a formula', '=1+1', `"'=1+1"`],
    ['a formula of full width', '＝1+1', `"'＝1+1"`],
    ['what looks like a guarded formula', "'=1+1", `"''=1+1"`],
    ['a formula behind a separator', 'a;=1+1,-2', `"a;'=1+1,'-2"`],
    ['a formula on the second line', 'a\n@x', `"a\n'@x"`],
    ['an apostrophe', "'Ana", "'Ana"],
    ['a sign in the middle', 'a=b+c-d@e', 'a=b+c-d@e'],
    ['an escape', '\x1b[31m=1', '^[[31m=1'],
    ['a tab before a formula', '\t=1', '^I=1'],
    ['a carriage return', 'a\rb', 'a^Mb'],
    ['a control of the second set', 'a\u009b31m', 'a<U+009B>31m'],
    ['a text that turns its direction', '\u202e=1', '<U+202E>=1'],
    ['a byte order mark', '\ufeffa', '<U+FEFF>a'],
    ['nothing', null, '""'],
    ['no text', '', '""'],
    ['a number', -1.5, '-1.5'],
    ['a large number', 1e21, '1e+21'],
    ['zero from below', -0, '0'],
    ['a truth', true, 'true'],
    ['a falsehood', false, 'false'],
  ])('of %s is written plainly', (_, cell, text) => {
    expect(csvRow([cell])).toBe(`${text}\r\n`)
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('cannot be %d', (cell) => {
    expect(() => csvRow([cell])).toThrow(RangeError)
  })
})

test.each([' ', ',', "'", '"', '=', '\n', ',=', "''="])('a megabyte of %j is written in a moment', (sign) => {
  const start = performance.now()
  const row = csvRow([sign.repeat(1_000_000 / sign.length)])
  expect(row.length).toBeGreaterThan(999_000)
  expect(withoutGuards(row).length).toBeGreaterThan(999_000)
  expect(performance.now() - start).toBeLessThan(5000)
})

describe('a file', () => {
  test('has its header and rows on lines that end as RFC 4180 wants', () => {
    expect(
      csvFile(
        ['about', 'lean'],
        [
          ['Ana', 0.5],
          [null, -1],
        ],
      ),
    ).toBe('about,lean\r\nAna,0.5\r\n,-1\r\n')
  })

  test('has as many cells in each row as in the header', () => {
    expect(() => csvFile(['a', 'b'], [['1', '2'], ['3']])).toThrow('Row 2')
    expect(() => csvFile(['a'], [['1', '2']])).toThrow(RangeError)
  })
})

describe('of more than 200 formulas', () => {
  test('none is left at the start of anything that a spreadsheet could take for a cell', () => {
    expect(FORMULA_STRINGS.length).toBeGreaterThan(200)
    for (const text of FORMULA_STRINGS) {
      const pieces = piecesOf(csvRow([text, 'x']))
      expect(pieces.filter((piece) => /^[=+\-@＝＋－＠]/.test(piece))).toEqual([])
    }
  })

  test('each comes back as it was', async () => {
    const file = csvFile(
      ['h', 'n'],
      FORMULA_STRINGS.map((text, n) => [text, n]),
    )
    expect(await readBack(file)).toEqual(FORMULA_STRINGS.map((text, n) => [text, String(n)]))
  })
})

test('500 strings for other targets come back as they were, but for controls', async () => {
  expect(
    await readBack(
      csvFile(
        ['h', 'i'],
        XSS_STRINGS.map((text) => [text, text]),
      ),
    ),
  ).toEqual(XSS_STRINGS.map((text) => [visible(text), visible(text)]))
})

const tricky = fc
  .array(fc.constantFrom("'", "''", '=', '+', '-', '@', '＝', ',', ';', '\n', '"', ' ', 'a', 'é', '語', '\u00a0'), {
    maxLength: 9,
  })
  .map((parts) => parts.join(''))

describe('whatever text is in a table', () => {
  const honest = fc
    .oneof(tricky, fc.string({ unit: 'grapheme', maxLength: 20 }))
    .filter((text) => visible(text) === text)
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(honest, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 5 }),
    )

  test('it comes back as it was, header and all, where nothing in it is hidden', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ([header, ...rows]) => {
        const read = await all(readCsv(inParts(csvFile(header!, rows), 7), 'f.csv'))
        expect(read.flatMap(({ problems }) => problems)).toEqual([])
        expect(read.map(({ cells }) => cells)).toEqual([header, ...rows])
      }),
      { numRuns: 1000 },
    )
  })

  test('no control, no turn of direction and no formula is in the file, and our reader reads it', async () => {
    const any = fc.oneof(tricky, fc.string({ unit: 'binary', maxLength: 20 }), fc.string({ unit: 'grapheme' }))
    await fc.assert(
      fc.asyncProperty(fc.array(any, { minLength: 2, maxLength: 3 }), async (cells) => {
        const row = csvRow(cells)
        expect(row.slice(0, -2)).not.toMatch(
          /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/,
        )
        expect(piecesOf(row).filter((piece) => /^[=+\-@＝＋－＠]/.test(piece))).toEqual([])
        expect((await readBack(`h,i\r\n${row}`))[0] ?? []).toEqual(
          cells.map((cell) => visible(cell.replaceAll('\r\n', '\n'))),
        )
      }),
      { numRuns: 1000 },
    )
  })
})
