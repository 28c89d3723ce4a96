/** Whatever people, files and arguments hold, nothing of it steers a terminal: every command, every format, both streams. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { run } from '../../src/cli.ts'
import type { World } from '../../src/io/world.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import { resultSchema } from '../../src/result/schema.ts'
import type { Session } from '../../src/session/types.ts'
import { sitting } from '../respondent.ts'
import { aFolder, aHome, type Ran, runCommand, type Surroundings } from '../world.ts'
import { keepJournal } from './journals.ts'
import { favouring } from './sheets.ts'

/** Colours, clipboard, link, window title, bell, C0, C1, carriage return, DEL, bidi, line separators, BOM, tags, a noncharacter. */
const STEERING =
  '\x1b[31m\x1b[2J\x1b]52;c;eA==\x07\x1b]8;;http://x\x1b\\\x1b]0;t\x07\x08\x9b31m\r\t\x7f\u202e\u2066\u061c\u200f\ufeff\u{e0041}\ufffe'
/** What a line of input can hold. */
const TYPED = `Ana${STEERING.replace('\r', '')}Z`
/** What the name of a file can hold. */
const NAMED = `Ana${STEERING.replaceAll('/', '')}\n\u2028\u2029Z`
/** What an argument can hold. */
const ARGUMENT = `Ana${STEERING}\n\u2028\u2029Z`
/** What a label and an escape in a document can hold. */
const HOSTILE = `${ARGUMENT}\0Z`

const FORBIDDEN =
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\ud800-\udfff\p{Noncharacter_Code_Point}]/u
/** The colours that are ours: bold, dim, cyan, and their ends. */
const OURS = /\x1b\[(?:1|2|22|36|39)m/g

const FORMATS = [[], ['--json'], ['--color', 'always'], ['--accessible'], ['--details', '--color', 'always']]
const REPORTS = [
  ['--format', 'html'],
  ['--format', 'markdown'],
  ['--for', 'coach'],
  ['--format', 'html', '--for', 'coach'],
]
const WIDTHS = ['24', '40', '80', '200']

function expectHarmless({ stdout, stderr, code }: Pick<Ran, 'stdout' | 'stderr' | 'code'>, coloured = false): void {
  const text = coloured ? `${stdout}${stderr}`.replaceAll(OURS, '') : `${stdout}${stderr}`
  const found = FORBIDDEN.exec(text)
  const about = found === null ? '' : JSON.stringify(text.slice(Math.max(0, found.index - 60), found.index + 20))
  expect(about).toBe('')
  // A bug would be told harmlessly, too.
  expect(code, stderr).not.toBe(1)
}

/** Runs a command line, which must end in one of these codes and say nothing that steers. */
async function harmless(args: readonly string[], around: Surroundings = {}): Promise<Ran> {
  const ran = await runCommand(args, around)
  expectHarmless(ran, args.includes('always'))
  return ran
}

/** JSON in which a byte order mark is an escape, for a raw one is refused. */
function asJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('\ufeff', '\\ufeff')
}

function aFile(name: string, text: string): string {
  const path = join(aFolder(), name)
  writeFileSync(path, text)
  return path
}

/** The document with every text of it made hostile where the schema leaves it free; the same text in the same way. */
function tampered(document: unknown): unknown {
  let current = document
  const texts = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value)
    else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) visit(part)
  }
  visit(document)
  for (const text of texts) {
    const next = replaced(current, text, `${text}${HOSTILE}`)
    if (resultSchema.safeParse(next).success) current = next
  }
  return current
}

function replaced(value: unknown, from: string, to: string): unknown {
  if (value === from) return to
  if (Array.isArray(value)) return value.map((part) => replaced(part, from, to))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, replaced(part, from, to)]))
}

function session(about: string | null, more: Partial<Session> = {}): Session {
  const bank = builtInBank()
  return { ...sitting(bank, { seed: 3, length: 'quick', pulls: [0.5, 0] }), about, ...more }
}

