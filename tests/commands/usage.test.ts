import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runCommand } from '../world.ts'
import { aSheet, written } from './sheets.ts'

async function usageOf(args: readonly string[]): Promise<string> {
  const { code, stdout, stderr, home } = await runCommand(args, { terminal: true })
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(existsSync(home)).toBe(false)
  return stderr.trimEnd()
}

test.each([
  [['sore'], 'unknown-command "sore" is no command. Mend: Did you mean: role-fit score'],
  [['resmue', '2026-11-21-bbbb'], 'unknown-command "resmue" is no command. Mend: Did you mean: role-fit resume'],
  [['quiz'], 'unknown-command "quiz" is no command. Mend: See: role-fit help'],
  [['-', 'extra'], 'unknown-command "extra" is no command. Mend: See: role-fit help'],
  [
    ['--accessible', 'demo'],
    'option-before-command The command "demo" stands after an option. Mend: Put the options last: role-fit demo <options>',
  ],
  [['take', 'now'], 'unknown-command "now" is no command. Mend: Did you mean: role-fit new'],
  // What is wrong is the command; the option would be right with the one that was meant.
  [['sore', 'ana.json', '--save'], 'unknown-command "sore" is no command. Mend: Did you mean: role-fit score'],
  [['histroy', 'rm', '--all'], 'unknown-command "histroy" is no command. Mend: Did you mean: role-fit history'],
  [['--quiet', 'sore'], 'unknown-command "sore" is no command. Mend: Did you mean: role-fit score'],
])('a mistyped command is answered with the nearest: %j', async (args, said) => {
  expect(await usageOf(args)).toBe(said)
})

test('a file in the place of a command is answered with the command for files', async () => {
  const { sheet } = written({ sheet: aSheet({}) })
  for (const file of [sheet, 'ana.yaml', 'not/there'])
    expect(await usageOf([file])).toBe(
      `file-without-command "${file}" is no command. Mend: To score a sheet: role-fit score ${file}`,
    )
})

test.each([
  [['--lenght', 'quick'], /Unknown option '--lenght'\. Mend: Did you mean --length\?$/],
  [['score', '-', '--sav'], /Unknown option '--sav'\. Mend: Did you mean --save\?$/],
  [['demo', '--nothing-like-it'], /Unknown option '--nothing-like-it'\. Mend: See: role-fit help demo$/],
  [['--nothing-like-it'], /Mend: See: role-fit help take$/],
  [['demo', 'extra'], /Too many arguments .* Mend: See: role-fit help demo$/],
  [['--length', 'long'], /'long' is invalid\. Allowed choices are quick, standard, full\. Mend: /],
  [['--seed', '-1'], /'-1' is invalid\. It must be a whole number .* Mend: /],
  [['--seed', '1e3'], /'1e3' is invalid/],
  [
    ['score', '-', '--format', 'ics'],
    /'ics' is invalid\. Allowed choices are text, json, ndjson, csv, markdown, html\. Mend: See: role-fit help score$/,
  ],
  [['demo', '--color', 'sometimes'], /'sometimes' is invalid\. Allowed choices are auto, always, never\./],
  [['show', '-o'], /'-o, --output <file>' argument missing\. Mend: See: role-fit help show$/],
])('wrong usage says what is wrong and where to look: %j', async (args, said) => {
  expect(await usageOf(args)).toMatch(said)
})

test.each([
  ['score', '-'],
  ['demo'],
  ['show'],
  ['questions'],
  ['simulate'],
  ['stats', '-'],
  ['calibrate', '-'],
  ['history'],
  ['take'],
  ['resume'],
])('--json and another --format exclude each other: %s %s', async (...args) => {
  const words = args.filter((arg) => arg !== undefined)
  const { code, stdout, stderr } = await runCommand([...words, '--json', '--format', 'text'], { terminal: true })
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(JSON.parse(stderr).problems[0].code).toBe('two-formats')
  expect((await runCommand([...words, '--help'])).code).toBe(0)
})

test('--json and --format json are the same wish twice', async () => {
  expect((await runCommand(['demo', '--json', '--format', 'json'])).code).toBe(0)
})

test('score without a file says how to name one', async () => {
  expect(await usageOf(['score'])).toMatch(/^no-input .* Mend: Try: role-fit score answers\.yaml/)
})

test('a relative ROLE_FIT_HOME is refused before anything is written', async () => {
  const { code, stderr } = await runCommand(['history'], { env: { ROLE_FIT_HOME: 'answers' } })
  expect(code).toBe(2)
  expect(stderr).toMatch(/^relative-home .*"answers"/)
})
