/** Nothing enters; the files of the small bank leave with which somebody starts their own. */
import { fileURLToPath } from 'node:url'
import { isThere, readFolder } from './files.ts'

const MOST_FILES = 100
const MOST_BYTES = 1024 * 1024

/** By path relative to the new folder, with `/`. Throws a RoleFitError: exit 6. */
export function starterFiles(): Record<string, Uint8Array> {
  // In the sources it lies beside this folder, in the package beside the bundle.
  const places = ['../starter', './starter'].map((path) => fileURLToPath(new URL(path, import.meta.url)))
  return readFolder(places.find((place) => isThere(place)) ?? (places[1] as string), MOST_BYTES, MOST_FILES)
}
