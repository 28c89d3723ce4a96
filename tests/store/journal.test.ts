import { appendFileSync, existsSync, mkdirSync, openSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { appendEvent, closeJournal, createJournal, type Journal, openJournal } from '../../src/io/store/journal.ts'
import { journalContent, readJournal } from '../../src/io/store/journal-content.ts'
import { removeSession } from '../../src/io/store/saved.ts'
import { sealed } from '../../src/io/store/sealed.ts'
import type { SessionEvent } from '../../src/session/events.ts'
import { openItem } from '../../src/session/live.ts'
import { aStart, aStore, failureOf, mendOf, modeOf, namesIn, withUmask } from './temporary.ts'

const id = '2026-11-21-k7qm'
const steps: readonly SessionEvent[] = [
  { type: 'asked', item: 'a' },
  { type: 'answered', item: 'a', answer: 4, seconds: 2.5 },
  { type: 'about', label: 'Zoë\n\u2028 "x"' },
  { type: 'asked', item: 'b' },
  { type: 'answered', item: 'b', answer: { best: 'x', worst: 'y' }, seconds: 9 },
]

/** A journal with these steps, closed as by `kill -9`: nothing is tidied up, but the lock's process is gone. */
function aJournal(events = steps) {
  const store = aStore()
  const journal = createJournal(store, id, aStart)
  for (const event of events) appendEvent(journal, event)
  closeJournal(journal)
  return { store, path: journal.path, bytes: readFileSync(journal.path) }
}

describe('a journal', () => {
  test('gives back every event in its order', () => {
    const { store } = aJournal()
    expect(readJournal(store, id)).toMatchObject({ events: [aStart, ...steps], problems: [] })
  })

  test('has each event on the disk as one line when the call returns', () => {
    const store = aStore()
    const journal = createJournal(store, id, aStart)
    for (const [index, event] of steps.entries()) {
      appendEvent(journal, event)
      const lines = readFileSync(journal.path, 'utf8').split('\n')
      expect(lines).toHaveLength(index + 4)
      expect(JSON.parse(lines.at(-2)!)).toEqual({ ...event, sum: expect.stringMatching(/^[0-9a-f]{8}$/) })
    }
    closeJournal(journal)
  })

  test.each([0o000, 0o777])('is private whatever the umask (%o)', (mask) => {
    const store = aStore()
    const journal = withUmask(mask, () => createJournal(store, id, aStart))
    expect(namesIn(store.journals)).toEqual([`${id}.lock`, `${id}.ndjson`])
    for (const name of namesIn(store.journals)) expect(modeOf(join(store.journals, name))).toBe('600')
    closeJournal(journal)
    expect(namesIn(store.journals)).toEqual([`${id}.ndjson`])
  })

  test('is not started over one that is there', () => {
    const { store, bytes, path } = aJournal()
    expect(failureOf(() => createJournal(store, id, aStart))).toBe('6 id-taken')
    expect(readFileSync(path)).toEqual(bytes)
    expect(namesIn(store.journals)).toEqual([`${id}.ndjson`])
  })

  test('that is not there is no session', () => {
    const store = aStore()
    expect(failureOf(() => readJournal(store, id))).toBe('6 session-not-found')
    expect(failureOf(() => openJournal(store, id))).toBe('6 session-not-found')
    expect(existsSync(store.journals)).toBe(false)
  })
})

describe('a journal that was cut off anywhere in its last line', () => {
  test('keeps every event before it, and goes on as if the last had not happened', () => {
    const { store, path, bytes } = aJournal()
    const lastLine = bytes.lastIndexOf(10, bytes.length - 2) + 1
    for (let length = lastLine; length < bytes.length; length++) {
      writeFileSync(path, bytes.subarray(0, length))
      const read = readJournal(store, id)
      expect(read.events).toEqual([aStart, ...steps.slice(0, -1)])
      expect(read.problems.map(({ code, severity, line }) => [code, severity, line])).toEqual(
        length === lastLine ? [] : [['journal-half-line', 'warning', 7]],
      )
      expect(openItem(read.events)).toBe('b')

      const { journal, events } = openJournal(store, id)
      expect(events).toEqual(read.events)
      appendEvent(journal, { type: 'skipped', item: 'b', seconds: 1 })
      closeJournal(journal)
      expect(readJournal(store, id)).toMatchObject({
        events: [aStart, ...steps.slice(0, -1), { type: 'skipped', item: 'b', seconds: 1 }],
        problems: [],
      })
    }
  })

  test('is not changed by reading it', () => {
    const { store, path, bytes } = aJournal()
    truncateSync(path, bytes.length - 3)
    readJournal(store, id)
    expect(readFileSync(path)).toEqual(bytes.subarray(0, -3))
  })

  test('cannot be used where that line was its first', () => {
    const { store, path, bytes } = aJournal([])
    for (const length of [0, 1, bytes.indexOf(10)]) {
      writeFileSync(path, bytes.subarray(0, length))
      expect(failureOf(() => openJournal(store, id))).toBe('5 journal-damaged')
      expect(namesIn(store.journals)).toEqual([`${id}.ndjson`])
    }
  })
})

describe('a damaged journal', () => {
  test.each([
    ['no JSON', '{"type":"asked"'],
    ['no event', '{"type":"danced","item":"a"}'],
    ['zeros', '\0\0\0\0'],
    ['nothing', ''],
    ['a second start', new TextDecoder().decode(sealed(aStart)).trimEnd()],
    ['without a checksum', JSON.stringify(steps[1])],
  ])('names file and line where a line in the middle is %s, and keeps the rest', (_, line) => {
    const { store, path } = aJournal(steps.slice(0, 1))
    appendFileSync(path, `${line}\n${new TextDecoder().decode(sealed(steps[1]!))}`)
    const { events, problems } = readJournal(store, id)
    expect(events).toEqual([aStart, ...steps.slice(0, 2)])
    expect(problems).toMatchObject([{ severity: 'error', code: 'journal-damaged', file: path, line: 4, column: 1 }])
  })

  test('names the line where a byte is not UTF-8', () => {
    const { store, path, bytes } = aJournal()
    const at = bytes.indexOf('Zo')
    writeFileSync(path, Buffer.concat([bytes.subarray(0, at), Buffer.of(0xff), bytes.subarray(at + 1)]))
    expect(readJournal(store, id).problems).toMatchObject([{ code: 'journal-damaged', line: 5 }])
  })

  test('cannot be used without its first line', () => {
    const { store, path, bytes } = aJournal()
    const first = bytes.indexOf(10) + 1
    writeFileSync(path, bytes.subarray(2 * first))
    expect(failureOf(() => readJournal(store, id))).toBe('5 journal-damaged')
    writeFileSync(path, bytes.subarray(first))
    expect(readJournal(store, id)).toMatchObject({ events: [aStart, ...steps], problems: [] })
  })
})

describe('a bit that changed', () => {
  const every = [aStart, ...steps]

  test('anywhere in a journal is found out, never makes up an event, and loses no other line', () => {
    const { path, bytes } = aJournal()
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes)
      changed[bit >> 3]! ^= 1 << (bit & 7)
      try {
        const { events, problems } = journalContent(changed, path)
        const kept = every.filter((event) => events.some((one) => isDeepStrictEqual(one, event)))
        expect(events).toEqual(kept)
        // One line at most, and none where it was one of the first two, or the end of a line.
        const isSpare = bit >> 3 < 2 * (bytes.indexOf(10) + 1) || bytes[bit >> 3] === 10
        expect(events.length).toBeGreaterThanOrEqual(every.length - (isSpare ? 0 : 1))
        expect(problems.map(({ code }) => code)).toContain('journal-damaged')
      } catch (error) {
        throw new Error(`bit ${bit}`, { cause: error })
      }
    }
  })

  test('costs one line when the session is gone on with, and the journal as it was stays beside the new one', () => {
    const { store, path, bytes } = aJournal()
    const first = bytes.indexOf(10) + 1
    for (let at = first; at < bytes.length; at += 37) {
      const changed = Buffer.from(bytes)
      changed[at]! ^= 2
      writeFileSync(path, changed)
      const { journal, problems, events } = openJournal(store, id)
      const [problem] = problems
      expect(problem).toMatchObject({ severity: 'error', code: 'journal-damaged', file: path })
      const aside = /kept as (\S+)$/.exec(problem!.mend)![1]!
      expect(readFileSync(aside).equals(changed)).toBe(true)
      appendEvent(journal, { type: 'asked', item: 'z' })
      closeJournal(journal)
      expect(readJournal(store, id)).toMatchObject({ events: [...events, { type: 'asked', item: 'z' }], problems: [] })
    }
    const flips = Math.ceil((bytes.length - first) / 37)
    expect(namesIn(store.journals).filter((name) => name.includes('.damaged'))).toHaveLength(flips)
    removeSession(store, id)
    expect(namesIn(store.journals)).toEqual([])
  })

  test('and a last line that was cut off are told apart', () => {
    const { store, path, bytes } = aJournal()
    const changed = Buffer.from(bytes.subarray(0, -3))
    changed[2 * bytes.indexOf(10) + 6]! ^= 2
    writeFileSync(path, changed)
    const { journal, problems } = openJournal(store, id)
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['journal-damaged', 3],
      ['journal-half-line', 7],
    ])
    expect(problems.map(({ mend }) => mend.includes('.damaged'))).toEqual([true, false])
    closeJournal(journal)
  })

  test('of a line that a newer version knows and this one does not is another matter: the journal is left alone', () => {
    const { store, path } = aJournal([])
    writeFileSync(path, sealed({ ...aStart, tool: '9.1.0' }))
    appendFileSync(path, sealed({ type: 'danced', item: 'a' }))
    const before = readFileSync(path)
    expect(failureOf(() => openJournal(store, id))).toBe('5 newer-journal')
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(namesIn(store.journals)).toEqual([`${id}.ndjson`])
  })
})

