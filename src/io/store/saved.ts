/** What is in the store: lists, saved results, removal. */
import fs from 'node:fs'
import { join } from 'node:path'
import { errnoOf, fileFailure, isThere, readFileBytes, syncFolder, writeWhole } from '../files.ts'
import { ensureFolder, folderExists } from './folder.ts'
import type { Store } from './home.ts'
import { isId, notFound, pathOf } from './ids.ts'
import { releaseLock, takeLock } from './lock.ts'
import { temporaryIn } from './sweep.ts'

/** Bytes; a result of the built-in bank has about a twentieth. */
const LIMIT = 4 << 20

export interface Saved {
  readonly id: string
  readonly path: string
  /** When it was last written, in milliseconds since 1970. */
  readonly modified: number
}

/** The journals in the store, the one written last first. Throws a RoleFitError (exit 6). */
export function listJournals(store: Store): readonly Saved[] {
  return list(store.journals, '.ndjson')
}

/** The saved results, the one written last first. Throws a RoleFitError (exit 6). */
export function listResults(store: Store): readonly Saved[] {
  return list(store.results, '.json')
}

function list(folder: string, end: string): readonly Saved[] {
  if (!folderExists(folder)) return []
  try {
    const saved: Saved[] = []
    for (const name of fs.readdirSync(folder)) {
      const id = name.slice(0, -end.length)
      const path = join(folder, name)
      // Another process may have removed it since the folder was read.
      const found = name.endsWith(end) && isId(id) ? fs.statSync(path, { throwIfNoEntry: false }) : undefined
      if (found?.isFile()) saved.push({ id, path, modified: found.mtimeMs })
    }
    return saved.sort((one, other) => other.modified - one.modified || (one.id < other.id ? 1 : -1))
  } catch (cause) {
    throw fileFailure(folder, cause)
  }
}

/** Saves a result, whole or not at all; one saved before under this id is replaced. Throws a RoleFitError (exit 6). */
export function saveResult(store: Store, id: string, json: string): void {
  const path = pathOf(store, 'result', id)
  ensureFolder(store.results)
  writeWhole(path, json)
}

/** A saved result as it stands in its file. Throws a RoleFitError (exit 6) where there is none. */
export function readResult(store: Store, id: string): { readonly path: string; readonly bytes: Uint8Array } {
  const path = pathOf(store, 'result', id)
  if (!folderExists(store.results) || !isThere(path)) throw notFound(id)
  return { path, bytes: readFileBytes(path, LIMIT) }
}

/**
 * Deletes a session's journal and result for good, with what an interrupted write left of them. Throws a RoleFitError: exit 6
 * where there is neither, exit 7 where the session is open. `now` is in milliseconds.
 */
export function removeSession(store: Store, id: string, now = Date.now()): void {
  const journal = pathOf(store, 'journal', id)
  const result = pathOf(store, 'result', id)
  const kept = { journals: folderExists(store.journals), results: folderExists(store.results) }
  if (!(kept.journals && isThere(journal)) && !(kept.results && isThere(result))) throw notFound(id)
  const lock = kept.journals ? takeLock(pathOf(store, 'lock', id), now) : null
  try {
    if (kept.journals) remove(store.journals, journal, id)
    if (kept.results) remove(store.results, result, id)
  } finally {
    if (lock !== null) releaseLock(lock)
  }
}

function remove(folder: string, path: string, id: string): void {
  try {
    // The file itself goes last: while it is there, whoever was interrupted can do it again.
    for (const one of [...temporaryIn(folder, `${id}.`), path]) fs.rmSync(one, { force: true })
    syncFolder(folder)
  } catch (cause) {
    if (errnoOf(cause) !== 'ENOENT') throw fileFailure(path, cause)
  }
}
