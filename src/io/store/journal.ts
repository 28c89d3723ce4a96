/** A session while it is being answered: one event a line, each on the disk before the next question is asked. */
import fs from 'node:fs'
import { EXIT, type Problem } from '../../errors.ts'
import type { SessionEvent, StartedEvent } from '../../session/events.ts'
import { errnoOf, fileError, fileFailure, isThere } from '../files.ts'
import { replaceFile, writeAll } from '../write-files.ts'
import { keepAside } from './aside.ts'
import { ensureFolder } from './folder.ts'
import type { Store } from './home.ts'
import { notFound, savedPath } from './ids.ts'
import { type JournalContent, readJournal } from './journal-content.ts'
import { type Lock, releaseLock, takeLock } from './lock.ts'
import { findResult } from './results.ts'
import { sealed } from './sealed.ts'

/** A journal that this process alone has open. */
export interface Journal {
  readonly id: string
  readonly path: string
  readonly fd: number
  readonly lock: Lock
  /** Bytes of whole lines that are on the disk; the next line is written there. */
  length: number
}

/**
 * Starts a journal with its first event. Throws a RoleFitError: exit 6 where the id is taken or the file cannot be written,
 * exit 7 where another process has it open. `now` is in milliseconds.
 */
export function createJournal(store: Store, id: string, started: StartedEvent, now = Date.now()): Journal {
  const path = savedPath(store, 'journal', id)
  ensureFolder(store.journals)
  const lock = takeLock(savedPath(store, 'lock', id), now, INSTEAD)
  try {
    // While the lock is held nobody else makes this journal, so that it can take its name with its first line in it.
    if (isThere(path)) throw idTaken(path)
    return { id, path, lock, ...firstLine(path, started) }
  } catch (cause) {
    releaseLock(lock)
    throw fileFailure(path, cause, 'Nothing can be saved: ', INSTEAD)
  }
}

/** What helps where a session cannot even begin. */
const INSTEAD = 'Mend the cause, or go on with --no-save.'

function idTaken(path: string): Error {
  return fileError(EXIT.files, path, 'id-taken', 'There is a session with this id already.', 'Try again.')
}

function firstLine(path: string, started: StartedEvent): { fd: number; length: number } {
  const line = sealed(started)
  // Without it nobody could use any answer, so that it is there twice.
  const lines = Buffer.concat([line, line])
  try {
    replaceFile(path, lines, 0o600)
    return { fd: fs.openSync(path, 'r+'), length: lines.length }
  } catch (cause) {
    fs.rmSync(path, { force: true })
    throw cause
  }
}

/**
 * Opens a journal to go on with it, after leaving out a last line that was never whole, and lines that are damaged: then the file as
 * it was is kept aside. Throws a RoleFitError: exit 7 where it is open in another process, exit 5 where a newer role-fit made its
 * result, otherwise as `readJournal`.
 */
export function openJournal(
  store: Store,
  id: string,
  now = Date.now(),
): JournalContent & { readonly journal: Journal } {
  const path = savedPath(store, 'journal', id)
  // Before the lock, so that nothing is left beside a journal that is not there or is not to be touched.
  readJournal(store, id)
  findResult(store, id)
  const lock = takeLock(savedPath(store, 'lock', id), now)
  try {
    const content = mended(path, readJournal(store, id))
    const fd = fs.openSync(path, 'r+')
    const { length } = content.lines
    fs.ftruncateSync(fd, length)
    return { ...content, journal: { id, path, fd, lock, length } }
  } catch (cause) {
    releaseLock(lock)
    throw errnoOf(cause) === 'ENOENT' ? notFound(id) : fileFailure(path, cause)
  }
}

/** Damaged lines go, but never for good. */
function mended(path: string, content: JournalContent): JournalContent {
  if (!content.problems.some(isDamage)) return content
  const aside = keepAside(path)
  replaceFile(path, content.lines, 0o600)
  const mend = `Answer that item again if it is asked. The damaged journal is kept as ${aside}`
  return { ...content, problems: content.problems.map((one) => (isDamage(one) ? { ...one, mend } : one)) }
}

function isDamage({ severity }: Problem): boolean {
  return severity === 'error'
}

/**
 * Adds one event; when this returns it is on the disk. Throws a RoleFitError (exit 6) where it is not, and then the journal ends
 * with the event before, so that the same event may be tried again.
 */
export function appendEvent(journal: Journal, event: SessionEvent): void {
  const line = sealed(event)
  try {
    writeAll(journal.fd, line, journal.length)
    fs.fsyncSync(journal.fd)
  } catch (cause) {
    cutBack(journal)
    const mend = `What was answered before is saved. Mend the cause, then run: role-fit resume ${journal.id}`
    throw fileFailure(journal.path, cause, 'The last step is not saved: ', mend)
  }
  journal.length += line.length
}

function cutBack(journal: Journal): void {
  try {
    fs.ftruncateSync(journal.fd, journal.length)
  } catch {
    // A line without its end is dropped by the next reader, and overwritten by the next writer.
  }
}

/**
 * Closes the file and gives the lock back; the session can then be opened elsewhere. Never throws: every event is on the disk
 * already, and what failed before must not be hidden by what fails now.
 */
export function closeJournal(journal: Journal): void {
  try {
    fs.closeSync(journal.fd)
  } catch {
    // The system has let go of the file all the same.
  }
  releaseLock(journal.lock)
}
