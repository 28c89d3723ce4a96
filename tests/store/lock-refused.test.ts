/** Locks where the system refuses something, or another process is a moment faster. */
import { spawnSync } from 'node:child_process'
import fs, { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { releaseLock, takeLock } from '../../src/io/store/lock.ts'
import { aFolder, failureOf, namesIn } from './temporary.ts'

afterEach(() => void vi.restoreAllMocks())

function failing(code: string): () => never {
  return () => {
    throw Object.assign(new Error(code), { code })
  }
}

describe('a lock', () => {
  const aLock = () => join(aFolder(), 'a.lock')
  const stale = (path: string) =>
    writeFileSync(path, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), started: null }))

  test('that cannot be removed at first is removed at the second try, and then left', () => {
    const path = aLock()
    const remove = vi.spyOn(fs, 'rmSync').mockImplementationOnce(failing('EIO'))
    releaseLock(takeLock(path, Date.now()))
    expect(existsSync(path)).toBe(false)
    const lock = takeLock(path, Date.now())
    remove.mockImplementation(failing('EIO'))
    releaseLock(lock)
    expect(existsSync(path)).toBe(true)
  })

  test('that cannot be written leaves no file', () => {
    const path = aLock()
    vi.spyOn(fs, 'writeSync').mockImplementation(failing('ENOSPC'))
    expect(failureOf(() => takeLock(path, Date.now()))).toBe('6 disk-full')
    expect(existsSync(path)).toBe(false)
  })

  test('that cannot be made or read names the true cause', () => {
    const path = aLock()
    vi.spyOn(fs, 'openSync').mockImplementation(failing('EROFS'))
    expect(failureOf(() => takeLock(path, Date.now()))).toBe('6 read-only')
    vi.restoreAllMocks()
    stale(path)
    vi.spyOn(fs, 'readFileSync').mockImplementation(failing('EIO'))
    expect(failureOf(() => takeLock(path, Date.now()))).toBe('6 device-failed')
  })

  test('that another takes in the middle of a takeover is respected', () => {
    const path = aLock()
    stale(path)
    const open = fs.openSync
    let opened = 0
    vi.spyOn(fs, 'openSync').mockImplementation((name, flags, mode) => {
      opened += flags === 'wx' && name === path ? 1 : 0
      if (opened === 2) failing('EEXIST')()
      return open(name, flags, mode)
    })
    expect(failureOf(() => takeLock(path, Date.now()))).toMatch(/^7 session-open/)
    expect(namesIn(join(path, '..'))).toEqual([])
  })

  test('that another has taken over before is respected', () => {
    const path = aLock()
    stale(path)
    const open = fs.openSync
    vi.spyOn(fs, 'openSync').mockImplementation((name, flags, mode) => {
      const holder = { pid: process.ppid, host: hostname(), started: null }
      if (String(name).endsWith('.taking')) writeFileSync(path, JSON.stringify(holder))
      return open(name, flags, mode)
    })
    expect(failureOf(() => takeLock(path, Date.now()))).toBe('7 session-open')
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.ppid })
  })

  test('is told apart by number alone where the system does not say when a process began', () => {
    const path = aLock()
    const read = fs.readFileSync
    const ran = (stat: string) =>
      vi.spyOn(fs, 'readFileSync').mockImplementation(((name: string, how: never) => {
        if (name.startsWith('/proc/sys')) return 'boot\n'
        if (name.startsWith('/proc/')) return stat === '' ? failing('ENOENT')() : stat
        return read(name, how)
      }) as typeof read)
    for (const stat of ['', '1 (node) S 1']) {
      ran(stat)
      takeLock(path, Date.now())
      expect(JSON.parse(read(path, 'utf8'))).toMatchObject({ started: null })
      expect(failureOf(() => takeLock(path, Date.now()))).toBe('7 session-open')
      rmSync(path)
    }
  })

  test('in whose place a pipe lies is not opened, and goes like one that says nothing', () => {
    const path = aLock()
    spawnSync('mkfifo', [path])
    expect(failureOf(() => takeLock(path, Date.now()))).toBe('7 session-open')
    const lock = takeLock(path, Date.now() + 60_000)
    expect(fs.lstatSync(path).isFile()).toBe(true)
    rmSync(path)
    spawnSync('mkfifo', [path])
    releaseLock(lock)
    expect(fs.lstatSync(path).isFIFO()).toBe(true)
  })

  test('in whose place a folder lies names the cause', () => {
    const path = aLock()
    fs.mkdirSync(path)
    expect(failureOf(() => takeLock(path, Date.now()))).toBe('6 is-a-directory')
  })

  test('is given back where the process ends without a word, before anything else is done at the exit', () => {
    const path = aLock()
    const before = process.listeners('exit')
    const lock = takeLock(path, Date.now())
    const [first] = process.listeners('exit')
    expect(process.listeners('exit').length - before.length).toBeLessThanOrEqual(1)
    first!(0)
    expect(existsSync(path)).toBe(false)
    releaseLock(lock)
  })

  test('whose process belongs to somebody else is respected', () => {
    const path = aLock()
    stale(path)
    vi.spyOn(process, 'kill').mockImplementation(failing('EPERM'))
    expect(failureOf(() => takeLock(path, Date.now()))).toBe('7 session-open')
  })

  test('that vanishes while it is looked at is one of another process', () => {
    const path = aLock()
    const open = fs.openSync
    vi.spyOn(fs, 'openSync').mockImplementation((name, flags, mode) => {
      if (flags === 'wx') failing('EEXIST')()
      return open(name, flags, mode)
    })
    expect(failureOf(() => takeLock(path, Date.now()))).toBe('7 session-open')
    const read = fs.readFileSync
    writeFileSync(path, '')
    vi.spyOn(fs, 'readFileSync').mockImplementation(((name: string, how: never) => {
      const text = read(name, how)
      if (name === path) rmSync(path, { force: true })
      return text
    }) as typeof read)
    expect(failureOf(() => takeLock(path, Date.now()))).toBe('7 session-open')
  })
})
