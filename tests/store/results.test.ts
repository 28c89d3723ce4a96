import { spawnSync } from 'node:child_process'
import fs, { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import type { RoleFitError } from '../../src/errors.ts'
import type { Store } from '../../src/io/store/home.ts'
import { findResult, readResult, saveResult } from '../../src/io/store/results.ts'
import { evaluate } from '../../src/result/evaluate.ts'
import { startSession } from '../../src/session/live.ts'
import { json } from '../../src/text/safe/json.ts'
import { aStore, failureOf, mendOf, namesIn } from './temporary.ts'

const id = '2026-11-21-k7qm'
const document = evaluate(builtInBank(), startSession(builtInBank()))
const V2 = 'role-fit/result/v2'

afterEach(() => void vi.restoreAllMocks())

function saved(value: unknown = document) {
  const store = aStore()
  saveResult(store, id, json(value))
  const path = join(store.results, `${id}.json`)
  return { store, path, bytes: readFileSync(path), sums: join(store.results, `${id}.sum`) }
}

/** What is found wrong where `text` is in the result's place, with the checksum of the saved one or without any. */
function damageOf(text: string | Uint8Array, checksum: boolean): string {
  const { store, path, sums } = saved()
  if (!checksum) fs.rmSync(sums)
  writeFileSync(path, text)
  try {
    const { damage } = findResult(store, id)!
    return damage === null ? 'none' : `${damage.what} ${damage.line}`
  } catch {
    return failureOf(() => findResult(store, id))
  }
}

test('a result is what was saved, byte for byte, and nothing but it stands in its file', () => {
  const { store, bytes, path } = saved()
  expect(JSON.parse(bytes.toString())).toEqual(JSON.parse(JSON.stringify(document)))
  expect(findResult(store, id)).toMatchObject({ path, damage: null })
})

/** The least that is a result for the store, so that each of its bits can have its turn. */
const least = { schema: document.schema, tool: document.tool, about: 'Ana', quality: { answered: 3 } }

test.each([
  ['any bit of a small result', least, 1],
  ['a bit here and there of a whole one', document, 1999],
])('when %s changes it is found out, and reading changes nothing', (_, value, step) => {
  const { store, path, bytes } = saved(value)
  const told = new Set<string>()
  for (let bit = 0; bit < bytes.length * 8; bit += step) {
    const changed = Buffer.from(bytes)
    changed[bit >> 3]! ^= 1 << (bit & 7)
    writeFileSync(path, changed)
    told.add(foundOut(store))
    expect(readFileSync(path).equals(changed)).toBe(true)
  }
  for (const what of told) expect(what).toMatch(/^(is no|is not what was saved|5 newer-result)/)
})

function foundOut(store: Store): string {
  try {
    return findResult(store, id)?.damage?.what ?? 'whole'
  } catch {
    return failureOf(() => findResult(store, id))
  }
}

test.each([
  ['nothing', '', 'is empty null'],
  ['zeros', new Uint8Array(999), 'holds nothing but zeros null'],
  ['no text', Uint8Array.of(0x7b, 0xff), 'is no UTF-8 text null'],
  ['half of it', json(document).slice(0, 300), /^is no whole JSON \d+$/],
  ['another result', json({ ...document, about: 'Ben' }), 'is not what was saved: its checksum is another null'],
  ['a result of a newer role-fit', json({ ...document, schema: V2, tool: { version: '9.0.0' } }), '5 newer-result'],
  ['a newer role-fit in the same form', json({ ...document, tool: { version: '9.0.0' } }), '5 newer-result'],
  ['a schema that a bit made newer', json({ ...document, schema: V2 }), /^is not what was saved/],
])('where %s stands in a file with a checksum, it says so', (_, text, said) => {
  expect(damageOf(text, true)).toMatch(said)
})

test.each([
  ['nothing', '', 'is empty null'],
  ['half of it', json(document).slice(0, 300), /^is no whole JSON \d+$/],
  ['a list', '[1]', 'is no result 1'],
  ['another result', json({ ...document, about: 'Ben' }), 'none'],
  ['a newer form', json({ ...document, schema: V2 }), '5 newer-result'],
  ['a newer role-fit in the same form', json({ ...document, tool: { version: '9.0.0' } }), 'none'],
])('where %s stands in a file without a checksum, its form is all by which it shows', (_, text, said) => {
  expect(damageOf(text, false)).toMatch(said)
})

test('no damage to a checksum makes a whole result look damaged', () => {
  const { store, sums } = saved()
  const whole = readFileSync(sums)
  for (let bit = 0; bit < whole.length * 8; bit++) {
    const bytes = Buffer.from(whole)
    bytes[bit >> 3]! ^= 1 << (bit & 7)
    writeFileSync(sums, bytes)
    expect(findResult(store, id)?.damage).toBe(null)
  }
  for (const text of ['', '{"sha256":"x","sum":"00000000"}\n', '\0\0\0']) {
    writeFileSync(sums, text)
    expect(findResult(store, id)?.damage).toBe(null)
  }
})

test('between checksum and result a kill leaves a result that is known', () => {
  const { store, bytes } = saved()
  vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    if (String(to).endsWith('.json')) throw Object.assign(new Error('killed'), { code: 'EIO' })
    fs.copyFileSync(from, to)
    fs.rmSync(from)
  })
  expect(failureOf(() => saveResult(store, id, json({ a: 2 })))).toBe('6 device-failed')
  vi.restoreAllMocks()
  expect(Buffer.from(readResult(store, id).bytes).equals(bytes)).toBe(true)
  saveResult(store, id, json({ a: 2 }))
  expect(String(Buffer.from(readResult(store, id).bytes))).toBe(json({ a: 2 }))
})

