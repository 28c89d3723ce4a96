import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import type { Result } from '../../src/result/types.ts'
import { aFolder, aHome, runCommand } from '../world.ts'
import { aSheet, favouring, written } from './sheets.ts'

const FEW = { 'th-two-years': 4, 'th-plan': 'b' } as const
const oneLine = (sheet: string) => JSON.stringify(JSON.parse(sheet))
const ANA = oneLine(aSheet(FEW, { about: 'Ana' }))
const BEN = oneLine(aSheet(favouring('product-manager'), { about: 'Ben' }))
const BAD = '{"answers": {"th-two-years": 9}}'
const { id, version } = builtInBank()
const MAIL = `Hi Eva,\nthanks for asking, here are my answers\n\n${JSON.stringify({
  schema: 'role-fit/answers/v1',
  bank: { id, version },
  rater: 'self',
  answers: FEW,
})}\n`
const CSV = 'about,th-two-years,th-plan\nAna,4,b\nBea,9,b\nCem,,a\n'

const linesOf = (text: string) => text.split('\n').slice(0, -1)
const documentsIn = (text: string) => linesOf(text).map((line) => JSON.parse(line))
const namesIn = (results: readonly Result[]) => results.map(({ about }) => about)

describe('which reader reads a file', () => {
  test.each(['ndjson', 'jsonl', 'NDJSON'])('lines of JSON by the extension .%s', async (extension) => {
    const { file } = { file: Object.values(written({ [`all.${extension}`]: `${ANA}\n${BEN}\n` }))[0]! }
    const { code, stdout } = await runCommand(['score', file, '--json'])
    expect(code).toBe(0)
    expect(namesIn(JSON.parse(stdout).results)).toEqual(['Ana', 'Ben'])
  })

  test.each([
    ['csv', ','],
    ['csv', ';'],
    ['tsv', '\t'],
  ])('a table by the extension .%s, parted by %j', async (extension, separator) => {
    const name = `all.${extension}`
    const file = written({ [name]: `about${separator}th-plan\nAna${separator}b\n` })[name]!
    const { code, stdout } = await runCommand(['score', file, '--json'])
    expect(code).toBe(0)
    expect(namesIn(JSON.parse(stdout).results)).toEqual(['Ana'])
  })

  test('--from, whatever the extension, and for standard input', async () => {
    const file = written({ 'all.txt': CSV })['all.txt']
    expect((await runCommand(['score', file, '--from', 'csv'])).stdout).toMatch(
      /^Ana: .*, 2 answers\nCem: .*, 1 answer\n$/,
    )
    expect((await runCommand(['score', '-', '--from', 'csv'], { stdin: CSV })).stdout).toMatch(/^Ana: .*\nCem: .*\n$/)
    expect((await runCommand(['score', '-', '--from', 'ndjson'], { stdin: `${ANA}\n${BEN}` })).stdout).toMatch(
      /^Ana: .*\nBen: .*\n$/,
    )
    const { 'ana.csv': yaml } = written({ 'ana.csv': 'about: Ana\nanswers: {th-plan: b}\n' })
    expect(JSON.parse((await runCommand(['score', yaml, '--from', 'yaml', '--json'])).stdout).about).toBe('Ana')
  })

  test('lines of JSON that nobody calls so are refused, and it says how to call them', async () => {
    const said = async (stdin: string) => (await runCommand(['score', '-'], { stdin })).stderr
    const lines = 'stdin:2:1 syntax Each line is a document of its own, where one document is expected. Mend: '
    expect(await said(`${ANA}\n${BEN}\n`)).toBe(
      `${lines}Hand over one line, or say that all are meant: --from ndjson\n`,
    )
    expect(await said('{\n"answers": {]\n}')).not.toContain('--from')
  })

  test.each([CSV, '\ufeffName;th-plan\r\nAna;b\r\n', 'Name\tWhat is a plan?\nAna\tb\n', 'about,"th-plan\nAna,"b"\n'])(
    'a table that nobody calls so is refused, and it says how to call it: %j',
    async (stdin) => {
      const { code, stderr } = await runCommand(['score', '-'], { stdin })
      expect(code).toBe(5)
      expect(stderr).toBe(
        'stdin:1:1 syntax This is a table, where one document is expected. Mend: Hand over one document, or say that it is a table: --from csv\n',
      )
    },
  )

  test.each([
    `${ANA}\n`,
    '{"answers":\n{"th-plan": "b", "th-two-years": 1}}',
    'about: Ana, Ben\nanswers: {th-plan: b}\n',
    MAIL,
  ])('a document is no table, whatever commas it has: %j', async (stdin) => {
    expect(await runCommand(['score', '-'], { stdin })).toMatchObject({ code: 0, stderr: '' })
  })

  test.each([
    ['in UTF-16', Buffer.from('\ufeffabout: Ana, Ben\nanswers: {th-plan: b, th-two-years: 4}\n', 'utf16le'), /UTF-16/],
    ['of two sentences', 'Hello, I am text\nand more; text\n', /found the text/],
    ['of one row', 'Ana,b\n', /found the text/],
  ])('a text %s is called no table', async (_, text, said) => {
    const file = join(aFolder(), 'sheet')
    writeFileSync(file, text)
    const { code, stderr } = await runCommand(['score', file])
    expect(code).toBe(5)
    expect(stderr).toMatch(said)
    expect(stderr).not.toContain('table')
  })

  test('where one document alone is read, nothing else is proposed', async () => {
    const { 'all.txt': file } = written({ 'all.txt': CSV })
    const { code, stderr } = await runCommand(['take', '--answers', file, '--length', 'quick'])
    expect(code).toBe(5)
    expect(stderr).not.toContain('--from')
  })

  test('a table in UTF-16 with a mark is read; lines of JSON in UTF-16 are not', async () => {
    const folder = aFolder()
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), Buffer.from(`\uFEFF${text}`, 'utf16le'))
      return join(folder, name)
    }
    expect((await runCommand(['score', file('all.csv', 'about\tth-plan\r\nJosé\tb\r\n')])).stdout).toMatch(/^José: /)
    const { code, stderr } = await runCommand(['score', file('all.ndjson', `${ANA}\n`)])
    expect(code).toBe(5)
    expect(stderr).toMatch(/all\.ndjson:1:1 utf-16 /)
  })

  test('a line or row gives what a file of its own gives, but for the source', async () => {
    const files = written({ 'all.ndjson': `\n${ANA}\n`, 'all.csv': CSV, 'ana.json': ANA })
    const own: Result = JSON.parse((await runCommand(['score', files['ana.json'], '--json'])).stdout)
    for (const [name, line] of [
      ['all.ndjson', 2],
      ['all.csv', 2],
    ] as const) {
      const [first] = JSON.parse((await runCommand(['score', files[name], '--json'])).stdout).results
      expect(first).toEqual({ ...own, source: { file: files[name], line } })
    }
  })
})

