import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aFolder, runCommand, type Surroundings } from '../world.ts'
import { ndjson, someSessions } from './collected.ts'

test('writes a copy of the bank that scores as fitted, with a diff of numbers alone, and reports on stdout', async () => {
  const folder = join(aFolder(), 'mine')
  const { code, stdout, stderr } = await runCommand(['calibrate', ndjson(someSessions(60)), '-o', folder], {
    env: { COLUMNS: '80' },
  })
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: expect.stringMatching(/^Written to .*mine\. Try: role-fit score/),
  })
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  expect(stdout.replace(/\s+/g, ' ')).toMatch(
    /60 people: [1-9]\d* items estimated \(each facet alone; choice items keep their values\)/,
  )
  expect(stdout.replace(/\s+/g, ' ')).toMatch(/Log-likelihood per person of answers that were held out/)
  expect(readdirSync(folder, { recursive: true }).length).toBe(
    readdirSync('questions', { recursive: true }).filter((name) => !String(name).endsWith('.md')).length,
  )
  const lines = readFileSync(join(folder, 'motivation.yaml'), 'utf8').split('\n')
  const before = readFileSync('questions/motivation.yaml', 'utf8').split('\n')
  expect(before.filter((line) => !lines.includes(line))).toEqual([])
  expect(
    lines
      .filter((line) => !before.includes(line))
      .every((line) => /^ {4}(discrimination: [\d.]+|thresholds: \[[-\d., ]+\])$/.test(line)),
  ).toBe(true)
  expect(readFileSync(join(folder, 'bank.yaml'), 'utf8')).toContain(
    'calibration: {fitted: {people: 60, date: 2026-11-21}}',
  )
  const scored = await runCommand(['score', '--bank', folder, 'tests/golden/sheets/lead.json', '--json'])
  expect(scored.code).toBe(0)
  expect(JSON.parse(scored.stdout).bank.calibration).toEqual({ fitted: { people: 60, date: '2026-11-21' } })
  const { stdout: screen } = await runCommand(['score', '--bank', folder, 'tests/golden/sheets/lead.json'])
  expect(screen.replace(/\s+/g, ' ')).toContain('Its scoring rests on the answers of 60 people; there is no comparison')
})

test('--json is one document; --joint includes choices; --date is written', async () => {
  const folder = join(aFolder(), 'mine')
  const sessions = someSessions(40, 2, 'scope')
  const { code, stdout } = await runCommand([
    'calibrate',
    ndjson(sessions),
    '-o',
    folder,
    '--joint',
    '--json',
    '--date',
    '2025-03-04',
    '--quiet',
  ])
  expect(code).toBe(0)
  const document = JSON.parse(stdout)
  expect(document).toMatchObject({
    schema: 'role-fit/calibration/v1',
    people: 40,
    joint: true,
    written: { folder, date: '2025-03-04' },
  })
  expect(document.heldOut).toMatchObject({ folds: 5, people: 40 })
  expect(document.blocks.find(({ dimension }: { dimension: string }) => dimension === 'scope')).toMatchObject({
    converged: true,
    people: 40,
  })
  expect(document.items.find(({ id }: { id: string }) => id === 'sc-one-to-five').factor.estimate).toBeGreaterThan(0)
  expect((await runCommand(['score', '--bank', folder, 'tests/golden/sheets/lead.json'])).code).toBe(0)
})

