import { describe, expect, test } from 'vitest'
import { parseColumnMap } from '../../src/session/column-map.ts'
import type { CsvOptions } from '../../src/session/csv-columns.ts'
import { readCsvSheets } from '../../src/session/csv-sheet.ts'
import { parseSheet, parseSheets } from '../../src/session/parse-sheet.ts'
import { readText } from '../../src/text/read.ts'
import { all, inParts } from '../text/streams.ts'
import { aBank } from './a-bank.ts'

async function sheetsIn(csv: string, options?: CsvOptions) {
  const reads = await all(readCsvSheets(aBank(), inParts(csv), 'all.csv', options))
  return reads.flatMap((read) => parseSheets(aBank(), read, 'all.csv'))
}

/** Code and place of each problem. */
async function wrongIn(csv: string, options?: CsvOptions) {
  const sheets = await sheetsIn(csv, options)
  return sheets.flatMap(({ problems }) => problems.map(({ code, line, column }) => `${code} ${line}:${column}`))
}

async function sessionsIn(csv: string, options?: CsvOptions) {
  return (await sheetsIn(csv, options)).flatMap(({ session }) => session ?? [])
}

const HEADER =
  'about,rater,background,reach,th-two-years,th-plan,th-often,sc-fair,du-most-least.best,du-most-least.worst'

describe('a row', () => {
  test('is the sheet that YAML gives', async () => {
    const csv = `${HEADER}\nAna,Ben,engineering design,studies,4,b,,pmm,a,d\n`
    const yaml = `
about: Ana
rater: {kind: observer, label: Ben}
background: [engineering, design]
reach: studies
answers: {th-two-years: 4, th-plan: b, sc-fair: pmm, du-most-least: {best: a, worst: d}}
`
    const expected = parseSheet(aBank(), readText(yaml, 'f', { hidden: 'keep' }), 'f')
    expect(expected.problems).toEqual([])
    expect(await sessionsIn(csv)).toEqual([expected.session])
  })

  test.each([
    ['empty', '', 'self'],
    ['self', 'self', 'self'],
    ['Self, with blanks', ' Self ', 'self'],
    ['a label', 'Ben', { kind: 'observer', label: 'Ben' }],
  ])('has a rater that is %s', async (_, cell, rater) => {
    expect(await sessionsIn(`about,rater\nAna,${cell}\n`)).toMatchObject([{ about: 'Ana', rater }])
  })

  test.each(['engineering;design', '"engineering; design"', 'engineering design', ' engineering   design '])(
    'has background ids that blanks or semicolons part: %s',
    async (cell) => {
      expect(await sessionsIn(`about,background\nAna,${cell}\n`)).toMatchObject([
        { background: ['engineering', 'design'] },
      ])
    },
  )

  test('leaves out what is empty, and skips what says so', async () => {
    const csv =
      "th-two-years,th-plan,th-often,du-most-least.best,du-most-least.worst\nI can't judge,,No chance to,Rien,\n"
    const [session] = await sessionsIn(csv)
    expect(session?.responses.map(({ item, answer }) => [item, answer])).toEqual([
      ['th-two-years', null],
      ['th-often', null],
      ['du-most-least', null],
    ])
  })

  test('may say categories as numbers or labels, with blanks around', async () => {
    const [session] = await sessionsIn('th-two-years,th-often\n 5 , 2 to 3 \n')
    expect(session?.responses.map(({ answer }) => answer)).toEqual([5, 3])
  })

  test('without anything is nobody, and one with a name alone is somebody', async () => {
    expect(await sessionsIn('about,th-plan\n,\nAna,\n , \n')).toMatchObject([{ about: 'Ana', responses: [] }])
  })

  test('keeps a name that our own CSV guarded', async () => {
    expect(await sessionsIn("about,th-plan\n'=HYPERLINK(1),a\n")).toMatchObject([{ about: '=HYPERLINK(1)' }])
  })
})