describe('the first line of a journal', () => {
  const flipped = (bytes: Buffer, ...places: readonly number[]) => {
    const changed = Buffer.from(bytes)
    for (const at of places) changed[at]! ^= 1
    return changed
  }

  test.each([
    ['one letter', (_: number) => [40]],
    ['its end', (end: number) => [end]],
    ['the second line', (end: number) => [end + 40]],
  ])('is there twice, so that damage to %s loses no answer, and is there twice again', (_, places) => {
    const { store, path, bytes } = aJournal()
    writeFileSync(path, flipped(bytes, ...places(bytes.indexOf(10))))
    const { journal, events, problems } = openJournal(store, id)
    expect(events).toEqual([aStart, ...steps])
    expect(problems.map(({ code }) => code)).toEqual(['journal-damaged'])
    closeJournal(journal)
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  test('that a bit broke in two is found in the third', () => {
    const { store, path, bytes } = aJournal()
    const changed = Buffer.from(bytes)
    changed[bytes.indexOf(':')] = 10
    writeFileSync(path, changed)
    expect(readJournal(store, id).events).toEqual([aStart, ...steps])
    expect(readJournal(store, id).problems.map(({ message }) => message)).toEqual(
      [1, 2].map((line) => `Line ${line} of the journal is damaged; nothing that it held is lost.`),
    )
  })

  test('may be there once, as role-fit wrote it before, and is left so where nothing is damaged', () => {
    const { store, path, bytes } = aJournal()
    const old = bytes.subarray(bytes.indexOf(10) + 1)
    writeFileSync(path, old)
    const { journal, events, problems } = openJournal(store, id)
    expect([events, problems]).toEqual([[aStart, ...steps], []])
    closeJournal(journal)
    expect(readFileSync(path).equals(old)).toBe(true)
    writeFileSync(path, flipped(old, old.length - 20))
    closeJournal(openJournal(store, id).journal)
    expect(readFileSync(path).indexOf(old.subarray(0, old.indexOf(10)), 9)).toBe(old.indexOf(10) + 1)
  })

  test('of a newer version counts although the one before it is damaged', () => {
    const { store, path } = aJournal()
    const newer = Buffer.from(sealed({ ...aStart, journal: 2, tool: '9.1.0' }))
    writeFileSync(path, Buffer.concat([flipped(newer, 3), newer]))
    expect(failureOf(() => readJournal(store, id))).toBe('5 newer-journal')
    writeFileSync(path, Buffer.concat([flipped(newer, newer.length - 4)]))
    expect(failureOf(() => readJournal(store, id))).toBe('5 newer-journal')
    writeFileSync(path, flipped(Buffer.from(sealed({ ...aStart, journal: 2, tool: '0.0.1' })), 60))
    expect(failureOf(() => readJournal(store, id))).toBe('5 journal-damaged')
  })
})

describe('the end of a line', () => {
  test.each([0x0b, 0x20, 0x8a])('that became %i joins two lines, and neither is lost', (byte) => {
    const { store, path, bytes } = aJournal()
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, end + 1)) {
      const changed = Buffer.from(bytes)
      changed[end] = byte
      writeFileSync(path, changed)
      const { events, problems } = readJournal(store, id)
      expect(events).toEqual([aStart, ...steps])
      expect(problems.map(({ message }) => /nothing .* is lost\.$/.test(message))).toEqual([true])
    }
  })

  test('that is gone is no loss either', () => {
    const { path, bytes } = aJournal()
    const end = bytes.indexOf(10, bytes.indexOf('"asked"'))
    const without = Buffer.concat([bytes.subarray(0, end), bytes.subarray(end + 1)])
    expect(journalContent(without, path).events).toEqual([aStart, ...steps])
  })
})

