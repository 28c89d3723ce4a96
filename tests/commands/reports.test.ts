/** One result as a report: which commands write it, in which formats, for whom, and what they refuse. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder, runCommand } from '../world.ts'
import { aSheet, written } from './sheets.ts'

const SHEETS = join(import.meta.dirname, '../golden/sheets')
const LEAD = join(SHEETS, 'lead.json')

test.each(['html', 'markdown'])('demo, show and score write the same %s of the same result', async (format) => {
  const scored = await runCommand(['score', LEAD, '--format', format])
  expect({ code: scored.code, stderr: scored.stderr }).toEqual({ code: 0, stderr: '' })
  expect(scored.stdout).toMatch(format === 'html' ? /^<!doctype html>/ : /^# Your answers lean towards/)
  const { stdout: document } = await runCommand(['score', LEAD, '--json'])
  expect((await runCommand(['show', '-', '--format', format], { stdin: document })).stdout).toBe(scored.stdout)
  const sample = await runCommand(['demo', '--json'])
  const shown = await runCommand(['show', '-', '--format', format], { stdin: sample.stdout })
  expect((await runCommand(['demo', '--format', format])).stdout).toBe(shown.stdout)
})

test('a report goes to the file that is named, and only there', async () => {
  const file = join(aFolder(), 'me.html')
  const { code, stdout, stderr } = await runCommand(['demo', '--format', 'html', '-o', file])
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: `Written to ${file}.\n` })
  expect(readFileSync(file, 'utf8')).toBe((await runCommand(['demo', '--format', 'html'])).stdout)
})

test.each([['text'], ['markdown'], ['html']])(
  '--for coach adds a part to %s, and nothing else does',
  async (format) => {
    for (const args of [
      ['score', LEAD],
      ['show', '-'],
    ]) {
      const { stdout: stdin } = await runCommand(['score', LEAD, '--json'])
      const plain = await runCommand([...args, '--format', format], { stdin })
      const coach = await runCommand([...args, '--format', format, '--for', 'coach'], { stdin })
      expect([plain.code, coach.code]).toEqual([0, 0])
      expect(plain.stdout.includes('For the coach')).toBe(false)
      expect(coach.stdout.includes('For the coach')).toBe(true)
    }
  },
)

test('a result of other questions is shown with what it holds, and says what is left out', async () => {
  const { stdout } = await runCommand(['score', LEAD, '--json'])
  const other = JSON.stringify({
    ...JSON.parse(stdout),
    bank: { ...JSON.parse(stdout).bank, digest: `sha256:${'0'.repeat(64)}` },
  })
  const shown = await runCommand(['show', '-', '--format', 'markdown'], { stdin: other })
  expect(shown.code).toBe(0)
  expect(shown.stdout).toMatch(/^Left out here: a week in each role/m)
})

test('a report needs no bank that can be read unless it is asked for', async () => {
  const { stdout: stdin } = await runCommand(['demo', '--json'])
  const bank = join(aFolder(), 'nowhere')
  expect((await runCommand(['show', '-', '--bank', bank], { stdin })).code).toBe(0)
  expect((await runCommand(['show', '-', '--bank', bank, '--format', 'html'], { stdin })).code).toBe(6)
})

test('a table stays a table: several sheets as Markdown', async () => {
  const { code, stdout } = await runCommand(['score', LEAD, join(SHEETS, 'open.json'), '--format', 'markdown'])
  expect(code).toBe(0)
  expect(stdout.split('\n')[0]).toMatch(/^\| About \|/)
})

test.each([
  ['a page of several files', ['score', LEAD, join(SHEETS, 'open.json'), '--format', 'html'], 'several-sheets'],
  ['a page of a file of many sheets', ['score', '-', '--from', 'ndjson', '--format', 'html'], 'several-sheets'],
  ["a coach's part of several", ['score', LEAD, LEAD, '--for', 'coach'], 'several-sheets'],
  ["a coach's part in a document", ['score', LEAD, '--for', 'coach', '--json'], 'not-to-read'],
  ["a coach's part in a shown document", ['show', LEAD, '--for', 'coach', '--format', 'json'], 'not-to-read'],
  ["a coach's part in a table", ['score', LEAD, '--for', 'coach', '--format', 'csv'], 'not-to-read'],
  ['a part for somebody else', ['show', '--for', 'recruiter'], 'wrong-usage'],
  ['a page of the questions', ['questions', '--format', 'html'], 'wrong-usage'],
])('%s is wrong usage', async (_, args, code) => {
  const ran = await runCommand(args)
  expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' })
  expect(ran.stderr).toContain(code)
})

test('a document that turns out to hold several sheets gives no page, and leaves no file behind', async () => {
  const one = JSON.parse((await runCommand(['score', LEAD, '--json'])).stdout)
  const { 'several.json': several } = written({
    'several.json': JSON.stringify({ schema: 'role-fit/results/v1', results: [one, one], problems: [] }),
  })
  const file = join(aFolder(), 'me.html')
  const { code, stdout, stderr } = await runCommand(['score', several, '--format', 'html', '-o', file])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain('several-sheets')
  expect(() => readFileSync(file)).toThrow('ENOENT')
})

test('a sheet that cannot be scored gives no page', async () => {
  const { 'bad.json': file } = written({ 'bad.json': aSheet({ 'no-such-item': 1 }) })
  const { code, stdout, stderr } = await runCommand(['score', file, '--format', 'html'])
  expect({ code, stdout }).toEqual({ code: 5, stdout: '' })
  expect(stderr).toContain('unknown-item')
})
