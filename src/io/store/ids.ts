import { join } from 'node:path'
import { EXIT, failure } from '../../errors.ts'
import { isThere } from '../files.ts'
import type { Store } from './home.ts'

/** Letters and digits that nobody takes for one another, without vowels, so that no id is a word. */
const SIGNS = '23456789bcdfghjkmnpqrstvwxyz'
const SHAPE = /^\d{4}-\d{2}-\d{2}-[0-9a-z]{4}$/

/** The id of a saved session, such as `2026-11-21-k7qm`: the local date and a sign for each of four random bytes. */
export function newId(now: Date, random: Uint8Array): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  const date = `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  return `${date}-${Array.from(random.subarray(0, 4), (byte) => SIGNS[byte % SIGNS.length]).join('')}`
}

/** Whether a text has the shape of an id; only such a text ever becomes part of a path in the store. */
export function isId(text: string): boolean {
  return SHAPE.test(text)
}

/** Of the 614,656 ids of a day nine in ten must be taken before it ever comes to so many draws. */
const DRAWS = 200

/**
 * An id under which neither a journal nor a result is saved; `draw` gives four random bytes at each call. Throws a RoleFitError
 * (exit 6) where the ids of the day are used up.
 */
export function freeId(store: Store, now: Date, draw: () => Uint8Array): string {
  for (let drawn = 0; drawn < DRAWS; drawn++) {
    const id = newId(now, draw())
    if (!isThere(savedPath(store, 'journal', id)) && !isThere(savedPath(store, 'result', id))) return id
  }
  const mend = 'Delete what is no longer needed (role-fit history rm), or save the rest on another day.'
  throw failure(EXIT.files, 'no-free-id', `The ids of this day are used up: ${DRAWS} in a row are taken.`, mend)
}

/** The path of a session's journal, saved result or lock. Throws a RoleFitError (exit 6) for a text that is no id. */
export function savedPath(store: Store, kind: 'journal' | 'result' | 'lock', id: string): string {
  if (!isId(id)) throw notFound(id)
  if (kind === 'result') return join(store.results, `${id}.json`)
  return join(store.journals, kind === 'journal' ? `${id}.ndjson` : `${id}.lock`)
}

/** The failure for a session that is not in the store (exit 6). */
export function notFound(id: string): Error {
  const message = `There is no saved session "${id}".`
  return failure(EXIT.files, 'session-not-found', message, 'See what is saved: role-fit history list')
}
