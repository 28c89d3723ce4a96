/** The checksums of saved results, each in a file beside its result, so that the result itself stays what `role-fit score` reads. */
import { createHash } from 'node:crypto'
import { RoleFitError } from '../../errors.ts'
import { readFileBytes } from '../files.ts'
import { replaceFile } from '../write-files.ts'
import { sealed, unsealed } from './sealed.ts'

/** Bytes; two checksums have an eighth of it. */
const LIMIT = 2048

/** The path of the checksums of the result at `path`. */
export function sumsPathOf(path: string): string {
  return path.replace(/\.json$/, '.sum')
}

/**
 * Whether `bytes`, read before this is called, are what was saved at `path`; null where nobody knows, because there are no
 * checksums or they are damaged themselves.
 */
export function isAsSaved(path: string, bytes: Uint8Array): boolean | null {
  const sums = sumsAt(sumsPathOf(path))
  return sums === null ? null : sums.includes(sha256Of(bytes))
}

/**
 * Writes the checksum of what `path` is to hold next. That of what it holds now stays beside it, so that whoever is killed between
 * the two files leaves a result that is known, old or new.
 */
export function announce(path: string, next: Uint8Array, now: Uint8Array | null): void {
  const sha256 = [next, ...(now === null ? [] : [now])].map(sha256Of)
  replaceFile(sumsPathOf(path), sealed({ sha256 }), 0o600)
}

function sumsAt(path: string): readonly unknown[] | null {
  try {
    const { seal, value } = unsealed(readFileBytes(path, LIMIT).subarray(0, -1))
    const { sha256 } = Object(value) as { sha256?: unknown }
    return seal === 'whole' && Array.isArray(sha256) ? sha256 : null
  } catch (cause) {
    // Not being there is the usual case for results of old; what cannot be read, a folder or a pipe in its place, is no better.
    if (cause instanceof RoleFitError) return null
    throw cause
  }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
