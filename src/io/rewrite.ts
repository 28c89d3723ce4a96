/** Files that are there, with a new content: whole, in the place and with the permissions that they have. */
import fs from 'node:fs'
import { join } from 'node:path'
import { fileFailure } from './files.ts'
import { replaceFile } from './write-files.ts'

/** `files` by path relative to `folder`, with `/`; links are followed. Throws a RoleFitError (exit 6); each file is old or new. */
export function rewriteFiles(folder: string, files: Readonly<Record<string, Uint8Array>>): void {
  for (const [name, bytes] of Object.entries(files)) {
    const path = join(folder, name)
    try {
      const target = fs.realpathSync(path)
      replaceFile(target, bytes, fs.statSync(target).mode & 0o777)
    } catch (cause) {
      throw fileFailure(path, cause)
    }
  }
}
