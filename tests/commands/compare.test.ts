import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { comparisonSchema } from '../../src/compare/comparison-schema.ts'
import type { ObserverComparison, Retest } from '../../src/compare/types.ts'
import { toSheet } from '../../src/session/sheet.ts'
import { aSession, observer, type Wanted } from '../compare/sheets.ts'
import { aFolder, aHome, runCommand } from '../world.ts'
import { written } from './sheets.ts'

const sheet = (wanted: Wanted, more: object = {}) =>
  JSON.stringify({ ...toSheet(aSession(wanted), builtInBank()), ...more })
const AUGUST = { completed: '2026-08-20T10:00:00Z', seed: 1 }
const NOVEMBER = { completed: '2026-11-21T10:00:00Z', seed: 2 }

const files = () =>
  written({
    'august.json': sheet(AUGUST),
    'november.json': sheet(NOVEMBER),
    'zoe.json': sheet({ about: 'Zoe' }),
    'ben.json': sheet({ rater: observer('Ben-XQ'), seed: 3 }),
    'cleo.json': sheet({ rater: observer('Cleo-XQ'), seed: 4 }),
    'dan.json': sheet({ rater: observer('Dan-XQ'), seed: 5 }),
    'cooks.json': sheet(AUGUST, { bank: { id: 'cooks', version: '1.0.0' } }),
  })

async function compared(args: readonly string[], around = {}) {
  const { code, stdout, stderr } = await runCommand(['compare', ...args, '--json'], around)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return comparisonSchema.parse(JSON.parse(stdout)) as Retest | ObserverComparison
}

describe('a retest', () => {
  test('is the same whichever sitting is named first, from sheets and from results', async () => {
    const { 'august.json': august, 'november.json': november } = files()
    const one = await compared([august, november])
    expect(one).toMatchObject({ kind: 'retest', about: 'Ana', days: 93 })
    expect(await compared([november, august])).toEqual(one)
    const result = await runCommand(['score', august, '--json'])
    const { 'result.json': scored } = written({ 'result.json': result.stdout })
    expect(await compared([november, scored])).toEqual(one)
    expect(await compared(['-', november], { stdin: result.stdout })).toEqual(one)
  })

  test('says in text that nothing clear changed, at any width', async () => {
    const { 'august.json': august, 'november.json': november } = files()
    for (const columns of [40, 80, 120]) {
      const { code, stdout } = await runCommand(['compare', august, november, '--color', 'never'], {
        terminal: true,
        columns,
      })
      expect(code).toBe(0)
      expect(stdout.replace(/\s+/g, ' ')).toMatch(
        /^Retest of Ana Answered on 2026-08-20 and 2026-11-21, 93 days apart\. .*No clear change/,
      )
      const lines = stdout.split('\n')
      expect(lines.filter((line) => line.length >= columns || line !== line.trimEnd())).toEqual([])
    }
  })

  test('is sentences for a screen reader', async () => {
    const { 'august.json': august, 'november.json': november } = files()
    const { stdout } = await runCommand(['compare', august, november, '--accessible'])
    expect(stdout).toMatch(/^Overall lean: no clear change\. Before [+-]/m)
  })

  test('finds the two newest of one person, and says which', async () => {
    const home = aHome()
    const { 'august.json': august, 'november.json': november, 'zoe.json': zoe, 'ben.json': ben } = files()
    for (const file of [august, november, zoe, ben]) await runCommand(['score', file, '--save'], { home })
    const { code, stdout, stderr } = await runCommand(['compare', '--about', 'Ana', '--json'], { home })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'retest', about: 'Ana', days: 93 })
    const ids = /^Comparing (\S+) and (\S+)\.\n$/.exec(stderr)!.slice(1)
    expect(await compared(ids, { home })).toEqual(JSON.parse(stdout))
  })

  test('with one own sitting saved, --about takes the newest view of another', async () => {
    const home = aHome()
    const { 'august.json': august, 'ben.json': ben } = files()
    for (const file of [august, ben]) await runCommand(['score', file, '--save'], { home })
    const { stdout } = await runCommand(['compare', '--about', 'Ana', '--json'], { home })
    expect(JSON.parse(stdout).kind).toBe('observers')
  })
})

describe('older banks', () => {
  test('only questions that are still there are compared, and it is said how many are left out', async () => {
    const { bank, answers, ...rest } = JSON.parse(sheet(AUGUST))
    const old = {
      ...rest,
      bank: { ...bank, version: '0.0.1' },
      answers: { ...answers, 'gone-one': 3, 'gone-two': 'a' },
    }
    const { 'old.json': file, 'new.json': now } = written({
      'old.json': JSON.stringify(old),
      'new.json': sheet(NOVEMBER),
    })
    const found = (await compared([file, now])) as Retest
    expect(found.first).toMatchObject({ version: '0.0.1', answered: 40, leftOut: 2 })
    expect(found.notes[0]).toMatch(/text is unchanged .*: 2 answers to others are left out, and 40 take part\.$/)
    const { 'own.json': kept } = written({ 'own.json': sheet(AUGUST) })
    expect(found.lean).toEqual(((await compared([kept, now])) as Retest).lean)
  })

  test('another bank is exit 5, with its place', async () => {
    const { 'august.json': august, 'cooks.json': cooks } = files()
    const { code, stdout, stderr } = await runCommand(['compare', august, cooks, '--json'])
    expect({ code, stdout }).toEqual({ code: 5, stdout: '' })
    expect(JSON.parse(stderr).problems).toMatchObject([{ file: cooks, line: 1, code: 'other-bank' }])
  })
})

