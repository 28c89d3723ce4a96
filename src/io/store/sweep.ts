import fs from 'node:fs'
import { join } from 'node:path'
import { TEMPORARY } from '../write-files.ts'
import { folderExists } from './folder.ts'
import type { Store } from './home.ts'
import { releaseLock, takeLock } from './lock.ts'

const LOCK = /\.lock(\.taking)?$/
const DAY = 24 * 60 * 60 * 1000

/**
 * Removes what a process that was killed left behind, once it is older than a day: locks, and temporary files, which may hold
 * somebody's answers. A file that cannot be removed stays for the next time. `now` is in milliseconds.
 */
export function sweepStore(store: Store, now: number): void {
  for (const folder of [store.journals, store.results]) {
    if (!folderExists(folder)) continue
    try {
      for (const name of fs.readdirSync(folder)) {
        if (isTemporary(name, '')) sweep(join(folder, name), now - DAY)
        else if (LOCK.test(name)) unlock(join(folder, name), now)
      }
    } catch {
      // A folder that cannot be listed is no reason to refuse somebody's session; whatever needs the list says so itself.
    }
  }
}

/** A lock whose process is no more goes as if it had been given back: it may belong to a journal that was never begun. */
function unlock(path: string, now: number): void {
  try {
    if (now - fs.lstatSync(path).mtimeMs > DAY) releaseLock(takeLock(path, now))
  } catch {
    // Its process runs, on this computer or another, or it may not be removed.
  }
}

/** Whether the file of this name was made for one whose name starts with `start`, and is to be gone by now. */
export function isTemporary(name: string, start: string): boolean {
  return name.startsWith(`${TEMPORARY.start}${start}`) && name.endsWith(TEMPORARY.end)
}

function sweep(path: string, before: number): void {
  try {
    if (fs.lstatSync(path).mtimeMs < before) fs.rmSync(path, { force: true })
  } catch {
    // Another process swept it first, or it may not be removed: neither stops anybody's session.
  }
}
