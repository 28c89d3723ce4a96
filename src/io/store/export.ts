/** Everything that is saved, or all about one label, enters; one document with results, sheets and journals leaves. */
import { type Problem, unlessRefused } from '../../errors.ts'
import { parseResult } from '../../result/parse-result.ts'
import type { Result } from '../../result/types.ts'
import type { SessionEvent } from '../../session/events.ts'
import { readText } from '../../text/read.ts'
import type { Store } from './home.ts'
import { savedPath } from './ids.ts'
import { readJournal } from './journal-content.ts'
import { findResult } from './results.ts'
import { listSessions, type SavedSession } from './sessions.ts'

/** `role-fit/export/v1`. */
export interface Export {
  readonly schema: 'role-fit/export/v1'
  /** Null for everybody. */
  readonly about: string | null
  /** Newest first; whose journal says more stands in `sessions` under the same id. */
  readonly results: readonly Result[]
  readonly sessions: readonly (SavedSession & {
    /** Position in `results`; null where there is no result. */
    readonly result: number | null
    /** All that was asked and answered, also what was answered anew later; null where there is no journal. */
    readonly journal: readonly SessionEvent[] | null
  })[]
}

/** What cannot be read is left out and told. Throws a RoleFitError (exit 6) where a folder cannot be read. */
export function exportOf(
  store: Store,
  about: string | null,
): { readonly document: Export; readonly problems: readonly Problem[] } {
  const listed = listSessions(store)
  const problems = [...listed.problems]
  const results: Result[] = []
  const sessions = listed.sessions
    .filter((session) => about === null || session.about === about)
    .map((session) => {
      // Listing has told already what is wrong with either.
      const journal = unlessRefused(() => readJournal(store, session.id).events)
      const result = unlessRefused(() => resultIn(store, session.id))
      if (result !== null) results.push(result)
      return { ...session, result: result === null ? null : results.length - 1, journal }
    })
  return { document: { schema: 'role-fit/export/v1', about, results, sessions }, problems }
}

function resultIn(store: Store, id: string): Result | null {
  const found = findResult(store, id)
  if (found === null || found.damage !== null) return null
  const path = savedPath(store, 'result', id)
  return parseResult(readText(found.bytes, path, { hidden: 'keep' }), path).result
}
