import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import type { Result } from '../../src/result/types.ts'
import type { Answer } from '../../src/session/types.ts'
import { aHome, runCommand } from '../world.ts'
import { type Answers, aSheet, favouring, written } from './sheets.ts'

const WHOLE = favouring('product-marketer')
const { full } = builtInBank().lengths
const FULL = full.adaptive ? [] : full.items
const OBSERVED = ['--about', 'Ana', '--observer', 'Ben']

async function blank(...args: string[]): Promise<string> {
  const { code, stdout } = await runCommand(['form', ...args])
  expect(code).toBe(0)
  return stdout
}

async function scored(stdin: string, ...args: string[]): Promise<Result> {
  const { code, stdout, stderr } = await runCommand(['score', '-', '--json', ...args], { stdin })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

/** A result without where it was read and what it was made from. */
const apart = (result: Result) => JSON.stringify({ ...result, source: null, sheet: null }, null, 2)

/** What the same answers give as a plain sheet, asked in this order. */
async function expected(
  answers: Answers,
  more: object,
  order: readonly string[] = Object.keys(answers),
): Promise<string> {
  return apart(await scored(aSheet(answers, { ...more, session: { order } })))
}

const given = (ids: readonly string[]): Answers => Object.fromEntries(ids.map((id) => [id, WHOLE[id] as Answer]))

/** An answer as somebody types it into YAML. */
const typed = (answer: Answer) =>
  typeof answer === 'object' ? `{best: ${answer.best}, worst: ${answer.worst}}` : String(answer)

describe('a sheet', () => {
  test('is YAML where no format is given, and filled in it is scored as it is', async () => {
    const yaml = await blank('--about', 'Ana')
    const filled = yaml.replace(/^ {2}([a-z0-9-]+): (?:null|\{best: null, worst: null\})$/gm, (line, id) =>
      id in WHOLE ? `  ${id}: ${typed(WHOLE[id] as Answer)}` : line,
    )
    const result = await scored(filled)
    expect(result.quality).toMatchObject({ answered: FULL.length, skipped: 0 })
    expect(apart(result)).toBe(await expected(given(FULL), { about: 'Ana' }, FULL))
  })

  test.each([
    ['yaml', []],
    ['json', []],
    ['yaml', OBSERVED],
    ['json', OBSERVED],
  ])('as %s with %j and nothing in it is a sheet where all is skipped', async (format, more) => {
    const { outcome, quality, about } = await scored(await blank('--format', format, ...more))
    expect(outcome.kind).toBe('open')
    expect(quality).toMatchObject({ answered: 0, skipped: FULL.length })
    expect(about).toBe(more.length > 0 ? 'Ana' : null)
  })

  test('an answer that was deleted behind its colon is a skip, and a line that was deleted was not asked', async () => {
    const yaml = await blank('--length', 'quick')
    const emptied = yaml.replace(/^( {2}[a-z0-9-]+:) (?:null|\{best: null, worst: null\})$/gm, '$1')
    expect((await scored(emptied)).quality).toMatchObject({ answered: 0, skipped: 24 })
    const [first = ''] = /^ {2}[a-z0-9-]+: null\n/m.exec(yaml) ?? []
    const { code, stderr } = await runCommand(['score', '-'], { stdin: yaml.replace(first, '') })
    expect(code).toBe(0)
    expect(stderr).toMatch(/order-without-answer/)
  })

  test('as JSON keeps to the schema of answers, and says where its questions are', async () => {
    const { stdout, stderr } = await runCommand(['form', '--json', '--length', 'standard'])
    const schema = JSON.parse((await runCommand(['schema', 'answers'])).stdout)
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema)
    const sheet = JSON.parse(stdout)
    expect([validate(sheet), validate.errors]).toEqual([true, null])
    expect(Object.values(sheet.answers)).toEqual(Array.from({ length: 48 }, () => null))
    expect(sheet.session.order).toEqual(Object.keys(sheet.answers))
    expect(stderr).toContain('role-fit questions --json')
  })
})

