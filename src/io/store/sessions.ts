/** All that is saved, each as far as it can be read; what cannot be read is named and does not hide the others. */
import { type Problem, RoleFitError } from '../../errors.ts'
import type { Result } from '../../result/types.ts'
import { replay } from '../../session/live.ts'
import type { Rater, Session } from '../../session/types.ts'
import { listAside, moveAsideSafely } from './aside.ts'
import type { Store } from './home.ts'
import { savedPath } from './ids.ts'
import { journalContent, readJournalBytes } from './journal-content.ts'
import { newestFirst, type Saved } from './list.ts'
import { damagedResult, findResult } from './results.ts'
import { listJournals, listResults } from './saved.ts'
import { jsonOf, utf8Of } from './sealed.ts'

/** One saved session, for a list. */
export interface SavedSession {
  readonly id: string
  readonly about: string | null
  readonly rater: Rater
  readonly answered: number
  /**
   * `result`: a result without a journal. `damaged`: nothing of it can be used. `newer`: a newer role-fit made it. `unreadable`:
   * the system does not give it.
   */
  readonly state: 'finished' | 'unfinished' | 'result' | 'damaged' | 'newer' | 'unreadable'
  /** When it was last written, ISO 8601 in UTC. */
  readonly written: string
}

export interface ReadSession {
  readonly id: string
  readonly path: string
  readonly session: Session
  readonly modified: number
}

interface Row extends Omit<SavedSession, 'written'>, Pick<Saved, 'modified'> {}

/** Everything that is saved, newest first, and what is wrong with it. Throws a RoleFitError (exit 6). */
export function listSessions(store: Store): { sessions: SavedSession[]; problems: readonly Problem[] } {
  const journals = listJournals(store).map((saved) => journalOf(store, saved))
  const results = listResults(store).map((saved) => resultOf(store, saved))
  const aside = listAside(store).map((saved) => ({ row: { ...UNKNOWN, ...saved, state: 'damaged' } as const }))
  const rows = [...aside, ...results, ...journals].map(({ row }) => row)
  // What can be used counts before what is damaged, a journal before its result.
  const best = new Map(rows.sort((one, other) => rank(one) - rank(other)).map((row) => [row.id, row]))
  return {
    sessions: [...best.values()].sort(newestFirst).map(({ id, about, rater, answered, state, modified }) => {
      return { id, about, rater, answered, state, written: new Date(modified).toISOString() }
    }),
    problems: [...journals, ...results].flatMap(({ problems }) => problems),
  }
}

function rank({ state }: Row): number {
  return state === 'damaged' ? 0 : 1
}

/** The sessions whose journals can be read, newest first, and what is wrong with the others. Throws a RoleFitError (exit 6). */
export function readSessions(store: Store): { sessions: ReadSession[]; problems: readonly Problem[] } {
  const journals = listJournals(store).map((saved) => journalOf(store, saved))
  const sessions = journals.flatMap(({ session, row }) => {
    return session === null ? [] : [{ ...row, path: savedPath(store, 'journal', row.id), session }]
  })
  return { sessions, problems: journals.flatMap(({ problems }) => problems) }
}

const UNKNOWN = { about: null, rater: 'self', answered: 0 } as const

interface Found {
  readonly row: Row
  readonly session: Session | null
  readonly problems: readonly Problem[]
}

function journalOf(store: Store, { id, path, modified }: Saved): Found {
  let bytes: Uint8Array = new Uint8Array(0)
  try {
    bytes = readJournalBytes(store, id)
    const { events, problems } = journalContent(bytes, path)
    const session = replay(events)
    const { about, rater, responses, stopped } = session
    const answered = responses.filter(({ answer }) => answer !== null).length
    const row = { id, about, rater, answered, state: stopped === null ? 'unfinished' : 'finished', modified } as const
    // That a last answer was cut off is told when the session is gone on with.
    return { row, session, problems: problems.filter(({ severity }) => severity === 'error') }
  } catch (cause) {
    const { state, problems } = told(cause)
    const aside = state === 'damaged' ? moveAsideSafely(store, 'journal', id, bytes) : null
    return {
      row: { ...UNKNOWN, id, modified, state },
      session: null,
      problems: problems.map((one) => keptAs(one, aside)),
    }
  }
}

function resultOf(store: Store, { id, path, modified }: Saved): Found {
  try {
    const { bytes, damage } = findResult(store, id) ?? GONE
    if (damage === null) return { row: { id, modified, ...described(bytes) }, session: null, problems: [] }
    const aside = moveAsideSafely(store, 'result', id, bytes)
    const { problems } = damagedResult(path, damage, aside, mendOf(id))
    return { row: { ...UNKNOWN, id, modified, state: 'damaged' }, session: null, problems }
  } catch (cause) {
    return {
      row: { ...UNKNOWN, id, modified, state: told(cause).state },
      session: null,
      problems: told(cause).problems,
    }
  }
}

/** Removed by another process since the folder was read. */
const GONE = { bytes: new Uint8Array(0), damage: null }

function mendOf(id: string): string {
  return `If its journal is there, role-fit show ${id} works it out again; otherwise restore it from a backup.`
}

function described(bytes: Uint8Array): Pick<Row, 'about' | 'rater' | 'answered' | 'state'> {
  const { about, rater, quality } = Object(jsonOf(utf8Of(bytes))) as Partial<Result>
  const known = rater !== undefined && typeof quality?.answered === 'number'
  return known
    ? { about: about ?? null, rater, answered: quality.answered, state: 'result' }
    : { ...UNKNOWN, state: 'damaged' }
}

/** What a file that cannot be used is; anything but an expected failure is a bug and not hidden. */
function told(cause: unknown): { state: 'damaged' | 'newer' | 'unreadable'; problems: readonly Problem[] } {
  if (!(cause instanceof RoleFitError)) throw cause
  const codes = cause.problems.map(({ code }) => code)
  const state = codes.includes('journal-damaged')
    ? 'damaged'
    : codes.some((code) => code.startsWith('newer-'))
      ? 'newer'
      : 'unreadable'
  return { state, problems: cause.problems }
}

function keptAs(problem: Problem, aside: string | null): Problem {
  return aside === null ? problem : { ...problem, message: `${problem.message} It is kept as ${aside}.` }
}
