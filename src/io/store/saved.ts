/** What is in the store: lists, and removal. */
import fs from 'node:fs'
import { join } from 'node:path'
import { errnoOf, fileFailure, syncFolder } from '../files.ts'
import { absent, whileLocked } from './aside.ts'
import { folderExists } from './folder.ts'
import type { Store } from './home.ts'
import { pathOf } from './ids.ts'
import { filesIn, type Saved } from './list.ts'
import { temporaryIn } from './sweep.ts'

/** The journals in the store, the one written last first. Throws a RoleFitError (exit 6). */
export function listJournals(store: Store): readonly Saved[] {
  return filesIn(store.journals, /^\.ndjson$/)
}

/** The saved results, the one written last first. Throws a RoleFitError (exit 6). */
export function listResults(store: Store): readonly Saved[] {
  return filesIn(store.results, /^\.json$/)
}

/**
 * Deletes a session's journal and result for good, with what was set aside and what an interrupted write left of them. Throws a
 * RoleFitError: exit 6 where there is nothing of it, exit 7 where the session is open. `now` is in milliseconds.
 */
export function removeSession(store: Store, id: string, now = Date.now()): void {
  // Also refuses a text that is no id, before anything is looked for under it.
  const main = [pathOf(store, 'journal', id), pathOf(store, 'result', id)]
  const folders = [store.journals, store.results].filter(folderExists)
  if (folders.every((folder) => filesOf(folder, id, main).length === 0)) throw absent(store, id)
  whileLocked(
    store,
    id,
    () => {
      for (const folder of folders) remove(folder, filesOf(folder, id, main))
    },
    now,
  )
}

/** The files of one session without its lock, those by which it is found last: whoever is interrupted can do it again. */
function filesOf(folder: string, id: string, main: readonly string[]): readonly string[] {
  try {
    const named = fs
      .readdirSync(folder, { withFileTypes: true })
      .filter(
        (entry) => entry.name.startsWith(`${id}.`) && !entry.name.startsWith(`${id}.lock`) && !entry.isDirectory(),
      )
      .map(({ name }) => join(folder, name))
    const others = named.filter((path) => !main.includes(path))
    return [...temporaryIn(folder, `${id}.`), ...others, ...named.filter((path) => main.includes(path))]
  } catch (cause) {
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
