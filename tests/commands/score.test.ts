import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import type { Result } from '../../src/result/types.ts'
import { aHome, runCommand } from '../world.ts'
import { allGraded, allSkipped, aSheet, aYamlSheet, favouring, written } from './sheets.ts'

const MANAGER = 'product-manager'
const MARKETER = 'product-marketer'
const FEW = { 'th-two-years': 4, 'th-plan': 'b' }

async function resultOf(sheet: string): Promise<Result> {
  const { code, stdout, stderr } = await runCommand(['score', '-', '--json'], { stdin: sheet })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

describe('what a sheet says', () => {
  test.each([MANAGER, MARKETER])('one that favours %s has it for its lead', async (role) => {
    const { outcome, lean } = await resultOf(aSheet(favouring(role)))
    expect(outcome).toMatchObject({ kind: 'lead', role, first: role })
    expect(outcome.probability).toBeGreaterThan(0.99)
    expect(Math.sign(lean.estimate) === 1).toBe(role === lean.first)
  })

  test.each([5, 3, 1])('every graded item answered %i leads nowhere', async (code) => {
    const { outcome, lean } = await resultOf(aSheet(allGraded(code)))
    expect(outcome.kind).not.toBe('lead')
    expect(Math.abs(lean.estimate)).toBeLessThan(0.05)
  })

  test.each([
    ['an empty one', {}],
    ['one where all is skipped', allSkipped()],
  ])('%s is open, with both estimates 0', async (_, answers) => {
    const { outcome, roles, level, quality } = await resultOf(aSheet(answers))
    expect(outcome.kind).toBe('open')
    expect(roles.map(({ estimate }) => estimate)).toEqual([0, 0])
    expect(level.estimate).toBe(0)
    expect(quality).toMatchObject({ answered: 0, skipped: Object.keys(answers).length })
  })
})

describe('where a sheet comes from', () => {
  test('JSON, YAML and standard input give the same result but for its source', async () => {
    const files = written({ 'ana.json': aSheet(FEW), 'ana.yaml': aYamlSheet(FEW) })
    const fromJson = await runCommand(['score', files['ana.json'], '--json'])
    const fromYaml = await runCommand(['score', files['ana.yaml'], '--format', 'json'])
    const fromStdin = await runCommand(['score', '-', '--json'], { stdin: aYamlSheet(FEW) })
    const results = [fromJson, fromYaml, fromStdin].map(({ stdout }) => JSON.parse(stdout) as Result)
    expect(results.map(({ source }) => source)).toEqual([
      { file: files['ana.json'], line: 1 },
      { file: files['ana.yaml'], line: 1 },
      { file: 'stdin', line: 1 },
    ])
    const [first, ...others] = results.map((result) => ({ ...result, source: null }))
    for (const other of others) expect(other).toEqual(first)
  })

  test('a result scored again is the same to the byte, from a file and from standard input', async () => {
    const { 'ana.json': sheet } = written({ 'ana.json': aSheet(favouring(MARKETER), { about: 'Ana' }) })
    const first = await runCommand(['score', sheet, '--json'])
    const { 'result.json': result } = written({ 'result.json': first.stdout })
    expect(JSON.parse(first.stdout).source).toEqual({ file: sheet, line: 1 })
    expect((await runCommand(['score', result, '--json'])).stdout).toBe(first.stdout)
    expect((await runCommand(['score', '-', '--json'], { stdin: first.stdout })).stdout).toBe(first.stdout)
  })

  test('a document of results scored again gives the same results', async () => {
    const files = written({ 'ana.json': aSheet(FEW, { about: 'Ana' }), 'ben.json': aSheet(allGraded(2)) })
    const both = await runCommand(['score', files['ana.json'], files['ben.json'], '--json'])
    expect(JSON.parse(both.stdout).schema).toBe('role-fit/results/v1')
    const again = await runCommand(['score', '-', '--json'], { stdin: both.stdout })
    expect(again.code).toBe(0)
    expect(again.stdout).toBe(both.stdout)
  })

  test('a document of nobody gives a document of nobody', async () => {
    const nobody = { schema: 'role-fit/results/v1', results: [] }
    const { code, stdout } = await runCommand(['score', '-', '--json'], { stdin: JSON.stringify(nobody) })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ ...nobody, problems: [] })
  })
})

