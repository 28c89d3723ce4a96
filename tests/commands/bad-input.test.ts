import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aFolder, runCommand } from '../world.ts'
import { aSheet, written } from './sheets.ts'

/** How many lines of a terminal of 80 columns a text takes. */
function linesOf(text: string): number {
  const lines = text.split('\n').slice(0, -1)
  return lines.reduce((sum, line) => sum + Math.ceil(line.length / 80), 0)
}

interface Mistake {
  readonly name: string
  readonly text: string
  /** What stands on standard error after the file's name. */
  readonly said: RegExp
}

const MISTAKES: Record<string, Mistake> = {
  'broken YAML': {
    name: 'broken.yaml',
    text: 'answers:\n  th-two-years: [4\n',
    said: /^:\d+:\d+ bad-indent .* Mend: .*close every bracket/,
  },
  'broken JSON': {
    name: 'broken.json',
    text: '{"answers": {"th-two-years": 4, "th-plan" "a"}}',
    said: /^:1:\d+ [a-z-]+ .* Mend: /,
  },
  'an unknown item': {
    name: 'unknown.yaml',
    text: 'answers:\n  th-plan: a\n  th-two-yeers: 4\n',
    said: /^:3:3 unknown-item .*"th-two-yeers"\. Did you mean "th-two-years"\? Mend: .*role-fit questions/,
  },
  'a category 9': {
    name: 'nine.yaml',
    text: 'answers:\n  th-two-years: 9\n',
    said: /^:2:17 category-out-of-range .*"9"\. Mend: Give 1 to 5/,
  },
  'an unknown option': {
    name: 'option.json',
    text: '{"answers": {"th-plan": "z"}}',
    said: /^:1:\d+ unknown-option .*"z"\. Mend: Give one of a, b, or null/,
  },
  'half a best-worst answer': {
    name: 'half.yaml',
    text: 'answers:\n  st-energy-early: {best: a}\n',
    said: /^:2:\d+ [a-z-]+ .*worst.* Mend: /,
  },
  'a key that stands twice': {
    name: 'twice.yaml',
    text: 'answers:\n  th-two-years: 4\n  th-two-years: 5\n',
    said: /^:3:3 duplicate-key .*2:3\. Mend: Remove one/,
  },
  'another bank': {
    name: 'other.json',
    text: '{"bank": {"id": "pm-pnm", "version": "1.0.0"}, "answers": {}}',
    said: /^:1:\d+ other-bank .*"pm-pnm".* Mend: .*--bank/,
  },
  'an empty file': { name: 'empty.yaml', text: '', said: /^:1:1 empty-file .* Mend: / },
  'a list': { name: 'list.json', text: '[]', said: /^:1:1 wrong-type .* Mend: / },
}

