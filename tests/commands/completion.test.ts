import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { declaredBy, leavesOf } from '../../src/commands/declared.ts'
import type { World } from '../../src/io/world.ts'
import { programFor } from '../../src/program.ts'
import { open } from '../pty/harness.ts'
import { aFolder, runCommand } from '../world.ts'

/** What is typed, up to where Tab is pressed, and all that must be offered. */
const OFFERS: readonly (readonly [string, readonly string[]])[] = [
  ['role-fit sc', ['schema', 'score']],
  ['role-fit score --format ', ['csv', 'html', 'json', 'markdown', 'ndjson', 'text']],
  ['role-fit score --form', ['--format']],
  ['role-fit history ', ['export', 'list', 'path', 'rm']],
  ['role-fit history rm --al', ['--all']],
  // Of the command that is meant where none is named.
  ['role-fit --len', ['--length']],
  ['role-fit --length ', ['full', 'quick', 'standard']],
  ['role-fit history --qui', ['--quiet']],
  ['role-fit completion ', ['bash', 'fish', 'powershell', 'zsh']],
  ['role-fit schema res', ['result', 'results']],
  ['role-fit help co', ['coaching', 'cohort', 'compare', 'completion']],
  // Files where a file belongs, folders alone where a folder does; nothing where anything may stand.
  ['role-fit score sheets/a', ['sheets/ana b.json', 'sheets/ana.yaml', 'sheets/archive']],
  ['role-fit check sheets/a', ['sheets/archive']],
  ['role-fit calibrate --output sheets/a', ['sheets/archive']],
  ['role-fit score --map sheets/ana.', ['sheets/ana.yaml']],
  ['role-fit take --about sheets/a', []],
]

/** Where nothing else may stand, zsh offers options. */
const NOTHING = ['role-fit demo ', []] as const

