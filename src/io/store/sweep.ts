import fs from 'node:fs'
import { join } from 'node:path'
import { TEMPORARY } from '../files.ts'
import { folderExists } from './folder.ts'
import type { Store } from './home.ts'

const DAY = 24 * 60 * 60 * 1000

/**
 * Removes what a process that was killed in the middle of a write left behind, once it is older than a day: it may hold somebody's
 * answers. A file that cannot be removed stays for the next time. `now` is in milliseconds.
 */
export function sweepStore(store: Store, now: number): void {
  for (const folder of [store.journals, store.results]) {
    if (!folderExists(folder)) continue
    try {
      removeTemporary(folder, '', now - DAY)
    } catch {
      // A folder that cannot be listed is no reason to refuse somebody's session; whatever needs the list says so itself.
    }
  }
}

/** Removes the temporary files in `folder` that were made for a file whose name starts with `name`, last changed before `before`. */
export function removeTemporary(folder: string, name: string, before: number): void {
  const start = `${TEMPORARY.start}${name}`
  for (const entry of fs.readdirSync(folder)) {
    if (!entry.startsWith(start) || !entry.endsWith(TEMPORARY.end)) continue
    const path = join(folder, entry)
    try {
      if (fs.lstatSync(path).mtimeMs < before) fs.rmSync(path, { force: true })
    } catch {
      // Another process swept it first, or it may not be removed: neither stops anybody's session.
    }
  }
}
