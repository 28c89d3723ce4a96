/** One session is open in one process only: a file that can be made only once says in which. */
import fs from 'node:fs'
import { hostname } from 'node:os'
import { EXIT } from '../../errors.ts'
import { errnoOf, fileError, fileFailure } from '../files.ts'
import { writeAll } from '../write-files.ts'

/** Who holds a lock. */
interface Holder {
  readonly pid: number
  readonly host: string
  /** When that process started, as the system counts it, so that a later process with the same number is told apart; null where the system does not say. */
  readonly started: string | null
}

export interface Lock {
  readonly path: string
  /** What this process wrote, by which it knows its own lock again. */
  readonly text: string
}

/** A lock that cannot be read has just been made, or its maker died in the middle; after so many seconds it is the second. */
const SETTLED = 5

/**
 * Takes the lock at `path`; a lock whose process is no more is taken over. Throws a RoleFitError: exit 7 where another process
 * (or this one) holds it, exit 6 where the file cannot be made; `mend` is what to do then, where the caller knows better. `now`
 * is in milliseconds.
 */
export function takeLock(path: string, now: number, mend?: string): Lock {
  try {
    return hold(take(path, now))
  } catch (cause) {
    throw fileFailure(path, cause, '', mend)
  }
}

function take(path: string, now: number): Lock {
  const holder: Holder = { pid: process.pid, host: hostname(), started: startOf(process.pid) }
  const text = `${JSON.stringify(holder)}\n`
  if (make(path, text)) return { path, text }
  if (!isStale(path, now)) throw busy(path)
  // Two processes may both have found the lock stale. Only the one that makes the guard may remove it, after looking again.
  const guard = `${path}.taking`
  if (!make(guard, text)) {
    // Its maker died between two system calls; that two more processes meet here in the same moment is left to chance.
    if (isStale(guard, now)) fs.rmSync(guard, { force: true })
    if (!make(guard, text)) throw busy(path)
  }
  try {
    if (isStale(path, now)) fs.rmSync(path, { force: true })
    if (!make(path, text)) throw busy(path)
    return { path, text }
  } finally {
    twice(() => fs.rmSync(guard, { force: true }))
  }
}

/**
 * Gives the lock back; a lock that is no longer this process's own is left alone. Never throws: what was done under the lock is
 * done, and a lock that cannot be removed is taken over once this process is no more.
 */
export function releaseLock(lock: Lock): void {
  held.delete(lock)
  twice(() => {
    if (textIn(lock.path) === lock.text) fs.rmSync(lock.path, { force: true })
  })
}

/** The locks of this process, which may end where nobody gives them back: at a signal, in the middle of a question. */
const held = new Set<Lock>()

function releaseAll(): void {
  for (const lock of held) releaseLock(lock)
}

/** Before whatever else is done at the exit, which may be the last that the system lets this process do. */
function hold(lock: Lock): Lock {
  if (!process.listeners('exit').includes(releaseAll)) process.prependListener('exit', releaseAll)
  held.add(lock)
  return lock
}

function twice(remove: () => void): void {
  for (let tries = 0; tries < 2; tries++) {
    try {
      remove()
      return
    } catch {
      // Once more; whoever needs the lock next is told.
    }
  }
}

/** False where the file is there already. */
function make(path: string, text: string): boolean {
  const fd = openNew(path)
  if (fd === null) return false
  try {
    try {
      fs.fchmodSync(fd, 0o600)
      writeAll(fd, new TextEncoder().encode(text))
    } finally {
      fs.closeSync(fd)
    }
  } catch (cause) {
    fs.rmSync(path, { force: true })
    throw cause
  }
  return true
}

/** Null where the file is there already. */
function openNew(path: string): number | null {
  try {
    return fs.openSync(path, 'wx', 0o600)
  } catch (cause) {
    if (errnoOf(cause) === 'EEXIST') return null
    throw cause
  }
}

function isStale(path: string, now: number): boolean {
  const holder = holderOf(path)
  // Given back since; whoever removed it now could remove the next holder's.
  if (holder === 'absent') return false
  if (holder === 'unreadable') return ageOf(path, now) > SETTLED
  // What runs on another computer that shares the folder cannot be seen from here.
  if (holder.host !== hostname()) return false
  try {
    process.kill(holder.pid, 0)
  } catch (cause) {
    // EPERM: it runs, and belongs to somebody else.
    return errnoOf(cause) === 'ESRCH'
  }
  const started = startOf(holder.pid)
  return started === ENDED || (started !== null && holder.started !== null && started !== holder.started)
}

/** In seconds. A file from the future was made before the clock was set back, which says no less that nobody writes it now. */
function ageOf(path: string, now: number): number {
  return Math.abs(now - (fs.lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0)) / 1000
}

function holderOf(path: string): Holder | 'absent' | 'unreadable' {
  try {
    const value: unknown = JSON.parse(textIn(path))
    const { pid, host, started } = Object(value) as Partial<Record<keyof Holder, unknown>>
    if (!Number.isSafeInteger(pid) || (pid as number) < 1 || typeof host !== 'string') return 'unreadable'
    return { pid: pid as number, host, started: typeof started === 'string' ? started : null }
  } catch (cause) {
    if (errnoOf(cause) === 'ENOENT') return 'absent'
    // What the system says is the true cause; only what stands in the file makes it unreadable.
    if (errnoOf(cause) !== null) throw cause
    return 'unreadable'
  }
}

/** '' for a pipe or a device in the file's place: to open one would be to wait for a writer for ever. */
function textIn(path: string): string {
  const kind = fs.lstatSync(path)
  return kind.isFile() || kind.isDirectory() ? fs.readFileSync(path, 'utf8') : ''
}

/** Killed, but still in the list of processes because nobody has asked how it ended, as happens in containers. */
const ENDED = 'ended'

/** Linux alone tells it without another program: the boot's id and the start in clock ticks since, field 22 of `stat`. */
function startOf(pid: number): string | null {
  try {
    const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The program's name, field 2, stands in brackets and may hold blanks and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return ENDED
    return fields[19] === undefined ? null : `${boot}:${fields[19]}`
  } catch {
    return null
  }
}

function busy(path: string): Error {
  const holder = holderOf(path)
  const failed = (message: string, mend: string) => fileError(EXIT.busy, path, 'session-open', message, mend)
  if (typeof holder === 'string') {
    const message = 'This session is being opened in another process, or one was stopped while it did so.'
    return failed(message, `Try again in ${SETTLED} seconds. If this is said again, remove ${path}`)
  }
  const elsewhere = holder.host !== hostname()
  const who = `process ${holder.pid}${elsewhere ? ` on ${holder.host}` : ''}`
  const remove = elsewhere ? ` If it no longer runs there, remove ${path}` : ''
  const mend = `Finish it there, or start another with: role-fit.${remove}`
  return failed(`This session is open in ${who}.`, mend)
}
