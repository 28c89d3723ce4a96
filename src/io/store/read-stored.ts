import { RoleFitError } from '../../errors.ts'
import { readFileBytes } from '../files.ts'

/** What is wrong with the file itself, and not with the disk it lies on. */
const STRANGE = ['too-large', 'is-a-directory', 'not-a-file']

/** As `readFileBytes`, for a file that nobody handed over: another one cannot be named in its place. */
export function readStored(path: string, limit: number): Uint8Array {
  try {
    return readFileBytes(path, limit)
  } catch (cause) {
    if (!(cause instanceof RoleFitError)) throw cause
    const mend = 'Move it out of this folder: role-fit writes nothing like it here.'
    const problems = cause.problems.map((one) => (STRANGE.includes(one.code) ? { ...one, mend } : one))
    throw new RoleFitError(cause.exitCode, problems, { cause: cause.cause })
  }
}
