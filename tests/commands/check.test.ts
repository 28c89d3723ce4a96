import { chmodSync, cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RULES } from '../../src/check/rules.ts'
import { aFolder, runCommand } from '../world.ts'

/** A copy of a sound bank, with some texts exchanged: file, from, to. */
function aBank(...changes: readonly (readonly [file: string, from: string, to: string])[]): string {
  const folder = join(aFolder(), 'bank')
  cpSync('tests/fixtures/banks/one-dimension', folder, { recursive: true })
  for (const [file, from, to] of changes) {
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8')
    if (text.split(from).length !== 2) throw new Error(`${from} must stand once in ${file}`)
    writeFileSync(
      path,
      text.replace(from, () => to),
    )
  }
  return folder
}

const contents = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )

const NEVER = ['ground.yaml', 'Spend a whole day on a small boat.', 'Never spend a whole day on a small boat.'] as const
const UNKNOWN_CLAIM = ['ground.yaml', 'intent: A boat that wind or arms drive.', 'claims: [sail]'] as const
const BROKEN = ['ground.yaml', 'kind: rating\n    text: Spend a whole day on a steep path.', 'kind: ratng'] as const

test('a sound bank: its summary alone', async () => {
  const folder = aBank()
  expect(await runCommand(['check', folder])).toMatchObject({
    ...{ code: 0, stderr: '', stdout: 'sea-or-hills: 12 items, no errors, no warnings\n' },
  })
})

test('warnings alone: everything on stdout, a summary last, exit 0', async () => {
  const folder = aBank(NEVER)
  const { code, stdout, stderr } = await runCommand(['check', folder])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout.trimEnd().split('\n')).toEqual([
    `${folder}/ground.yaml:12:11 absolute-word warning: "never": hardly anyone can say yes to what has no exception. Mend: Leave it out, or say how often or how much.`,
    `${folder}/ground.yaml:12:11 negation warning: "never": a negation is easily read over. Mend: Say what is, with a word of opposite content where one is needed.`,
    'sea-or-hills: 12 items, no errors, 2 warnings',
  ])
})

/** With a catalogue that lacks what the bank cites. */
function anError(): string {
  const folder = aBank(NEVER, UNKNOWN_CLAIM)
  cpSync('tests/fixtures/banks/small/claims.yaml', join(folder, 'claims.yaml'))
  return folder
}

test('an error: everything on stderr, errors first, nothing on stdout, exit 5', async () => {
  const folder = anError()
  const { code, stdout, stderr } = await runCommand(['check', folder])
  expect({ code, stdout }).toEqual({ code: 5, stdout: '' })
  const lines = stderr.trimEnd().split('\n')
  expect(lines[0]).toMatch(/ground\.yaml:15:14 unknown-claim error: The catalogue has no claim "sail"\./)
  expect(lines.filter((line) => line.includes(' negation warning: '))).toHaveLength(1)
  expect(lines.at(-1)).toMatch(/^sea-or-hills: 12 items, 1 error, \d+ warnings$/)
})

test('a folder that makes no bank says so, with what the loader found', async () => {
  const folder = aBank(BROKEN)
  const { code, stdout, stderr } = await runCommand(['check', folder])
  expect({ code, stdout }).toEqual({ code: 5, stdout: '' })
  expect(stderr).toContain(`${folder}/ground.yaml:17:11 unknown-value error: "ratng" is not known here.`)
  expect(stderr).toContain(`${folder}/: not a bank yet, 1 error, no warnings\n`)
})

test('--json is one document, on stdout at exit 0 and on stderr at exit 5', async () => {
  const sound = await runCommand(['check', aBank(NEVER), '--json'])
  expect(sound).toMatchObject({ code: 0, stderr: '' })
  const document = JSON.parse(sound.stdout)
  expect(Object.keys(document)).toEqual(['schema', 'problems'])
  expect(document.schema).toBe('role-fit/problems/v1')
  expect(document.problems).toMatchObject([
    { code: 'absolute-word' },
    { code: 'negation', severity: 'warning', line: 12, column: 11, path: 'items.0.text' },
  ])
  const failed = await runCommand(['check', anError(), '--json'])
  expect(failed).toMatchObject({ code: 5, stdout: '' })
  expect(JSON.parse(failed.stderr).problems.map(({ code }: { code: string }) => code)).toContain('unknown-claim')
})

test('at most 20 problems and how many more; --all and --json have every one', async () => {
  const folder = aBank()
  const path = join(folder, 'ground.yaml')
  const more = Array.from(
    { length: 30 },
    (_, k) =>
      `  - {id: no-${k}, kind: rating, text: Never do ${k}., scale: enjoy, facet: ${k % 2 ? 'sailor' : 'hiker'}}\n`,
  )
  writeFileSync(path, readFileSync(path, 'utf8') + more.join(''))
  const count = (await runCommand(['check', folder, '--all'])).stdout.split('\n').length - 2
  expect(count).toBeGreaterThanOrEqual(90)
  const { stdout } = await runCommand(['check', folder])
  expect(stdout.split('\n').slice(20)).toEqual([
    `...and ${count - 20} more; --all shows each.`,
    `sea-or-hills: 42 items, no errors, ${count} warnings`,
    '',
  ])
  expect(JSON.parse((await runCommand(['check', folder, '--json'])).stdout).problems).toHaveLength(count)
})

