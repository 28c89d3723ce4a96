/** The bytes of a journal to its events. Nothing here changes a file. */
import { EXIT, type Problem, type RoleFitError } from '../../errors.ts'
import type { SessionEvent } from '../../session/events.ts'
import { parseEvent } from '../../session/parse-event.ts'
import { gather } from '../../text/gather.ts'
import { fileError, isThere } from '../files.ts'
import { absent } from './aside.ts'
import { folderExists } from './folder.ts'
import type { Store } from './home.ts'
import { savedPath } from './ids.ts'
import { isNewer, newerFailure } from './newer.ts'
import { readStored } from './read-stored.ts'
import { apart, type Unsealed, unsealed } from './sealed.ts'

export interface JournalContent {
  /** The first is `started`. */
  readonly events: readonly SessionEvent[]
  /** A half last line (warning) and damaged lines (errors); their events are left out. */
  readonly problems: readonly Problem[]
  /** What the file is to hold: its whole lines, or without the damaged ones. A journal begins with `started`, twice. */
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
  return journalContent(readJournalBytes(store, id), savedPath(store, 'journal', id))
}

/** The bytes of a saved journal. Throws a RoleFitError where it is not there or cannot be read. */
export function readJournalBytes(store: Store, id: string): Uint8Array {
  const path = savedPath(store, 'journal', id)
  if (!folderExists(store.journals) || !isThere(path)) throw absent(store, id)
  return readStored(path, LIMIT)
}

/** As `readJournal`, from bytes; `path` is what problems name. */
export function journalContent(bytes: Uint8Array, path: string): JournalContent {
  const { lines, cutOff } = linesIn(bytes)
  const at = lines.findIndex((line, k) => eventFrom(line, k > 0) !== null)
  for (const line of lines.slice(0, at < 0 ? lines.length : at))
    if (isOfNewer(line, at < 0)) throw newerFailure(path, 'journal', toolOf(line.value))
  const first = lines[at]
  const started = first === undefined ? null : eventFrom(first, false)
  if (first === undefined || started?.type !== 'started') throw unusable(path)
  const events: SessionEvent[] = [started]
  const kept = [first.line, first.line]
  const problems = gather()
  let isDamaged = false
  const damage = (number: number, lost: boolean) => {
    isDamaged = true
    problems.add([damaged(path, number, lost)])
  }
  for (const [k, one] of lines.entries()) {
    const event: SessionEvent | null =
      k === at || isCopy(one, first, k - at) ? started : eventFrom(one, first.seal === 'whole')
    if (event === started) {
      if (one.isTorn) damage(one.number, false)
    } else if (event === null || event.type === 'started') {
      if (event === null && one.seal === 'whole' && isNewer(started.tool))
        throw newerFailure(path, 'journal', started.tool)
      damage(one.number, k > at)
    } else {
      events.push(event)
      kept.push(one.line)
      if (one.isTorn) damage(one.number, false)
    }
  }
  if (cutOff !== null) problems.add([half(path, cutOff.number)])
  const whole = bytes.subarray(0, bytes.length - (cutOff?.length ?? 0))
  return { events, problems: problems.all(), lines: isDamaged ? joined(kept) : whole }
}

interface Line extends Unsealed {
  readonly line: Uint8Array
  /** That of the line in the file, from 1. */
  readonly number: number
  /** Its end is damaged, and nothing else. */
  readonly isTorn: boolean
}

/** The lines of a journal, and what was cut off while it was written: it has no end, and may be a whole line but for that. */
function linesIn(bytes: Uint8Array): { lines: Line[]; cutOff: { number: number; length: number } | null } {
  const lines: Line[] = []
  let number = 1
  for (let start = 0; start < bytes.length; number++) {
    const end = bytes.indexOf(NEWLINE, start)
    const parts = apart(bytes.subarray(start, end < 0 ? bytes.length : end))
    const last = parts.at(-1) as Uint8Array
    const reached = last.byteOffset - bytes.byteOffset + last.length
    for (const line of parts) {
      if (line === last && end < 0 && reached === bytes.length)
        return { lines, cutOff: { number, length: last.length } }
      const isTorn = line !== last || reached !== end
      lines.push({ line, number, isTorn, ...unsealed(line) })
    }
    start = end < 0 ? bytes.length : end + 1
  }
  return { lines, cutOff: null }
}

/** The second line of a journal is the first once more. */
function isCopy({ line }: Line, first: Line, distance: number): boolean {
  return distance === 1 && Buffer.from(line).equals(first.line)
}

function joined(lines: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(lines.flatMap((line) => [line, Uint8Array.of(NEWLINE)]))
}

/** Null where the line is damaged; in a journal whose lines are sealed, one without a seal is. */
function eventFrom({ seal, value }: Unsealed, mustBeSealed: boolean): SessionEvent | null {
  return seal === 'broken' || (seal === 'open' && mustBeSealed) ? null : parseEvent(value)
}

/** A line that is damaged may say anything of its version; one that names a newer maker is believed where no whole one denies it. */
function isOfNewer({ seal, value }: Unsealed, isAlone: boolean): boolean {
  const { type, journal } = Object(value) as { type?: unknown; journal?: unknown }
  return type === 'started' && Number(journal) > VERSION && (seal !== 'broken' || (isAlone && isNewer(toolOf(value))))
}

function toolOf(value: unknown): unknown {
  return (value as { tool?: unknown }).tool
}

function unusable(path: string): RoleFitError {
  const message = 'This journal has no readable first line, so its answers cannot be used.'
  const mend = 'Restore the file from a backup, or begin again: role-fit'
  return fileError(EXIT.content, path, 'journal-damaged', message, mend, { line: 1 })
}

function damaged(file: string, line: number, lost: boolean): Problem {
  const held = lost ? 'what it held is lost, the other lines count' : 'nothing that it held is lost'
  const message = `Line ${line} of the journal is damaged; ${held}.`
  const mend = 'Go on with role-fit resume, which keeps the damaged file, or restore it from a backup.'
  return { severity: 'error', file, line, column: 1, path: null, code: 'journal-damaged', message, mend }
}

function half(file: string, line: number): Problem {
  const message = `Line ${line} of the journal was cut off while it was written, and is left out.`
  const mend = 'Answer the item again when it is asked.'
  return { severity: 'warning', file, line, column: 1, path: null, code: 'journal-half-line', message, mend }
}