describe('a bad line stops nothing', () => {
  const stdin = `${ANA}\n${BAD}\n{"answers"\n\n${BEN}\n`

  test('it is reported with its number, the rest is a line a person, and the exit code is 5', async () => {
    const { code, stdout, stderr } = await runCommand(['score', '-', '--from', 'ndjson'], { stdin })
    expect(code).toBe(5)
    expect(linesOf(stderr)).toEqual([
      expect.stringMatching(/^stdin:2:30 category-out-of-range .* Mend: /),
      expect.stringMatching(/^stdin:3:11 incomplete .* Mend: /),
    ])
    expect(linesOf(stdout)).toEqual([expect.stringMatching(/^Ana: open, /), expect.stringMatching(/^Ben: lead, /)])
  })

  test('with --json its problems stand in the document of results, too', async () => {
    const { code, stdout, stderr } = await runCommand(['score', '-', '--from', 'ndjson', '--json'], { stdin })
    expect(code).toBe(5)
    const { schema, results, problems } = JSON.parse(stdout)
    expect(schema).toBe('role-fit/results/v1')
    expect(results.map(({ source }: Result) => source)).toEqual([
      { file: 'stdin', line: 1 },
      { file: 'stdin', line: 5 },
    ])
    expect(problems).toMatchObject([
      { line: 2, code: 'category-out-of-range' },
      { line: 3, code: 'incomplete' },
    ])
    expect(JSON.parse(stderr)).toEqual({ schema: 'role-fit/problems/v1', problems })
  })

  test('with --format ndjson its problems stand in its place', async () => {
    const { code, stdout, stderr } = await runCommand(['score', '-', '--from', 'ndjson', '--format', 'ndjson'], {
      stdin,
    })
    expect(code).toBe(5)
    expect(documentsIn(stdout)).toMatchObject([
      { schema: 'role-fit/result/v1', about: 'Ana' },
      { type: 'error', line: 2, problems: [{ file: 'stdin', line: 2, column: 30, code: 'category-out-of-range' }] },
      { type: 'error', line: 3, problems: [{ line: 3, column: 11, code: 'incomplete' }] },
      { schema: 'role-fit/result/v1', about: 'Ben' },
    ])
    expect(linesOf(stderr)).toHaveLength(2)
  })

  test('nor does a bad row', async () => {
    const { code, stdout, stderr } = await runCommand(['score', '-', '--from', 'csv'], { stdin: CSV })
    expect(code).toBe(5)
    expect(stderr).toMatch(/^stdin:3:5 category-out-of-range .*\n$/)
    expect(stdout).toMatch(/^Ana: .*\nCem: .*\n$/)
  })

  test('nor a file that is not there, in the middle of others', async () => {
    const { 'ana.json': ana, 'ben.ndjson': ben } = written({ 'ana.json': ANA, 'ben.ndjson': BEN })
    const args = ['score', ana, `${ana}l`, `${ben}.csv`, ben, '--format', 'ndjson']
    const { code, stdout } = await runCommand(args)
    expect(code).toBe(6)
    expect(documentsIn(stdout)).toMatchObject([
      { about: 'Ana' },
      { type: 'error', line: null, problems: [{ code: 'not-found', file: `${ana}l` }] },
      { type: 'error', line: null, problems: [{ code: 'not-found', file: `${ben}.csv` }] },
      { about: 'Ben' },
    ])
  })

  test('where every one is bad, standard output is empty but in NDJSON', async () => {
    for (const format of ['text', 'json']) {
      const args = ['score', '-', '--from', 'ndjson', '--format', format]
      const { code, stdout } = await runCommand(args, { stdin: `${BAD}\n${BAD}\n` })
      expect({ code, stdout }).toEqual({ code: 5, stdout: '' })
    }
    const args = ['score', '-', '--from', 'ndjson', '--format', 'ndjson']
    const { stdout } = await runCommand(args, { stdin: `${BAD}\n${BAD}\n` })
    expect(documentsIn(stdout).map(({ type, line }) => [type, line])).toEqual([
      ['error', 1],
      ['error', 2],
    ])
  })

  test('of many, 20 are shown and the rest counted', async () => {
    const { stderr } = await runCommand(['score', '-', '--from', 'ndjson'], { stdin: `${BAD}\n`.repeat(30) })
    expect(linesOf(stderr)).toHaveLength(21)
    expect(stderr).toMatch(/\.\.\.and 10 more\.\n$/)
  })
})

