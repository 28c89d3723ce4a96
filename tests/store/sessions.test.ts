import fs, { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Store } from '../../src/io/store/home.ts'
import { createJournal } from '../../src/io/store/journal.ts'
import { newestFirst } from '../../src/io/store/list.ts'
import { saveResult } from '../../src/io/store/results.ts'
import { removeSession } from '../../src/io/store/saved.ts'
import { listSessions, readSessions } from '../../src/io/store/sessions.ts'
import { json } from '../../src/text/safe/json.ts'
import { keepJournal, storeIn } from '../commands/journals.ts'
import { runCommand } from '../world.ts'
import { aFolder, aStart, namesIn } from './temporary.ts'
import { ana, begun, ben, damage, failing, saveTwoSessions } from './two-sessions.ts'

let home: string
let store: Store
beforeEach(() => {
  home = join(aFolder(), 'home')
  store = storeIn(home)
})
afterEach(() => void vi.restoreAllMocks())

const journalOf = (id: string) => join(store.journals, `${id}.ndjson`)
const resultOf = (id: string) => join(store.results, `${id}.json`)
/** Both times that it says how it began. */
const damageStart = (path: string) => {
  damage(path)
  return damage(path, readFileSync(path).indexOf(10) + 41)
}
const rows = () => listSessions(store).sessions.map(({ id, state }) => `${id} ${state}`)
const codes = () => listSessions(store).problems.map(({ code }) => code)

describe('the list', () => {
  test('names a damaged journal, sets it aside under its lock and goes on with the others', () => {
    saveTwoSessions(home)
    const bytes = damageStart(journalOf(ben))
    const { sessions, problems } = listSessions(store)
    expect(sessions.map(({ id, state }) => [id, state])).toEqual([
      [ben, 'damaged'],
      [ana, 'finished'],
    ])
    expect(problems).toMatchObject([{ severity: 'error', code: 'journal-damaged', file: journalOf(ben) }])
    expect(problems[0]!.message).toMatch(/^This journal .* It is kept as .*\.ndjson\.damaged\.$/)
    expect(readFileSync(`${journalOf(ben)}.damaged`).equals(bytes)).toBe(true)
    expect(namesIn(store.journals)).toEqual([`${ana}.ndjson`, `${ben}.ndjson.damaged`])
    expect([rows().sort(), codes()]).toEqual([[`${ana} finished`, `${ben} damaged`], []])
    removeSession(store, ben)
    expect(rows()).toEqual([`${ana} finished`])
  })

  test('names lines that are damaged, with the lines that count still counting', () => {
    saveTwoSessions(home)
    damage(journalOf(ben), readFileSync(journalOf(ben)).indexOf('"asked"') + 2)
    expect(listSessions(store)).toMatchObject({
      sessions: [{ id: ben, state: 'unfinished', answered: 1 }, { id: ana }],
      problems: [{ code: 'journal-damaged', line: 3 }],
    })
    expect(readSessions(store).sessions.map(({ id }) => id)).toEqual([ben, ana])
    expect(namesIn(store.journals)).toEqual([`${ana}.ndjson`, `${ben}.ndjson`])
  })

  test('names a damaged result and sets it aside; the journal still counts', () => {
    saveTwoSessions(home)
    const bytes = damage(resultOf(ana))
    expect(codes()).toEqual(['result-damaged'])
    expect(readFileSync(`${resultOf(ana)}.damaged`).equals(bytes)).toBe(true)
    expect(rows()).toEqual([`${ben} unfinished`, `${ana} finished`])
  })

  test('counts a whole result where the journal beside it is damaged', () => {
    saveTwoSessions(home)
    damageStart(journalOf(ana))
    expect(rows()).toEqual([`${ben} unfinished`, `${ana} result`])
    expect(listSessions(store).sessions[1]).toMatchObject({ about: 'Ana', answered: 1 })
  })

  test('leaves files of a newer version where they are, and names them', () => {
    keepJournal(home, ben, begun)
    writeFileSync(journalOf(ben), JSON.stringify({ ...aStart, journal: 2, tool: '9.2.0' }))
    saveResult(store, ana, json({ schema: 'role-fit/result/v2', tool: { version: '9.3.0' } }))
    writeFileSync(journalOf(ben), `${JSON.stringify({ ...aStart, journal: 2, tool: '9.2.0' })}\n`)
    const before = [journalOf(ben), resultOf(ana)].map((path) => readFileSync(path, 'utf8'))
    const { sessions, problems } = listSessions(store)
    expect(sessions.map(({ state }) => state)).toEqual(['newer', 'newer'])
    expect(problems.map(({ code }) => code)).toEqual(['newer-journal', 'newer-result'])
    for (const [k, tool] of ['9.2.0', '9.3.0'].entries()) {
      expect(problems[k]!.message).toContain(`made by role-fit ${tool}, and this is `)
      expect(problems[k]!.mend).toMatch(/^Upgrade/)
    }
    expect([journalOf(ben), resultOf(ana)].map((path) => readFileSync(path, 'utf8'))).toEqual(before)
  })

  test('names what the system does not give, which is not damage', () => {
    saveTwoSessions(home)
    const read = fs.readFileSync
    vi.spyOn(fs, 'readFileSync').mockImplementation(((path: string, how: never) =>
      path === journalOf(ben) || path === resultOf(ana) ? failing('EIO')() : read(path, how)) as typeof read)
    expect(codes()).toEqual(['device-failed', 'device-failed'])
    expect(rows()).toEqual([`${ben} unreadable`, `${ana} finished`])
  })

  test('has a place for what is no result although its checksum is right, and for one that is gone by then', () => {
    saveResult(store, ana, json([]))
    saveResult(store, ben, json({ rater: 'self', quality: { answered: 2 } }))
    expect(rows().sort()).toEqual([`${ana} damaged`, `${ben} result`])
    expect(namesIn(store.results)).toHaveLength(4)
    const stat = fs.statSync
    vi.spyOn(fs, 'statSync').mockImplementation(((path: string, how: never) => {
      const found = stat(path, how)
      if (path === resultOf(ana)) rmSync(path, { force: true })
      return found
    }) as typeof stat)
    expect(rows().sort()).toEqual([`${ana} damaged`, `${ben} result`])
  })

  test('does not hide a bug', () => {
    saveTwoSessions(home)
    vi.spyOn(fs, 'readFileSync').mockImplementation(() => {
      throw new TypeError('a bug')
    })
    expect(() => listSessions(store)).toThrow('a bug')
  })
})