describe('several sheets', () => {
  const three = () =>
    written({
      'ana.json': aSheet(favouring(MANAGER), { about: 'Ana' }),
      'bad.yaml': 'answers:\n  th-two-yeers: 4\n',
      'nobody.json': aSheet({}),
    })

  test('are one line a person as text', async () => {
    const { 'ana.json': ana, 'nobody.json': nobody } = three()
    const { code, stdout } = await runCommand(['score', ana, nobody])
    expect(code).toBe(0)
    expect(stdout.split('\n')).toEqual([
      `Ana: lead, product management more: more than 95 in 100, ${builtInBank().items.length} answers`,
      expect.stringMatching(/nobody\.json:1: open, no direction, 0 answers$/),
      '',
    ])
  })

  test('keep what came out where the name has no room', async () => {
    const { 'a.json': long } = written({ 'a.json': aSheet({}, { about: 'A name longer than\nany line '.repeat(4) }) })
    const { stdout } = await runCommand(['score', long, long], { terminal: true, columns: 80 })
    expect(stdout).toMatch(/^(A name longer than[^:\n]*\.\.\.: open, [^\n]*, 0 answers\n){2}$/)
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThan(80)
  })

  test('are all scored but the bad one, which makes the exit code 5', async () => {
    const { 'ana.json': ana, 'bad.yaml': bad, 'nobody.json': nobody } = three()
    const { code, stdout, stderr } = await runCommand(['score', ana, bad, nobody, '--json'])
    expect(code).toBe(5)
    const { schema, results, problems } = JSON.parse(stdout)
    expect(schema).toBe('role-fit/results/v1')
    expect(results.map(({ source }: Result) => source?.file)).toEqual([ana, nobody])
    expect(problems).toMatchObject([{ file: bad, line: 2, column: 3, code: 'unknown-item' }])
    expect(JSON.parse(stderr)).toEqual({ schema: 'role-fit/problems/v1', problems })
  })

  test('keep the exit code of the first that failed, in either order', async () => {
    const { 'ana.json': ana, 'bad.yaml': bad } = three()
    expect((await runCommand(['score', ana, bad, `${ana}.not`])).code).toBe(5)
    expect((await runCommand(['score', ana, `${ana}.not`, bad])).code).toBe(6)
  })

  test('leave standard output empty where all failed', async () => {
    const { 'bad.yaml': bad } = three()
    for (const format of ['text', 'json']) {
      const { code, stdout } = await runCommand(['score', bad, bad, '--format', format])
      expect({ code, stdout }).toEqual({ code: 5, stdout: '' })
    }
  })
})

