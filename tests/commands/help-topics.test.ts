import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { declaredBy, leavesOf } from '../../src/commands/declared.ts'
import { TOPICS } from '../../src/commands/help-topics.ts'
import type { World } from '../../src/io/world.ts'
import { programFor } from '../../src/program.ts'
import { toSheet } from '../../src/session/sheet.ts'
import { aSession, observer, type Wanted } from '../compare/sheets.ts'
import { aFolder, runCommand } from '../world.ts'
import { written } from './sheets.ts'

const FORMATS = ['text', 'json', 'ndjson', 'markdown', 'html', 'csv', 'ics', 'yaml']

function idle() {
  const program = programFor(
    undefined as unknown as World,
    () => {},
    () => {},
  )
  const quiet = (command: typeof program) => {
    if (command.commands.length === 0) command.action(() => {})
    for (const inner of command.commands) quiet(inner)
  }
  quiet(program)
  return program
}

const LEAVES = leavesOf(declaredBy(idle()))

async function topic(name: string): Promise<string> {
  return (await runCommand(['help', name])).stdout
}

test('every topic of the contract is there, and help lists each with what it is about', async () => {
  const names = ['exit-codes', 'scoring', 'privacy', 'accessibility', 'environment', 'coaching', 'scripting', 'words']
  expect(Object.keys(TOPICS)).toEqual(names)
  const { stdout } = await runCommand(['help'])
  for (const [name, about] of Object.entries(TOPICS)) expect(stdout).toContain(`  ${name.padEnd(15)} ${about}\n`)
})

test.each(Object.keys(TOPICS))(
  '%s is plain text of at most 80 columns, whose commands and options exist',
  async (name) => {
    const text = await topic(name)
    expect(text.split('\n').filter((line) => line.length > 80 || line !== line.trimEnd())).toEqual([])
    expect(text).toMatch(/^[\n\x20-\x7e]+\n$/)
    const known = new Set(LEAVES.flatMap(({ options }) => options.map(({ long }) => long)))
    expect(
      [...text.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([option]) => option).filter((one) => !known.has(one)),
    ).toEqual([])
    for (const [, line = ''] of text.matchAll(/^ +(role-fit(?: .*)?)$/gm)) {
      // Prose that begins with the program's name is no command line.
      const command = line.split(/ {2,}/)[0]!
      if (!/^role-fit( (-|[a-z]+|<[^>]+>|--[a-z-]+|[A-Z][a-z]+|[\w-]+\.\w+))*$/.test(command)) continue
      const words = command
        .replace(/<[^>]+>/g, 'x')
        .split(' ')
        .slice(1)
      if (words.some((word) => ['asks', 'reads', 'is'].includes(word))) continue
      await expect(idle().parseAsync(words, { from: 'user' }), command).resolves.toBeDefined()
    }
  },
)

