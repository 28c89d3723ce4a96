import type { Result } from '../../result/types.ts'
import { replay } from '../../session/live.ts'
import type { Rater, Session } from '../../session/types.ts'
import type { Store } from './home.ts'
import { readJournal } from './journal-content.ts'
import { listJournals, listResults, readResult } from './saved.ts'

/** One saved session, for a list. */
export interface SavedSession {
  readonly id: string
  readonly about: string | null
  readonly rater: Rater
  readonly answered: number
  /** `damaged`: what is saved cannot be read; `result`: a result without a journal. */
  readonly state: 'finished' | 'unfinished' | 'damaged' | 'result'
  /** When it was last written, ISO 8601 in UTC. */
  readonly written: string
}

/** Everything that is saved, newest first. Throws a RoleFitError (exit 6). */
export function listSessions(store: Store): SavedSession[] {
  const journals = listJournals(store).map(({ id, modified }) => ({ modified, ...described(store, id) }))
  const known = new Set(journals.map(({ id }) => id))
  const alone = listResults(store)
    .filter(({ id }) => !known.has(id))
    .map(({ id, modified }) => ({ modified, ...describedResult(store, id) }))
  return [...journals, ...alone]
    .sort((a, b) => b.modified - a.modified)
    .map(({ modified, ...session }) => ({ ...session, written: new Date(modified).toISOString() }))
}

function described(store: Store, id: string): Omit<SavedSession, 'written'> {
  const session = readable(store, id)
  if (session === null) return { id, about: null, rater: 'self', answered: 0, state: 'damaged' }
  return {
    id,
    about: session.about,
    rater: session.rater,
    answered: session.responses.filter(({ answer }) => answer !== null).length,
    state: session.stopped === null ? 'unfinished' : 'finished',
  }
}

function describedResult(store: Store, id: string): Omit<SavedSession, 'written'> {
  try {
    const { about, rater, quality } = JSON.parse(new TextDecoder().decode(readResult(store, id).bytes)) as Result
    return { id, about, rater, answered: quality.answered, state: 'result' }
  } catch {
    return { id, about: null, rater: 'self', answered: 0, state: 'damaged' }
  }
}

/** A damaged journal must not hide the others; naming it to a command shows what is wrong with it. */
export function readable(store: Store, id: string): Session | null {
  try {
    return replay(readJournal(store, id).events)
  } catch {
    return null
  }
}
