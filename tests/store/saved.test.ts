import fs, { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { closeJournal, createJournal } from '../../src/io/store/journal.ts'
import { readResult, saveResult } from '../../src/io/store/results.ts'
import { listJournals, listResults, removeSession } from '../../src/io/store/saved.ts'
import { sweepStore } from '../../src/io/store/sweep.ts'
import { TEMPORARY } from '../../src/io/write-files.ts'
import { json } from '../../src/text/safe/json.ts'
import { aStart, aStore, failureOf, mendOf, modeOf, namesIn, withUmask } from './temporary.ts'

const [one, two, three] = ['2026-11-21-k7qm', '2026-11-22-bbbb', '2026-11-23-cccc'] as const

describe('a saved result', () => {
  test('is read as it was saved, and replaced when it is saved again', () => {
    const store = aStore()
    saveResult(store, one, json({ a: 1 }))
    saveResult(store, one, json({ a: 2 }))
    const { path, bytes } = readResult(store, one)
    expect(new TextDecoder().decode(bytes)).toBe(json({ a: 2 }))
    expect(path).toBe(join(store.results, `${one}.json`))
  })

  test('is private whatever the umask', () => {
    const store = aStore()
    withUmask(0, () => saveResult(store, one, json({})))
    expect(modeOf(join(store.results, `${one}.json`))).toBe('600')
    expect(modeOf(store.results)).toBe('700')
  })

  test('that is not there is no session', () => {
    const store = aStore()
    expect(failureOf(() => readResult(store, one))).toBe('6 session-not-found')
    saveResult(store, two, json({}))
    expect(failureOf(() => readResult(store, one))).toBe('6 session-not-found')
  })
})

describe('the list', () => {
  test('is empty where nothing was ever saved', () => {
    const store = aStore()
    expect([listResults(store), listJournals(store)]).toEqual([[], []])
  })

  test('has what was written last first, whatever the dates in the ids say', () => {
    const store = aStore()
    for (const id of [one, two, three]) saveResult(store, id, json({}))
    utimesSync(join(store.results, `${one}.json`), 3000, 3000)
    utimesSync(join(store.results, `${two}.json`), 1000, 1000)
    utimesSync(join(store.results, `${three}.json`), 2000, 2000)
    expect(listResults(store).map(({ id, modified }) => [id, modified])).toEqual([
      [one, 3_000_000],
      [three, 2_000_000],
      [two, 1_000_000],
    ])
  })

  test('has nothing in it that is not a session', () => {
    const store = aStore()
    closeJournal(createJournal(store, one, aStart))
    createJournal(store, two, aStart)
    writeFileSync(join(store.journals, 'notes.ndjson'), '')
    mkdirSync(join(store.journals, `${three}.ndjson`))
    expect(
      listJournals(store)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([one, two])
  })
})

describe('removing a session', () => {
  test('deletes journal and result, and no other session', () => {
    const store = aStore()
    for (const id of [one, two]) {
      closeJournal(createJournal(store, id, aStart))
      saveResult(store, id, json({}))
    }
    removeSession(store, one)
    expect(namesIn(store.journals)).toEqual([`${two}.ndjson`])
    expect(namesIn(store.results)).toEqual([`${two}.json`, `${two}.sum`])
  })

  test('works with either of them alone, and fails with neither', () => {
    const store = aStore()
    saveResult(store, one, json({}))
    removeSession(store, one)
    closeJournal(createJournal(store, two, aStart))
    removeSession(store, two)
    expect(failureOf(() => removeSession(store, one))).toBe('6 session-not-found')
    expect([namesIn(store.journals), namesIn(store.results)]).toEqual([[], []])
  })

  test('takes along what an interrupted write left of it', () => {
    const store = aStore()
    saveResult(store, one, json({}))
    const left = `${TEMPORARY.start}${one}.json.abc${TEMPORARY.end}`
    const other = `${TEMPORARY.start}${two}.json.abc${TEMPORARY.end}`
    for (const name of [left, other]) writeFileSync(join(store.results, name), 'answers')
    removeSession(store, one)
    expect(namesIn(store.results)).toEqual([other])
  })

  test('leaves what a newer role-fit made, journal or result, and says so', () => {
    const store = aStore()
    saveResult(store, one, json({ schema: 'role-fit/result/v2', tool: { version: '9.3.0' } }))
    closeJournal(createJournal(store, two, aStart))
    const journal = join(store.journals, `${two}.ndjson`)
    writeFileSync(journal, `${JSON.stringify({ ...aStart, journal: 2, tool: '9.1.0' })}\n`)
    expect(failureOf(() => removeSession(store, one))).toBe('5 newer-result')
    expect(failureOf(() => removeSession(store, two))).toBe('5 newer-journal')
    expect(mendOf(() => removeSession(store, two))).toMatch(/^Upgrade role-fit .* by hand\.$/)
    expect([namesIn(store.journals), namesIn(store.results)]).toEqual([
      [`${two}.ndjson`],
      [`${one}.json`, `${one}.sum`],
    ])
  })

  test('tells which folders of its name are left', () => {
    const store = aStore()
    saveResult(store, one, json({}))
    const sums = join(store.results, `${one}.sum`)
    rmSync(sums)
    mkdirSync(sums)
    expect(removeSession(store, one)).toEqual([sums])
    expect(namesIn(store.results)).toEqual([`${one}.sum`])
  })

  test('does not hide a bug', () => {
    const store = aStore()
    saveResult(store, one, json({}))
    const read = vi.spyOn(fs, 'readFileSync').mockImplementation(() => {
      throw new TypeError('a bug')
    })
    expect(() => removeSession(store, one)).toThrow('a bug')
    read.mockRestore()
  })

  test('does not happen while the session is open', () => {
    const store = aStore()
    const journal = createJournal(store, one, aStart)
    expect(failureOf(() => removeSession(store, one))).toBe('7 session-open')
    expect(namesIn(store.journals)).toContain(`${one}.ndjson`)
    closeJournal(journal)
  })
})

test('temporary files are swept once they are older than a day, and nothing else is', () => {
  const store = aStore()
  saveResult(store, one, json({}))
  const now = Date.UTC(2026, 10, 21)
  const old = `${TEMPORARY.start}${two}.json.old${TEMPORARY.end}`
  const young = `${TEMPORARY.start}${two}.json.young${TEMPORARY.end}`
  const hour = 3600
  for (const [name, age] of [
    [old, 25],
    [young, 23],
    [`${one}.json`, 1000],
    ['.hidden', 1000],
  ] as const) {
    writeFileSync(join(store.results, name), '')
    utimesSync(join(store.results, name), now / 1000 - age * hour, now / 1000 - age * hour)
  }
  sweepStore(store, now)
  expect(namesIn(store.results)).toEqual([young, '.hidden', `${one}.json`, `${one}.sum`].sort())
})
