import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { bankSchemas } from '../../src/bank/json-schemas.ts'
import { isGraded } from '../../src/bank/kinds.ts'
import { parseBank } from '../../src/bank/parse-bank.ts'
import type { Bank } from '../../src/bank/types.ts'
import { findingsIn } from '../../src/check/check.ts'
import { loadBank } from '../../src/io/load-bank.ts'
import { resultSchema } from '../../src/result/schema.ts'
import { filesWith } from '../banks/sheets-of.ts'
import { randomAnswers } from '../engine-bank.ts'
import { peopleOf } from '../study/people.ts'
import { aFolder, aHome, type Ran, runCommand, type Surroundings } from '../world.ts'
import { ndjson } from './collected.ts'
import { sameAnswer } from './typist.ts'

/** A new bank, and its files by name. */
async function started(): Promise<{ folder: string; files: readonly string[] }> {
  const folder = join(aFolder(), 'mine')
  expect(await runCommand(['new', folder, '--quiet'])).toMatchObject({ code: 0, stdout: '', stderr: '' })
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  return { folder, files: files.sort() }
}

function texts(folder: string, files: readonly string[]): Record<string, string> {
  const yaml = files.filter((name) => name.endsWith('.yaml'))
  return Object.fromEntries(yaml.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

test('the new folder holds a small bank of two roles and two dimensions with items of all five kinds', async () => {
  const { folder, files } = await started()
  expect(files.filter((name) => name.includes('.'))).toEqual([
    'bank.yaml',
    'company.yaml',
    'paths/next.yaml',
    'roles/cook.yaml',
    'roles/gardener.yaml',
    ...['bank', 'claims', 'dimension', 'paths', 'role'].map((name) => `schemas/${name}.schema.json`),
    'waiting.yaml',
  ])
  const { bank, warnings } = await loadBank(folder)
  expect(warnings).toEqual([])
  expect({ roles: bank.roles.length, dimensions: bank.dimensions.length }).toEqual({ roles: 2, dimensions: 2 })
  for (const { id } of bank.dimensions) {
    const kinds = bank.items.filter(({ dimension }) => dimension === id).map(({ kind }) => kind)
    expect(new Set(kinds)).toEqual(new Set(['rating', 'frequency', 'pair', 'scene', 'best-worst']))
  }
})

test('no rule finds anything in it, no fault and nothing to improve', async () => {
  const { folder, files } = await started()
  const { bank, problems } = parseBank(texts(folder, files), '')
  expect(problems).toEqual([])
  const found = findingsIn({ bank: bank as Bank, claims: null })
  expect(found.map(({ rule, finding }) => `${rule.code} ${finding.part.id}: ${finding.message}`)).toEqual([])
  const { code, stdout, stderr } = await runCommand(['check', folder, '--json'])
  expect({ code, stderr, problems: JSON.parse(stdout).problems }).toEqual({ code: 0, stderr: '', problems: [] })
})

test('the first line of every file names the schema of its kind, which lies in the folder', async () => {
  const { folder, files } = await started()
  const schemas = bankSchemas()
  for (const [name, text] of Object.entries(texts(folder, files))) {
    const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? []
    const kind = kindOf(name)
    expect(path).toMatch(new RegExp(`(^|/)${kind}\\.schema\\.json$`))
    expect(JSON.parse(readFileSync(join(folder, dirname(name), path), 'utf8'))).toEqual(schemas[kind])
  }
})

function kindOf(name: string): keyof ReturnType<typeof bankSchemas> {
  if (name === 'bank.yaml') return 'bank'
  return name.startsWith('roles/') ? 'role' : name.startsWith('paths/') ? 'paths' : 'dimension'
}

/** Every key that a schema knows, at any depth up to `deep`. */
function keysOf(node: unknown, deep: number): string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, part]) => {
    if (key !== 'properties') return keysOf(part, deep)
    const own = Object.keys(part as object)
    return deep <= 1 ? own : [...own, ...Object.values(part as object).flatMap((inner) => keysOf(inner, deep - 1))]
  })
}

test.each([
  ['bank', 1],
  ['dimension', 3],
  ['role', 1],
  ['paths', 2],
] as const)('the files tell of every key of the schema of a %s', async (kind, deep) => {
  const { folder, files } = await started()
  const all = Object.entries(texts(folder, files)).filter(([name]) => kindOf(name) === kind)
  const text = all.map(([, one]) => one).join('\n')
  const keys = new Set(keysOf(bankSchemas()[kind], deep))
  // The three kinds of questions for coaches are told by the editor.
  for (const key of ['$schema', 'lean', 'contradiction', 'wide']) keys.delete(key)
  expect(keys.size).toBeGreaterThan(7)
  expect([...keys].filter((key) => !new RegExp(`\\b${key}\\b`).test(text))).toEqual([])
})

