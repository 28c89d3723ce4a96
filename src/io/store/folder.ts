/** The store's folders: made for their owner alone, and refused where somebody else could have put things into them. */
import fs from 'node:fs'
import { dirname } from 'node:path'
import { EXIT } from '../../errors.ts'
import { errnoOf, fileError, fileFailure } from '../files.ts'
import { syncFolder } from '../write-files.ts'

const PRIVATE = 0o700
const OTHERS_WRITE = 0o022
const OTHERS = 0o077

/**
 * Makes a store folder with all that lies above it, each 0700 whatever the umask, and checks it as `folderExists` does.
 * Throws a RoleFitError (exit 6).
 */
export function ensureFolder(path: string): void {
  if (folderExists(path)) return
  makeFolder(path)
  folderExists(path)
}

/**
 * False where the folder is not there. Throws a RoleFitError (exit 6) where it, or the role-fit folder that it lies in, is a
 * link, is no folder, belongs to somebody else or can be written by others.
 */
export function folderExists(path: string): boolean {
  return isSafe(dirname(path)) && isSafe(path)
}

function isSafe(path: string): boolean {
  let found: fs.Stats | undefined
  try {
    found = fs.lstatSync(path, { throwIfNoEntry: false })
  } catch (cause) {
    throw fileFailure(path, cause)
  }
  if (found === undefined) return false
  const another = 'Remove it, or let ROLE_FIT_HOME name another folder.'
  if (found.isSymbolicLink()) throw unsafe(path, 'is a symbolic link', another)
  if (!found.isDirectory()) throw unsafe(path, 'is not a folder', another)
  const user = process.getuid?.()
  // Windows has neither owners nor modes in this sense; its profile folders are private.
  if (user === undefined) return true
  if (found.uid !== user) throw unsafe(path, 'belongs to another user', 'Let ROLE_FIT_HOME name a folder of your own.')
  if ((found.mode & OTHERS_WRITE) !== 0) throw unsafe(path, 'can be written by others', `Run: chmod 700 "${path}"`)
  if ((found.mode & OTHERS) !== 0) tighten(path)
  return true
}

function unsafe(path: string, what: string, mend: string): Error {
  return fileError(EXIT.files, path, 'unsafe-folder', `The folder for saved sessions ${what}.`, mend)
}

function tighten(path: string): void {
  try {
    fs.chmodSync(path, PRIVATE)
  } catch (cause) {
    throw fileFailure(path, cause)
  }
}

/** Step by step, because a recursive mkdir of Node 20 reports a read-only file system as "not found". */
function makeFolder(path: string): void {
  const above = dirname(path)
  try {
    if (above !== path && fs.statSync(above, { throwIfNoEntry: false }) === undefined) makeFolder(above)
    fs.mkdirSync(path, PRIVATE)
    fs.chmodSync(path, PRIVATE)
    syncFolder(above)
  } catch (cause) {
    if (errnoOf(cause) === 'EEXIST') return
    const mend = 'Let ROLE_FIT_HOME name a folder that can be written, or go on with --no-save.'
    throw fileFailure(path, cause, 'Nothing can be saved: ', mend)
  }
}