describe('observers', () => {
  test('one or two are not named in any format', async () => {
    const { 'august.json': august, 'ben.json': ben, 'cleo.json': cleo } = files()
    for (const others of [[ben], [ben, cleo]])
      for (const format of ['text', 'json', 'markdown', 'csv']) {
        const { code, stdout, stderr } = await runCommand(['compare', august, ...others, '--format', format])
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
        expect(stdout).not.toContain('-XQ')
      }
  })

  test('three are named and told apart', async () => {
    const { 'august.json': august, 'ben.json': ben, 'cleo.json': cleo, 'dan.json': dan } = files()
    const { stdout } = await runCommand(['compare', august, ben, cleo, dan])
    expect(stdout).toMatch(/^Ana and 3 observers\n/)
    expect(stdout).toContain('Observers: Ben-XQ, Cleo-XQ, Dan-XQ.')
    expect(stdout).toMatch(/^ {2}Dan-XQ: lean [+-]/m)
  })

  test('what studies expect stands below the gaps and their ranges', async () => {
    const { 'august.json': august, 'ben.json': ben } = files()
    const { stdout } = await runCommand(['compare', august, ben])
    const order = ['likely range', 'How far they agree', 'What to expect', 'not a correction']
    expect(order.map((words) => stdout.replace(/\s+/g, ' ').indexOf(words))).toEqual(
      order.map((words) => stdout.replace(/\s+/g, ' ').indexOf(words)).sort((a, b) => a - b),
    )
    expect(stdout).toContain('not a correction')
  })
})

describe('formats', () => {
  test('CSV has a row for the lean, the level, each role and each dimension', async () => {
    const { 'august.json': august, 'november.json': november, 'ben.json': ben } = files()
    for (const [other, head] of [
      [november, 'part,id,title,before,after,difference,standardError,z,p,threshold,verdict'],
      [ben, 'part,id,title,self,observers,gap,standardError,low,high,threshold,verdict'],
    ] as const) {
      const { stdout } = await runCommand(['compare', august, other, '--format', 'csv'])
      const rows = stdout.trimEnd().split('\r\n')
      expect(rows[0]).toBe(head)
      expect(rows.slice(1).map((row) => row.split(',')[0])).toEqual([
        ...['lean', 'level', 'role', 'role'],
        ...Array(12).fill('dimension'),
      ])
    }
  })

  test('Markdown is written to a file whole', async () => {
    const { 'august.json': august, 'november.json': november } = files()
    const out = join(aFolder(), 'ana.md')
    const { code, stdout } = await runCommand(['compare', august, november, '--format', 'markdown', '-o', out])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(readFileSync(out, 'utf8')).toMatch(/^# Retest of Ana\n\n.*\n\n\*\*No clear change/)
  })

  test('a hostile label steers nothing and stays on its line', async () => {
    const about = 'A\x1b[31m|na\n# x'
    const { 'a.json': one, 'b.json': two } = written({
      'a.json': sheet({ ...AUGUST, about }),
      'b.json': sheet({ ...NOVEMBER, about }),
    })
    const text = (await runCommand(['compare', one, two])).stdout
    expect(text).not.toContain('\x1b')
    const { stdout } = await runCommand(['compare', one, two, '--format', 'markdown'])
    expect(stdout.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1)
  })
})

describe('what cannot be compared', () => {
  test.each([
    ['nothing', () => [], 2, 'no-input'],
    ['one sheet', ({ 'august.json': one }) => [one], 2, 'one-sheet'],
    ['a label and a file', ({ 'august.json': one }) => [one, '--about', 'Ana'], 2, 'about-alone'],
    ['standard input twice', () => ['-', '-'], 2, 'stdin-twice'],
    ['different people', ({ 'august.json': one, 'zoe.json': zoe }) => [one, zoe], 2, 'different-people'],
    ['observers alone', ({ 'ben.json': ben, 'cleo.json': cleo }) => [ben, cleo], 2, 'no-self'],
    ['a label of nobody', () => ['--about', 'Nobody'], 6, 'too-few-saved'],
    ['a file that is not there', ({ 'august.json': one }) => [one, './not-there.json'], 6, 'not-found'],
  ] as const satisfies readonly (readonly [string, (of: ReturnType<typeof files>) => string[], number, string])[])(
    '%s: exit code and problem',
    async (_, args, exit, problem) => {
      const { code, stdout, stderr, home } = await runCommand(['compare', ...args(files()), '--json'])
      expect({ code, stdout }).toEqual({ code: exit, stdout: '' })
      expect(JSON.parse(stderr).problems).toMatchObject([{ code: problem, severity: 'error' }])
      expect(existsSync(home)).toBe(false)
    },
  )

  test('a sheet named twice is compared, with a warning', async () => {
    const { 'august.json': one } = files()
    const { code, stdout, stderr } = await runCommand(['compare', one, one])
    expect(code).toBe(0)
    expect(stdout).toContain('No clear change')
    expect(stderr).toMatch(/same-sheet/)
  })
})
