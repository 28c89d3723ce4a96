/** The line by which an editor finds the schema of a bank's file: where it points, and that the file fits what stands there. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { aFolder, runCommand } from '../world.ts'
import { failures, validatorOf } from './validator.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

function yamlFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter(({ name }) => name.endsWith('.yaml')).map((entry) => join(entry.parentPath, entry.name))
}

/** Where the file's first line points. */
function schemaFileOf(path: string): string {
  const [, target] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(path, 'utf8')) ?? []
  if (target === undefined) throw new Error(`The first line of ${path} names no schema.`)
  return resolve(dirname(path), target)
}

const validators = new Map<string, ReturnType<typeof validatorOf>>()

function misfit(path: string, text = readFileSync(path, 'utf8')): string[] {
  const schema = readFileSync(schemaFileOf(path), 'utf8')
  const validate = validators.get(schema) ?? validatorOf(JSON.parse(schema))
  validators.set(schema, validate)
  return failures(validate, parse(text))
}

/** By its place in a bank's folder. */
function kindOf(name: string): string {
  if (name === 'bank.yaml' || name === 'claims.yaml') return name.replace('.yaml', '')
  return { roles: 'role', paths: 'paths' }[dirname(name)] ?? 'dimension'
}

const built = join(root, 'questions')

describe.each(yamlFiles(built).map((path) => [relative(built, path), path] as const))('questions/%s', (name, path) => {
  test('names a schema that is there and meant for such files', () => {
    expect(existsSync(schemaFileOf(path))).toBe(true)
    expect(relative(root, schemaFileOf(path))).toBe(join('docs', 'schemas', `${kindOf(name)}.schema.json`))
  })

  test('fits it', () => {
    expect(misfit(path)).toEqual([])
  })
})

test('what a typist mistypes does not fit', () => {
  const path = join(built, 'time-horizons.yaml')
  const text = readFileSync(path, 'utf8')
  expect(misfit(path, text.replace('kind: rating', 'kind: ratting'))).not.toEqual([])
  expect(misfit(path, text.replace(/^plain:/m, 'plane:'))).toEqual([' must NOT have additional properties'])
})

test('a new bank brings the schemas that its files name, and fits them', async () => {
  const folder = join(aFolder(), 'mine')
  expect((await runCommand(['new', folder])).code).toBe(0)
  const files = yamlFiles(folder)
  expect(files.length).toBeGreaterThanOrEqual(5)
  for (const path of files) expect({ path, misfit: misfit(path) }).toEqual({ path, misfit: [] })
})

test('a copy of the built-in bank has its schemas, too, once those of a new bank are moved to where its lines point', async () => {
  const place = aFolder()
  cpSync(built, join(place, 'questions'), { recursive: true })
  const files = yamlFiles(join(place, 'questions'))
  expect(files.filter((path) => existsSync(schemaFileOf(path)))).toEqual([])
  expect((await runCommand(['new', join(place, 'new')])).code).toBe(0)
  mkdirSync(join(place, 'docs'))
  renameSync(join(place, 'new', 'schemas'), join(place, 'docs', 'schemas'))
  for (const path of files) expect({ path, misfit: misfit(path) }).toEqual({ path, misfit: [] })
})
