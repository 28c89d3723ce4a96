/** Saved results: whole or not at all, checked when they are read, and never lost by being replaced. */
import { EXIT, type RoleFitError } from '../../errors.ts'
import { MAX_BYTES } from '../../text/decode.ts'
import { scanJson } from '../../text/json-scan.ts'
import { placesIn } from '../../text/place.ts'
import type { JsonText } from '../../text/safe/brand.ts'
import { errnoOf, fileError, fileFailure, isThere, tooLarge } from '../files.ts'
import { replaceFile } from '../write-files.ts'
import { absent, moveAside } from './aside.ts'
import { ensureFolder, folderExists } from './folder.ts'
import type { Store } from './home.ts'
import { savedPath } from './ids.ts'
import { isNewer, newerFailure } from './newer.ts'
import { readStored } from './read-stored.ts'
import { jsonOf, utf8Of } from './sealed.ts'
import { announce, isAsSaved, sumsPathOf } from './sums.ts'

/** Bytes; whoever reads a result as text takes no more. One of the built-in bank has about a fifth. */
const LIMIT = MAX_BYTES

export interface SavedResult {
  readonly path: string
  readonly bytes: Uint8Array
  /** What is wrong with it; null where nothing can be found. */
  readonly damage: Damage | null
}

export interface Damage {
  /** Goes after "this result". */
  readonly what: string
  readonly line: number | null
}

/**
 * A saved result as it stands in its file, judged by its checksum and, without one, by its form. Null where there is none. Throws a
 * RoleFitError: exit 6 where it cannot be read, exit 5 where a newer role-fit made it (`newer-result`).
 */
export function findResult(store: Store, id: string): SavedResult | null {
  const path = savedPath(store, 'result', id)
  if (!folderExists(store.results) || !isThere(path)) return null
  const bytes = readStored(path, LIMIT)
  return { path, bytes, damage: damageOf(path, bytes) }
}

/** As `findResult`. Throws a RoleFitError (exit 5 or 6) where there is none or it is damaged, too. */
export function readResult(store: Store, id: string): { readonly path: string; readonly bytes: Uint8Array } {
  const found = findResult(store, id)
  if (found === null) throw absent(store, id)
  if (found.damage !== null) throw damagedResult(found.path, found.damage, null, 'Restore it from a backup.')
  return found
}

/**
 * Saves a result, whole or not at all; one saved before under this id is replaced, or set aside where it is damaged. The caller
 * has the session's lock, where there are journals. Throws a RoleFitError: exit 6 where it cannot be written, with `mend` as what to
 * do; exit 5 where there is one of a newer role-fit, or where it is larger than what is read.
 */
export function saveResult(store: Store, id: string, json: JsonText, mend?: string): void {
  const path = savedPath(store, 'result', id)
  const bytes = new TextEncoder().encode(json)
  if (bytes.length > LIMIT) throw tooLarge(path, LIMIT, mend ?? 'See it without saving it.')
  ensureFolder(store.results)
  let at = path
  try {
    const before = findResult(store, id)
    const damaged = before !== null && before.damage !== null
    if (damaged) moveAside(path)
    at = sumsPathOf(path)
    announce(path, bytes, before === null || damaged ? null : before.bytes)
    at = path
    replaceFile(path, bytes, 0o600)
  } catch (cause) {
    // Whatever was found while the old result was read is told in the same words.
    const first = (cause as Error).cause ?? cause
    const folder = errnoOf(first) === 'EISDIR' ? 'Move this folder away, then try again.' : undefined
    throw fileFailure(at, first, 'The result is not saved: ', mend ?? folder)
  }
}

/** The failure for a damaged result; `aside` is where it was moved, or null where it was left. */
export function damagedResult(path: string, { what, line }: Damage, aside: string | null, mend: string): RoleFitError {
  const kept = aside === null ? '' : ` It is kept as ${aside}.`
  return fileError(EXIT.content, path, 'result-damaged', `This result ${what}.${kept}`, mend, { line })
}

function damageOf(path: string, bytes: Uint8Array): Damage | null {
  const asSaved = isAsSaved(path, bytes)
  const text = utf8Of(bytes)
  const value = jsonOf(text)
  const { schema, tool } = Object(value) as { schema?: unknown; tool?: unknown }
  const { version } = Object(tool) as { version?: unknown }
  const later = /^role-fit\/result\/v(?!1$)\d+$/.test(String(schema))
  if (later && (asSaved !== false || isNewer(version))) throw newerFailure(path, 'result', version)
  if (asSaved === true) return null
  // A newer version may have its checksums elsewhere.
  if (asSaved === false && isNewer(version)) throw newerFailure(path, 'result', version)
  if (bytes.every((byte) => byte === 0))
    return { what: bytes.length === 0 ? 'is empty' : 'holds nothing but zeros', line: null }
  if (text === undefined) return { what: 'is no UTF-8 text', line: null }
  const placeOf = placesIn(text)
  const [broken] = scanJson(text, placeOf).findings
  if (broken !== undefined) return { what: 'is no whole JSON', line: placeOf(broken.offset).line }
  if (asSaved === false) return { what: 'is not what was saved: its checksum is another', line: null }
  return schema === 'role-fit/result/v1' ? null : { what: 'is no result', line: 1 }
}