async function scriptFor(shell: string): Promise<string> {
  const { code, stdout, stderr } = await runCommand(['completion', shell])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

/** A folder with the script and some sheets to find. */
async function aPlace(shell: string): Promise<{ readonly folder: string; readonly script: string }> {
  const folder = aFolder()
  mkdirSync(join(folder, 'sheets', 'archive'), { recursive: true })
  for (const name of ['ana.yaml', 'ana b.json', 'ben.yaml']) writeFileSync(join(folder, 'sheets', name), '')
  const script = join(folder, `role-fit.${shell}`)
  writeFileSync(script, await scriptFor(shell))
  return { folder, script }
}

/** A shell that is not here cannot be asked: say so, in red letters of the report, instead of passing. */
function inShell(shell: string, name: string, run: () => Promise<void>): void {
  const missing = spawnSync(shell, ['-c', 'true']).error !== undefined
  test(missing ? `${name} (SKIPPED: ${shell} is not installed)` : name, { skip: missing, timeout: 60_000 }, run)
  if (missing) process.stderr.write(`SKIPPED: ${name}: ${shell} is not installed here.\n`)
}

function told(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, [...args], { cwd, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

const withoutSlash = (word: string) => word.replace(/\/$/, '')

inShell('bash', 'bash offers what belongs there', async () => {
  const { folder, script } = await aPlace('bash')
  const ask = `set -u; source ${script}
    ask() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _role_fit; printf '%s\\t' "\${COMPREPLY[@]+"\${COMPREPLY[@]}"}"; printf '\\n'; }\n`
  const calls = [...OFFERS, NOTHING].map(
    ([line]) =>
      `ask ${line
        .split(' ')
        .map((word) => `'${word}'`)
        .join(' ')}`,
  )
  // As bash itself parts a word at the sign.
  const parted = [
    "ask role-fit score --format = ''",
    'ask role-fit score --format = nd',
    'ask role-fit score --format =',
  ]
  const lines = told('bash', ['--norc', '-c', [ask, ...calls, ...parted].join('\n')], folder).split('\n')
  const offered = lines.map((line) =>
    line
      .split('\t')
      .filter((word) => word !== '')
      .sort(),
  )
  expect(offered.slice(0, OFFERS.length).map((words, k) => [OFFERS[k]?.[0], words])).toEqual(OFFERS)
  expect(offered[OFFERS.length]).toEqual(NOTHING[1])
  const formats = ['csv', 'html', 'json', 'markdown', 'ndjson', 'text']
  expect(offered.slice(OFFERS.length + 1, OFFERS.length + 4)).toEqual([formats, ['ndjson'], formats])
})

inShell('bash', 'bash completes at the press of Tab', async () => {
  const { folder, script } = await aPlace('bash')
  const shell = open({ command: 'bash', args: ['--norc', '--noprofile', '-i'], cwd: folder, env: { PS1: 'ready> ' } })
  await shell.waitFor('ready>')
  shell.send(`source ${script}\r`)
  await shell.waitFor(/ready>[\s\S]*ready>/)
  shell.send('role-fit score --form\t--map\x01')
  await shell.waitFor('role-fit score --format --map')
  shell.send('\x15\x0brole-fit score sheets/ana\\ \t')
  await shell.waitFor('sheets/ana\\ b.json')
})

/** What zsh's completion hands over is only known within its line editor: each candidate goes to a file, END after each line. */
const ZSH_PROBE = `
compadd() {
  if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)\\ * ]]; then builtin compadd "$@"; return; fi
  local -a candidates
  builtin compadd -A candidates "$@"
  (( $#candidates )) && print -rl -- $candidates >> offered
  builtin compadd "$@"
}
asked=0
finish() { print -r -- END >> offered; (( asked++ )); BUFFER=''; zle -M "asked $asked." }
zle -N finish
bindkey '^T' finish
zle -C probe list-choices _main_complete
bindkey '^I' probe
`

inShell('zsh', 'zsh offers what belongs there', async () => {
  const { folder, script } = await aPlace('zsh')
  writeFileSync(join(folder, 'probe'), ZSH_PROBE)
  const shell = open({ command: 'zsh', args: ['-f', '-i'], cwd: folder, env: { PS1: 'ready> ' }, cols: 120, rows: 60 })
  await shell.waitFor('ready>')
  shell.send(`autoload -Uz compinit && compinit -u -D && source ${script} && source probe && PS1='set> '\r`)
  await shell.waitFor(/^set>/m)
  for (const [k, [line]] of OFFERS.entries()) {
    shell.send(`${line}\t\x14`)
    await shell.waitFor(`asked ${k + 1}.`)
  }
  const answers = readFileSync(join(folder, 'offered'), 'utf8').split('END\n')
  const offered = answers.slice(0, OFFERS.length).map((answer) => {
    const words = answer.split('\n').flatMap((word) => (word === '' ? [] : [withoutSlash(word.replaceAll('\\', ''))]))
    return [...new Set(words)].sort()
  })
  // zsh completes a path part by part.
  const parts = OFFERS.map(([line, words]) => [line, words.map((word) => word.replace('sheets/', ''))])
  expect(offered.map((words, k) => [OFFERS[k]?.[0], words])).toEqual(parts)
})

inShell('zsh', 'zsh finds it among its functions, and completes at the press of Tab', async () => {
  const { folder, script } = await aPlace('zsh')
  renameSync(script, join(folder, '_role-fit'))
  const shell = open({ command: 'zsh', args: ['-f', '-i'], cwd: folder, env: { PS1: 'ready> ' } })
  await shell.waitFor('ready>')
  shell.send("fpath=($PWD $fpath); autoload -Uz compinit && compinit -u -D && PS1='set> '\r")
  await shell.waitFor(/^set>/m)
  shell.send('role-fit score --form\t')
  await shell.waitFor('role-fit score --format')
})

inShell('fish', 'fish offers what belongs there', async () => {
  const { folder, script } = await aPlace('fish')
  const calls = [...OFFERS, NOTHING].map(([line]) => `complete -C '${line}'; echo END`)
  const answers = told('fish', ['--no-config', '-c', `source ${script}\n${calls.join('\n')}`], folder).split('END\n')
  const offered = answers.slice(0, -1).map((answer) =>
    answer
      .split('\n')
      .flatMap((line) => (line === '' ? [] : [withoutSlash(line.split('\t')[0] ?? '')]))
      .sort(),
  )
  const asked = [...OFFERS, NOTHING]
  expect(offered.map((words, k) => [asked[k]?.[0], words])).toEqual(asked)
})

test('the script for PowerShell has every command and option, in tables that are whole', async () => {
  const script = await scriptFor('powershell')
  const entries = [...script.matchAll(/^ {8}'([^']*)' = @\(([^)]*)\)$/gm)].map(([, key = '', words = '']) => [
    key,
    [...words.matchAll(/'([^']*)'/g)].map(([, word]) => word),
  ])
  const of = (key: string) => entries.filter(([found]) => found === key).map(([, words]) => words)
  // First the words that may follow, then the options.
  expect(of('')[0]).toContain('score')
  expect(of('')[1]).toEqual(expect.arrayContaining(['--length', '--version', '--help']))
  expect(of('history')[0]).toEqual(['list', 'rm', 'export', 'path'])
  expect(of('history rm')[0]).toEqual(expect.arrayContaining(['--all', '--about', '-o', '--output']))
  expect(of('score --format')).toEqual([['text', 'json', 'ndjson', 'csv', 'markdown', 'html']])
  expect(of('completion')[0]).toEqual(['bash', 'zsh', 'fish', 'powershell'])
  // Nothing to choose from: PowerShell offers files by itself.
  expect(of('score --map')).toEqual([[]])
  for (const [open, close] of ['{}', '()'].map((pair) => [...pair]))
    expect(script.split(open!).length).toBe(script.split(close!).length)
  expect(script.match(/^(?! *#).*'/gm)?.filter((line) => (line.match(/'/g) ?? []).length % 2 === 1)).toEqual([])
})

test.each(['bash', 'zsh', 'fish', 'powershell'])(
  'the script for %s says how to install it, in ASCII',
  async (shell) => {
    const script = await scriptFor(shell)
    const comments = script.match(/^(#.*\n)+/)?.[0]
    expect(comments).toContain('To install it')
    expect(comments).toContain(`role-fit completion ${shell}`)
    expect(script).toMatch(/^[\n\x20-\x7e]*$/)
  },
)

test('every command and every option of the program is in every script', async () => {
  const program = declaredBy(
    programFor(
      undefined as unknown as World,
      () => {},
      () => {},
    ),
  )
  const names = leavesOf(program).flatMap(({ path, options }) => [...path, ...options.map(({ long }) => long.slice(2))])
  for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
    const script = await scriptFor(shell)
    expect([...new Set(names)].filter((name) => !script.includes(name))).toEqual([])
  }
})

test('an unknown shell is wrong usage that names the four', async () => {
  const { code, stderr } = await runCommand(['completion', 'tcsh'])
  expect(code).toBe(2)
  expect(stderr).toMatch(/Allowed choices are bash, zsh, fish, powershell\./)
})

test('a script can be written to a file', async () => {
  const file = join(aFolder(), 'role-fit.fish')
  const { code, stdout } = await runCommand(['completion', 'fish', '--output', file, '--quiet'])
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  expect(readFileSync(file, 'utf8')).toBe(await scriptFor('fish'))
})