describe('progress', () => {
  const calibrated = (args: readonly string[], around: Surroundings) =>
    runCommand(['calibrate', ndjson(someSessions(40)), '-o', join(aFolder(), 'mine'), ...args], around)

  test('is one line that is redrawn up to the end, and gone before the report', async () => {
    const { code, stderr } = await calibrated([], { terminal: true })
    expect(code).toBe(0)
    const [before, ...drawn] = stderr.split('\r')
    expect(before).toBe('')
    const last = drawn.pop()
    expect(last).toMatch(/^\x1b\[JWritten to /)
    // Two facets: at most four searches each for the width of the prior, then five parts of the people each.
    const shares = drawn.map((line) => Number(/^(\d+) % of 18 estimations\x1b\[J$/.exec(line)?.[1]))
    expect(shares.length).toBeGreaterThan(10)
    expect(shares).toEqual([...new Set(shares)].toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(100)
  })

  test('is not told without a terminal', async () => {
    expect((await calibrated(['--quiet'], {})).stderr).toBe('')
    expect((await calibrated(['--quiet'], { terminal: true })).stderr).toBe('')
  })
})

/** 40 people, each of whom answered another half of the items of one dimension. */
function spread() {
  return someSessions(40).map((session, k) => ({
    ...session,
    responses: session.responses.filter((_, i) => i % 2 === k % 2),
  }))
}

test('a person without an answer is not counted among those whose answers the bank rests on', async () => {
  let k = 0
  const folder = join(aFolder(), 'mine')
  const file = ndjson(someSessions(50), (sheet) => (k++ < 35 ? sheet : { ...sheet, answers: {} }))
  const { code, stdout } = await runCommand(['calibrate', file, '-o', folder, '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ people: 35, blank: 15, observers: 0, heldOut: { people: 35 } })
  expect(readFileSync(join(folder, 'bank.yaml'), 'utf8')).toContain('{people: 35,')
})

test('sheets of one other version are used, with a warning', async () => {
  const old = ndjson(someSessions(35), (sheet) => ({ ...sheet, bank: { id: 'pm-pmm', version: '0.0.9' } }))
  const { code, stderr } = await runCommand(['calibrate', old, '-o', join(aFolder(), 'mine')])
  expect(code).toBe(0)
  expect(stderr).toMatch(/other-version .*"0\.0\.9".* \(35 times\)\./)
})

const VERSIONS = (sheet: object, k: number) => ({
  ...sheet,
  bank: { id: 'pm-pmm', version: k % 2 === 0 ? '0.1.0' : '0.0.9' },
})

test.each([
  [
    'fewer than 30 people',
    () => ndjson(someSessions(29)),
    /^too-few-people There are answers of 29 people about themselves; a calibration needs 30\./,
  ],
  [
    'another bank',
    () => ndjson(someSessions(40), (sheet) => ({ ...sheet, bank: { id: 'other', version: '1.0.0' } })),
    /other-bank/,
  ],
  [
    'one constant column',
    () => ndjson(someSessions(40), (sheet) => ({ ...sheet, answers: { ...sheet.answers, 'mo-old-problem': 3 } })),
    /^constant-answers All 40 people gave the same answer to "mo-old-problem"\./,
  ],
  [
    'mixed versions',
    () => {
      let k = 0
      return ndjson(someSessions(40), (sheet) => VERSIONS(sheet, k++))
    },
    /^mixed-versions .*0\.0\.9, 0\.1\.0/,
  ],
  [
    'observers alone',
    () => ndjson(someSessions(40), (sheet) => ({ ...sheet, rater: { kind: 'observer', label: 'Ben' } })),
    /0 people about themselves, besides 40 sheets by observers;/,
  ],
  [
    'sheets without an answer among those of 29 people',
    () => {
      let k = 0
      return ndjson(someSessions(40), (sheet) => (k++ < 29 ? sheet : { ...sheet, answers: {} }))
    },
    /29 people about themselves, besides 11 sheets without an answer; a calibration needs 30/,
  ],
  [
    'people with too few answers to any one item',
    () => ndjson(spread()),
    /^nothing-estimated No item could be estimated: [1-9]\d* have fewer than 30 answers, [1-9]\d* are choices, which only --joint estimates/,
  ],
])('%s: clear words, exit 5, nothing written', async (_, file, said) => {
  const parent = aFolder()
  const { code, stdout, stderr } = await runCommand(['calibrate', file(), '-o', join(parent, 'mine')])
  expect({ code, stdout }).toEqual({ code: 5, stdout: '' })
  expect(stderr).toMatch(said)
  expect(readdirSync(parent)).toEqual([])
})

test('a folder that holds something is never written into; an empty one is', async () => {
  const folder = aFolder()
  const file = ndjson(someSessions(30))
  writeFileSync(join(folder, 'note.txt'), 'mine')
  const { code, stderr } = await runCommand(['calibrate', file, '-o', folder])
  expect(code).toBe(6)
  expect(stderr).toMatch(/already-there .*this folder is not empty\. Mend: Name a new folder with --output\./)
  expect(readdirSync(folder)).toEqual(['note.txt'])
  mkdirSync(join(folder, 'empty'))
  expect((await runCommand(['calibrate', file, '-o', join(folder, 'empty')])).code).toBe(0)
  expect(existsSync(join(folder, 'empty', 'bank.yaml'))).toBe(true)
  expect((await runCommand(['calibrate', file, '-o', join(folder, 'not', 'there')])).code).toBe(6)
})

test('wrong usage: no file, a day that is none', async () => {
  expect((await runCommand(['calibrate'])).code).toBe(2)
  expect((await runCommand(['calibrate', '-', '--date', '2026-02-30'])).code).toBe(2)
  const { stderr } = await runCommand(['calibrate', 'a.json', '--seed', 'x'])
  expect(stderr).toMatch(/whole number/)
})
