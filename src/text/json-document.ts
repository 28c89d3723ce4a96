/** The bytes of a file enter; where they are JSON with nothing wrong, a Read leaves without the work that YAML takes. */
import { rawCharacters } from './characters.ts'
import { decode } from './decode.ts'
import { jsonPlaces } from './json-lines.ts'
import { plainJson } from './json-plain.ts'
import { type Scan, scanJson } from './json-scan.ts'
import { placesIn } from './place.ts'
import type { Read } from './read.ts'

/**
 * The value that `readText` would give, with the same places; null where the bytes are no JSON map, or anything may be wrong with
 * them: `readText` then says what. What is hidden in texts is kept, as with people's own words.
 */
export function readJsonDocument(source: Uint8Array): Read | null {
  const { text } = decode(source)
  if (text === undefined || !/^\s*\{/.test(text) || rawCharacters(text, 'keep').length > 0) return null
  const placeOf = placesIn(text)
  let scan: Scan | null = null
  const scanned = () => {
    scan ??= scanJson(text, placeOf)
    return scan
  }
  const plain = plainJson(text) ?? (scanned().root !== null && scanned().findings.length === 0 ? parsed(text) : null)
  if (plain === null) return null
  return { value: plain.value, places: jsonPlaces(plain.value, () => scanned().root, placeOf), problems: [] }
}

function parsed(text: string): { readonly value: unknown } {
  return { value: JSON.parse(text) }
}
