import fs, { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { absent, keepAside, listAside, moveAside, moveAsideSafely } from '../../src/io/store/aside.ts'
import { createJournal } from '../../src/io/store/journal.ts'
import { removeSession } from '../../src/io/store/saved.ts'
import { aFolder, aStart, aStore, failureOf, namesIn } from './temporary.ts'

const id = '2026-11-21-k7qm'
const bytes = (text: string) => new TextEncoder().encode(text)
const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code })
}

afterEach(() => void vi.restoreAllMocks())

function aFile(text = 'damaged') {
  const path = join(aFolder(), 'x.json')
  writeFileSync(path, text)
  return path
}

describe('a damaged file', () => {
  test('moves to a free name, and what was there before keeps its own', () => {
    const path = aFile('one')
    expect(moveAside(path)).toBe(`${path}.damaged`)
    for (const [text, end] of [
      ['two', '-2'],
      ['three', '-3'],
    ] as const) {
      writeFileSync(path, text)
      expect(moveAside(path)).toBe(`${path}.damaged${end}`)
    }
    const folder = join(path, '..')
    expect(namesIn(folder).map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['one', 'two', 'three'])
    expect(existsSync(path)).toBe(false)
  })

  test('stays under its second name when its first is given to another', () => {
    const path = aFile()
    const aside = keepAside(path)
    rmSync(path)
    writeFileSync(path, 'new')
    expect(readFileSync(aside, 'utf8')).toBe('damaged')
  })

  test('is copied where a file has one name only, and the copy overwrites nothing either', () => {
    const path = aFile()
    vi.spyOn(fs, 'linkSync').mockImplementation(failing('EPERM'))
    writeFileSync(`${path}.damaged`, 'older')
    expect(keepAside(path)).toBe(`${path}.damaged-2`)
    expect(readFileSync(`${path}.damaged-2`, 'utf8')).toBe('damaged')
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe('older')
  })

  test('stays where it is when neither a second name nor a copy can be made', () => {
    const path = aFile()
    vi.spyOn(fs, 'linkSync').mockImplementation(failing('EROFS'))
    vi.spyOn(fs, 'copyFileSync').mockImplementation(failing('EROFS'))
    expect(() => moveAside(path)).toThrow('EROFS')
    expect(readFileSync(path, 'utf8')).toBe('damaged')
  })
})

describe('a file of a session', () => {
  function aDamagedStore() {
    const store = aStore()
    fs.mkdirSync(store.results, { recursive: true, mode: 0o700 })
    const path = join(store.results, `${id}.json`)
    writeFileSync(path, 'damaged', { mode: 0o600 })
    return { store, path }
  }

  test('is moved under the lock of its session, which is given back', () => {
    const { store, path } = aDamagedStore()
    fs.mkdirSync(store.journals, { mode: 0o700 })
    expect(moveAsideSafely(store, 'result', id, bytes('damaged'))).toBe(`${path}.damaged`)
    expect(namesIn(store.journals)).toEqual([])
    expect(listAside(store).map((one) => one.id)).toEqual([id])
    expect(
      failureOf(() => {
        throw absent(store, id)
      }),
    ).toBe('5 session-damaged')
    removeSession(store, id)
    expect(namesIn(store.results)).toEqual([])
    expect(
      failureOf(() => {
        throw absent(store, id)
      }),
    ).toBe('6 session-not-found')
  })

  test('is left alone while the session is open, once it is another, and where nothing can be written', () => {
    const { store, path } = aDamagedStore()
    expect(moveAsideSafely(store, 'result', id, bytes('damageD'))).toBe(null)
    expect(moveAsideSafely(store, 'result', id, bytes('dam'))).toBe(null)
    vi.spyOn(fs, 'linkSync').mockImplementation(failing('EROFS'))
    vi.spyOn(fs, 'copyFileSync').mockImplementation(failing('EROFS'))
    expect(moveAsideSafely(store, 'result', id, bytes('damaged'))).toBe(null)
    vi.restoreAllMocks()
    createJournal(store, id, aStart)
    expect(moveAsideSafely(store, 'result', id, bytes('damaged'))).toBe(null)
    expect(readFileSync(path, 'utf8')).toBe('damaged')
  })

  test('does not hide a bug', () => {
    const { store } = aDamagedStore()
    vi.spyOn(fs, 'linkSync').mockImplementation(() => {
      throw new TypeError('a bug')
    })
    vi.spyOn(fs, 'copyFileSync').mockImplementation(() => {
      throw new TypeError('a bug')
    })
    expect(() => moveAsideSafely(store, 'result', id, bytes('damaged'))).toThrow('a bug')
  })
})
