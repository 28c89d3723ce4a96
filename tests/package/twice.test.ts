import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aCheckout, aPlace, builtAndPacked } from './checkout.ts'

function digestOf(tarball: string): string {
  return createHash('sha256').update(readFileSync(tarball)).digest('hex')
}

const checkout = aCheckout('role-fit')
const tarball = builtAndPacked(checkout)

describe('the tarball is the same, byte for byte', () => {
  test('when a checkout is built again', () => {
    expect(digestOf(builtAndPacked(checkout))).toBe(digestOf(tarball))
  })

  test('when it is built in a folder of another name and length', () => {
    expect(digestOf(builtAndPacked(aCheckout('a copy of it, elsewhere', checkout)))).toBe(digestOf(tarball))
  })
})

describe('in an empty folder, offline and with nothing in the cache of npm', () => {
  const env = {
    PATH: process.env.PATH,
    HOME: aPlace(),
    npm_config_cache: aPlace(),
    npm_config_update_notifier: 'false',
  }

  function npm(folder: string, ...args: string[]): string {
    return execFileSync('npm', args, { cwd: folder, env, encoding: 'utf8', shell: process.platform === 'win32' })
  }

  test('npm exec runs the demo', () => {
    const shown = npm(aPlace(), 'exec', '--offline', '--yes', `--package=${tarball}`, '--', 'role-fit', 'demo')
    expect(shown).toMatch(/^Result for Sample\n/)
    // Commands that are proposed begin with npx there.
    const env = { ...process.env, npm_command: 'exec' }
    const program = join(checkout, 'bin', 'role-fit.js')
    expect(shown).toBe(execFileSync(process.execPath, [program, 'demo'], { encoding: 'utf8', env }))
  })

  test('npm install adds one package, whose commands find all they read', () => {
    const folder = aPlace()
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
    npm(folder, 'install', '--offline', '--no-audit', '--no-fund', tarball)
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['role-fit'])
    const roleFit = (...args: string[]) => npm(folder, 'exec', '--offline', '--', 'role-fit', ...args)
    expect(JSON.parse(roleFit('questions', '--json', '--claims'))).toMatchObject({ schema: 'role-fit/questions/v1' })
    expect(roleFit('check')).toMatch(/\bno errors\b/)
    roleFit('new', 'bank')
    expect(readdirSync(join(folder, 'bank'))).toContain('bank.yaml')
  })
})
