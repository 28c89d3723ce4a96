import { spawnSync } from 'node:child_process'
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Declared, declaredBy, leavesOf } from '../../src/commands/declared.ts'
import { strayWord } from '../../src/commands/program-help.ts'
import type { World } from '../../src/io/world.ts'
import { programFor } from '../../src/program.ts'
import { aFolder, runCommand } from '../world.ts'

/** A program whose commands do nothing but note that they were called. */
function idle(called: () => void) {
  const program = programFor(
    undefined as unknown as World,
    () => {},
    () => {},
  )
  const quiet = (command: typeof program) => {
    if (command.commands.length === 0) command.action(called)
    for (const inner of command.commands) quiet(inner)
  }
  quiet(program)
  return program
}

const program = declaredBy(idle(() => {}))
const all = (one: Declared): Declared[] => [one, ...one.commands.flatMap(all)]
const COMMANDS = all(program).map((one): [string, Declared] => [['role-fit', ...one.path].join(' '), one])
const EXAMPLES = [...new Set(COMMANDS.flatMap(([, { examples }]) => examples))]

describe.each(COMMANDS)(
  'the help of %s',
  (name, { path, description, options, arguments: own, examples, commands }) => {
    test('has a description and an example of its own', () => {
      expect(description).toMatch(/^\S.{10,}/)
      const mine = examples.filter(
        (line) => line === name || line.startsWith(`${name} `) || line.includes(`| ${name} `),
      )
      expect(mine.length).toBeGreaterThan(0)
    })

    test('describes each option and each argument', () => {
      expect(options.filter((option) => option.description.trim() === '')).toEqual([])
      expect(own.filter((argument) => argument.description.trim() === '')).toEqual([])
      expect(options.map(({ long }) => long)).toContain('--help')
    })

    test('shows all of that in lines of at most 80 columns', async () => {
      const { code, stdout } = await runCommand([...path, '--help'])
      expect(code).toBe(0)
      expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
      const words = stdout.replace(/\s+/g, ' ')
      for (const text of [description, ...options.map((option) => option.description), ...examples])
        expect(words).toContain(text)
      for (const { flags } of options) expect(stdout).toContain(`  ${flags} `)
      for (const inner of commands) expect(stdout).toMatch(new RegExp(`^ {2}${inner.path.at(-1)} `, 'm'))
    })
  },
)

/** The words of every `role-fit` in a command line; quotes hold words together. */
function callsIn(line: string): string[][] {
  return line
    .split(' | ')
    .map((part) => [...part.replace(/ [<>] .*$/, '').matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)])
    .map((words) => words.map(([, double, single, plain]) => double ?? single ?? plain ?? ''))
    .flatMap(([command, ...words]) => (command === 'role-fit' ? [words] : []))
}

test.each(EXAMPLES)('the example is understood: %s', async (line) => {
  const calls = callsIn(line)
  expect(calls.length).toBeGreaterThan(0)
  for (const words of calls) {
    let called = 0
    const parsing = idle(() => {
      called++
    })
    await parsing.parseAsync(words, { from: 'user' })
    expect(called).toBe(1)
    expect(strayWord(words, parsing)).toBeNull()
  }
})

test('an option or a command that is not there would be noticed', async () => {
  const words = callsIn('cat a | role-fit score - --nothing > b')[0] ?? []
  expect(words).toEqual(['score', '-', '--nothing'])
  await expect(idle(() => {}).parseAsync(words, { from: 'user' })).rejects.toThrow("unknown option '--nothing'")
  expect(
    strayWord(
      callsIn('role-fit sore a.json')[0] ?? [],
      idle(() => {}),
    )?.message,
  ).toContain('is no command')
})

test('the first command of a list is the one that is meant without a word', async () => {
  expect(leavesOf(program)[0]?.path).toEqual(['take'])
  expect((await runCommand(['--length', 'long'])).stderr).toContain('quick, standard, full')
  const { home, stdout } = await runCommand(['history', '--json'])
  expect((await runCommand(['history', 'list', '--json'], { home })).stdout).toBe(stdout)
})

describe('examples typed into a shell', () => {
  const SHEET = JSON.stringify({ about: 'Ana', answers: { 'th-two-years': 4, 'th-plan': 'b' } })
  let folder = ''
  let env: NodeJS.ProcessEnv = {}

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'role-fit-'))
    mkdirSync(join(folder, 'bin'))
    const entry = fileURLToPath(new URL('../../bin/role-fit.js', import.meta.url))
    writeFileSync(join(folder, 'bin', 'role-fit'), `#!/bin/sh\nexec '${process.execPath}' '${entry}' "$@"\n`)
    chmodSync(join(folder, 'bin', 'role-fit'), 0o755)
    for (const name of ['answers.yaml', 'sheets.ndjson']) writeFileSync(join(folder, name), `${SHEET}\n`)
    const people = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eve']
    writeFileSync(
      join(folder, 'team.csv'),
      ['about,th-two-years', ...people.map((name, k) => `${name},${k + 1}`), ''].join('\n'),
    )
    mkdirSync(join(folder, 'workshop'))
    for (const name of people) {
      const sheet = SHEET.replace('Ana', name)
      writeFileSync(join(folder, 'workshop', `${name}.json`), sheet)
      for (const season of ['spring', 'autumn']) appendFileSync(join(folder, `${season}.ndjson`), `${sheet}\n`)
    }
    for (const label of ['Ben', 'Cleo'])
      writeFileSync(
        join(folder, `${label.toLowerCase()}.json`),
        JSON.stringify({ about: 'Ana', rater: { kind: 'observer', label }, answers: { 'th-two-years': 2 } }),
      )
    const { stdout } = spawnSync(process.execPath, [entry, 'demo', '--json'], { encoding: 'utf8' })
    mkdirSync(join(folder, 'home', 'results'), { recursive: true })
    const saved = ['2026-08-20-x2pa', '2026-11-21-k7qm'].map((id) => join('home', 'results', `${id}.json`))
    for (const name of ['ana.json', ...saved]) writeFileSync(join(folder, name), stdout.replaceAll('"Sample"', '"Ana"'))
    env = { PATH: `${join(folder, 'bin')}:${process.env.PATH}`, HOME: folder, ROLE_FIT_HOME: join(folder, 'home') }
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** Those that ask somebody, and those that take minutes or need the sheets of many, are understood above. */
  const asks = /^role-fit( (take|resume)\b.*)?$/
  const long = /^role-fit (simulate|stats|calibrate)\b/
  const asksFirst = 'role-fit history rm --all'
  const gone = 'role-fit history rm --about Ana'
  const quick = EXAMPLES.filter((line) => !asks.test(line) && !long.test(line) && line !== asksFirst && line !== gone)
  // What deletes comes last; a bank is made before it is checked.
  const order = (line: string) => (line.includes(' rm ') && !line.includes('help') ? 2 : line.includes(' new ') ? 0 : 1)

  test.each(quick.sort((a, b) => order(a) - order(b)))('%s', (line) => {
    const { status, stderr } = spawnSync('sh', ['-c', line], { cwd: folder, env, encoding: 'utf8', input: '' })
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
  })

  test.each(EXAMPLES.filter((line) => asks.test(line)))('with nobody to ask: %s', (line) => {
    const fresh = aFolder()
    const { status, stdout } = spawnSync('sh', ['-c', line], { cwd: fresh, env, encoding: 'utf8', input: '' })
    // The last names a result that the examples above have deleted.
    expect([4, 6]).toContain(status)
    expect(stdout).toBe('')
  })
})
