import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { BIN, roleFit } from '../pty/program.ts'
import { aFolder, aHome, runCommand, type Surroundings } from '../world.ts'

const SMALL = fileURLToPath(new URL('../fixtures/banks/small', import.meta.url))
const FEW = ['simulate', '--bank', SMALL, '--people', '3']

async function simulated(args: readonly string[] = [], around: Surroundings = {}) {
  const ran = await runCommand([...FEW, ...args], around)
  expect(ran.code).toBe(0)
  return ran
}

test('as text every table stands under its title with a sentence, within 79 columns', async () => {
  const { stdout, stderr } = await simulated()
  expect(stderr).toBe('')
  const lines = stdout.split('\n')
  expect(lines.filter((line) => line.length > 79)).toEqual([])
  const titles = lines.filter((_, k) => /^-+$/.test(lines[k + 1] ?? ''))
  expect(titles).toEqual([
    'What a bank must hold',
    'What people are told, and how often it is right',
    'Whether printed chances come true',
    'Leans within subjects that are named (from .80)',
    'How well the truth comes back',
    'What is asked',
    'What choosing the next item by the answers so far is worth',
  ])
  expect(stdout).toContain('3 simulated people')
  expect(stdout.replaceAll('\n', ' ')).toContain('standard error of at most 28.9 points')
  expect(stdout).toMatch(/^(None|\d+) of \d+ failed[.:]/m)
  expect(stdout.endsWith('\n')).toBe(true)
})

test('every gate in the text is one of the document, with the same figure', async () => {
  const { stdout } = await simulated()
  const { gates } = JSON.parse((await simulated(['--json'])).stdout)
  const verdicts = [...stdout.matchAll(/ (-|\d\.\d{3}) {2,}[<>]= .*(passed|FAILED|nobody)/g)].map(
    ([, figure, verdict]) => [figure, verdict],
  )
  expect(verdicts).toEqual(
    gates.map(({ figure, passed }: { figure: number | null; passed: boolean | null }) => [
      figure === null ? '-' : figure.toFixed(3),
      passed === null ? 'nobody' : passed ? 'passed' : 'FAILED',
    ]),
  )
})

test('the document says what was simulated', async () => {
  const document = JSON.parse((await simulated(['--json', '--miss', '--seed', '9', '--length', 'quick'])).stdout)
  expect(document).toMatchObject({
    schema: 'role-fit/simulation/v1',
    bank: { id: 'small' },
    people: 3,
    seed: 9,
    truth: 'miss',
    comparison: null,
  })
  expect(document.lengths.map(({ length }: { length: string }) => length)).toEqual(['quick'])
})

test('the same seed gives the same bytes, another seed others', async () => {
  const { stdout } = await simulated(['--json'])
  expect((await simulated(['--json'])).stdout).toBe(stdout)
  expect((await simulated(['--json', '--seed', '2'])).stdout).not.toBe(stdout)
})

test('the built program gives the same bytes on one thread and on several', () => {
  const on = (workers: string) =>
    execFileSync(process.execPath, [BIN, ...FEW, '--people', '7', '--json', '--workers', workers], { encoding: 'utf8' })
  const alone = on('1')
  expect(JSON.parse(alone).people).toBe(7)
  expect(on('3')).toBe(alone)
})

test('-o writes to a file, and a place that cannot be written is told before anything is worked out', async () => {
  const file = join(aFolder(), 'simulation.json')
  const { stdout, stderr } = await simulated(['--json', '-o', file])
  expect({ stdout, stderr }).toEqual({ stdout: '', stderr: `Written to ${file}.\n` })
  expect(readFileSync(file, 'utf8')).toBe((await simulated(['--json'])).stdout)
  const nowhere = join(aFolder(), 'not', 'there.json')
  const { code } = await runCommand(['simulate', '--people', '10000', '-o', nowhere])
  expect(code).toBe(6)
})

describe('progress', () => {
  test('is one line that is redrawn, and gone at the end', async () => {
    const { stderr } = await simulated([], { terminal: true })
    expect(stderr.split('\r')).toEqual(['', ...[33, 66, 100].map((done) => `${done} % of 3 people\x1b[J`), '\x1b[J'])
  })

  test('is a line at each tenth where nothing may be redrawn', async () => {
    const { stderr } = await simulated(['--accessible'], { terminal: true })
    expect(stderr).toBe('30 % of 3 people\n60 % of 3 people\n100 % of 3 people\n')
  })

  test.each([
    ['no terminal', [], {}],
    ['--quiet', ['--quiet'], { terminal: true }],
  ])('is not told with %s', async (_, args, around) => {
    expect((await simulated(args, around)).stderr).toBe('')
  })
})

test.each([
  [['--people', '0'], /'0' is invalid\. It must be a whole number from 1 to 10000\./],
  [['--people', '-3'], /'-3' is invalid/],
  [['--people', '2.5'], /'2\.5' is invalid/],
  [['--people', 'many'], /'many' is invalid/],
  [['--people', '10001'], /'10001' is invalid/],
  [['--seed', '-1'], /It must be a whole number from 0 to 999999999\./],
  [['--workers', '0'], /It must be a whole number from 1 to 64\./],
  [['--length', 'long'], /Allowed choices are quick, standard, full, all\./],
  [['--mis'], /Did you mean --miss\?/],
  [['--json', '--format', 'text'], /exclude each other/],
])('wrong use is told in words: %j', async (args, said) => {
  const { code, stdout, stderr } = await runCommand(['simulate', ...args])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(said)
})

test('a bank with problems is not simulated', async () => {
  const folder = join(aFolder(), 'bank')
  cpSync(SMALL, folder, { recursive: true })
  const file = join(folder, 'bank.yaml')
  writeFileSync(
    file,
    readFileSync(file, 'utf8')
      .replace(/^prior:.*$/m, 'prior: {lambda: 2}')
      .concat('\nwrong: 1\n'),
  )
  const { code, stdout, stderr } = await runCommand(['simulate', '--bank', folder])
  expect({ code, stdout }).toEqual({ code: 5, stdout: '' })
  expect(stderr).toMatch(/bank\.yaml:\d+:\d+ .* Mend: /)
})

test('nothing in a bank steers the terminal', async () => {
  const folder = join(aFolder(), 'bank')
  cpSync(SMALL, folder, { recursive: true })
  const file = join(folder, 'bank.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title:.*$/m, 'title: "a\\e[31mb\\u202ec"'))
  const { code, stdout, stderr } = await runCommand(['simulate', '--bank', folder, '--people', '1', '--length', 'full'])
  expect(`${stdout}${stderr}`).not.toMatch(/[\x1b\u202e]/)
  if (code === 0) expect(stdout).toContain('a^[[31mb')
})

test('Ctrl-C stops quietly with 130 and leaves no half line', async () => {
  const home = aHome()
  const terminal = roleFit(['simulate', '--bank', SMALL, '--people', '10000', '--workers', '1'], { home })
  await terminal.waitFor(' % of 10000 people')
  terminal.send('\x03')
  expect(await terminal.exit).toEqual({ code: 130, signal: 0 })
  expect(terminal.history().replace('^C', '').trim()).toBe('')
  expect(existsSync(home)).toBe(false)
})