test('a row has a place for each cell, and its start for all else', async () => {
  const [read] = await all(readCsvSheets(aBank(), inParts('about,th-plan\nAna,b\n'), 'all.csv'))
  const { places } = read!
  expect([places.of(['answers', 'th-plan']), places.ofKey(['answers'], 'th-plan')]).toEqual(
    Array(2).fill({ line: 2, column: 5 }),
  )
  expect([places.of([]), places.ofKey([], 'reach')]).toEqual(Array(2).fill({ line: 2, column: 1 }))
  expect([places.has(['about']), places.has(['reach']), places.valueAt(['about'])]).toEqual([true, false, 'Ana'])
})

describe('what is wrong with a row stops no other', () => {
  test.each([
    ['a category out of range', 'about,th-two-years\nAna,9', 'category-out-of-range 2:5'],
    ['an unknown option', 'th-two-years,"th-plan"\n1,"c"', 'unknown-option 2:3'],
    ['an unknown option as worst', 'du-most-least.best,du-most-least.worst\na,x', 'unknown-option 2:3'],
    ['a best without a worst', 'th-plan,du-most-least.best,du-most-least.worst\na,b,', 'best-worst-half 2:3'],
    ['the same as best and as worst', 'du-most-least.best,du-most-least.worst\nb,b', 'best-worst-same 2:3'],
    ['an unknown background', 'about,background\nAna,design knitting', 'unknown-background 2:5'],
    ['an unknown reach', 'about,reach\nAna,mars', 'unknown-reach 2:5'],
    ['a cell too many', 'about,th-plan\nAna,a,', 'ragged-row 2:7'],
    ['a cell too few', 'about,th-plan,sc-fair\nAna,a', 'ragged-row 2:6'],
    ['the header once more', 'about,th-plan\nabout,th-plan', 'header-again 2:1'],
    ['the example of a blank table', 'th-plan,about\na, EXAMPLE (delete this row) ', 'example-row 2:3'],
    ['something in a column without a name', 'about,th-plan,\nAna,a,x', 'nameless-column 2:7'],
    ['a quote that is not closed', 'about,th-plan\n"Ana,a', 'unclosed-quote 2:1'],
    ['a place on a later line', 'about,th-plan\n"Ana\nB",z', 'unknown-option 3:4'],
  ])('%s', async (_, csv, wrong) => {
    const empty = ','.repeat((csv.split('\n')[0] ?? '').split(',').length - 1)
    expect(await wrongIn(`${csv}\n${empty}\n`)).toEqual([wrong])
  })

  test('and all of it is told at once, with the paths of a sheet', async () => {
    const sheets = await sheetsIn('th-two-years,th-plan,sc-fair\n9,z,pm\n1,a,pm\n8,a,pm\n')
    expect(sheets.map(({ session, line }) => [session !== null, line])).toEqual([
      [false, 2],
      [true, 3],
      [false, 4],
    ])
    expect(sheets.flatMap(({ problems }) => problems.map(({ path, file }) => [file, path]))).toEqual([
      ['all.csv', 'answers.th-two-years'],
      ['all.csv', 'answers.th-plan'],
      ['all.csv', 'answers.th-two-years'],
    ])
  })
})