test('environment names every variable that the program asks for, and no other', async () => {
  const root = fileURLToPath(new URL('../../src', import.meta.url))
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const code = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n')
  const asked = [...code.matchAll(/\benv\.([A-Z_]+)\b|\bbase\('([A-Z_]+)'/g)].map(([, one, other]) => one ?? other!)
  // Node itself asks for the home folder.
  const wanted = new Set([...asked, 'HOME'])
  expect(wanted.size).toBeGreaterThan(12)
  const named = new Set((await topic('environment')).match(/\b[A-Z][A-Z_]+\b/g)?.filter((word) => word !== 'XDG'))
  expect([...named].sort()).toEqual([...wanted].sort())
})

test('the table of formats is what the commands accept', async () => {
  const table = (await topic('scripting')).split('Another is wrong usage.\n')[1]?.split('\n\n')[0]?.split('\n') ?? []
  const columns = table[0]?.trim().split(/ +/) ?? []
  expect(columns).toEqual(FORMATS.filter((format) => columns.includes(format)))
  const said = new Map(
    table.slice(1).map((line) => {
      const cells = line.trim().match(/^(.*?) +((?:yes|-)(?: +(?:yes|-))*)$/)
      const answers = cells?.[2]?.split(/ +/) ?? []
      return [cells?.[1] ?? '', columns.filter((_, k) => answers[k] === 'yes')]
    }),
  )
  const accepted = new Map<string, string[]>()
  for (const { path, arguments: own, options } of LEAVES) {
    if (!options.some(({ long }) => long === '--format')) continue
    const needed = own.filter(({ required }) => required).map(({ choices }) => choices[0] ?? 'x')
    const taken: string[] = []
    for (const format of FORMATS) {
      const words = [...path, ...needed, '--format', format]
      const refused = await idle()
        .parseAsync(words, { from: 'user' })
        .then(
          () => false,
          () => true,
        )
      if (!refused) taken.push(format)
    }
    accepted.set(path.join(' '), taken)
  }
  expect(Object.fromEntries([...said].map(([name, formats]) => [name, formats.toSorted()]))).toEqual(
    Object.fromEntries([...accepted].map(([name, formats]) => [name, formats.toSorted()])),
  )
})

/** What the topic explains of the columns of a command, in its order, and all words of that part. */
async function columnsOf(command: string): Promise<{ readonly explained: readonly string[]; readonly part: string }> {
  const [, after = ''] = (await topic('scripting')).split(`Columns of CSV (${command})\n`)
  const part = after.split(/\n\n(?=\S)/)[0] ?? ''
  const explained = [...part.matchAll(/^ {2}(\w+(?:, \w+)?|<role id>) {2,}\S/gm)].flatMap(([, names = '']) =>
    names.split(', '),
  )
  return { explained, part }
}

async function table(args: readonly string[]): Promise<{ readonly header: string[]; readonly rows: string[][] }> {
  const { code, stdout } = await runCommand([...args, '--format', 'csv'])
  expect(code).toBe(0)
  const [header = [], ...rows]: string[][] = parse(stdout)
  return { header, rows }
}

const sheet = (wanted: Wanted) => JSON.stringify(toSheet(aSession({ items: 24, ...wanted }), builtInBank()))

test('every column of the table of results is explained, in its order', async () => {
  const { header } = await table(['score', written({ 'ana.json': sheet({}) })['ana.json']])
  const { explained } = await columnsOf('score')
  expect(header.slice(0, explained.length - 1)).toEqual(explained.slice(0, -1))
  expect(header.slice(explained.length - 1).toSorted()).toEqual(['product-manager', 'product-marketer'])
  expect(explained.at(-1)).toBe('<role id>')
})

test('every column of the table of a comparison is explained, in its order, and so is every word in it', async () => {
  const files = written({
    'august.json': sheet({ completed: '2026-08-20T10:00:00Z', seed: 1 }),
    'november.json': sheet({ completed: '2026-11-21T10:00:00Z', seed: 2, pulls: [-2, 2] }),
    'ben.json': sheet({ rater: observer('Ben'), seed: 3 }),
  })
  const retest = await table(['compare', files['august.json'], files['november.json']])
  const gap = await table(['compare', files['august.json'], files['ben.json']])
  const { explained, part } = await columnsOf('compare')
  const { length } = retest.header
  expect(explained.slice(0, length)).toEqual(retest.header)
  expect([...explained.slice(0, 3), ...explained.slice(length)]).toEqual(gap.header)
  const words = [...retest.rows, ...gap.rows].flatMap((row) => [row[0] ?? '', row.at(-1) ?? ''])
  expect(new Set(words).size).toBeGreaterThanOrEqual(6)
  for (const word of words) expect(part).toContain(word)
})

test('every column of the table of a group is explained, in its order, and so is every kind of row', async () => {
  const people = Array.from({ length: 6 }, (_, k) =>
    sheet({ about: `P${k}`, seed: k + 1, pulls: k % 2 === 0 ? [1, -1] : [-1, 1] }),
  )
  const { 'all.ndjson': file } = written({ 'all.ndjson': people.join('\n') })
  const { header, rows } = await table(['cohort', file, '--names'])
  const { explained, part } = await columnsOf('cohort')
  expect(explained).toEqual(header)
  const kinds = new Set(rows.map(([kind]) => kind ?? ''))
  expect(kinds.size).toBe(9)
  for (const word of [...kinds, ...new Set(rows.map((row) => row[4] ?? ''))])
    expect(part).toMatch(new RegExp(`\\b${word}\\b`))
})

test('what is said about lines of NDJSON and errors for programs is what comes out', async () => {
  const text = await topic('scripting')
  const bad = { stdin: '{"answers":{}}\n{"answers":{"nothing":1}}\n{"answers":{"th-two-years":4}}\n' }
  const lines = await runCommand(['score', '-', '--from', 'ndjson', '--format', 'ndjson'], bad)
  const documents = lines.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(documents.map(({ schema, type }) => schema ?? type)).toEqual([
    'role-fit/result/v1',
    'error',
    'role-fit/result/v1',
  ])
  expect(Object.keys(documents[1])).toEqual(['type', 'line', 'problems'])
  expect(documents[1].line).toBe(2)
  expect(lines.code).toBe(5)
  for (const said of ['{"type":"error","line":3,"problems":[...]}', 'the exit code is 5']) expect(text).toContain(said)
  const { stdout, stderr } = await runCommand(['show', join(aFolder(), 'none.json'), '--json'])
  expect(stdout).toBe('')
  expect(text).toContain(stderr.trim().replace(/\[.*\]/, '[...]'))
  const [problem] = JSON.parse(stderr).problems
  for (const key of Object.keys(problem))
    expect(text.split('Errors for programs')[1]).toMatch(new RegExp(`\\b${key}\\b`))
})

/** All words that a document allows in some place. */
function enumsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { enum: words, const: word } = schema as { enum?: unknown[]; const?: unknown }
  const own = [...(words ?? []), word].filter((one): one is string => typeof one === 'string')
  return [...own, ...Object.values(schema).flatMap(enumsIn)]
}

