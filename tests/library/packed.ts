/** The package as npm would publish it, unpacked where a program of somebody else's would find it. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { pack } from '../../scripts/check-package.mjs'

export interface Packed {
  readonly tarball: string
  /** A program's folder, with the package in its node_modules. */
  readonly folder: string
}

/** Packs what is built; it is gone after the tests of the file. */
export function packed(): Packed {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'role-fit-library-')))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const tarball = pack(folder)
  execFileSync('tar', ['-xzf', tarball, '-C', folder])
  mkdirSync(join(folder, 'node_modules'))
  renameSync(join(folder, 'package'), join(folder, 'node_modules', 'role-fit'))
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  return { tarball, folder }
}

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Writes a file into the program's folder and runs Node on it. */
export function runProgram({ folder }: Packed, name: string, source: string): Ran {
  writeFileSync(join(folder, name), source)
  return node(folder, [name])
}

/** What the compiler says of a file in the program's folder, and of the types that it imports. */
export function compiled({ folder }: Packed, name: string, source: string): Ran {
  writeFileSync(join(folder, name), source)
  // All that the program takes from its surroundings.
  writeFileSync(join(folder, 'console.d.ts'), 'declare const console: { log(text: string): void }\n')
  const compiler = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url))
  const options = [
    '--strict',
    '--noEmit',
    '--module',
    'nodenext',
    '--target',
    'es2023',
    '--lib',
    'es2023',
    '--types',
    '',
  ]
  return node(folder, [compiler, ...options, '--ignoreConfig', 'console.d.ts', name])
}

function node(folder: string, args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  return { code: status, stdout, stderr }
}
