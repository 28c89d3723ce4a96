/** A file or a folder enters; the files of sheets in it leave. */
import fs from 'node:fs'
import { join } from 'node:path'
import { EXIT } from '../errors.ts'
import { fileError, fileFailure } from './files.ts'

const SHEETS = /\.(json|ya?ml|ndjson|jsonl|csv|tsv)$/i
/** A folder of more is something else than a group. */
const MOST_FILES = 10_000

/**
 * Of a folder its JSON, YAML, NDJSON and CSV files by name, not those of folders in it nor hidden ones; a file as it is. Throws a
 * RoleFitError: exit 6 where it cannot be read, or no such file is in the folder.
 */
export function sheetFiles(path: string): readonly string[] {
  if (path === '-' || !isFolder(path)) return [path]
  const names = namesIn(path).filter((name) => SHEETS.test(name) && !name.startsWith('.'))
  if (names.length === 0)
    throw fileError(
      EXIT.files,
      path,
      'no-sheets',
      'There is no JSON, YAML, NDJSON or CSV file in this folder.',
      'Name the folder that holds the sheets, or the files.',
    )
  if (names.length > MOST_FILES)
    throw fileError(
      EXIT.content,
      path,
      'too-many-files',
      `There are ${names.length} files in this folder, and at most ${MOST_FILES} are read.`,
      'Put them into one file of NDJSON.',
    )
  return names.sort().map((name) => join(path, name))
}

function isFolder(path: string): boolean {
  try {
    return fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  } catch (cause) {
    throw fileFailure(path, cause)
  }
}

function namesIn(path: string): string[] {
  try {
    return fs.readdirSync(path)
  } catch (cause) {
    throw fileFailure(path, cause)
  }
}
