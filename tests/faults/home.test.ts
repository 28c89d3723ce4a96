/** Disks and homes on which nothing can be kept. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { storeAt } from '../../src/io/store/home.ts'
import { readJournal } from '../../src/io/store/journal-content.ts'
import { replay } from '../../src/session/live.ts'
import { BIN } from '../pty/program.ts'
import { failureOf } from '../store/temporary.ts'
import { aFolder } from '../world.ts'
import { runPiped } from './program.mjs'
import { FINISHED, linesOf, makeTemplate, storeIn, UNFINISHED } from './scenarios.mjs'

const PAGE = 4096

const SITTING = ['--length', 'quick', '--seed', '3', '-']
const lines = await linesOf(BIN, SITTING)

function sit(env: Readonly<Record<string, string>>, ...options: readonly string[]) {
  return runPiped(BIN, { args: [...options, ...SITTING], env }, lines)
}

function everythingIn(home: string): Record<string, string> {
  const names = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = names.map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'base64')]))
}

/** A file system in memory; null where this user may not mount one. */
function mounted(options: string): string | null {
  const path = aFolder()
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path]).status !== 0) return null
  onTestFinished(() => void spawnSync('umount', ['-l', path]))
  return path
}

test('on a disk that is really full every old file keeps its bytes, and every answer before is saved', async ({
  skip,
}) => {
  const disk = mounted('size=512k')
  if (disk === null) return skip('only root may mount a small disk')
  const home = join(disk, 'home')
  mkdirSync(home, { mode: 0o700 })
  await makeTemplate(BIN, home)
  const old = everythingIn(home)
  const store = storeIn(home)
  const codes = new Set<number | null>()
  for (const pages of [0, 1, 2, 4, 40]) {
    const { bavail, bsize } = statfsSync(disk)
    writeFileSync(join(disk, 'filling'), Buffer.alloc(Math.max(0, bavail * bsize - pages * PAGE)))
    const { code, stdout, stderr } = await sit({ ROLE_FIT_HOME: home })
    const made = readdirSync(store.journals).filter((name) => ![FINISHED, UNFINISHED].some((id) => name.startsWith(id)))
    const asked = new Set(stderr.match(/^Question \d+/gm) ?? []).size
    codes.add(code)
    if (code === 6) {
      expect(stdout).toBe('')
      expect(stderr).toMatch(/disk-full .*the disk is full \(ENOSPC\)\. Mend: /)
      expect(stderr).not.toMatch(/\n\s+at /)
    } else expect(code).toBe(0)
    for (const name of made) {
      expect(name).toMatch(/^[-0-9a-z]+\.ndjson$/)
      const { events, problems } = readJournal(store, name.replace('.ndjson', ''))
      expect(problems).toEqual([])
      expect(replay(events).responses.length).toBeGreaterThanOrEqual(asked - 1)
    }
    expect(made.length).toBe(asked === 0 ? 0 : 1)
    const now = everythingIn(home)
    expect(Object.keys(old).filter((path) => now[path] !== old[path] && !path.endsWith('.role-fit-tmp'))).toEqual([])
    for (const name of made) spawnSync('rm', ['-rf', join(store.journals, name)])
    spawnSync('rm', ['-f', join(disk, 'filling')])
    for (const name of readdirSync(store.results))
      if (!name.includes(FINISHED) && name.endsWith('.json')) {
        expect(JSON.parse(readFileSync(join(store.results, name), 'utf8')).schema).toBe('role-fit/result/v1')
        expect(code).toBe(0)
      }
  }
  expect([...codes].sort()).toEqual([0, 6])
})

describe('where nothing can be saved', () => {
  /** A folder in which nothing can be made: a read-only disk for root, who may write everywhere else. */
  function readOnly(): string | null {
    if (process.getuid?.() === 0) return mounted('ro')
    const path = aFolder()
    chmodSync(path, 0o500)
    return path
  }

  test('a home that is read-only is named with the way out, and nothing is asked', async ({ skip }) => {
    const folder = readOnly()
    if (folder === null) return skip('root can write everywhere, and may not mount here')
    const homes = { 'the folder itself': join(folder, 'home'), 'a home far below': join(folder, 'home', 'ana', 'data') }
    for (const home of Object.values(homes)) {
      const { code, stdout, stderr } = await sit({ ROLE_FIT_HOME: home })
      expect({ code, stdout }).toEqual({ code: 6, stdout: '' })
      expect(stderr).toMatch(/(read-only|not-permitted) Nothing can be saved: /)
      expect(stderr).toContain(folder)
      expect(stderr).toMatch(/Mend: .*--no-save/)
      expect(stderr).not.toContain('Question')
    }
    const { code, stdout } = await sit({ ROLE_FIT_HOME: join(folder, 'home') }, '--no-save', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout).schema).toBe('role-fit/result/v1')
  })

  test('a home that is not there and cannot be made is named, and --no-save needs none', async () => {
    const home = '/proc/nobody'
    const { code, stdout, stderr } = await sit({ HOME: home })
    expect({ code, stdout }).toEqual({ code: 6, stdout: '' })
    expect(stderr).toContain(home)
    expect(stderr).toMatch(/Mend: .*--no-save/)
    expect((await sit({ HOME: home }, '--no-save')).code).toBe(0)
  })

  test('an empty HOME never means the folder that one happens to be in', async () => {
    const { code, stdout, stderr } = await sit({ HOME: '' })
    expect({ code, stdout }).toEqual({ code: 6, stdout: '' })
    expect(stderr).toMatch(
      /no-home Nothing can be saved: .* Mend: Set HOME or ROLE_FIT_HOME to a whole path, or .*--no-save/,
    )
    expect((await sit({ HOME: '' }, '--no-save')).code).toBe(0)
    expect(failureOf(() => storeAt({}, 'linux', ''))).toBe('6 no-home')
    expect(failureOf(() => storeAt({ XDG_STATE_HOME: '/s', XDG_DATA_HOME: '/d' }, 'linux', ''))).toMatch(/^no failure/)
  })

  test('a home in which a file stands in the way is named', async () => {
    const file = join(aFolder(), 'file')
    writeFileSync(file, '')
    const { code, stderr } = await sit({ ROLE_FIT_HOME: join(file, 'home') })
    expect(code).toBe(6)
    expect(stderr).toMatch(/not-a-folder .*ENOTDIR.*Mend: /)
  })
})
