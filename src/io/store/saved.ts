/** What is in the store: lists, and removal. */
import fs from 'node:fs'
import { join } from 'node:path'
import { RoleFitError } from '../../errors.ts'
import { errnoOf, fileFailure } from '../files.ts'
import { syncFolder } from '../write-files.ts'
import { absent, whileLocked } from './aside.ts'
import { folderExists } from './folder.ts'
import type { Store } from './home.ts'
import { savedPath } from './ids.ts'
import { readJournal } from './journal-content.ts'
import { filesIn, type Saved } from './list.ts'
import { findResult } from './results.ts'
import { isTemporary } from './sweep.ts'

/** The journals in the store, the one written last first. Throws a RoleFitError (exit 6). */
export function listJournals(store: Store): readonly Saved[] {
  return filesIn(store.journals, /^\.ndjson$/)
}

/** The saved results, the one written last first. Throws a RoleFitError (exit 6). */
export function listResults(store: Store): readonly Saved[] {
  return filesIn(store.results, /^\.json$/)
}

/**
 * Deletes a session's journal and result for good, with what was set aside and what an interrupted write left of them. Returns the
 * paths of what is left of that name, folders that role-fit never makes. Throws a RoleFitError: exit 5 where a newer role-fit made
 * any of it, exit 6 where there is nothing of it, exit 7 where the session is open. `now` is in milliseconds.
 */
export function removeSession(store: Store, id: string, now = Date.now()): readonly string[] {
  // Also refuses a text that is no id, before anything is looked for under it.
  const main = [savedPath(store, 'journal', id), savedPath(store, 'result', id)]
  const folders = [store.journals, store.results].filter(folderExists)
  if (folders.every((folder) => filesOf(folder, id, main).length === 0)) throw absent(store, id)
  for (const read of [readJournal, findResult]) requireOurs(() => read(store, id))
  whileLocked(
    store,
    id,
    () => {
      for (const folder of folders) remove(folder, filesOf(folder, id, main))
    },
    now,
  )
  return folders.flatMap((folder) => entriesOf(folder, id).map(({ name }) => join(folder, name)))
}

/** Throws where a newer role-fit made what `read` reads, and it can be told; whatever else is wrong with it, it can be deleted. */
function requireOurs(read: () => unknown): void {
  try {
    read()
  } catch (cause) {
    if (!(cause instanceof RoleFitError)) throw cause
    const [first] = cause.problems
    if (first?.code.startsWith('newer-') !== true) return
    throw new RoleFitError(cause.exitCode, {
      ...first,
      mend: 'Upgrade role-fit and delete it then, or remove the file by hand.',
    })
  }
}

/** The files of one session without its lock, those by which it is found last: whoever is interrupted can do it again. */
function filesOf(folder: string, id: string, main: readonly string[]): readonly string[] {
  const files = entriesOf(folder, id).filter((entry) => !entry.isDirectory())
  const named = files.map(({ name }) => join(folder, name))
  const others = named.filter((path) => !main.includes(path))
  return [...others, ...named.filter((path) => main.includes(path))]
}

function entriesOf(folder: string, id: string): readonly fs.Dirent[] {
  try {
    const entries = fs.readdirSync(folder, { withFileTypes: true })
    return entries.filter(
      ({ name }) => isTemporary(name, `${id}.`) || (name.startsWith(`${id}.`) && !name.startsWith(`${id}.lock`)),
    )
  } catch (cause) {
    if (errnoOf(cause) === 'ENOENT') return []
    throw fileFailure(folder, cause)
  }
}

function remove(folder: string, paths: readonly string[]): void {
  let path = folder
  try {
    for (path of paths) fs.rmSync(path, { force: true })
    syncFolder(folder)
  } catch (cause) {
    if (errnoOf(cause) !== 'ENOENT') throw fileFailure(path, cause)
  }
}
