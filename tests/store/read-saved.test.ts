import fs, { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { readNewest, readSaved } from '../../src/io/read-saved.ts'
import type { Store } from '../../src/io/store/home.ts'
import { openJournal } from '../../src/io/store/journal.ts'
import { saveResult } from '../../src/io/store/results.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import { json } from '../../src/text/safe/json.ts'
import { keepJournal, storeIn } from '../commands/journals.ts'
import { runCommand } from '../world.ts'
import { aFolder, namesIn } from './temporary.ts'
import { ana, begun, damage, failing, finished, result, saveTwoSessions } from './two-sessions.ts'

const bank = builtInBank()
const bankOf = async () => bank

let home: string
let store: Store
beforeEach(() => {
  home = join(aFolder(), 'home')
  store = storeIn(home)
})
afterEach(() => void vi.restoreAllMocks())

const resultOf = (id: string) => join(store.results, `${id}.json`)

describe('the result of a finished session', () => {
  test('that has none is worked out from its journal, saved, and the same byte for byte', async () => {
    keepJournal(home, ana, finished)
    const { stdout, stderr, code } = await runCommand(['show', ana, '--json'], { home })
    expect(code).toBe(0)
    expect(stderr).toMatch(/"code":"result-worked-out".* was missing; .*it is saved now/)
    expect(readFileSync(resultOf(ana), 'utf8')).toBe(stdout)
    expect(stdout).toBe(json(result))
    expect(await runCommand(['show', '--json', '--quiet'], { home })).toMatchObject({ code: 0, stdout, stderr: '' })
  })

  test('is shown although it cannot be saved, and that is said', async () => {
    keepJournal(home, ana, finished)
    vi.spyOn(fs, 'writeSync').mockImplementation(failing('ENOSPC'))
    const { stdout, stderr, code } = await runCommand(['show', ana, '--json'], { home })
    expect({ code, stdout }).toEqual({ code: 0, stdout: json(result) })
    expect(stderr).toContain('"code":"disk-full"')
    expect(namesIn(home)).toEqual(['journals'])
  })

  test('that is damaged is set aside and worked out again', async () => {
    saveTwoSessions(home)
    const bytes = damage(resultOf(ana))
    const read = await readSaved(store, ana, bankOf)
    expect(json(read.result)).toBe(json(result))
    expect(read.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['result-damaged', 'warning'],
      ['result-worked-out', 'warning'],
    ])
    expect(readFileSync(`${resultOf(ana)}.damaged`).equals(bytes)).toBe(true)
    expect(readFileSync(resultOf(ana), 'utf8')).toBe(json(result))
  })

  test('that has the wrong form and no checksum is damaged, too', async () => {
    saveTwoSessions(home)
    rmSync(join(store.results, `${ana}.sum`))
    writeFileSync(resultOf(ana), json({ ...result, about: 7 }))
    const { problems } = await readSaved(store, ana, bankOf)
    expect(problems[0]!.line).toBeGreaterThan(1)
    expect(problems[0]!.message).toMatch(/^This result cannot be right: .*\. It is kept as .*\.damaged\.$/)
  })

  test('that is damaged while the session is open stays where it is, and is not saved over', async () => {
    saveTwoSessions(home)
    const bytes = damage(resultOf(ana))
    const { journal } = openJournal(store, ana)
    const { problems } = await readSaved(store, ana, bankOf)
    expect(problems.map(({ mend }) => mend)).toContain('See it again in the same way.')
    expect(readFileSync(resultOf(ana)).equals(bytes)).toBe(true)
    fs.closeSync(journal.fd)
  })

  test('that is older than the answers is worked out again, or shown as it is where that cannot be', async () => {
    keepJournal(home, ana, finished)
    const older = evaluate(bank, { ...finished, about: 'Before', completed: '2020-01-01T00:00:00Z' })
    saveResult(store, ana, json(older))
    const changed = async () => ({ ...bank, digest: 'sha256:other' })
    expect((await readSaved(store, ana, changed)).result.about).toBe('Before')
    const { result: newer, problems } = await readSaved(store, ana, bankOf)
    expect(newer.about).toBe('Ana')
    expect(problems[0]!.message).toContain('was older than the answers')
  })

  test('without a journal that could help is named, set aside, and not shown', async () => {
    saveResult(store, ana, json(result))
    damage(resultOf(ana))
    const first = await runCommand(['show', ana], { home })
    expect(first).toMatchObject({ code: 5, stdout: '' })
    expect(first.stderr).toMatch(
      /^\S+ result-damaged .* It is kept as .*\.damaged\. Mend: Restore it from a backup, or delete/,
    )
    const second = await runCommand(['show', ana], { home })
    expect(second.code).toBe(5)
    expect(second.stderr).toContain(`${resultOf(ana)}.damaged session-damaged `)
    expect((await runCommand(['show'], { home })).stderr).toMatch(/^nothing-saved /)
  })

  test('is not there before the session is finished, and it says how to go on', async () => {
    keepJournal(home, ana, begun)
    const { code, stdout, stderr } = await runCommand(['show', ana], { home })
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^not-finished .* Mend: Go on with it: role-fit resume ${ana}`))
  })

  test('of other questions is not worked out with these', async () => {
    keepJournal(home, ana, { ...finished, bank: { id: 'garden', version: '3.0.0', digest: 'sha256:00' } })
    const { code, stderr } = await runCommand(['show', ana], { home })
    expect(code).toBe(5)
    expect(stderr).toMatch(/^other-bank .* was missing, .*\(garden 3\.0\.0\)\. Mend: .*--bank/)
  })
})

describe('the newest result', () => {
  test('is the newest that can be shown, and what is wrong with newer ones is said', async () => {
    saveTwoSessions(home)
    saveResult(store, '2026-11-23-dddd', json(result))
    damage(resultOf('2026-11-23-dddd'))
    const read = await readNewest(store, bankOf)
    expect(read.id).toBe(ana)
    expect(read.problems.map(({ code }) => code)).toEqual(['result-damaged'])
  })

  test('that is the only one and damaged is named', async () => {
    saveResult(store, ana, json(result))
    damage(resultOf(ana))
    const { code, stderr } = await runCommand(['show'], { home })
    expect(code).toBe(5)
    expect(stderr).toMatch(/result-damaged /)
  })

  test('that the system does not give is a failure of files, and no content', async () => {
    saveResult(store, ana, json(result))
    const read = fs.readFileSync
    vi.spyOn(fs, 'readFileSync').mockImplementation(((path: string, how: never) =>
      path === resultOf(ana) ? failing('EIO')() : read(path, how)) as typeof read)
    expect(await runCommand(['show'], { home })).toMatchObject({ code: 6, stdout: '' })
  })

  test('is shown although a folder lies where its checksum should', async () => {
    saveResult(store, ana, json(result))
    rmSync(join(store.results, `${ana}.sum`))
    fs.mkdirSync(join(store.results, `${ana}.sum`))
    expect(await runCommand(['show', ana, '--json'], { home })).toMatchObject({ code: 0, stdout: json(result) })
  })

  test('does not hide a bug', async () => {
    saveTwoSessions(home)
    vi.spyOn(fs, 'readFileSync').mockImplementation(() => {
      throw new TypeError('a bug')
    })
    await expect(readNewest(store, bankOf)).rejects.toThrow('a bug')
    vi.restoreAllMocks()
    rmSync(resultOf(ana))
    await expect(readSaved(store, ana, () => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug')
    vi.spyOn(fs, 'renameSync').mockImplementation(() => {
      throw new TypeError('a bug')
    })
    await expect(readSaved(store, ana, bankOf)).rejects.toThrow('a bug')
    vi.restoreAllMocks()
    saveResult(store, ana, json({ ...result, sheet: { ...result.sheet, session: {} } }))
    await expect(readSaved(store, ana, () => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug')
  })
})