describe('content that cannot be used: exit 5, in at most three lines with place and mend, and nothing written', () => {
  test.each(Object.entries(MISTAKES))('%s', async (_, { name, text, said }) => {
    const { [name]: file = '' } = written({ [name]: text })
    const { code, stdout, stderr, home } = await runCommand(['score', file, '--save'])
    expect({ code, stdout }).toEqual({ code: 5, stdout: '' })
    expect(stderr.slice(0, file.length)).toBe(file)
    expect(stderr.slice(file.length)).toMatch(said)
    expect(linesOf(stderr.replaceAll(`${dirname(file)}/`, ''))).toBeLessThanOrEqual(3)
    expect(existsSync(home)).toBe(false)
  })

  test('all mistakes of a sheet are told at once, in the order of their places', async () => {
    const stdin = 'answers:\n  th-plan: z\n  th-two-years: 9\n  nothing: 1\n'
    const { stderr } = await runCommand(['score', '-'], { stdin })
    expect([...stderr.matchAll(/^stdin:(\d+):\d+ ([a-z-]+)/gm)].map(([, line, code]) => `${line} ${code}`)).toEqual([
      '2 unknown-option',
      '3 category-out-of-range',
      '4 unknown-item',
    ])
  })

  test('a mistyped key is told with the key that was meant', async () => {
    const { stderr } = await runCommand(['score', '-'], { stdin: 'anwsers:\n  th-plan: a\n' })
    expect(stderr).toMatch(/^stdin:1:1 unknown-key .*"anwsers"\. Did you mean "answers"\?/m)
  })

  test('more than twenty problems are twenty lines and a count', async () => {
    const answers = Object.fromEntries(Array.from({ length: 25 }, (_, k) => [`nothing-${k}`, 1]))
    const { stderr } = await runCommand(['score', '-'], { stdin: aSheet(answers) })
    const lines = stderr.split('\n').slice(0, -1)
    expect(lines).toHaveLength(21)
    expect(lines.at(-1)).toBe('...and 5 more.')
  })

  test('what a file holds cannot steer the terminal', async () => {
    const stdin = JSON.stringify({ answers: { '\x1b]0;x\x07': 1, 'th-plan': '\x1b[2J' } })
    const { code, stderr } = await runCommand(['score', '-'], { stdin })
    expect(code).toBe(5)
    expect(stderr).toMatch(/\^\[/)
    expect(stderr).not.toMatch(/[\x00-\x09\x0b-\x1f]/)
  })
})

describe('files that cannot be read: exit 6, and nothing written', () => {
  test.each([
    ['a folder', '.', /is-a-directory .* Mend: /],
    ['a file that is not there', './nobody.json', /not-found .* Mend: /],
    ['a file in the place of a folder', './sheet.json/x', /not-a-folder .* Mend: /],
  ])('%s', async (_, path, said) => {
    const { 'sheet.json': sheet } = written({ 'sheet.json': aSheet({}) })
    const { code, stdout, stderr, home } = await runCommand(['score', path.replace('.', dirname(sheet)), '--save'])
    expect({ code, stdout }).toEqual({ code: 6, stdout: '' })
    expect(stderr).toMatch(said)
    expect(linesOf(stderr)).toBeLessThanOrEqual(3)
    expect(existsSync(home)).toBe(false)
  })

  test('a place where -o cannot write', async () => {
    const folder = aFolder()
    for (const output of [folder, `${folder}/not/there.json`]) {
      const { code, stdout, stderr } = await runCommand(['demo', '-o', output])
      expect({ code, stdout }).toEqual({ code: 6, stdout: '' })
      expect(stderr).toContain(output)
    }
  })
})

describe('nobody who could be asked: exit 4, and nothing written', () => {
  test.each([
    ['no terminal', [], {}],
    ['no terminal, and a document is wanted', ['take', '--quiet'], {}],
    ['--no-input', ['--no-input'], { terminal: true }],
    ['ROLE_FIT_NO_INPUT', [], { terminal: true, env: { ROLE_FIT_NO_INPUT: '1' } }],
    ['CI', ['--length', 'quick'], { terminal: true, env: { CI: 'true' } }],
    ['resume without a terminal', ['resume'], {}],
  ] as const)('%s', async (_, args, around) => {
    const { code, stdout, stderr, home } = await runCommand(args, around)
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' })
    expect(stderr).toMatch(/^not-interactive .* Mend: .*role-fit score/)
    expect(linesOf(stderr)).toBeLessThanOrEqual(3)
    expect(existsSync(home)).toBe(false)
  })
})

describe('with --json problems are one document on standard error', () => {
  test.each([
    ['content', ['score', '-', '--json'], { stdin: 'answers:\n  th-two-years: 9\n' }, 5, 'category-out-of-range'],
    ['a file', ['score', '/nobody.json', '--format', 'json'], {}, 6, 'not-found'],
    ['no terminal', ['--json'], {}, 4, 'not-interactive'],
    ['wrong usage', ['score', '--format=json'], {}, 2, 'no-input'],
    ['an unknown option', ['score', '--jsn', '--json'], {}, 2, 'wrong-usage'],
    ['an unknown command', ['sore', '--json'], {}, 2, 'unknown-command'],
    ['what is not saved', ['show', '2026-11-21-xxxx', '--json'], {}, 6, 'session-not-found'],
  ] as const)('%s', async (_, args, around, exit, problem) => {
    const { code, stdout, stderr } = await runCommand(args, around)
    expect({ code, stdout }).toEqual({ code: exit, stdout: '' })
    const document = JSON.parse(stderr)
    expect(document).toMatchObject({
      schema: 'role-fit/problems/v1',
      problems: [{ severity: 'error', code: problem, message: expect.any(String), mend: expect.any(String) }],
    })
    expect(Object.keys(document.problems[0]).sort()).toEqual(
      ['severity', 'file', 'line', 'column', 'path', 'code', 'message', 'mend'].sort(),
    )
  })

  test('the word json alone asks for no document', async () => {
    expect((await runCommand(['json'])).stderr).toMatch(/^unknown-command "json" is no command\./)
  })
})