describe('a result document', () => {
  const document = tampered(evaluate(builtInBank(), session('Ana'), { file: 'a.json', line: 1 }))
  const observed = tampered(
    evaluate(builtInBank(), session('Ana', { rater: { kind: 'observer', label: 'Ben' } }), { file: 'a.json', line: 1 }),
  )

  test('is hostile in most of its texts', () => {
    expect(JSON.stringify(document).split(JSON.stringify(STEERING).slice(1, -1)).length).toBeGreaterThan(100)
  })

  test.each([...FORMATS, ...REPORTS].map((format) => [format.join(' '), format] as const))(
    'shown %s',
    async (_, format) => {
      for (const one of [document, observed])
        for (const columns of WIDTHS) {
          const file = aFile('result.json', asJson(one))
          const { code, stdout } = await harmless(['show', file, ...format], { env: { COLUMNS: columns } })
          expect(code).toBe(0)
          if (format.includes('--json')) expect(JSON.parse(stdout)).toEqual(one)
        }
    },
  )

  test('taken for a retest or as a sheet', async () => {
    const file = aFile('result.json', asJson(document))
    for (const format of FORMATS.slice(0, 3)) {
      await harmless(['score', file, ...format])
      await harmless(['take', '--retest', file, '--no-input', ...format])
      await harmless(['take', '--answers', file, '--no-input', ...format])
    }
  })

  test('that cannot be used', async () => {
    const unknown = aFile('a.json', asJson({ ...(document as object), [HOSTILE]: HOSTILE, outcome: HOSTILE }))
    for (const format of [[], ['--json']]) await harmless(['show', unknown, ...format])
  })
})