describe('what is written', () => {
  test.each([
    ['about', { about: 'x'.repeat(201) }],
    ['rater.label', { rater: { kind: 'observer', label: 'x'.repeat(201) } }],
    ['bank.version', { bank: { id: 'pm-pmm', version: 'x'.repeat(201) } }],
    ['bank.digest', { bank: { id: 'pm-pmm', version: '1', digest: 'x'.repeat(201) } }],
    ['session.completed', { session: { completed: `2026-11-21T10:00:00.${'0'.repeat(200)}Z` } }],
  ])('a sheet whose %s is endless is refused with place and mend, and not saved', async (path, extra) => {
    const home = aHome()
    const stdin = JSON.stringify({ answers: FEW, ...extra })
    const { code, stderr } = await runCommand(['score', '-', '--save', '--json'], { stdin, home })
    expect(code).toBe(5)
    expect(JSON.parse(stderr).problems).toMatchObject([
      { path, line: 1, code: 'too-long', message: expect.stringMatching(/it needs at most 200\.$/) },
    ])
    expect(existsSync(home)).toBe(false)
  })

  test('nothing is saved without --save', async () => {
    const { home } = await runCommand(['score', '-'], { stdin: aSheet(FEW) })
    expect(existsSync(home)).toBe(false)
  })

  test('--save keeps each result under its own id, and says whose it is', async () => {
    const home = aHome()
    const files = written({ 'ana.json': aSheet(FEW, { about: 'Ana' }), 'ben.json': aSheet({}) })
    const { stdout, stderr } = await runCommand(['score', files['ana.json'], files['ben.json'], '--save', '--json'], {
      home,
    })
    const ids = [...stderr.matchAll(/^Saved as (2026-11-21-\w{4})( \(about Ana\))?\.$/gm)]
    expect(ids.map(([, , whose]) => whose)).toEqual([' (about Ana)', undefined])
    const results: Result[] = JSON.parse(stdout).results
    for (const [k, [, id]] of ids.entries()) {
      const shown = await runCommand(['show', id as string, '--json'], { home })
      expect(JSON.parse(shown.stdout)).toEqual(results[k])
    }
  })

  test('-o writes the text to a file of 80 columns without colour and says so', async () => {
    const { 'sheet.json': sheet } = written({ 'sheet.json': aSheet(favouring(MANAGER)) })
    const file = sheet.replace('sheet.json', 'out.txt')
    const around = { terminal: true, columns: 40 }
    const { code, stdout, stderr } = await runCommand(['score', sheet, '-o', file, '--color', 'always'], around)
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr.replace('\n', ' ')).toBe(`Written to ${file}.\n`)
    expect(readFileSync(file, 'utf8')).toBe((await runCommand(['score', sheet])).stdout)
  })

  test('-o - is standard output', async () => {
    const { code, stdout, stderr } = await runCommand(['demo', '--json', '-o', '-'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe((await runCommand(['demo', '--json'])).stdout)
  })

  test('colour is for terminals and for those who ask for it', async () => {
    const sheet = { stdin: aSheet(FEW) }
    const coloured = /\x1b\[1m/
    expect((await runCommand(['score', '-'], sheet)).stdout).not.toMatch(coloured)
    expect((await runCommand(['score', '-'], { ...sheet, terminal: true })).stdout).toMatch(coloured)
    expect((await runCommand(['score', '-', '--color', 'never'], { ...sheet, terminal: true })).stdout).not.toMatch(
      coloured,
    )
    expect((await runCommand(['score', '-', '--color', 'always'], sheet)).stdout).toMatch(coloured)
  })

  test('--quiet keeps messages to itself, but not problems', async () => {
    const files = written({ 'old.json': aSheet(FEW, { bank: { id: 'pm-pmm', version: '0.0.1' } }) })
    const { code, stderr } = await runCommand(['score', files['old.json'], '--save', '--quiet'])
    expect(code).toBe(0)
    expect(stderr).toMatch(/^\S+old\.json:\d+:\d+ other-version /)
    expect(stderr).not.toContain('Saved')
  })
})

describe('another bank', () => {
  const SMALL = new URL('../fixtures/banks/small', import.meta.url).pathname

  test('scores sheets of its own', async () => {
    const { code, stdout } = await runCommand(['score', '-', '--bank', SMALL, '--json'], { stdin: aSheet({}) })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ bank: { id: 'small' }, outcome: { kind: 'open' } })
  })

  test('refuses the sheet of another', async () => {
    const stdin = aSheet({}, { bank: { id: 'small', version: '1.0.0' } })
    const { code, stderr } = await runCommand(['score', '-'], { stdin })
    expect(code).toBe(5)
    expect(stderr).toMatch(/^stdin:3:\d+ other-bank /)
  })
})

describe('what is proposed under a result', () => {
  const next = (text: string) => text.slice(text.indexOf('Next: ')).replaceAll(/\s+/g, ' ').trim()

  test('of a file: all of it, then what a coach needs; from standard input, which is gone, neither', async () => {
    const { 'ana.json': file } = written({ 'ana.json': aSheet(FEW) })
    const short = await runCommand(['score', file])
    expect(next(short.stdout)).toBe(`Next: role-fit score ${file} --details`)
    const long = await runCommand(['score', file, '--details'])
    expect(long.code).toBe(0)
    expect(long.stdout.length).toBeGreaterThan(2 * short.stdout.length)
    expect(long.stdout).toContain(`Next: role-fit score ${file} --for coach\n`)
    expect(next((await runCommand(['score', '-'], { stdin: aSheet(FEW) })).stdout)).toBe(
      'Next: role-fit help scripting',
    )
  })

  test('of a bank of its own: with the folder of that bank', async () => {
    const bank = 'questions'
    const { 'ana.json': file } = written({ 'ana.json': aSheet(FEW) })
    const { stdout, stderr } = await runCommand(['score', file, '--bank', bank])
    expect(stderr).toBe('')
    expect(next(stdout)).toContain(`role-fit score ${file} --details --bank ${bank}`)
  })

  test('what asks for a second look names the details only where they are not there', async () => {
    const { 'same.json': file } = written({ 'same.json': aSheet(allGraded(5)) })
    expect((await runCommand(['score', file])).stdout.replaceAll('\n', ' ')).toContain('--details says why')
    expect((await runCommand(['score', file, '--details'])).stdout).not.toContain('--details')
  })

  test('details are of one sheet', async () => {
    const sheet = JSON.stringify(JSON.parse(aSheet(FEW)))
    const { 'all.ndjson': file } = written({ 'all.ndjson': `${sheet}\n${sheet}\n` })
    const { code, stdout, stderr } = await runCommand(['score', file, '--details'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^several-sheets A result with --details is of one person/)
  })
})