describe('what is written', () => {
  test('one line of NDJSON or one row is a document of results, not a result', async () => {
    const files = written({ 'one.ndjson': ANA, 'one.csv': 'about,th-plan\nAna,b\n' })
    for (const file of Object.values(files)) {
      const { code, stdout } = await runCommand(['score', file, '--json'])
      expect(code).toBe(0)
      expect(JSON.parse(stdout)).toMatchObject({ schema: 'role-fit/results/v1', problems: [] })
      expect((await runCommand(['score', file])).stdout).toMatch(/^Ana: .*\n$/)
    }
  })

  test('results as lines, scored again, are the same to the byte', async () => {
    const args = ['score', '-', '--from', 'ndjson', '--format', 'ndjson']
    const first = await runCommand(args, { stdin: `${ANA}\n${BEN}\n` })
    expect(first.code).toBe(0)
    expect(linesOf(first.stdout)).toHaveLength(2)
    expect((await runCommand(args, { stdin: first.stdout })).stdout).toBe(first.stdout)
  })

  test('a single sheet as NDJSON is one line, the same document as with --json', async () => {
    const { 'ana.json': file } = written({ 'ana.json': aSheet(FEW) })
    const { stdout } = await runCommand(['score', file, '--format', 'ndjson'])
    expect(linesOf(stdout)).toHaveLength(1)
    expect(JSON.parse(stdout)).toEqual(JSON.parse((await runCommand(['score', file, '--json'])).stdout))
  })

  test('-o takes the lines, and --save keeps each result', async () => {
    const home = aHome()
    const file = join(aFolder(), 'out.ndjson')
    const args = ['score', '-', '--from', 'ndjson', '--format', 'ndjson', '--save', '-o', file]
    const { code, stdout, stderr } = await runCommand(args, { stdin: `${ANA}\n${BEN}\n`, home })
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    const results: Result[] = documentsIn(readFileSync(file, 'utf8'))
    expect(namesIn(results)).toEqual(['Ana', 'Ben'])
    const ids = [...stderr.matchAll(/^Saved as (\S+) /gm)].map(([, id]) => id as string)
    for (const [k, id] of ids.entries())
      expect(JSON.parse((await runCommand(['show', id, '--json'], { home })).stdout)).toEqual(results[k])
    expect(ids).toHaveLength(2)
  })

  test('a header without rows has nobody to score, and says so', async () => {
    const { 'none.csv': none } = written({ 'none.csv': 'about,th-plan\n' })
    const { code, stdout, stderr } = await runCommand(['score', none, '--json'])
    expect({ code, stdout }).toEqual({ code: 5, stdout: '' })
    expect(JSON.parse(stderr)).toMatchObject({ problems: [{ file: none, line: 1, code: 'no-rows' }] })
  })
})

