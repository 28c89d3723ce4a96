/** Copies of the sources, built and packed where no other test looks. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { pack } from '../../scripts/check-package.mjs'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SOURCES = [
  'bin',
  'docs',
  'questions',
  'scripts',
  'src',
  'LICENSE',
  'README.md',
  'package.json',
  'package-lock.json',
]

/** An empty folder that is gone after the tests of the file. */
export function aPlace(): string {
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'role-fit-package-')))
  afterAll(() => rmSync(place, { recursive: true, force: true }))
  return place
}

/** The sources of a checkout in a folder of this name, without anything built. */
export function aCheckout(name: string, from: string = ROOT): string {
  const folder = join(aPlace(), name)
  for (const source of SOURCES) cpSync(join(from, source), join(folder, source), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return folder
}

/** Builds a checkout anew and packs it; the path of the tarball. */
export function builtAndPacked(checkout: string): string {
  execFileSync(process.execPath, [join(checkout, 'scripts', 'build.mjs'), '--force'], { stdio: 'pipe' })
  return pack(aPlace(), checkout)
}
