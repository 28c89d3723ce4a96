import { mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { RoleFitError } from '../../src/errors.ts'
import type { Store } from '../../src/io/store/home.ts'
import type { StartedEvent } from '../../src/session/events.ts'

/** An empty folder that is gone after the test. */
export function aFolder(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'role-fit-')))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

export function aStore(): Store {
  const home = join(aFolder(), 'home')
  return { journals: join(home, 'journals'), results: join(home, 'results') }
}

export const aStart: StartedEvent = {
  type: 'started',
  journal: 1,
  tool: '1.0.0',
  bank: { id: 'tiny', version: '1.0.0', digest: 'sha256:00' },
  rater: 'self',
  length: 'quick',
  seed: 7,
  at: '2026-11-21T10:00:00.000Z',
}

/** What a call fails with: the codes of its problems after the exit code, or what it returned instead. */
export function failureOf(call: () => unknown): string {
  try {
    return `no failure: ${String(call())}`
  } catch (error) {
    if (!(error instanceof RoleFitError)) throw error
    return `${error.exitCode} ${error.problems.map((problem) => problem.code).join(' ')}`
  }
}

/** What a call that fails says to do. */
export function mendOf(call: () => unknown): string {
  try {
    return `no failure: ${String(call())}`
  } catch (error) {
    return error instanceof RoleFitError ? error.problems.map(({ mend }) => mend).join(' ') : String(error)
  }
}

/** The permission bits of a file or folder, as chmod takes them. */
export function modeOf(path: string): string {
  return (statSync(path).mode & 0o777).toString(8)
}

/** Runs `body` under another umask. */
export function withUmask<T>(mask: number, body: () => T): T {
  const before = process.umask(mask)
  try {
    return body()
  } finally {
    process.umask(before)
  }
}

export function namesIn(folder: string): readonly string[] {
  return readdirSync(folder).sort()
}