describe('saving over', () => {
  test('a damaged result keeps it aside', () => {
    const { store, path } = saved()
    appendFileSync(path, ' ')
    const damaged = readFileSync(path)
    expect(failureOf(() => readResult(store, id))).toBe('5 result-damaged')
    saveResult(store, id, json({ a: 1 }))
    expect(readFileSync(`${path}.damaged`).equals(damaged)).toBe(true)
    expect(namesIn(store.results)).toEqual([`${id}.json`, `${id}.json.damaged`, `${id}.sum`])
    expect(findResult(store, id)?.damage).toBe(null)
  })

  test('a result of a newer role-fit is refused, and not a byte of it changes', () => {
    const { store, path } = saved({ schema: V2, tool: { version: '9.0.0' } })
    const before = readFileSync(path)
    expect(failureOf(() => saveResult(store, id, json(document)))).toBe('5 newer-result')
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(namesIn(store.results)).toEqual([`${id}.json`, `${id}.sum`])
  })

  test('says what is lost and what to do where the disk fails, whichever file it was', () => {
    const { store, sums } = saved()
    const full = () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    }
    vi.spyOn(fs, 'writeSync').mockImplementation(full)
    const save = () => saveResult(store, id, json({ a: 1 }), 'Do this.')
    expect([failureOf(save), mendOf(save)]).toEqual(['6 disk-full', 'Do this.'])
    expect(save).toThrow('The result is not saved: the disk is full (ENOSPC).')
    vi.restoreAllMocks()
    vi.spyOn(fs, 'readFileSync').mockImplementation(full)
    expect(save).toThrow('The result is not saved: the disk is full (ENOSPC).')
    vi.restoreAllMocks()
    vi.spyOn(fs, 'statSync').mockImplementation((name) => (name === sums ? full() : fs.lstatSync(name)) as fs.Stats)
    expect(findResult(store, id)).toMatchObject({ damage: null })
  })
})

describe('what stands in the place of a checksum and is none', () => {
  test.each([
    ['a folder', (path: string) => fs.mkdirSync(path)],
    ['a pipe', (path: string) => void spawnSync('mkfifo', [path])],
  ])('%s is as good as no checksum, and damage is still found by the form', (_, make) => {
    const { store, path, sums, bytes } = saved()
    fs.rmSync(sums)
    make(sums)
    expect(findResult(store, id)).toMatchObject({ damage: null })
    writeFileSync(path, bytes.subarray(0, 300))
    expect(findResult(store, id)?.damage?.what).toBe('is no whole JSON')
  })

  test('a folder is named, with what to do, where a result is to be saved', () => {
    const { store, sums } = saved()
    fs.rmSync(sums)
    fs.mkdirSync(sums)
    const save = () => saveResult(store, id, json(document))
    expect([failureOf(save), mendOf(save)]).toEqual(['6 is-a-directory', 'Move this folder away, then try again.'])
    try {
      save()
    } catch (cause) {
      expect((cause as RoleFitError).problems[0]!.file).toBe(sums)
    }
  })

  test('does not hide a bug', () => {
    const { store, sums } = saved()
    const read = fs.readFileSync
    vi.spyOn(fs, 'readFileSync').mockImplementation(((name: string, how: never) => {
      if (name === sums) throw new TypeError('a bug')
      return read(name, how)
    }) as typeof read)
    expect(() => findResult(store, id)).toThrow('a bug')
  })
})

test('a result that is larger than what is read is not saved, and one that lies there is told how to go', () => {
  const { store, path } = saved()
  const large = json({ ...document, about: 'x'.repeat(1 << 20) })
  const save = () => saveResult(store, id, large)
  expect([failureOf(save), mendOf(save)]).toEqual(['5 too-large', 'See it without saving it.'])
  expect(mendOf(() => saveResult(store, id, large, 'Do this.'))).toBe('Do this.')
  expect(findResult(store, id)).toMatchObject({ damage: null })
  writeFileSync(path, large)
  const find = () => findResult(store, id)
  expect([failureOf(find), mendOf(find)]).toEqual([
    '5 too-large',
    'Move it out of this folder: role-fit writes nothing like it here.',
  ])
})
