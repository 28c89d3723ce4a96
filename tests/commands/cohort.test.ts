import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { cohortSchema } from '../../src/compare/cohort-schema.ts'
import type { Cohort } from '../../src/compare/cohort-types.ts'
import { toSheet } from '../../src/session/sheet.ts'
import { aSession, observer, type Wanted } from '../compare/sheets.ts'
import { aFolder, runCommand } from '../world.ts'

const sheet = (wanted: Wanted) => JSON.stringify(toSheet(aSession({ items: 24, ...wanted }), builtInBank()))
const person = (k: number) => sheet({ about: `P${k}-XQ`, seed: k + 1, pulls: k % 2 === 0 ? [1, -1] : [-1, 1] })

/** A folder of so many people, one sheet each, and other files by name. */
function aGroup(people: number, others: Readonly<Record<string, string>> = {}): string {
  const folder = aFolder()
  for (let k = 0; k < people; k++) writeFileSync(join(folder, `p${k}.json`), person(k))
  for (const [name, text] of Object.entries(others)) writeFileSync(join(folder, name), text)
  return folder
}

async function cohort(...args: string[]): Promise<Cohort> {
  const { code, stdout, stderr } = await runCommand(['cohort', ...args, '--json'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const document = JSON.parse(stdout) as Cohort
  expect(cohortSchema.parse(document)).toEqual(document)
  return document
}

describe('who is counted', () => {
  test('a folder, its files one by one and one file of lines are the same group', async () => {
    const folder = aGroup(6)
    const files = Array.from({ length: 6 }, (_, k) => join(folder, `p${k}.json`))
    const one = await cohort(folder)
    expect(one.people).toBe(6)
    expect(await cohort(...files)).toEqual(one)
    const lines = join(aFolder(), 'all.ndjson')
    writeFileSync(lines, Array.from({ length: 6 }, (_, k) => person(k)).join('\n'))
    expect(await cohort(lines)).toEqual(one)
  })

  test('observers, empty and older sheets are left out and counted; other files and folders in it are not read', async () => {
    const folder = aGroup(5, {
      'ben.json': sheet({ about: 'P0-XQ', rater: observer('Ben') }),
      'empty.yaml': '{"about": "E", "answers": {}}',
      'p0-old.json': sheet({ about: 'P0-XQ', seed: 99 }),
      'notes.txt': 'nothing',
      '.hidden.json': '{',
    })
    mkdirSync(join(folder, 'deeper.json'))
    writeFileSync(join(folder, 'deeper.json', 'x.json'), '{')
    const { people, leftOut } = await cohort(
      ...['ben', 'p0-old', 'p0', 'p1', 'p2', 'p3', 'p4'].map((name) => join(folder, `${name}.json`)),
      join(folder, 'empty.yaml'),
    )
    expect({ people, leftOut }).toEqual({ people: 5, leftOut: { observers: 1, blank: 1, older: 1, unusable: 0 } })
  })

  test('a sheet that cannot be used is reported, the others are the group, and the exit code is 5', async () => {
    const folder = aGroup(5, { 'bad.json': '{"answers": {"no-such-item": 3}}' })
    const { code, stdout, stderr } = await runCommand(['cohort', folder, '--json'])
    expect(code).toBe(5)
    expect(JSON.parse(stdout)).toMatchObject({ people: 5, leftOut: { unusable: 1 } })
    expect(JSON.parse(stderr).problems).toMatchObject([{ file: join(folder, 'bad.json'), code: 'unknown-item' }])
  })
})

describe('fewer than five', () => {
  test('get no statistics in any format, also where there are more sheets than people', async () => {
    const four = aGroup(4)
    const twice = aGroup(4, { 'again.json': person(0), 'ben.json': sheet({ about: 'Z', rater: observer('Ben') }) })
    for (const folder of [four, twice])
      for (const format of ['text', 'json', 'csv', 'markdown', 'html']) {
        const { code, stdout, stderr } = await runCommand(['cohort', folder, '--names', '--format', format])
        expect({ code, stdout }).toEqual({ code: 5, stdout: '' })
        expect(stderr).toContain('too-few-people')
        expect(stderr).not.toContain('-XQ')
      }
  })

  test('leave no file behind', async () => {
    const file = join(aFolder(), 'group.html')
    const { code } = await runCommand(['cohort', aGroup(4), '--format', 'html', '-o', file])
    expect({ code, isThere: existsSync(file) }).toEqual({ code: 5, isThere: false })
  })
})

describe('names', () => {
  test('stand nowhere unless they are asked for', async () => {
    const folder = aGroup(6)
    for (const format of ['text', 'json', 'csv', 'markdown', 'html']) {
      const without = await runCommand(['cohort', folder, '--format', format])
      expect(without.stdout).not.toMatch(/XQ|p0\.json/)
      const named = await runCommand(['cohort', folder, '--format', format, '--names'])
      for (let k = 0; k < 6; k++) expect(named.stdout).toMatch(new RegExp(`P${k}\\\\?-XQ`))
    }
  })
})

describe('formats', () => {
  test('CSV has as many cells in every row, and no count from 1 to 4', async () => {
    const { stdout } = await runCommand(['cohort', aGroup(9), '--format', 'csv'])
    const [head, ...rows] = stdout
      .trimEnd()
      .split('\r\n')
      .map((row) => row.split(','))
    expect(head).toEqual(['part', 'id', 'side', 'people', 'hidden', 'mean', 'low', 'high', 'standardDeviation'])
    expect(rows.every((row) => row.length === head!.length)).toBe(true)
    for (const [, , , people, hidden] of rows) {
      expect(hidden).toBe(String(people === ''))
      expect(['1', '2', '3', '4']).not.toContain(people)
    }
    expect(rows.filter(([part]) => part === 'dimension')).toHaveLength(12)
  })

  test('HTML is written to a file as to standard output, in the language of the bank', async () => {
    const [folder, file] = [aGroup(5), join(aFolder(), 'group.html')]
    const { code, stdout, stderr } = await runCommand(['cohort', folder, '--format', 'html', '-o', file])
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: `Written to ${file}.\n` })
    const page = readFileSync(file, 'utf8')
    expect(page).toBe((await runCommand(['cohort', folder, '--format', 'html'])).stdout)
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">\n/)
  })

  test('text fits its screen, and is sentences for a screen reader', async () => {
    const folder = aGroup(7)
    for (const columns of [40, 80, 120]) {
      const { code, stdout } = await runCommand(['cohort', folder, '--names', '--color', 'never'], {
        terminal: true,
        columns,
      })
      expect(code).toBe(0)
      expect(stdout.split('\n').filter((line) => line.length >= columns || line !== line.trimEnd())).toEqual([])
    }
    const { stdout } = await runCommand(['cohort', folder, '--accessible'])
    expect(stdout).toMatch(/^Overall lean: mean [+-]?\d\.\d\d, likely /m)
  })
})

describe('what is no group', () => {
  test.each([
    ['nothing', () => [], 2, 'no-input'],
    ['a folder without sheets', () => [aFolder()], 6, 'no-sheets'],
    ['a folder that is not there', () => [join(aFolder(), 'none')], 6, 'not-found'],
  ] as const)('%s: exit code and problem', async (_, args, exit, problem) => {
    const { code, stdout, stderr } = await runCommand(['cohort', ...args(), '--json'])
    expect({ code, stdout }).toEqual({ code: exit, stdout: '' })
    expect(JSON.parse(stderr).problems.map(({ code: one }: { code: string }) => one)).toContain(problem)
  })
})
