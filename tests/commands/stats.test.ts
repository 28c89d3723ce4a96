import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder, runCommand } from '../world.ts'
import { ndjson, someSessions } from './collected.ts'

test('text has 80 columns at most and names what cannot be said', async () => {
  const { code, stdout, stderr } = await runCommand(['stats', ndjson(someSessions(60))], { env: { COLUMNS: '80' } })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  expect(stdout).toMatch(/^Bank pm-pmm \S+, 60 people\.$/m)
  expect(stdout).toMatch(/^motivation\/product-manager +4 +60 +\d\.\d\d/m)
  expect(stdout).toMatch(/^mo-old-problem +60 +0 % +\d\.\d\d +\d\.\d\d/m)
})

test('--json is one document with null for what is not known, and --output writes it', async () => {
  const output = join(aFolder(), 'statistics.json')
  const file = ndjson(someSessions(40))
  const { stdout } = await runCommand(['stats', file, '--json'])
  const document = JSON.parse(stdout)
  expect(document).toMatchObject({ schema: 'role-fit/statistics/v1', people: 40, observers: 0 })
  expect(document.items.find(({ id }: { id: string }) => id === 'th-two-years')).toMatchObject({
    asked: 0,
    skipped: null,
    mean: null,
    seconds: null,
  })
  expect(await runCommand(['stats', file, '--json', '-o', output])).toMatchObject({ code: 0, stdout: '' })
  expect(readFileSync(output, 'utf8')).toBe(stdout)
})

test('standard input, several files, and CSV with a map and columns to leave out', async () => {
  const [one, other] = [ndjson(someSessions(20, 1)), ndjson(someSessions(20, 2))]
  expect(JSON.parse((await runCommand(['stats', one, other, '--json'])).stdout).people).toBe(40)
  const stdin = readFileSync(one, 'utf8')
  expect(JSON.parse((await runCommand(['stats', '-', '--from', 'ndjson', '--json'], { stdin })).stdout).people).toBe(20)
  const folder = aFolder()
  writeFileSync(
    join(folder, 'all.csv'),
    `Mail,Old\n${Array.from({ length: 8 }, (_, k) => `x@y,${1 + (k % 5)}\n`).join('')}`,
  )
  writeFileSync(join(folder, 'map.yaml'), 'Old: mo-old-problem\n')
  const args = [
    'stats',
    join(folder, 'all.csv'),
    '--map',
    join(folder, 'map.yaml'),
    '--ignore-columns',
    'Mail',
    '--json',
  ]
  const { items } = JSON.parse((await runCommand(args)).stdout)
  expect(items.find(({ id }: { id: string }) => id === 'mo-old-problem').use[0]).toEqual({ answer: '1', count: 2 })
})

test('fewer than 30 people: counts, and a sentence about the rest', async () => {
  const { code, stdout } = await runCommand(['stats', ndjson(someSessions(12))])
  expect(code).toBe(0)
  expect(stdout.replace(/\s+/g, ' ')).toContain('12 people are fewer than 30: alpha, omega, item-rest correlations')
})

test.each([
  [
    'too few people',
    () => ndjson(someSessions(4)),
    /^too-few-people There are answers of 4 people about themselves; with fewer than 5 nothing is said/,
  ],
  [
    'observers alone',
    () => ndjson(someSessions(40), (sheet) => ({ ...sheet, rater: { kind: 'observer', label: 'Ben' } })),
    /^too-few-people There are answers of 0 people about themselves, besides 40 sheets by observers;/,
  ],
  [
    'people who skipped everything',
    () => ndjson(someSessions(40), (sheet) => ({ ...sheet, answers: { 'mo-old-problem': null } })),
    /^too-few-people There are answers of 0 people about themselves, besides 40 sheets without an answer;/,
  ],
  [
    'another bank',
    () => ndjson(someSessions(40), (sheet) => ({ ...sheet, bank: { id: 'other', version: '1.0.0' } })),
    /other-bank The sheet belongs to the bank "other"/,
  ],
])('%s: clear words, exit 5, nothing written', async (_, file, said) => {
  const output = join(aFolder(), 'out.txt')
  const { code, stdout, stderr } = await runCommand(['stats', file(), '-o', output])
  expect({ code, stdout }).toEqual({ code: 5, stdout: '' })
  expect(stderr).toMatch(said)
  expect(existsSync(output)).toBe(false)
})

test('sheets of two versions: how each answers, item by item', async () => {
  const old = ndjson(someSessions(40, 2), (sheet) => ({ ...sheet, bank: { id: 'pm-pmm', version: '0.0.9' } }))
  const { code, stdout, stderr } = await runCommand(['stats', ndjson(someSessions(50)), old, '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(stderr).problems).toMatchObject([
    {
      severity: 'warning',
      code: 'other-version',
      line: 1,
      message: expect.stringMatching(/"0\.0\.9".* \(40 times\)\.$/),
    },
  ])
  const { versions, items, unsaid } = JSON.parse(stdout)
  expect(unsaid).toContainEqual(expect.stringMatching(/^The answers under 2 versions of the bank are taken together/))
  expect(versions).toEqual([
    { version: expect.any(String), people: 50 },
    { version: '0.0.9', people: 40 },
  ])
  expect(items.find(({ id }: { id: string }) => id === 'mo-old-problem').drift).toEqual([
    {
      version: '0.0.9',
      against: versions[0].version,
      people: 40,
      difference: expect.any(Number),
      standardError: expect.any(Number),
    },
  ])
})

test('sheets of another version alone: named in the heading, and what the bank does not have is said once', async () => {
  const old = ndjson(someSessions(40), ({ answers }) => ({
    bank: { id: 'pm-pmm', version: '0.0.9' },
    answers: { ...answers, gone: 3 },
  }))
  const { code, stdout, stderr } = await runCommand(['stats', old])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^Bank pm-pmm \S+, 40 people\. Answered under: 0\.0\.9 \(40\)\.$/m)
  expect(stderr.match(/other-version/g)).toHaveLength(1)
  expect(stderr).toMatch(/unknown-item .*"gone"; the answer is left out \(40 times\)\. Mend: /)
})

test('an item that everybody answers alike is a finding, with words', async () => {
  const alike = ndjson(someSessions(40), (sheet) => ({ ...sheet, answers: { ...sheet.answers, 'mo-old-problem': 3 } }))
  const { code, stdout } = await runCommand(['stats', alike])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^mo-old-problem: All 40 people gave the same answer\.$/m)
})

test('no file, or a map without CSV, is wrong usage; a missing file is exit 6', async () => {
  expect((await runCommand(['stats'])).code).toBe(2)
  expect((await runCommand(['stats', 'a.json', '--map', 'b.yaml'])).code).toBe(2)
  expect((await runCommand(['stats', '/not/there.ndjson'])).code).toBe(6)
})