describe('a header', () => {
  const rows = '\n1,a\n2,b\n'

  test.each([
    ['an unknown column', 'th-two-yeers,th-plan', ['unknown-column 1:1']],
    ['two unknown columns', 'x,y', ['unknown-column 1:1', 'unknown-column 1:3']],
    ['a column twice', 'th-plan,th-plan', ['duplicate-column 1:9']],
    ['a column twice, with blanks', 'th-plan," th-plan "', ['duplicate-column 1:9']],
    ['half of a best-worst question', 'th-plan,du-most-least.best', ['missing-column 1:9']],
    ['a best-worst question without its halves', 'th-plan,du-most-least', ['unknown-column 1:9']],
    ['names of the language', '__proto__,constructor', ['unknown-column 1:1', 'unknown-column 1:11']],
    ['a broken quote', 'th-plan,"x"y', ['bad-quote 1:11']],
    ['a NUL', 'th-plan,\0', ['control-character 1:9']],
  ])('with %s is told of once, and no row is read', async (_, header, wrong) => {
    expect(await wrongIn(header + rows)).toEqual(wrong)
    expect(await sessionsIn(header + rows)).toEqual([])
    expect({}).not.toHaveProperty('polluted')
  })

  test('says which column was probably meant', async () => {
    const [sheet] = await sheetsIn(`th-two-yeers,du-most-least${rows}`)
    expect(sheet?.problems.map(({ message }) => /Did you mean "(.+)"\?/.exec(message)?.[1])).toEqual([
      'th-two-years',
      'du-most-least.best',
    ])
  })

  test('stops telling at 200 columns', async () => {
    expect(await wrongIn(`${Array.from({ length: 5000 }, (_, at) => `x${at}`).join()}\n`)).toHaveLength(200)
  })

  test.each(['about,rater\n', 'about,rater', '\nabout,rater\n\n', 'about,rater\n,\n , \n'])(
    'without rows is a problem behind it: %j',
    async (csv) => {
      expect(await wrongIn(csv)).toEqual([`no-rows ${csv.startsWith('\n') ? 2 : 1}:12`])
    },
  )

  test('with nothing but bad rows has their problems only', async () => {
    expect(await wrongIn('about,rater\nAna\n')).toEqual(['ragged-row 2:4'])
  })

  test('may follow the line in which Excel names the separator', async () => {
    expect(await sessionsIn('sep=;\nabout;th-plan\nAna, and Ben;b\n')).toMatchObject([{ about: 'Ana, and Ben' }])
  })

  test('may have columns without a name where nothing stands in them', async () => {
    expect(await sessionsIn('th-plan,, \na,, \n')).toHaveLength(1)
  })

  test('is read through a map, and columns to be ignored are left out', async () => {
    const map = new Map([
      ['Café: which plan?', 'th-plan'],
      ['Name', 'about'],
    ])
    const csv = 'E-mail,"Cafe\u0301: which plan?", Name ,th-two-years\nx@y,b,Ana,3\n'
    expect(await wrongIn(csv, { map, ignored: ['E-mail '] })).toEqual([])
    expect(await sessionsIn(csv, { map, ignored: ['E-mail '] })).toMatchObject([
      {
        about: 'Ana',
        responses: [
          { item: 'th-two-years', answer: 3 },
          { item: 'th-plan', answer: 'b' },
        ],
      },
    ])
  })

  test('that is mapped to a column which is there already stands twice', async () => {
    expect(await wrongIn('th-plan,Plan\na,b\n', { map: new Map([['Plan', 'th-plan']]) })).toEqual([
      'duplicate-column 1:9',
    ])
  })
})

describe('a map of columns', () => {
  const mapOf = (text: string) => parseColumnMap(aBank(), readText(text, 'map.yaml', { hidden: 'keep' }), 'map.yaml')

  test('goes from header text to column name, in YAML or JSON', () => {
    const entries = [
      ['Which plan?', 'th-plan'],
      ['Most', 'du-most-least.best'],
    ]
    expect([...mapOf('" Which plan? ": th-plan\nMost: du-most-least.best\n').map!]).toEqual(entries)
    expect([...mapOf('{"Which plan?": "th-plan", "Most": "du-most-least.best"}').map!]).toEqual(entries)
  })

  test.each([
    ['an unknown name', 'Plan: th-plam\n', ['unknown-column 1:7']],
    ['a number', 'Plan: 4\n', ['wrong-type 1:7']],
    ['a list', '[th-plan]', ['wrong-type 1:1']],
    ['a key twice', 'a: th-plan\na: about\n', ['duplicate-key 2:1']],
    ['nothing', '', ['empty-file 1:1']],
    ['__proto__', '__proto__: about', ['unknown-key 1:1']],
  ])('with %s is refused', (_, text, wrong) => {
    const { map, problems } = mapOf(text)
    expect(map).toBeNull()
    expect(problems.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual(wrong)
  })
})