describe('an answer sheet', () => {
  const sheet = { about: HOSTILE, rater: { kind: 'observer', label: HOSTILE }, answers: favouring('product-manager') }

  test('scored as text, document and lines, gives its labels back as they were', async () => {
    const file = aFile(NAMED, asJson(sheet))
    const lines = aFile(`${NAMED}.ndjson`, `${asJson(sheet)}\n${asJson(sheet)}\n`)
    for (const format of FORMATS.filter((one) => !one.includes('--details'))) {
      await harmless(['score', file, ...format])
      await harmless(['score', file, lines, ...format, '--save'])
    }
    const { stdout } = await harmless(['score', file, '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ about: HOSTILE, rater: sheet.rater, source: { file } })
    const many = await harmless(['score', lines, '--format', 'ndjson'])
    for (const line of many.stdout.trimEnd().split('\n')) expect(JSON.parse(line).source.file).toBe(lines)
    expect(many.stdout.split('\n')).toHaveLength(3)
  })

  test('with unknown ids, keys, categories and a bank of another name', async () => {
    const wrong = [
      { ...sheet, answers: { [HOSTILE]: HOSTILE, 'th-two-years': HOSTILE, 'th-plan': { [HOSTILE]: HOSTILE } } },
      { ...sheet, [HOSTILE]: { [HOSTILE]: HOSTILE } },
      { ...sheet, schema: HOSTILE },
      { ...sheet, bank: { id: HOSTILE, version: HOSTILE } },
      { ...sheet, background: [HOSTILE], reach: HOSTILE, session: { order: [HOSTILE], seed: HOSTILE } },
    ]
    for (const one of wrong) {
      const [file, line] = [aFile(NAMED, asJson(one)), aFile(`${NAMED}.ndjson`, `${asJson(one)}\n${HOSTILE}\n`)]
      for (const format of [[], ['--json'], ['--color', 'always']]) {
        await harmless(['score', file, line, ...format])
        await harmless(['take', '--answers', file, '--no-input', ...format])
      }
      await harmless(['score', file, line, '--format', 'ndjson'])
      const { stderr } = await harmless(['score', file, '--json'])
      expect(JSON.parse(stderr).problems[0].file).toBe(file)
    }
  })

  test('as CSV with such headers and cells, and a map of such columns', async () => {
    const cell = `"${HOSTILE.replaceAll('"', '""').replaceAll('\0', '').replaceAll('\ufeff', '')}"`
    const table = aFile(`${NAMED}.csv`, `about,rater,th-two-years,${cell}\n${cell},${cell},${cell},1\nAna,self,4,\n`)
    const map = aFile('map.json', asJson({ [HOSTILE]: 'th-two-years', other: HOSTILE }))
    for (const format of [[], ['--json'], ['--format', 'ndjson']]) {
      await harmless(['score', table, ...format])
      await harmless(['score', table, '--map', map, ...format])
      await harmless(['score', table, '--ignore-columns', ARGUMENT, ...format])
    }
  })

  test.each(['{"about": "\x1b[2J\x9b"', '\x1b]0;t\x07: [\u202e', `answers: {${TYPED}: 1}`, 'a: &x [*x, \x9b]'])(
    'that is broken: %j',
    async (text) => {
      for (const format of [[], ['--json']]) {
        await harmless(['score', aFile(NAMED, text), ...format])
        await harmless(['score', '-', ...format], { stdin: text })
      }
    },
  )
})

/** Types what is hostile once at each kind of prompt, then what is asked for. */
function confuser(label: string): (said: string) => string {
  const heard = new Set<string>()
  return (said) => {
    const prompt = said.split('\n').at(-1) ?? ''
    if (/label/.test(prompt)) return label
    const known = heard.has(prompt)
    heard.add(prompt)
    if (!known) return TYPED
    if (/Answer: $|The most: $/.test(prompt)) return '1'
    if (/The least: $/.test(prompt)) return '2'
    if (!prompt.startsWith('Enter to go on') || heard.has('the list')) return ''
    heard.add('the list')
    return 'l'
  }
}

describe('a sitting', () => {
  const QUICK = ['-', '--length', 'quick', '--seed', '5']

  test.each(FORMATS.filter((one) => !one.includes('--details')).map((format) => [format.join(' '), format] as const))(
    'in lines %s',
    async (_, format) => {
      const home = aHome()
      const { code, stdout } = await harmless([...QUICK, ...format], { typing: confuser(TYPED), home })
      expect(code).toBe(0)
      if (format.includes('--json')) expect(JSON.parse(stdout).about).toBe(TYPED)
      for (const args of [['history'], ['history', '--json'], ['show'], ['show', '--json'], ['show', '--details']])
        await harmless(args, { home })
      const removed = await harmless(['history', 'rm', '--about', TYPED], { home })
      expect(removed.code).toBe(0)
    },
  )

  test('about somebody else, by an observer', async () => {
    const who = ['--observer', HOSTILE, '--about', HOSTILE]
    const home = aHome()
    const { stdout } = await harmless([...QUICK, ...who, '--json'], { typing: confuser(TYPED), home })
    expect(JSON.parse(stdout)).toMatchObject({ about: HOSTILE, rater: { kind: 'observer', label: HOSTILE } })
    const { stdout: list } = await harmless(['history', '--json'], { home })
    expect(JSON.parse(list).sessions[0]).toMatchObject({ about: HOSTILE, rater: { label: HOSTILE } })
    await harmless([...QUICK, '--observer', HOSTILE], { typing: confuser(TYPED) })
  })

  test('that is left, is offered again, and goes on', async () => {
    const home = aHome()
    const left = sitting(builtInBank(), { seed: 3, length: 'quick', pulls: [0, 0] })
    keepJournal(home, '2026-11-21-bbbb', {
      ...left,
      about: HOSTILE,
      stopped: null,
      responses: left.responses.slice(0, 9),
    })
    const terminal = { terminal: true, env: { ACCESSIBLE: '1' }, home } as const
    await harmless([], { ...terminal, typing: () => null })
    await harmless(['resume'], { ...terminal, typing: () => 'q' })
    await harmless(['resume', '--color', 'always'], { ...terminal, typing: confuser(TYPED) })
    await harmless(['history', 'rm', '--all'], { ...terminal, typing: confuser(TYPED) })
  })

  test('on a narrow terminal, where messages are wrapped', async () => {
    const around = { terminal: true, columns: 30, env: { ACCESSIBLE: '1' } } as const
    await harmless(['--about', HOSTILE, '--observer', HOSTILE], { ...around, typing: confuser(TYPED) })
    await harmless(['score', ARGUMENT], around)
  })
})

describe('words of a command line', () => {
  const HELPFUL = ['take', 'resume', 'demo', 'show', 'history', 'score', 'questions', 'simulate', 'schema']
  const lines: (readonly string[])[] = [
    [ARGUMENT],
    [`--${ARGUMENT}`],
    ['help', ARGUMENT],
    ['help', 'history', ARGUMENT],
    ['schema', ARGUMENT],
    ['history', ARGUMENT],
    ['history', 'rm', ARGUMENT],
    ['history', 'rm', '--about', ARGUMENT],
    ['resume', ARGUMENT],
    ['show', ARGUMENT],
    ['score', ARGUMENT],
    ['score', ARGUMENT, '--from', ARGUMENT],
    ['score', 'a.csv', '--map', ARGUMENT],
    ['questions', '--bank', ARGUMENT],
    ['questions', '--claims', '--bank', ARGUMENT],
    ['demo', '--output', `${ARGUMENT}/x`],
    ['demo', '--format', ARGUMENT],
    ['demo', '--color', ARGUMENT],
    ...['--length', '--background', '--reach', '--seed', '--retest', '--answers'].map((option) => [
      'take',
      option,
      ARGUMENT,
    ]),
    ...HELPFUL.flatMap((command) => [
      [command, `--${ARGUMENT}`],
      [command, ARGUMENT, ARGUMENT],
      ['help', command],
      [ARGUMENT, command],
    ]),
  ]

  test.each(lines.map((line) => [line.join(' ').replaceAll(ARGUMENT, '?'), line] as const))('%s', async (_, line) => {
    await harmless(line)
    const { stderr } = await harmless([...line, '--json'])
    if (stderr !== '') expect(JSON.parse(stderr).schema).toBe('role-fit/problems/v1')
    await harmless([...line, '--color', 'always'])
  })

  test('commands that take none', async () => {
    for (const format of FORMATS) {
      await harmless(['demo', ...format])
      if (format.includes('--details')) continue
      await harmless(['questions', '--claims', ...format])
      await harmless(['history', ...format])
      await harmless(['history', 'path', ...format])
    }
    for (const name of ['answers', 'result', 'bank']) await harmless(['schema', name])
  })
})

describe('names of files and folders', () => {
  test('a bank, sound and broken, in a folder of that name', async () => {
    const bank = join(aFolder(), NAMED)
    cpSync(new URL('../fixtures/banks/small', import.meta.url).pathname, bank, { recursive: true })
    for (const format of [[], ['--json'], ['--claims']]) await harmless(['questions', '--bank', bank, ...format])
    writeFileSync(join(bank, 'bank.yaml'), `"\\e]0;t\\x9b": 1\n${TYPED}: 1\n`)
    for (const format of [[], ['--json']]) {
      const { code } = await harmless(['questions', '--bank', bank, ...format])
      expect(code).toBe(5)
    }
  })

  test('where the result is written, and where everything is saved', async () => {
    const output = join(aFolder(), NAMED)
    expect((await harmless(['demo', '--output', output])).code).toBe(0)
    const home = join(aFolder(), NAMED)
    mkdirSync(home, { mode: 0o700 })
    await harmless(['score', aFile('a.json', asJson({ answers: {} })), '--save'], { home })
    for (const args of [
      ['history'],
      ['history', 'path'],
      ['show', '2026-11-21-zzzz'],
      ['history', 'rm', '2026-11-21-zzzz'],
    ])
      await harmless(args, { home })
    const { stdout } = await harmless(['history', 'path', '--json'], { home })
    expect(JSON.parse(stdout).results).toContain(home)
  })
})

test('a bug is told harmlessly, with its stack', async () => {
  const said: string[] = []
  const stream = () => new PassThrough().on('data', (chunk) => said.push(String(chunk)))
  const world = {
    ...{ stdin: new PassThrough(), stdout: stream(), stderr: stream(), env: { ROLE_FIT_DEBUG: '1' } },
    store: () => {
      throw new Error(HOSTILE)
    },
  } as unknown as World
  for (const format of [[], ['--json']]) expect(await run(['history', ...format], world)).toBe(1)
  expect(said.join('')).toContain('at run')
  expectHarmless({ stdout: said.join(''), stderr: '', code: 0 })
})