describe('a table', () => {
  const table = async (csv: string) => {
    const { code, stdout, stderr } = await runCommand(['score', '-', '--from', 'csv', '--json'], { stdin: csv })
    const { results } = JSON.parse(stdout) as { readonly results: readonly Result[] }
    return { code, stderr, people: results.map(({ about, quality }) => [about, quality.answered]) }
  }

  test('shows an example that any person could have written, and the row of the person whom it is for', async () => {
    const csv = await blank('--format', 'csv', '--about', 'Ana')
    expect(await table(csv.replace('EXAMPLE (delete this row)', 'Ben'))).toEqual({
      ...{ code: 0, stderr: '' },
      people: [
        ['Ben', FULL.length],
        ['Ana', 0],
      ],
    })
  })

  test('counts nobody for an example that was left in, and says so', async () => {
    const left = await table(await blank('--format', 'csv', '--about', 'Ana'))
    expect(left).toMatchObject({ code: 5, people: [['Ana', 0]] })
    expect(left.stderr).toContain('"code":"example-row"')
  })

  test('has its columns in the order of the form, and a row of its answers gives their result', async () => {
    const [header = ''] = (await blank('--format', 'csv', '--length', 'standard')).split('\r\n')
    const columns = header.split(',')
    expect(columns.slice(0, 4)).toEqual(['about', 'rater', 'background', 'reach'])
    const order = [...new Set(columns.slice(4).map((column) => column.replace(/\.(best|worst)$/, '')))]
    const cells = columns.slice(4).map((column) => cellOf(column))
    const csv = `${header}\nAna,self,,,${cells.join(',')}\n`
    const { results } = JSON.parse((await runCommand(['score', '-', '--from', 'csv', '--json'], { stdin: csv })).stdout)
    // A table does not say in which order its questions stood.
    const inBankOrder = builtInBank().items.flatMap(({ id }) => (order.includes(id) ? [id] : []))
    expect(apart(results[0])).toBe(await expected(given(order), { about: 'Ana' }, inBankOrder))
  })
})

/** What stands in a column, `item`, `item.best` or `item.worst`. */
function cellOf(column: string): string {
  const [id = '', half] = column.split('.')
  const answer = WHOLE[id] as Answer
  return typeof answer === 'object' ? answer[half as 'best' | 'worst'] : String(answer)
}

test('paper is keyed in by the numbers of its questions, with the key that stands at its end', async () => {
  const paper = await blank('--format', 'markdown', '--length', 'full')
  const [, key = ''] = /```yaml\n([^`]*)```/.exec(paper) ?? []
  const names = [...key.matchAll(/^"(.*)": (.*)$/gm)]
  expect(names.some(([, number]) => / most$/.test(number ?? ''))).toBe(true)
  const header = ['about', 'rater', ...names.map(([, number]) => number)].join(',')
  const row = ['Ana', 'self', ...names.map(([, , column]) => cellOf(column ?? ''))].join(',')
  const files = written({ 'key.yaml': key, 'answers.csv': `${header}\n${row}\n` })
  const { code, stdout } = await runCommand(['score', files['answers.csv'], '--map', files['key.yaml'], '--json'])
  expect(code).toBe(0)
  const inBankOrder = builtInBank().items.flatMap(({ id }) => (FULL.includes(id) ? [id] : []))
  expect(apart(JSON.parse(stdout).results[0])).toBe(await expected(given(FULL), { about: 'Ana' }, inBankOrder))
})

test.each(['yaml', 'markdown', 'html'])(
  'a form for an observer says in %s who sees the answers before all else',
  async (format) => {
    const text = (await blank('--format', format, ...OBSERVED)).replace(/\n# /g, ' ')
    const sees = text.indexOf('You answer about Ana. Whoever gets the answers, Ana too, can read each of them.')
    const first = text.indexOf(
      builtInBank()
        .items.find(({ id }) => id === FULL[0])
        ?.observer?.slice(0, -1) ?? '',
    )
    expect(sees).toBeGreaterThan(-1)
    expect(first).toBeGreaterThan(sees)
    expect(text).not.toContain('Which of these have you done')
  },
)

describe('what is written', () => {
  test('goes to a file that can be scored by the command that is named', async () => {
    const { 'x.yaml': old } = written({ 'x.yaml': '' })
    const file = old.replace('x.yaml', 'a form.yaml')
    const { code, stdout, stderr } = await runCommand(['form', '-o', file])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toContain(`role-fit score "${file}"`)
    expect(readFileSync(file, 'utf8')).toBe(await blank())
  })

  test('with --quiet is all that there is, and nothing is saved', async () => {
    const home = aHome()
    const { stderr } = await runCommand(['form', '--quiet', '--format', 'html'], { home })
    expect(stderr).toBe('')
    expect((await runCommand(['history'], { home })).stdout).toBe('Nothing is saved.\n')
  })

  test('is of another bank where one is named', async () => {
    const small = new URL('../fixtures/banks/small', import.meta.url).pathname
    for (const format of ['yaml', 'json']) {
      const { session, bank } = (await scored(await blank('--bank', small, '--format', format), '--bank', small)).sheet
      expect(bank?.id).toBe('small')
      expect(session?.length).toBe('full')
    }
  })
})

describe('wrong usage', () => {
  test.each([
    [['--format', 'text'], 'Allowed choices are yaml, json, csv, markdown, html'],
    [['--length', 'short'], 'quick, standard, full'],
    [['--background', 'enginering'], 'Did you mean engineering?'],
    [['--observer', ' '], 'no-observer'],
    [['--about', 'x'.repeat(201)], 'too-long'],
    [['--json', '--format', 'csv'], 'two-formats'],
  ])('%j', async (args, said) => {
    const { code, stdout, stderr } = await runCommand(['form', ...args])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(said)
  })
})
