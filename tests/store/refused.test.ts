/** What the store does where the system refuses something, call by call. */
import fs, { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ensureFolder, folderExists } from '../../src/io/store/folder.ts'
import { storeAt } from '../../src/io/store/home.ts'
import { appendEvent, closeJournal, createJournal, openJournal } from '../../src/io/store/journal.ts'
import { listJournals, removeSession } from '../../src/io/store/saved.ts'
import { sweepStore } from '../../src/io/store/sweep.ts'
import { aStart, aStore, failureOf, modeOf, namesIn } from './temporary.ts'

const id = '2026-11-21-k7qm'
afterEach(() => void vi.restoreAllMocks())

/** The function of `fs` fails in this way, at its first call or at every one. */
function refuse(
  name: 'chmodSync' | 'fsyncSync' | 'ftruncateSync' | 'lstatSync' | 'mkdirSync' | 'openSync',
  code: string,
) {
  vi.spyOn(fs, name).mockImplementation(failing(code))
}
function failing(code: string): () => never {
  return () => {
    throw Object.assign(new Error(code), { code })
  }
}

describe('a folder', () => {
  test('of the store that cannot be looked at, closed to others or made names the cause', () => {
    const { journals } = aStore()
    ensureFolder(journals)
    refuse('lstatSync', 'EIO')
    expect(failureOf(() => folderExists(journals))).toBe('6 device-failed')
    vi.restoreAllMocks()
    fs.chmodSync(journals, 0o750)
    refuse('chmodSync', 'EROFS')
    expect(failureOf(() => folderExists(journals))).toBe('6 read-only')
    expect(failureOf(() => ensureFolder(join(journals, 'in', 'it')))).toBe('6 read-only')
  })

  test('of the store that another process makes in the same moment is as good as our own', () => {
    const { journals } = aStore()
    const make = fs.mkdirSync
    vi.spyOn(fs, 'mkdirSync').mockImplementation(((path: string, mode: number) => {
      make(path, mode)
      failing('EEXIST')()
    }) as typeof make)
    ensureFolder(journals)
    expect(modeOf(journals)).toBe('700')
  })

  test('has no owner on Windows', () => {
    const { journals } = aStore()
    ensureFolder(journals)
    fs.chmodSync(journals, 0o777)
    vi.spyOn(process as { getuid: () => unknown }, 'getuid').mockReturnValue(undefined)
    expect(folderExists(journals)).toBe(true)
  })

  test('for what is saved needs a home', () => {
    expect(failureOf(() => storeAt({}, 'linux', ''))).toBe('6 no-home')
    expect(failureOf(() => storeAt({ XDG_STATE_HOME: '/s', XDG_DATA_HOME: '/d' }, 'linux', ''))).toMatch(/^no failure/)
  })

  test('that cannot be listed is named, by the list and by removal', () => {
    const store = aStore()
    closeJournal(createJournal(store, id, aStart))
    vi.spyOn(fs, 'readdirSync').mockImplementation(failing('EIO'))
    expect(failureOf(() => listJournals(store))).toBe('6 device-failed')
    expect(failureOf(() => removeSession(store, id))).toBe('6 device-failed')
    sweepStore(store, Date.now())
    vi.restoreAllMocks()
    expect(namesIn(store.journals)).toEqual([`${id}.ndjson`])
  })
})

describe('a journal', () => {
  test('that cannot take its name leaves nothing, not even its lock', () => {
    const store = aStore()
    vi.spyOn(fs, 'renameSync').mockImplementation(failing('EIO'))
    expect(failureOf(() => createJournal(store, id, aStart))).toBe('6 device-failed')
    expect(namesIn(store.journals)).toEqual([])
  })

  test('that is removed or fails while it is opened gives its lock back', () => {
    const store = aStore()
    closeJournal(createJournal(store, id, aStart))
    refuse('ftruncateSync', 'EIO')
    expect(failureOf(() => openJournal(store, id))).toBe('6 device-failed')
    refuse('ftruncateSync', 'ENOENT')
    expect(failureOf(() => openJournal(store, id))).toBe('6 session-not-found')
    expect(namesIn(store.journals)).toEqual([`${id}.ndjson`])
  })

  test('that takes no event and cannot be cut back takes the event again when it can', () => {
    const store = aStore()
    const journal = createJournal(store, id, aStart)
    refuse('fsyncSync', 'EIO')
    refuse('ftruncateSync', 'EIO')
    expect(failureOf(() => appendEvent(journal, { type: 'asked', item: 'a' }))).toBe('6 device-failed')
    vi.restoreAllMocks()
    appendEvent(journal, { type: 'asked', item: 'b' })
    closeJournal(journal)
    closeJournal(journal)
    expect(readFileSync(journal.path, 'utf8').split('\n')).toHaveLength(4)
  })
})

describe('sweeping', () => {
  test('takes the locks of processes that are no more, once they are a day old', () => {
    const store = aStore()
    ensureFolder(store.journals)
    const now = Date.now()
    const dead = { pid: 2 ** 22 + 1, host: hostname(), started: null }
    for (const [name, holder, hours] of [
      ['a.lock', dead, 25],
      ['b.lock.taking', dead, 25],
      ['c.lock', dead, 23],
      ['d.lock', { ...dead, pid: process.ppid }, 25],
      ['e.lock', { ...dead, host: 'elsewhere' }, 25],
    ] as const) {
      writeFileSync(join(store.journals, name), JSON.stringify(holder))
      utimesSync(join(store.journals, name), now / 1000 - hours * 3600, now / 1000 - hours * 3600)
    }
    sweepStore(store, now)
    expect(namesIn(store.journals)).toEqual(['c.lock', 'd.lock', 'e.lock'])
  })

  test('leaves what it may not remove for the next time', () => {
    const store = aStore()
    mkdirSync(store.results, { recursive: true, mode: 0o700 })
    const path = join(store.results, `.x.role-fit-tmp`)
    writeFileSync(path, '')
    utimesSync(path, 0, 0)
    vi.spyOn(fs, 'rmSync').mockImplementation(failing('EACCES'))
    sweepStore(store, Date.now())
    expect(existsSync(path)).toBe(true)
  })
})

test('removal that fails in the middle names the file and can be done again', () => {
  const store = aStore()
  closeJournal(createJournal(store, id, aStart))
  const remove = fs.rmSync
  vi.spyOn(fs, 'rmSync').mockImplementation((path, options) =>
    String(path).endsWith('.ndjson') ? failing('EIO')() : remove(path, options),
  )
  expect(failureOf(() => removeSession(store, id))).toBe('6 device-failed')
  vi.restoreAllMocks()
  const open = fs.openSync
  vi.spyOn(fs, 'openSync').mockImplementation((path, flags, mode) =>
    flags === 'r' ? failing('ENOENT')() : open(path, flags, mode),
  )
  // Somebody removed the folder in the same moment: it is gone, as was wanted.
  const list = fs.readdirSync
  let listed = 0
  vi.spyOn(fs, 'readdirSync').mockImplementation(((path: string, how: never) => {
    listed += 1
    return listed === 3 ? failing('ENOENT')() : list(path, how)
  }) as typeof list)
  expect(removeSession(store, id)).toEqual([])
  expect(listed).toBe(3)
  vi.restoreAllMocks()
  expect(namesIn(store.journals)).toEqual([])
})
