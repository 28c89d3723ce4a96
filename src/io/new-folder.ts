/** Whole folders out: all files under a temporary name, then one rename, so that a folder is there complete or not at all. */
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { EXIT } from '../errors.ts'
import { fileError, fileFailure, replaceFile, syncFolder, TEMPORARY } from './files.ts'

/** Throws a RoleFitError (exit 6) where `path` is anything but an empty folder or nothing at all: nothing is ever replaced. */
export function requireNewFolder(path: string): void {
  let names: readonly string[]
  try {
    names = fs.readdirSync(path)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw fileFailure(path, cause)
    if (!fs.existsSync(dirname(resolve(path)))) throw fileFailure(path, cause)
    return
  }
  if (names.length === 0) return
  throw fileError(
    EXIT.files,
    path,
    'already-there',
    `${path}: this folder is not empty.`,
    'Name a new folder with --output.',
  )
}

/** `files` by path relative to the folder, with `/`. Throws a RoleFitError: exit 6. */
export function writeFolder(path: string, files: Readonly<Record<string, Uint8Array>>): void {
  requireNewFolder(path)
  const target = resolve(path)
  const name = `${TEMPORARY.start}${basename(target).slice(0, 60)}.${randomBytes(6).toString('hex')}${TEMPORARY.end}`
  const temporary = join(dirname(target), name)
  try {
    for (const [file, bytes] of Object.entries(files)) {
      const place = join(temporary, file)
      fs.mkdirSync(dirname(place), { recursive: true })
      replaceFile(place, bytes, 0o644)
    }
    // Not every system renames onto an empty folder.
    if (fs.existsSync(target)) fs.rmdirSync(target)
    fs.renameSync(temporary, target)
    syncFolder(dirname(target))
  } catch (cause) {
    fs.rmSync(temporary, { recursive: true, force: true })
    throw fileFailure(path, cause)
  }
}
