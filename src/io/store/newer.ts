/** Files that a newer role-fit wrote: named, and never touched. */
import { EXIT, type RoleFitError } from '../../errors.ts'
import { VERSION } from '../../version.ts'
import { fileError } from '../files.ts'

const SHAPE = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:[-+][0-9A-Za-z.+-]{1,40})?$/

/** Whether a version is later than this program's own; false for whatever is no version. */
export function isNewer(version: unknown): boolean {
  const theirs = numbersOf(String(version))
  const ours = numbersOf(VERSION)
  const at = theirs.findIndex((number, k) => number !== ours[k])
  return at >= 0 && (theirs[at] as number) > (ours[at] as number)
}

function numbersOf(version: string): number[] {
  return (SHAPE.exec(version) ?? []).slice(1).map(Number)
}

/** The failure (exit 5) for a file of a newer version; `tool` is whatever it says of its maker. */
export function newerFailure(path: string, what: 'journal' | 'result', tool: unknown): RoleFitError {
  const by = isNewer(tool) ? `role-fit ${tool}` : 'a newer role-fit'
  const message = `This ${what} was made by ${by}, and this is ${VERSION}.`
  return fileError(EXIT.content, path, `newer-${what}`, message, 'Upgrade role-fit; the file is left as it is.')
}
