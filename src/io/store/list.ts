import fs from 'node:fs'
import { join } from 'node:path'
import { fileFailure } from '../files.ts'
import { folderExists } from './folder.ts'
import { isId } from './ids.ts'

export interface Saved {
  readonly id: string
  readonly path: string
  /** When it was last written, in milliseconds since 1970. */
  readonly modified: number
}

/** The files in a folder whose names are an id and what `end` matches, the one written last first. Throws a RoleFitError (exit 6). */
export function filesIn(folder: string, end: RegExp): readonly Saved[] {
  if (!folderExists(folder)) return []
  try {
    const saved: Saved[] = []
    for (const name of fs.readdirSync(folder)) {
      const id = name.replace(/\..*/s, '')
      const path = join(folder, name)
      // Another process may have removed it since the folder was read.
      const found =
        isId(id) && end.test(name.slice(id.length)) ? fs.statSync(path, { throwIfNoEntry: false }) : undefined
      if (found?.isFile()) saved.push({ id, path, modified: found.mtimeMs })
    }
    return saved.sort(newestFirst)
  } catch (cause) {
    throw fileFailure(folder, cause)
  }
}

/** Written last first; of two in the same millisecond the later id. */
export function newestFirst(one: Pick<Saved, 'id' | 'modified'>, other: Pick<Saved, 'id' | 'modified'>): number {
  return other.modified - one.modified || (one.id < other.id ? 1 : -1)
}
