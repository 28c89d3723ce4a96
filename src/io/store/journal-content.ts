/** The bytes of a journal to its events. Nothing here changes a file. */
import { EXIT, type Problem, type RoleFitError } from '../../errors.ts'
import type { SessionEvent } from '../../session/events.ts'
import { parseEvent } from '../../session/parse-event.ts'
import { fileError, isThere, readFileBytes } from '../files.ts'
import { absent } from './aside.ts'
import { folderExists } from './folder.ts'
import type { Store } from './home.ts'
import { pathOf } from './ids.ts'
import { isNewer, newerFailure } from './newer.ts'
import { type Unsealed, unsealed } from './sealed.ts'

export interface JournalContent {
  /** The first is `started`. */
  readonly events: readonly SessionEvent[]
  /** A half last line (warning) and damaged lines (errors); their events are left out. */
  readonly problems: readonly Problem[]
  /** The lines of the events as they stand in the file. */
  readonly lines: Uint8Array
}

/** The version of the list of events that this program writes and reads. */
const VERSION = 1
/** Bytes; a session of a thousand items with every answer changed stays far below. */
const LIMIT = 8 << 20
const NEWLINE = 10

/**
 * The events of a saved journal. Throws a RoleFitError: exit 6 where it is not there or cannot be read, exit 5 where a newer
 * role-fit wrote it (`newer-journal`) or nothing of it can be used (`journal-damaged`).
 */
export function readJournal(store: Store, id: string): JournalContent {
  return journalContent(readJournalBytes(store, id), pathOf(store, 'journal', id))
}

/** The bytes of a saved journal. Throws a RoleFitError where it is not there or cannot be read. */
export function readJournalBytes(store: Store, id: string): Uint8Array {
  const path = pathOf(store, 'journal', id)
  if (!folderExists(store.journals) || !isThere(path)) throw absent(store, id)
  return readFileBytes(path, LIMIT)
}

/** As `readJournal`, from bytes; `path` is what problems name. */
export function journalContent(bytes: Uint8Array, path: string): JournalContent {
  const { lines, rest } = linesOf(bytes)
  const [first, ...others] = lines.map((line) => ({ line, ...unsealed(line) }))
  const started = first === undefined ? null : eventFrom(first, false)
  if (first !== undefined && isOfNewer(first)) throw newerFailure(path, 'journal', toolOf(first.value))
  if (first === undefined || started?.type !== 'started') throw unusable(path)
  const events: SessionEvent[] = [started]
  const kept = [first.line]
  const problems: Problem[] = []
  for (const [k, one] of others.entries()) {
    const event = eventFrom(one, first.seal === 'whole')
    if (event === null || event.type === 'started') {
      if (event === null && one.seal === 'whole' && isNewer(started.tool))
        throw newerFailure(path, 'journal', started.tool)
      problems.push(damaged(path, k + 2))
    } else {
      events.push(event)
      kept.push(one.line)
    }
  }
  // A write that was cut off leaves a part of a line, never more than all of it: there it is the line's end that was lost.
  if (rest.length > 0)
    problems.push((unsealed(rest.subarray(0, -1)).seal === 'whole' ? damaged : half)(path, lines.length + 1))
  return { events, problems, lines: Buffer.concat(kept.flatMap((line) => [line, Uint8Array.of(NEWLINE)])) }
}

/** Lines without their ends, and what follows the last end. */
function linesOf(bytes: Uint8Array): { lines: Uint8Array[]; rest: Uint8Array } {
  const lines: Uint8Array[] = []
  let start = 0
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
    lines.push(bytes.subarray(start, end))
    start = end + 1
  }
  return { lines, rest: bytes.subarray(start) }
}

/** Null where the line is damaged; in a journal whose lines are sealed, one without a seal is. */
function eventFrom({ seal, value }: Unsealed, mustBeSealed: boolean): SessionEvent | null {
  return seal === 'broken' || (seal === 'open' && mustBeSealed) ? null : parseEvent(value)
}

/** A first line that is damaged may say anything of its version; one that names a newer maker is believed all the same. */
function isOfNewer({ seal, value }: Unsealed): boolean {
  const { type, journal } = Object(value) as { type?: unknown; journal?: unknown }
  return type === 'started' && Number(journal) > VERSION && (seal !== 'broken' || isNewer(toolOf(value)))
}

function toolOf(value: unknown): unknown {
  return (value as { tool?: unknown }).tool
}

function unusable(path: string): RoleFitError {
  const message = `${path}:1: this journal has no readable first line, so its answers cannot be used.`
  return fileError(
    EXIT.content,
    path,
    'journal-damaged',
    message,
    'Restore the file from a backup, or begin again: role-fit',
  )
}

function damaged(file: string, line: number): Problem {
  const message = `Line ${line} of the journal is damaged; what it held is lost, the other lines count.`
  const mend = 'Go on with role-fit resume, which keeps the damaged file, or restore it from a backup.'
  return { severity: 'error', file, line, column: 1, path: null, code: 'journal-damaged', message, mend }
}

function half(file: string, line: number): Problem {
  const message = `Line ${line} of the journal was cut off while it was written, and is left out.`
  const mend = 'Answer the item again when it is asked.'
  return { severity: 'warning', file, line, column: 1, path: null, code: 'journal-half-line', message, mend }
}
