import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { declaredBy, leavesOf } from '../../src/commands/declared.ts'
import { TOPICS } from '../../src/commands/help-topics.ts'
import { manPage } from '../../src/commands/man-page.ts'
import { EXIT } from '../../src/errors.ts'
import type { World } from '../../src/io/world.ts'
import { programFor } from '../../src/program.ts'

const FILE = fileURLToPath(new URL('../../docs/role-fit.1', import.meta.url))
const COMMITTED = readFileSync(FILE, 'utf8')

const program = declaredBy(
  programFor(
    undefined as unknown as World,
    () => {},
    () => {},
  ),
)

/** The page as somebody reads it: without escapes. */
function read(page: string): string {
  return page.replaceAll('\\-', '-').replaceAll('\\(aq', "'").replaceAll('\\(dq', '"').replaceAll('\\e', '\\')
}

test('the page that ships is the one of these declarations', () => {
  const day = /^\.TH ROLE-FIT 1 (\S+)/.exec(COMMITTED)?.[1] ?? ''
  expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(COMMITTED === manPage(program, day), 'docs/role-fit.1 is stale. Mend: npm run generate').toBe(true)
})

test('the package ships it as a page for man', () => {
  const { man, files } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  // npm links pages of a list alone, not a single name.
  expect(man).toEqual(['./docs/role-fit.1'])
  expect(files).toContain('docs/role-fit.1')
})

test('it has every command with each of its options, every exit code and every topic', () => {
  const sections = read(COMMITTED)
    .split(/^\.SS /m)
    .slice(1)
  expect(sections.map((section) => section.split('\n')[0]?.replace(/ [[<].*/, ''))).toEqual(
    leavesOf(program).map(({ path }) => ['role-fit', ...path].join(' ')),
  )
  for (const [k, { options }] of leavesOf(program).entries())
    for (const { long } of options) expect(sections[k]).toMatch(new RegExp(`^\\.BI? .*${long}\\b`, 'm'))
  const status = read(COMMITTED).split('.SH EXIT STATUS')[1]?.split('.SH ')[0] ?? ''
  for (const code of Object.values(EXIT)) expect(status).toMatch(new RegExp(`\\b${code}\\b`))
  for (const topic of Object.keys(TOPICS)) expect(read(COMMITTED)).toContain(`\n.B ${topic}\n`)
})

test('it is ASCII, and no text is taken for a request', () => {
  expect(COMMITTED).toMatch(/^[\n\x20-\x7e]*$/)
  const requests = [...COMMITTED.matchAll(/^[.']\S*/gm)].map(([request]) => request)
  expect([...new Set(requests)].sort()).toEqual([
    '.B',
    '.BI',
    '.I',
    '.PP',
    '.RI',
    '.SH',
    '.SS',
    '.TH',
    '.TP',
    '.br',
    '.fi',
    '.nf',
  ])
})

/** A program that is not here cannot judge: say so loudly instead of passing. */
function judgedBy(name: string, args: readonly string[], run: (told: string, printed: string) => void): void {
  const missing = spawnSync(name, ['--version']).error !== undefined
  test(missing ? `SKIPPED: ${name} is not installed` : `${name} renders it without a warning`, {
    skip: missing,
  }, () => {
    const { stdout, stderr } = spawnSync(name, [...args, FILE], { encoding: 'utf8' })
    run(stderr, stdout)
  })
  if (missing)
    process.stderr.write(`SKIPPED: the page for man was not judged by ${name}, which is not installed here.\n`)
}

judgedBy('mandoc', ['-T', 'lint'], (told, printed) => expect(told + printed).toBe(''))
judgedBy('groff', ['-man', '-Tascii', '-ww', '-P-cbou'], (told, printed) => {
  expect(told).toBe('')
  expect(printed).toContain('role-fit - self-assessment of two roles')
  expect(printed).toMatch(/^ {7}role-fit score \[options\] \[files\.\.\.\]$/m)
  expect(printed.split('\n').filter((line) => line.length > 80)).toEqual([])
})
judgedBy('man', ['-l', '--warnings'], (told, printed) => {
  expect(told).toBe('')
  expect(printed).toContain('SYNOPSIS')
})
