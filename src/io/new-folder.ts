/** Whole folders out: all files under a temporary name, then one rename, so that a folder is there complete or not at all. */
import fs from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { EXIT } from '../errors.ts'
import { fileError, fileFailure } from './files.ts'
import { randomBytes } from './random.ts'
import { replaceFile, syncFolder, TEMPORARY } from './write-files.ts'

const MEND = 'Name a new folder with --output.'

/**
 * Throws a RoleFitError (exit 6) where `path` is anything but an empty folder or nothing at all: nothing is ever replaced.
 * `mend` says how else to name one.
 */
export function requireNewFolder(path: string, mend: string = MEND): void {
  let names: readonly string[]
  try {
    names = fs.readdirSync(path)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw fileFailure(path, cause)
    if (!fs.existsSync(dirname(resolve(path)))) throw fileFailure(path, cause)
    return
  }
  if (names.length === 0) return
  throw fileError(EXIT.files, path, 'already-there', `${path}: this folder is not empty.`, mend)
}

/** `files` by path relative to the folder, with `/`. Throws a RoleFitError: exit 6. */
export function writeFolder(path: string, files: Readonly<Record<string, Uint8Array>>, mend?: string): void {
  requireNewFolder(path, mend)
  const target = resolve(path)
  const name = `${TEMPORARY.start}${basename(target).slice(0, 60)}.${randomBytes(6).toString('hex')}${TEMPORARY.end}`
  const temporary = join(dirname(target), name)
  try {
    for (const [file, bytes] of Object.entries(files)) {
      const place = join(temporary, file)
      fs.mkdirSync(dirname(place), { recursive: true })
      replaceFile(place, bytes, 0o644)
    }
    // An empty folder stays the one it is: somebody may stand in it, or it may be where a disk is attached.
    if (fs.existsSync(target)) moveAll(temporary, target)
    else fs.renameSync(temporary, target)
    syncFolder(dirname(target))
  } catch (cause) {
    fs.rmSync(temporary, { recursive: true, force: true })
    throw fileFailure(path, cause)
  }
}

/** What is in `from` to the empty folder `to`, all of it or nothing. */
function moveAll(from: string, to: string): void {
  const moved: string[] = []
  try {
    for (const name of fs.readdirSync(from)) {
      fs.renameSync(join(from, name), join(to, name))
      moved.push(name)
    }
  } catch (cause) {
    for (const name of moved) fs.rmSync(join(to, name), { recursive: true, force: true })
    throw cause
  }
  syncFolder(to)
  fs.rmdirSync(from)
}