test('several folders are judged one after the other, one that is named twice once', async () => {
  const [one, other] = [aBank(), aBank(NEVER)]
  const { stdout } = await runCommand(['check', one, other, one])
  expect(stdout.trimEnd().split('\n').slice(-2)).toEqual([
    'sea-or-hills: 12 items, no errors, no warnings',
    'sea-or-hills: 12 items, no errors, 2 warnings',
  ])
  expect(stdout.split('\n')).toHaveLength(5)
  expect((await runCommand(['check', join(one, 'nothing')])).code).toBe(6)
})

const SPACES = [
  'ground.yaml',
  'text: Spend a whole day on a small boat.',
  'text: "Spend a whole  day on a small boat. "',
] as const
const TWICE = [
  'ground.yaml',
  'intent: A path on foot.',
  'intent: A path on foot.\n    claims: [ a-claim,  other, a-claim ] # why',
] as const
const RANGE = ['bank.yaml', '1 to 2, 3 to 5', "'1 - 2', 3–5"] as const

test('--fix mends what has one remedy, keeps every other character, and says what it did', async () => {
  const folder = aBank(SPACES, TWICE, RANGE)
  const before = contents(folder)
  chmodSync(join(folder, 'ground.yaml'), 0o640)
  const { code, stdout, stderr } = await runCommand(['check', folder, '--fix'])
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'sea-or-hills: 12 items, no errors, no warnings\n' })
  expect(stderr.trimEnd().split('\n').toSorted()).toEqual([
    `Mended ${folder}/bank.yaml:17:24 number-label: now "1 to 2"`,
    `Mended ${folder}/bank.yaml:17:33 number-label: now "3 to 5"`,
    `Mended ${folder}/ground.yaml:12:11 stray-spaces: now "Spend a whole day on a small boat."`,
    `Mended ${folder}/ground.yaml:22:32 claim-twice: this entry was taken out`,
  ])
  expect(contents(folder)).toEqual({
    ...before,
    'bank.yaml': before['bank.yaml']?.replace("'1 - 2', 3–5", "'1 to 2', 3 to 5"),
    'ground.yaml': before['ground.yaml']
      ?.replace('whole  day on a small boat. "', 'whole day on a small boat."')
      .replace('[ a-claim,  other, a-claim ]', '[ a-claim,  other ]'),
  })
  expect(statSync(join(folder, 'ground.yaml')).mode & 0o777).toBe(0o640)
  expect((await runCommand(['check', folder, '--fix'])).stderr).toBe('')
})

test('--fix writes nothing at all where one of the folders makes no bank', async () => {
  const [mendable, broken] = [aBank(SPACES), aBank(SPACES, BROKEN)]
  const before = [contents(mendable), contents(broken)]
  const { code, stderr } = await runCommand(['check', mendable, broken, '--fix'])
  expect(code).toBe(5)
  expect(stderr).not.toContain('Mended')
  expect([contents(mendable), contents(broken)]).toEqual(before)
})

test('--fix without a folder is wrong usage: the built-in bank stays as it is', async () => {
  const { code, stderr } = await runCommand(['check', '--fix'])
  expect(code).toBe(2)
  expect(stderr).toMatch(/^folder-needed /)
})

test('without a folder the built-in bank is judged, with places in its files', async () => {
  const { stdout, stderr } = await runCommand(['check', '--all'])
  expect((stdout + stderr).trimEnd().split('\n').at(-1)).toMatch(/^pm-pmm: \d+ items, /)
  for (const line of (stdout + stderr).trimEnd().split('\n').slice(0, -1)) expect(line).toMatch(/^questions\//)
})

test('--rules lists every rule once with its severity, and judges nothing', async () => {
  const { code, stdout } = await runCommand(['check', '--rules', 'no-such-folder'], { env: { COLUMNS: '80' } })
  expect(code).toBe(0)
  expect(stdout.match(/^[a-z]\S* \((error|warning)\)$/gm)).toEqual(
    RULES.map((rule) => `${rule.code} (${rule.severity})`),
  )
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  expect(JSON.parse((await runCommand(['check', '--rules', '--json'])).stdout).rules).toHaveLength(RULES.length)
})

test('every rule has a file and a test of its name, and no code is used twice', () => {
  const codes = RULES.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  const files = (folder: string, end: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(end))
      .map((name) => name.slice(0, -end.length))
  expect(files('src/check/rules', '.ts').sort()).toEqual(codes.toSorted())
  expect(files('tests/check/rules', '.test.ts').sort()).toEqual(codes.toSorted())
})
