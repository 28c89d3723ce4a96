import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { closeJournal, createJournal, openJournal } from '../../src/io/store/journal.ts'
import { releaseLock, takeLock } from '../../src/io/store/lock.ts'
import { aFolder, aStart, aStore, failureOf, mendOf, modeOf, namesIn } from './temporary.ts'

const now = Date.now()
const aLock = () => join(aFolder(), 'a.lock')
const hold = (path: string, holder: object) =>
  writeFileSync(path, JSON.stringify({ host: hostname(), started: null, ...holder }))
/** The number of a process that has just ended. */
const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid

describe('a lock', () => {
  test('is held by one, and free again when it is given back', () => {
    const path = aLock()
    const lock = takeLock(path, now)
    expect(modeOf(path)).toBe('600')
    expect(failureOf(() => takeLock(path, now))).toBe('7 session-open')
    releaseLock(lock)
    releaseLock(takeLock(path, now))
  })

  test('names the process that holds it', () => {
    const path = aLock()
    takeLock(path, now)
    expect(() => takeLock(path, now)).toThrow(`process ${process.pid}`)
  })

  test('of a process that is no more is taken over', () => {
    const path = aLock()
    hold(path, { pid: deadPid() })
    const lock = takeLock(path, now)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid })
    expect(namesIn(join(path, '..'))).toEqual(['a.lock'])
    releaseLock(lock)
  })

  test.skipIf(process.platform !== 'linux')(
    'of an earlier process with a number that was given out again is taken over',
    () => {
      const path = aLock()
      hold(path, { pid: process.pid, started: 'another boot:1' })
      releaseLock(takeLock(path, now))
    },
  )

  test.skipIf(process.platform !== 'linux')(
    'of a process that was killed and that nobody waited for is taken over',
    async () => {
      // `sleep` never asks how its child ended.
      const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
      onTestFinished(() => void parent.kill())
      const [said] = await once(parent.stdout, 'data')
      const pid = Number(said)
      await vi.waitUntil(() => readFileSync(`/proc/${parent.pid}/comm`, 'utf8') === 'sleep\n')
      process.kill(pid, 'SIGKILL')
      await vi.waitUntil(() => / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8')))
      const path = aLock()
      hold(path, { pid })
      releaseLock(takeLock(path, now))
    },
  )

  test('of a process that runs is respected even where nobody knows when that began', () => {
    const path = aLock()
    hold(path, { pid: process.ppid })
    expect(failureOf(() => takeLock(path, now))).toBe('7 session-open')
  })

  test('of another computer is respected, and the way out is named', () => {
    const path = aLock()
    hold(path, { pid: deadPid(), host: 'elsewhere' })
    expect(() => takeLock(path, now)).toThrow('on elsewhere')
  })

  test.each(['', '{"pid"', '{"pid":-1,"host":"x"}', '[]'])(
    'that says nothing (%j) is new for five seconds, then left over',
    (text) => {
      const path = aLock()
      writeFileSync(path, text)
      utimesSync(path, now / 1000, now / 1000)
      expect(failureOf(() => takeLock(path, now + 4_000))).toBe('7 session-open')
      expect(() => takeLock(path, now)).toThrow('is being opened in another process')
      expect(mendOf(() => takeLock(path, now))).toBe(`Try again in 5 seconds. If this is said again, remove ${path}`)
      releaseLock(takeLock(path, now + 6_000))
    },
  )

  test('that says nothing is left over where the clock was set back since, too', () => {
    const path = aLock()
    writeFileSync(path, '')
    utimesSync(path, now / 1000 + 1e9, now / 1000 + 1e9)
    releaseLock(takeLock(path, now))
  })

  test('is taken over although another takeover died in the middle', () => {
    const path = aLock()
    hold(path, { pid: deadPid() })
    hold(`${path}.taking`, { pid: deadPid() })
    takeLock(path, now)
    expect(namesIn(join(path, '..'))).toEqual(['a.lock'])
  })

  test('is not taken while another process that runs takes it over', () => {
    const path = aLock()
    hold(path, { pid: deadPid() })
    hold(`${path}.taking`, { pid: process.ppid })
    expect(failureOf(() => takeLock(path, now))).toBe('7 session-open')
  })

  test('that another has taken in the meantime is not given back', () => {
    const path = aLock()
    const lock = takeLock(path, now)
    hold(path, { pid: process.ppid })
    releaseLock(lock)
    expect(namesIn(join(path, '..'))).toEqual(['a.lock'])
  })
})

test('a session that is open cannot be opened again until it is closed', () => {
  const store = aStore()
  const id = '2026-11-21-k7qm'
  const journal = createJournal(store, id, aStart)
  expect(failureOf(() => openJournal(store, id))).toBe('7 session-open')
  closeJournal(journal)
  closeJournal(openJournal(store, id).journal)
})