describe('columns', () => {
  test('are named by --map and left out by --ignore-columns', async () => {
    const files = written({
      'all.csv': '"Who?",Mail,Note,"Two, years?"\nAna,a@b,x,4\n',
      'map.yaml': 'Who?: about\n"Two, years?": th-two-years\n',
    })
    const args = ['score', files['all.csv'], '--map', files['map.yaml'], '--ignore-columns', 'Mail, Note', '--json']
    const { code, stdout } = await runCommand(args)
    expect(code).toBe(0)
    expect(JSON.parse(stdout).results).toMatchObject([{ about: 'Ana', sheet: { answers: { 'th-two-years': 4 } } }])
  })

  test('that are unknown are told of once, and keep the file from being scored', async () => {
    const { 'all.csv': file } = written({ 'all.csv': 'about,th-two-yeers\nAna,4\nBen,5\n' })
    const { code, stdout, stderr } = await runCommand(['score', file])
    expect({ code, stdout }).toEqual({ code: 5, stdout: '' })
    expect(stderr).toMatch(/^\S+all\.csv:1:7 unknown-column .*Did you mean "th-two-years"\? Mend: .*\n$/)
  })

  test.each([
    ['a map with an unknown question', 'Who?: abuot\n', 5, /map\.yaml:1:7 unknown-column /],
    ['a map that cannot be read', 'Who?: [\n', 5, /map\.yaml:\d+:\d+ /],
  ])('%s is refused before anything is scored', async (_, map, exit, said) => {
    const files = written({ 'all.csv': 'about\nAna\n', 'map.yaml': map })
    const { code, stdout, stderr } = await runCommand(['score', files['all.csv'], '--map', files['map.yaml']])
    expect({ code, stdout }).toEqual({ code: exit, stdout: '' })
    expect(stderr).toMatch(said)
  })

  test('a map that is not there is exit code 6', async () => {
    const { 'all.csv': file } = written({ 'all.csv': 'about\nAna\n' })
    expect((await runCommand(['score', file, '--map', `${file}.yaml`])).code).toBe(6)
  })
})

describe('wrong use', () => {
  test.each([
    [['score', '-', '--from', 'xml'], /Allowed choices are json, yaml, ndjson, csv\./],
    [['score', '-', '--format', 'ndjson', '--json'], /"code":"two-formats"/],
    [['score', '-', '--map', 'm.yaml'], /^no-csv .* Mend: .*--from csv/],
    [['score', 'a.json', '--ignore-columns', 'x'], /^no-csv /],
    [['demo', '--format', 'ndjson'], /'ndjson' is invalid\. Allowed choices are text, json, markdown, html\./],
    [['questions', '--format', 'ndjson'], /'ndjson' is invalid/],
    [['show', '--format', 'ndjson'], /'ndjson' is invalid/],
    [['take', '--format', 'ndjson'], /'ndjson' is invalid/],
  ])('%j is exit code 2', async (args, said) => {
    const { code, stdout, stderr } = await runCommand(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(said)
  })

  test.each(['all.csv', 'all.ndjson'])('a folder or a pipe called %s is exit code 6, at once', async (name) => {
    const folder = aFolder()
    const pipe = join(folder, name)
    execFileSync('mkfifo', [pipe])
    expect(existsSync(pipe)).toBe(true)
    const piped = await runCommand(['score', pipe])
    expect({ code: piped.code, stderr: piped.stderr }).toEqual({
      code: 6,
      stderr: expect.stringContaining(' not-a-file '),
    })
    const inFolder = await runCommand(['score', folder, '--from', name.endsWith('csv') ? 'csv' : 'ndjson'])
    expect({ code: inFolder.code, stderr: inFolder.stderr }).toEqual({
      code: 6,
      stderr: expect.stringContaining(' is-a-directory '),
    })
  })
})

test('the help of score names its forms and formats', async () => {
  const { stdout } = await runCommand(['help', 'score'])
  for (const words of [
    '--from <form>',
    '"text", "json", "ndjson", "csv", "markdown"',
    '--map <file>',
    '--ignore-columns <headers>',
  ])
    expect(stdout.replace(/\s+/g, ' ')).toContain(words)
})
