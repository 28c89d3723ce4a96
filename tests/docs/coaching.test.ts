/** docs/coaching.md is true: each of its commands is run by the built program, and what is shown is what it prints. */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const page = join(root, 'docs', 'coaching.md')

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'role-fit-'))
  mkdirSync(join(folder, 'bin'))
  const program = join(folder, 'bin', 'role-fit')
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'bin', 'role-fit.js')}' "$@"\n`)
  chmodSync(program, 0o755)
  cpSync(join(root, 'tests', 'fixtures', 'coaching'), join(folder, 'work'), { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Both streams, as in a terminal of 80 columns, and the exit code. */
function typed(line: string): { readonly said: string; readonly code: number | null } {
  const env = {
    ...{ PATH: `${join(folder, 'bin')}:${process.env.PATH}`, HOME: folder, ROLE_FIT_HOME: join(folder, 'home') },
    ...{ COLUMNS: '80', NO_COLOR: '1', LC_ALL: 'C.UTF-8' },
  }
  const ran = spawnSync('bash', ['-c', `set -o pipefail; { ${line}\n} 2>&1`], {
    cwd: join(folder, 'work'),
    env,
    encoding: 'utf8',
    input: '',
  })
  return { said: ran.stdout, code: ran.status }
}

/** The blocks of one language, each as its lines. */
function blocksOf(text: string, language: string): string[][] {
  const blocks = [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))]
  return blocks.map(([, inside = '']) => inside.trimEnd().split('\n'))
}

test('every transcript is what the commands print', { timeout: 120_000 }, async () => {
  const text = readFileSync(page, 'utf8')
  const run = text.replace(/^```console\n(.*?)^```$/gms, (_, inside: string) => {
    const lines = inside.split('\n').filter((line) => line.startsWith('$ '))
    const shown = lines.map((line) => {
      const { said, code } = typed(line.slice(2))
      expect(code, `${line}\n${said}`).toBe(0)
      return `${line}\n${said.replace(/\n+$/, '')}`.trimEnd()
    })
    return `\`\`\`console\n${shown.join('\n')}\n\`\`\``
  })
  expect(blocksOf(text, 'console').length).toBeGreaterThan(8)
  // After a change on purpose: npx vitest run tests/docs -u
  await expect(run).toMatchFileSnapshot(page)
})

test('what asks somebody is understood, and says that nobody can be asked here', () => {
  const asking = blocksOf(readFileSync(page, 'utf8'), 'sh').flat()
  expect(asking.length).toBeGreaterThan(1)
  expect(typed('role-fit score ana-answers.json --json -o ana.json').code).toBe(0)
  for (const line of asking) expect({ line, code: typed(line).code }).toEqual({ line, code: 4 })
})

test('every command that is named in running text is one that the program has', () => {
  const named = [...readFileSync(page, 'utf8').matchAll(/`role-fit ([a-z][a-z -]*)`/g)].map(([, words = '']) => words)
  expect(named.length).toBeGreaterThan(1)
  for (const words of named)
    expect({ words, code: typed(`role-fit ${words.startsWith('help') ? words : `help ${words}`}`).code }).toEqual({
      words,
      code: 0,
    })
})
