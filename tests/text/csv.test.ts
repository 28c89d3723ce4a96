import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../src/text/csv.ts'
import { MAX_BYTES } from '../../src/text/decode.ts'
import { codesOf } from './expectations.ts'
import { all, inParts, utf16 } from './streams.ts'

const rowsIn = async (source: string | Uint8Array, size?: number) => all(readCsv(inParts(source, size), 'f.csv'))

/** The cells of the rows that are good. */
async function cellsIn(source: string | Uint8Array, size?: number) {
  const rows = await rowsIn(source, size)
  return rows.filter(({ problems }) => problems.length === 0).map(({ cells }) => cells)
}

const wrongIn = async (source: string | Uint8Array) =>
  codesOf((await rowsIn(source)).flatMap(({ problems }) => problems))

const quotedCell = (cell: string) => `"${cell.replaceAll('"', '""')}"`

describe('cells', () => {
  test.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('are parted by %s where the header has most of them', async (_, separator) => {
    const others = [',', ';', '\t'].filter((one) => one !== separator).join('')
    const header = `a${separator}b${separator}"c${others}${others}${others}"`
    expect(await cellsIn(`${header}\n1${separator}x${others}y${separator}\n`)).toEqual([
      ['a', 'b', `c${others}${others}${others}`],
      ['1', `x${others}y`, ''],
    ])
  })

  test.each([1, 2, 3, Number.POSITIVE_INFINITY])('are the same however the bytes are parted: %d', async (size) => {
    expect(await cellsIn('\uFEFFa,"b ""c"""\r\n"1\r\n2",é\r\n\r\n"",""\r\n', size)).toEqual([
      ['a', 'b "c"'],
      ['1\n2', 'é'],
      ['', ''],
    ])
  })

  test.each([
    ['a semicolon', 'sep=;', ';'],
    ['a comma, where others stand more often', 'sep=,', ','],
    ['a tab, written otherwise', '"SEP=\t"', '\t'],
  ])('are parted by what Excel names in a line before the header: %s', async (_, line, separator) => {
    const header = ['a', ';;,,\t\t'.replaceAll(separator, '')].join(separator)
    const source = `\uFEFF\r\n${line}\r\n${header}\r\n1${separator}2\r\n`
    expect(await cellsIn(source, 2)).toEqual([header.split(separator), ['1', '2']])
    expect((await rowsIn(source))[1]?.places[1]).toEqual({ line: 4, column: 3 })
  })

  test('are those of a header where such a line names no separator of ours', async () => {
    expect(await cellsIn('sep=|\n1\n')).toEqual([['sep=|'], ['1']])
    expect(await wrongIn('sep=;\n')).toEqual([['empty-file', 1, 1]])
  })

  test('are the same in UTF-16 with a mark, either way round', async () => {
    const text = 'a;"b ""c"""\r\n"1\r\n2";é𝄞\r\n'
    expect(await cellsIn(utf16(text, 'le'), 7)).toEqual(await cellsIn(text))
    expect(await cellsIn(utf16(text, 'be'), 7)).toEqual(await cellsIn(text))
  })

  test('keep their blanks', async () => {
    expect(await cellsIn('a, b ," c "\n')).toEqual([['a', ' b ', ' c ']])
  })

  test.each(["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\tx", "''=1", "'＝1", `'"=1`, "'\n=1"])(
    'lose our own guard against formulas: %j',
    async (cell) => {
      expect(await cellsIn(`a\n${quotedCell(cell)}\n`)).toEqual([['a'], [cell.slice(1)]])
    },
  )

  test.each(["'", "'a", "''", "x'=1", '=1', "' =1"])('keep what is no guard: %j', async (cell) => {
    expect(await cellsIn(`a\n${quotedCell(cell)}\n`)).toEqual([['a'], [cell]])
  })

  test('lose our own guards behind separators too', async () => {
    expect(await cellsIn(`a\n"'=1;'+2,'x\n'-3\n''@4"\n`)).toEqual([['a'], ["=1;+2,'x\n-3\n'@4"]])
  })

  test.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('are parted by %s also where the header has commas on several lines', async (_, separator) => {
    const header = `"Say, in short,\nwho, if anybody, you ""are"", please"${separator}b`
    expect(await cellsIn(`${header}\n1${separator}2,3\n`, 4)).toEqual([
      ['Say, in short,\nwho, if anybody, you "are", please', 'b'],
      ['1', '2,3'],
    ])
  })

  test('are parted by what stands before a quote that never closes', async () => {
    const lines = MAX_BYTES / 16 + 10
    const rows = await rowsIn(`a;b;"c\n${'x12345678901;34\n'.repeat(lines)}`, 65_536)
    expect(rows).toHaveLength(1 + lines)
    expect(codesOf(rows.flatMap(({ problems }) => problems))).toEqual([['unclosed-quote', 1, 5]])
  })

  test('have places: where they begin, quotes and all, in the line on which they begin', async () => {
    const [, row] = await rowsIn('a,b,c,d\n1,"x\ny",,"z"\n')
    expect(row?.places).toEqual([
      { line: 2, column: 1 },
      { line: 2, column: 3 },
      { line: 3, column: 4 },
      { line: 3, column: 5 },
    ])
    expect(row?.end).toEqual({ line: 3, column: 8 })
  })
})

