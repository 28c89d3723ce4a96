/** The result of a saved session, also where its file is missing or damaged: the answers are in its journal. */
import type { Bank } from '../bank/types.ts'
import { EXIT, type ExitCode, failure, type Problem, RoleFitError } from '../errors.ts'
import { parseResult } from '../result/parse-result.ts'
import type { Result } from '../result/types.ts'
import { replay } from '../session/live.ts'
import type { Session } from '../session/types.ts'
import { readText } from '../text/read.ts'
import { json } from '../text/safe/json.ts'
import { moveAsideSafely, whileLocked } from './store/aside.ts'
import type { Store } from './store/home.ts'
import { readJournal } from './store/journal-content.ts'
import { newestFirst } from './store/list.ts'
import { type Damage, damagedResult, findResult, type SavedResult, saveResult } from './store/results.ts'
import { listJournals, listResults } from './store/saved.ts'

export interface ReadSaved {
  readonly result: Result
  /** What was wrong on the way to it. */
  readonly problems: readonly Problem[]
}

/** Loads the bank only where a result has to be worked out again. */
export type BankSource = () => Promise<Bank>

/**
 * The result of a session. Throws a RoleFitError: exit 3 where the session is not finished, exit 5 where its files are damaged, of
 * a newer version or of another bank, exit 6 where they are not there or cannot be read.
 */
export async function readSaved(store: Store, id: string, bankOf: BankSource): Promise<ReadSaved> {
  const found = findResult(store, id)
  if (found === null) return workedOut(store, id, finished(sessionOf(store, id), id), bankOf, 'was missing', true)
  const { result, damage } = judged(found)
  const session = sessionOrNull(store, id)
  const end = session?.stopped == null ? null : session
  if (result !== null) {
    // Killed between the last event and the result: the journal is ahead.
    if (end === null || end.completed === (result.sheet.session?.completed ?? null)) return { result, problems: [] }
    return workedOut(store, id, end, bankOf, 'was older than the answers', true).catch(orElse({ result, problems: [] }))
  }
  const aside = moveAsideSafely(store, 'result', id, found.bytes)
  const mend = `Restore it from a backup, or delete it: role-fit history rm ${id}`
  const failed = damagedResult(found.path, damage, aside, mend)
  if (end === null) throw failed
  const rebuilt = await workedOut(store, id, end, bankOf, 'was damaged', aside !== null)
  return { result: rebuilt.result, problems: [...failed.problems.map(harmless), ...rebuilt.problems] }
}

/** As `readSaved`, of whichever can be read and was saved last; it is said what was wrong with the others, and the first decides. */
export async function readNewest(store: Store, bankOf: BankSource): Promise<ReadSaved & { readonly id: string }> {
  const problems: Problem[] = []
  let failed: ExitCode | null = null
  const saved = new Map([...listJournals(store), ...listResults(store)].map((one) => [one.id, one]))
  for (const { id } of [...saved.values()].sort(newestFirst)) {
    try {
      const read = await readSaved(store, id, bankOf)
      return { id, result: read.result, problems: [...problems, ...read.problems] }
    } catch (cause) {
      if (!(cause instanceof RoleFitError)) throw cause
      if (cause.exitCode === EXIT.unfinished) continue
      problems.push(...cause.problems)
      failed ??= cause.exitCode
    }
  }
  if (failed !== null) throw new RoleFitError(failed, problems)
  throw failure(EXIT.files, 'nothing-saved', 'No result is saved yet.', 'Take the self-assessment: role-fit')
}

/** Without a checksum its form is all by which damage shows. */
function judged(found: SavedResult): { result: Result; damage: null } | { result: null; damage: Damage } {
  if (found.damage !== null) return { result: null, damage: found.damage }
  const { result, problems } = parseResult(readText(found.bytes, found.path, { hidden: 'keep' }), found.path)
  if (result !== null) return { result, damage: null }
  const [first] = problems as readonly [Problem, ...Problem[]]
  return { result: null, damage: { what: `cannot be right: ${first.message}`.replace(/\.$/, ''), line: first.line } }
}

function sessionOf(store: Store, id: string): Session {
  return replay(readJournal(store, id).events)
}

function sessionOrNull(store: Store, id: string): Session | null {
  try {
    return sessionOf(store, id)
  } catch (cause) {
    return orElse(null)(cause)
  }
}

/** Gives `otherwise` for an expected failure; anything else is a bug and goes on. */
function orElse<T>(otherwise: T): (cause: unknown) => T {
  return (cause) => {
    if (cause instanceof RoleFitError) return otherwise
    throw cause
  }
}

function finished(session: Session, id: string): Session {
  if (session.stopped !== null) return session
  const message = `Session ${id} is not finished, so that it has no result yet; its answers are saved.`
  throw failure(EXIT.unfinished, 'not-finished', message, `Go on with it: role-fit resume ${id}`)
}

async function workedOut(
  store: Store,
  id: string,
  session: Session,
  bankOf: BankSource,
  why: string,
  save: boolean,
): Promise<ReadSaved> {
  const bank = await bankOf()
  if (session.bank.digest !== bank.digest) throw otherBank(session, id, why)
  const { evaluate } = await import('../result/evaluate.ts')
  const result = evaluate(bank, session)
  const unsaved = save ? savingFailed(store, id, result) : []
  const message = `The saved result of ${id} ${why}; this one is worked out again from its journal.`
  const mend =
    save && unsaved.length === 0 ? 'Nothing is to be done: it is saved now.' : 'See it again in the same way.'
  const problem = { severity: 'warning', file: null, line: null, column: null, path: null } as const
  return { result, problems: [{ ...problem, code: 'result-worked-out', message, mend }, ...unsaved] }
}

/** A disk that is full is no reason not to show somebody their result. */
function savingFailed(store: Store, id: string, result: Result): readonly Problem[] {
  try {
    whileLocked(store, id, () => saveResult(store, id, json(result)))
    return []
  } catch (cause) {
    if (!(cause instanceof RoleFitError)) throw cause
    return cause.problems.map(harmless)
  }
}

function harmless(problem: Problem): Problem {
  return { ...problem, severity: 'warning' }
}

function otherBank({ bank }: Session, id: string, why: string): RoleFitError {
  const message = `The saved result of ${id} ${why}, and its journal is of other questions (${bank.id} ${bank.version}).`
  const mend = 'Name the folder of those questions with --bank, or use the version of role-fit that it was made with.'
  return failure(EXIT.content, 'other-bank', message, mend)
}