test('the closing message goes to standard error and names commands that work as they stand', async () => {
  const folder = join(aFolder(), 'mine')
  const { code, stdout, stderr } = await runCommand(['new', folder])
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  const commands = stderr.split('\n').flatMap((line) => /^ {2}role-fit (.*?) {2}/.exec(line)?.[1]?.split(' ') ?? [])
  expect(commands.filter((word) => /^[a-z]+$/.test(word))).toEqual(['check', 'take', 'simulate', 'questions'])
  expect(commands.filter((word) => word === folder)).toHaveLength(4)
  const spaced = join(aFolder(), 'my bank')
  expect((await runCommand(['new', spaced])).stderr).toContain(`role-fit check "${spaced}"`)
})

test('a folder with something in it is left as it is: exit 6 and what to do', async () => {
  const folder = aFolder()
  writeFileSync(join(folder, 'note.txt'), 'mine')
  const { code, stdout, stderr } = await runCommand(['new', folder])
  expect({ code, stdout }).toEqual({ code: 6, stdout: '' })
  expect(stderr).toMatch(/already-there .* Mend: Name a folder that is new or empty\.\n$/)
  expect(readdirSync(folder)).toEqual(['note.txt'])
})

test('a file, and a folder in one that does not exist, are no place: exit 6, nothing written', async () => {
  const parent = aFolder()
  writeFileSync(join(parent, 'file'), '')
  for (const place of [join(parent, 'file'), join(parent, 'file', 'in'), join(parent, 'no', 'such')])
    expect(await runCommand(['new', place, '--json'])).toMatchObject({ code: 6, stdout: '' })
  expect(readdirSync(parent)).toEqual(['file'])
  expect((await runCommand(['new'])).code).toBe(2)
})

test('an empty folder is filled and stays the same folder', async () => {
  const folder = aFolder()
  const before = statSync(folder).ino
  expect((await runCommand(['new', folder])).code).toBe(0)
  expect(statSync(folder).ino).toBe(before)
  expect(existsSync(join(folder, 'bank.yaml'))).toBe(true)
  expect(readdirSync(dirname(folder)).filter((name) => name.includes(folder.split('/').at(-1) as string))).toHaveLength(
    1,
  )
})

test.runIf(process.platform === 'linux')('a failure half-way leaves nothing behind', async () => {
  // A path has at most 4096 bytes here: the folder itself fits, the longest of its files does not.
  let parent = aFolder()
  while (parent.length < 4025) parent = join(parent, 'x'.repeat(Math.min(200, 4030 - parent.length)))
  mkdirSync(parent, { recursive: true })
  const { code, stdout, stderr } = await runCommand(['new', join(parent, 'mine')])
  expect({ code, stdout }).toEqual({ code: 6, stdout: '' })
  expect(stderr).toContain('name-too-long')
  expect(readdirSync(parent)).toEqual([])
})

test('a whole session, its sheets, simulation, questions and statistics work with it', async () => {
  const { folder } = await started()
  const { bank } = await loadBank(folder)
  const ran = async (args: readonly string[], around?: Surroundings): Promise<Ran> => {
    const told = await runCommand([...args, '--bank', folder], around)
    expect(told.code).toBe(0)
    return told
  }
  const home = aHome()
  const { typing } = sameAnswer({ label: 'Zoe' })
  const args = ['take', '-', '--length', 'full', '--json', '--background', 'grown-food', '--reach', 'at-home']
  const taken = resultSchema.parse(JSON.parse((await ran(args, { typing, home })).stdout))
  expect(taken).toMatchObject({ about: 'Zoe', bank: { id: 'gardener-or-cook' }, quality: { answered: 24 } })
  expect((await ran(['show'], { home })).stdout).toContain(taken.outcome.sentence)
  const fond = Object.fromEntries(bank.items.filter(isGraded).map(({ id }) => [id, 5]))
  const scored = await ran(['score', '-', '--from', 'json'], { stdin: JSON.stringify({ answers: fond }) })
  for (const said of ['overall: high', 'Worth trying next', 'From bed to plate']) expect(scored.stdout).toContain(said)
  for (const file of Object.values(filesWith(bank, randomAnswers(bank, 3)))) await ran(['score', file])
  expect((await ran(['questions'])).stdout).toContain('Gardener or cook?')
  const simulated = await ran(['simulate', '--people', '100', '--workers', '2', '--quiet', '--json'])
  expect(JSON.parse(simulated.stdout)).toMatchObject({ people: 100, bank: { id: 'gardener-or-cook' } })
  const sheets = ndjson(peopleOf(bank, { people: 40, seed: 1 }), undefined, bank)
  expect(JSON.parse((await ran(['stats', sheets, '--json'])).stdout).people).toBe(40)
}, 60_000)
