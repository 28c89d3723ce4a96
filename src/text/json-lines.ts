/** Lines of NDJSON enter; their values leave one at a time, each with its places and under the limits of every other reader. */

import { plainJson } from './json-plain.ts'
import { type Scan, type Spot, scanJson } from './json-scan.ts'
import { afterBlanks } from './json-tokens.ts'
import { type Bytes, type Line, linesOf } from './lines.ts'
import { EMPTY_FILE } from './parts.ts'
import { type Path, type Place, problemAt } from './place.ts'
import type { Places } from './places.ts'
import type { Read } from './read.ts'
import { holds, valueIn } from './value-in.ts'

/**
 * One Read a line that holds something, in order; `file` is the name shown in problems. A bad line is a Read with problems and stops
 * nothing. Whatever reading `bytes` throws is thrown on.
 */
export async function* readJsonLines(bytes: Bytes, file: string): AsyncGenerator<Read> {
  for await (const line of jsonLines(bytes)) yield readJsonLine(line, file)
}

/** The lines that hold something; a file in which none does is one line with that finding. */
export async function* jsonLines(bytes: Bytes): AsyncGenerator<Line> {
  let isEmpty = true
  for await (const line of linesOf(bytes)) {
    if (line.text.trim() === '' && line.findings.length === 0) continue
    isEmpty = false
    yield line
  }
  if (isEmpty) yield { number: 1, text: '', findings: [EMPTY_FILE] }
}

/** One line as people's own words: what is hidden in texts is kept, and shown later. */
export function readJsonLine({ number, text, findings }: Line, file: string): Read {
  const placeOf = (offset: number): Place => ({ line: number, column: offset + 1 })
  const plain = findings.length > 0 ? null : plainJson(text)
  if (plain !== null) {
    let scan: Scan | null = null
    const rootOf = () => {
      scan ??= scanJson(text, placeOf)
      return scan.root
    }
    const places = jsonPlaces(plain.value, rootOf, placeOf)
    const start = placeOf(afterBlanks(text, 0))
    // Of a line that has no problem nothing but its beginning is ever asked.
    return {
      value: plain.value,
      places: { ...places, of: (path) => (path.length === 0 ? start : places.of(path)) },
      problems: [],
    }
  }
  const scan: Scan = findings.length > 0 ? { root: null, findings } : scanJson(text, placeOf)
  const problems = scan.findings.map((finding) =>
    problemAt({ file, place: placeOf(finding.offset), path: finding.path ?? [] }, finding),
  )
  const value: unknown = scan.root === null ? undefined : JSON.parse(text)
  return { value, places: jsonPlaces(value, () => scan.root, placeOf), problems }
}

/** `rootOf`: places are looked for only where something is to be said about them. */
export function jsonPlaces(value: unknown, rootOf: () => Spot | null, placeOf: (offset: number) => Place): Places {
  /** The spot of the value at `path`, or of what should have held it. */
  const find = (path: Path): Spot | null => {
    let spot = rootOf()
    for (const step of path) {
      const inner: Spot | null | undefined =
        spot?.keys?.get(String(step).normalize('NFC'))?.value ?? (typeof step === 'number' ? spot?.items?.[step] : null)
      if (!inner) return spot
      spot = inner
    }
    return spot
  }
  return {
    of: (path) => placeOf(find(path)?.offset ?? 0),
    ofKey: (path, key) => {
      const holder = find(path)
      return placeOf(holder?.keys?.get(key.normalize('NFC'))?.offset ?? holder?.offset ?? 0)
    },
    has: (path) => path.length === 0 || holds(valueIn(value, path.slice(0, -1)), path.at(-1)!),
    valueAt: (path) => valueIn(value, path),
  }
}
