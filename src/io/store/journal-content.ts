/** The bytes of a journal to its events. Nothing here changes a file. */
import { EXIT, type Problem } from '../../errors.ts'
import type { SessionEvent } from '../../session/events.ts'
import { parseEvent } from '../../session/parse-event.ts'
import { fileError, isThere, readFileBytes } from '../files.ts'
import { folderExists } from './folder.ts'
import type { Store } from './home.ts'
import { notFound, pathOf } from './ids.ts'

export interface JournalContent {
  /** The first is `started`. */
  readonly events: readonly SessionEvent[]
  /** A half last line (warning) and damaged lines (errors); their events are left out. */
  readonly problems: readonly Problem[]
  /** Bytes up to the end of the last whole line. */
  readonly length: number
}

/** The version of the list of events that this program writes and reads. */
const VERSION = 1
/** Bytes; a session of a thousand items with every answer changed stays far below. */
const LIMIT = 8 << 20
const NEWLINE = 10

/**
 * The events of a saved journal. Throws a RoleFitError: exit 6 where it is not there or cannot be read, exit 5 where a newer
 * role-fit wrote it or its first line is no start.
 */
export function readJournal(store: Store, id: string): JournalContent {
  const path = pathOf(store, 'journal', id)
  if (!folderExists(store.journals) || !isThere(path)) throw notFound(id)
  return journalContent(readFileBytes(path, LIMIT), path)
}

/** As `readJournal`, from bytes; `path` is what problems name. */
export function journalContent(bytes: Uint8Array, path: string): JournalContent {
  const events: SessionEvent[] = []
  const problems: Problem[] = []
  let start = 0
  let line = 0
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
    line += 1
    const value = jsonOf(bytes.subarray(start, end))
    if (line === 1) refuseNewer(value, path)
    const event = parseEvent(value)
    if (event === null || (event.type === 'started') !== (line === 1)) problems.push(damaged(path, line))
    else events.push(event)
    start = end + 1
  }
  if (events[0]?.type !== 'started') {
    const message = `${path}:1: this journal has no readable first line, so its answers cannot be used.`
    throw fileError(EXIT.content, path, 'journal-damaged', message, 'Start again, or restore the file from a backup.')
  }
  if (start < bytes.length) problems.push(half(path, line + 1))
  return { events, problems, length: start }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

function refuseNewer(value: unknown, path: string): void {
  const { type, journal, tool } = Object(value) as { type?: unknown; journal?: unknown; tool?: unknown }
  if (type !== 'started' || typeof journal !== 'number' || journal <= VERSION) return
  const by = typeof tool === 'string' && /^[0-9A-Za-z.+-]{1,40}$/.test(tool) ? `role-fit ${tool}` : 'a newer role-fit'
  const message = `${path}: this journal was written by ${by}, and this version cannot read it.`
  throw fileError(
    EXIT.content,
    path,
    'newer-journal',
    message,
    'Use that version or a newer one; the file is unchanged.',
  )
}

function damaged(file: string, line: number): Problem {
  const message = `Line ${line} of the journal is damaged; what it held is lost.`
  const mend = 'Restore the file from a backup, or remove the line and answer that item again.'
  return { severity: 'error', file, line, column: 1, path: null, code: 'journal-damaged', message, mend }
}

function half(file: string, line: number): Problem {
  const message = `Line ${line} of the journal was cut off while it was written, and is left out.`
  const mend = 'Answer the item again when it is asked.'
  return { severity: 'warning', file, line, column: 1, path: null, code: 'journal-half-line', message, mend }
}