test('of very many damaged lines the first thousand are named, and the others counted', () => {
  const { store, path, bytes } = aJournal()
  writeFileSync(path, Buffer.concat([bytes, Buffer.from('x\n'.repeat(200_000))]))
  const { events, problems } = readJournal(store, id)
  expect(events).toEqual([aStart, ...steps])
  expect(problems).toHaveLength(1001)
  expect(problems.at(-1)).toMatchObject({ code: 'more-problems', message: '199000 more problems are not listed.' })
})

test('a journal that is far too large for one is told how to go, not to be split', () => {
  const { store, path } = aJournal()
  truncateSync(path, (8 << 20) + 1)
  const read = () => readJournal(store, id)
  expect([failureOf(read), mendOf(read)]).toEqual([
    '5 too-large',
    'Move it out of this folder: role-fit writes nothing like it here.',
  ])
})

test('a label from a time without a limit is cut where it is read', () => {
  const long = '\u{1f600}'.repeat(150)
  const { store } = aJournal([{ type: 'about', label: `x${long}` }])
  const [, about] = readJournal(store, id).events
  expect(about).toEqual({ type: 'about', label: `x${long.slice(0, 198)}` })
})

test('a journal of a newer version is refused, named and left as it is', () => {
  const { store, path } = aJournal()
  const newer = `${JSON.stringify({ ...aStart, journal: 2, tool: '9.1.0' })}\n{"type":"half`
  writeFileSync(path, newer)
  expect(failureOf(() => openJournal(store, id))).toBe('5 newer-journal')
  expect(() => readJournal(store, id)).toThrow('role-fit 9.1.0')
  expect(readFileSync(path, 'utf8')).toBe(newer)
  expect(namesIn(store.journals)).toEqual([`${id}.ndjson`])
})

describe('an event that cannot be written', () => {
  test.skipIf(!existsSync('/dev/full'))('says that it is not saved and how to go on', () => {
    const { store } = aJournal()
    const { journal } = openJournal(store, id)
    const full: Journal = { ...journal, fd: openSync('/dev/full', 'r+') }
    expect(failureOf(() => appendEvent(full, steps[0]!))).toBe('6 disk-full')
    expect(() => appendEvent(full, steps[0]!)).toThrow(/^The last step is not saved: .*disk is full/)
    expect(full.length).toBe(journal.length)
    closeJournal(journal)
  })

  test('leaves the folder without a journal where it was the first', () => {
    const store = aStore()
    mkdirSync(join(store.journals, `${id}.ndjson`), { recursive: true, mode: 0o700 })
    expect(failureOf(() => createJournal(store, id, aStart))).toBe('6 id-taken')
    expect(namesIn(store.journals)).toEqual([`${id}.ndjson`])
  })
})