test('every word that a result can carry in its fixed places is explained', async () => {
  const schema = JSON.parse((await runCommand(['schema', 'result'])).stdout)
  const words = [...new Set(enumsIn(schema))].filter((word) => !/^role-fit/.test(word))
  for (const one of ['lead', 'open', 'clear lean', 'middle', 'stretch', 'futile']) expect(words).toContain(one)
  const told = `${await topic('words')}${await topic('scripting')}`.replace(/\s+/g, ' ')
  expect(words.filter((word) => !told.includes(word))).toEqual([])
})

test('words explains what the screens say', async () => {
  const text = await topic('words')
  const entries = [...text.matchAll(/^ {2}(\S.*?)(?: {2,}| (?=the answers of))/gm)].flatMap(([, names = '']) =>
    names.split(', '),
  )
  for (const word of [
    'chance',
    'lean',
    'both',
    'neither',
    'open',
    'headline',
    'subject',
    'likely range',
    'skip',
    'path',
  ])
    expect(entries).toContain(word)
  for (const word of ['question bank', 'session', 'journal', 'answer sheet', 'label', 'observer', 'retest', 'settle'])
    expect(entries).toContain(word)
  for (const word of [
    'item',
    'scale',
    'dimension',
    'facet',
    'discrimination',
    'threshold',
    'claim',
    'posterior',
    'contribution',
  ])
    expect(entries).toContain(word)
  for (const word of ['alpha', 'omega', 'item-rest', 'held out', 'log-likelihood', 'logit', 'bias', 'rmse', 'joint'])
    expect(entries).toContain(word)
})

test('coaching denies only what is not there', async () => {
  const compares = LEAVES.some(({ path: [name = ''] }) => ['compare', 'cohort'].includes(name))
  expect((await topic('coaching')).includes('No command compares')).toBe(!compares)
})

test('accessibility names every key of the plain lines and of the screen', async () => {
  const text = await topic('accessibility')
  const lines = text.split('In lines,')[1]?.split('On the redrawn')[0] ?? ''
  for (const key of ['number', 'b', 's', 'w', 'l', 'h', 'q', 'Enter']) expect(lines).toMatch(new RegExp(`\\b${key}\\b`))
  const screen = text.split('On the redrawn')[1]?.split('\n\n')[0] ?? ''
  for (const key of ['number', 'b', 's', 'q', 'Esc', 'j', 'k', 'Home', 'End', 'Enter', 'left arrow'])
    expect(screen).toMatch(new RegExp(`\\b${key}\\b`))
  expect(screen).toContain('?')
})