describe('reading commands', () => {
  test('go on where every journal is damaged: history, show, resume', async () => {
    saveTwoSessions(home)
    damageStart(journalOf(ana))
    damageStart(journalOf(ben))
    const resumed = await runCommand(['resume'], { home, terminal: true })
    expect(resumed.code).toBe(2)
    expect(resumed.stderr).toMatch(/journal-damaged [\s\S]*journal-damaged [\s\S]*nothing-to-resume /)
    expect((await runCommand(['history'], { home })).stdout.split('\n').sort()).toEqual([
      ...['', `${ana}  result        1 answer   Ana`, `${ben}  damaged       0 answers`],
    ])
    expect((await runCommand(['show'], { home })).code).toBe(0)
  })

  test('resume refuses a session whose result a newer role-fit made, before anything is asked', async () => {
    keepJournal(home, ana, begun)
    saveResult(store, ana, json({ schema: 'role-fit/result/v2', tool: { version: '9.3.0' } }))
    const { code, stderr } = await runCommand(['resume', ana], { home, terminal: true })
    expect(code).toBe(5)
    expect(stderr).toMatch(/newer-result .*made by role-fit 9\.3\.0/)
    expect(namesIn(store.journals)).toEqual([`${ana}.ndjson`])
  })

  test.skipIf(process.platform === 'win32')('on a store that cannot be written damage is named alone', () => {
    saveTwoSessions(home)
    damage(resultOf(ana))
    const open = fs.openSync
    vi.spyOn(fs, 'openSync').mockImplementation((path, flags, mode) =>
      flags === 'wx' ? failing('EROFS')() : open(path, flags, mode),
    )
    const { problems } = listSessions(store)
    expect(problems[0]!.message).toMatch(/its checksum is another\.$/)
    vi.restoreAllMocks()
    expect(namesIn(store.results)).toEqual([`${ana}.json`, `${ana}.sum`])
  })
})

test('a journal is found by its file, not by a folder of that name', () => {
  mkdirSync(journalOf(ana), { recursive: true, mode: 0o700 })
  chmodSync(store.journals, 0o700)
  expect(rows()).toEqual([])
  expect(() => removeSession(store, ana)).toThrow('There is no saved session')
  expect(statSync(journalOf(ana)).isDirectory()).toBe(true)
  createJournal(store, ben, aStart)
  expect(rows()).toEqual([`${ben} unfinished`])
})

test('of two that were written in the same millisecond the one with the later id comes first', () => {
  const [early, late] = [
    { id: '2026-11-21-aaaa', modified: 5 },
    { id: '2026-11-21-bbbb', modified: 5 },
  ]
  expect([early, late].sort(newestFirst)).toEqual([late, early])
  expect([late, early].sort(newestFirst)).toEqual([late, early])
})