describe('what is wrong has its line and column, and the rows after it are read', () => {
  const after = '\nlast,row\n'

  test.each([
    ['a quote that is not closed', 'x,y\n1,"2', [['unclosed-quote', 2, 3]]],
    ['a quote that a later quote seems to close', 'x,y\n1,"2\n3,"4"', [['unclosed-quote', 2, 3]]],
    ['a quote that only the start of a later cell closes', 'x,y\n"1,2\n"3",4', [['unclosed-quote', 2, 1]]],
    [
      'quotes that are not closed on two lines',
      'x,y\n1,"2\n3,"4',
      [
        ['unclosed-quote', 2, 3],
        ['unclosed-quote', 3, 3],
      ],
    ],
    ['text behind a quote that closes', 'x,y\n"1"a,2', [['bad-quote', 2, 3]]],
    ['a blank behind a quote that closes', 'x,y\n"1" ,2', [['bad-quote', 2, 3]]],
    ['a quote within a cell without quotes', 'x,y\n1,2" wide', [['bad-quote', 2, 4]]],
    ['a blank before a quote', 'x,y\n1, "2"', [['bad-quote', 2, 4]]],
    ['a NUL', 'x,y\n1,\0', [['control-character', 2, 3]]],
    ['a NUL within quotes', 'x,y\n1,"a\nb\0"', [['control-character', 3, 2]]],
    ['a lone carriage return', 'x,y\n1,a\rb', [['lone-carriage-return', 2, 4]]],
    ['a mark in the middle', 'x,y\n\uFEFF1,2', [['byte-order-mark', 2, 1]]],
    ['a line of more than 1 MiB', `x,y\n1,${'2'.repeat(MAX_BYTES)}`, [['too-large', 2, 1]]],
    ['more than 10,000 cells', `x,y\n${','.repeat(10_001)}`, [['too-many-cells', 2, 10_000]]],
    ['an escape in the header', '\x1b]0;x,y', [['control-character', 1, 1]]],
  ])('%s', async (_, source, wrong) => {
    expect(await wrongIn(source + after)).toEqual(wrong)
    expect((await cellsIn(source + after)).at(-1)).toEqual(['last', 'row'])
  })

  test('a byte that is not UTF-8', async () => {
    const source = Buffer.concat([Buffer.from('x,y\n1,a'), Buffer.from([0xe9]), Buffer.from(after)])
    expect(await wrongIn(source)).toEqual([['not-utf-8', 2, 4]])
    expect((await cellsIn(source)).at(-1)).toEqual(['last', 'row'])
  })

  test('half a character in UTF-16', async () => {
    expect(await wrongIn(utf16(`x,y\n1,"a\n\udc00"${after}`, 'le'))).toEqual([['lone-surrogate', 3, 1]])
  })

  test.each([
    ['nothing', ''],
    ['blank lines', '\n\r\n  \n'],
  ])('%s is an empty file', async (_, source) => {
    expect(await wrongIn(source)).toEqual([['empty-file', 1, 1]])
  })

  test('UTF-16 without a mark is one problem', async () => {
    expect(await wrongIn(Buffer.from('a,b\n1,2\n', 'utf16le'))).toEqual([['utf-16', 1, 1]])
  })
})

describe('the limit of 1 MiB a record', () => {
  test('is met by a cell of many lines', async () => {
    const cell = 'x12345678901234\n'.repeat(MAX_BYTES / 16 - 10)
    expect(await cellsIn(`a,b\n"${cell}",2\n`, 65_536)).toEqual([
      ['a', 'b'],
      [cell, '2'],
    ])
  })

  test('ends a quote that is never closed, and every line after it is read', async () => {
    const lines = MAX_BYTES / 16 + 100
    const rows = await rowsIn(`a,b\n1,"2\n${'x12345678901234\n'.repeat(lines)}`, 65_536)
    expect(rows).toHaveLength(2 + lines)
    expect(codesOf(rows.flatMap(({ problems }) => problems))).toEqual([['unclosed-quote', 2, 3]])
  })

  test('counts characters of UTF-16 text, whatever room they take elsewhere', async () => {
    const cell = '語'.repeat(MAX_BYTES / 2 - 10)
    expect(await cellsIn(utf16(`a\n${cell}\n`, 'le'), 65_536)).toEqual([['a'], [cell]])
  })
})

describe('whatever is in a table', () => {
  const cell = fc.oneof(
    fc
      .array(fc.constantFrom('a', '"', ',', ';', '\t', '\n', ' ', '=', 'é', '語'), { maxLength: 6 })
      .map((parts) => parts.join('')),
    fc.constantFrom('', '1', 'th-plan'),
  )
  const table = fc.tuple(
    fc.constantFrom(',', ';', '\t'),
    fc.constantFrom('\n', '\r\n'),
    fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
  )

  test('cells written in quotes are read as they were, whatever the separator and line ends', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async ([separator, lineEnd, rows], size) => {
        const header = ['h', 'h', 'h'].join(separator)
        const text = [header, ...rows.map((cells) => cells.map(quotedCell).join(separator))].join(lineEnd)
        const found = await rowsIn(text, size)
        expect(found.flatMap(({ problems }) => problems)).toEqual([])
        expect(found.slice(1).map(({ cells }) => cells)).toEqual(rows)
      }),
      { numRuns: 300 },
    )
  })

  test('every row is read, with a place for each cell, or has a problem with a place', async () => {
    const soup = fc
      .array(fc.constantFrom('a', '"', '""', ',', ';', '\t', '\n', '\r\n', '\r', '\0', "'", ' ', '\uFEFF', '\ud800'), {
        maxLength: 30,
      })
      .map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(soup, async (text) => {
        for (const source of [text, utf16(text, 'le')]) {
          for (const { cells, places, problems } of await rowsIn(source)) {
            if (problems.length === 0) expect(cells).toHaveLength(places.length)
            for (const { line, column } of problems)
              expect([line, column]).toEqual([expect.any(Number), expect.any(Number)])
          }
        }
      }),
      { numRuns: 3000 },
    )
  })
})
