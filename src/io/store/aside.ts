/** Damaged files are never deleted and never overwritten: they are kept under a free name beside their own. */
import fs from 'node:fs'
import { dirname } from 'node:path'
import { EXIT, RoleFitError } from '../../errors.ts'
import { errnoOf, fileError, readFileBytes } from '../files.ts'
import { syncFolder } from '../write-files.ts'
import { folderExists } from './folder.ts'
import type { Store } from './home.ts'
import { notFound, savedPath } from './ids.ts'
import { filesIn, newestFirst, type Saved } from './list.ts'
import { releaseLock, takeLock } from './lock.ts'

/** `x.json.damaged`, `x.json.damaged-2`, ... */
const ASIDE = /^\.(?:ndjson|json)\.damaged(?:-\d+)?$/

/**
 * Gives the file at `path` a second name, under which it stays when the first one is given to another file. Returns that name;
 * throws what the system says.
 */
export function keepAside(path: string): string {
  for (let number = 1; ; number++) {
    const aside = `${path}.damaged${number === 1 ? '' : `-${number}`}`
    if (linked(path, aside)) return aside
  }
}

/** False where the second name is taken. */
function linked(path: string, aside: string): boolean {
  try {
    try {
      fs.linkSync(path, aside)
    } catch (cause) {
      if (errnoOf(cause) === 'EEXIST') throw cause
      // Some file systems give a file one name only.
      fs.copyFileSync(path, aside, fs.constants.COPYFILE_EXCL)
    }
    return true
  } catch (cause) {
    if (errnoOf(cause) === 'EEXIST') return false
    throw cause
  }
}

/** As `keepAside`, and the first name is free afterwards. */
export function moveAside(path: string): string {
  const aside = keepAside(path)
  fs.rmSync(path)
  syncFolder(dirname(path))
  return aside
}

/**
 * Moves a file of a session aside where that is safe: nobody has the session open, and the file still holds `bytes`, which were
 * found to be damaged. Null where it is left alone, as on a disk that cannot be written.
 */
export function moveAsideSafely(
  store: Store,
  kind: 'journal' | 'result',
  id: string,
  bytes: Uint8Array,
): string | null {
  const path = savedPath(store, kind, id)
  try {
    return whileLocked(store, id, () => {
      const now = readFileBytes(path, bytes.length)
      return Buffer.from(bytes).equals(now) ? moveAside(path) : null
    })
  } catch (cause) {
    if (cause instanceof RoleFitError || errnoOf(cause) !== null) return null
    throw cause
  }
}

/** Runs `body` while nobody else can have the session open; where there are no journals, nobody can. */
export function whileLocked<T>(store: Store, id: string, body: () => T, now = Date.now()): T {
  const lock = folderExists(store.journals) ? takeLock(savedPath(store, 'lock', id), now) : null
  try {
    return body()
  } finally {
    if (lock !== null) releaseLock(lock)
  }
}

/** The files that were set aside, newest first. Throws a RoleFitError (exit 6). */
export function listAside(store: Store): readonly Saved[] {
  return [store.journals, store.results].flatMap((folder) => filesIn(folder, ASIDE)).sort(newestFirst)
}

/** The failure for a session of which nothing can be used: exit 5 where a damaged file of it was set aside, else exit 6. */
export function absent(store: Store, id: string): Error {
  const aside = listAside(store).find((one) => one.id === id)
  if (aside === undefined) return notFound(id)
  const message = `All that is left of session ${id} is damaged.`
  const mend = `Restore it from a backup, or delete it: role-fit history rm ${id}`
  return fileError(EXIT.content, aside.path, 'session-damaged', message, mend)
}
