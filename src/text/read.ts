/** The bytes of a YAML or JSON file enter; its value, the place of each part and all problems leave. */
import type { Problem } from '../errors.ts'
import { type Hidden, rawCharacters } from './characters.ts'
import { compose } from './compose.ts'
import { decode } from './decode.ts'
import { guard } from './guard.ts'
import { nodeFindings } from './nodes.ts'
import { EMPTY_FILE } from './parts.ts'
import { type Finding, placesIn, problemAt } from './place.ts'
import { documentPlaces, onePlace, type Places } from './places.ts'

export interface Read {
  /**
   * Maps, lists, texts, finite numbers, booleans and null; undefined where the text could not be composed. It may be
   * looked at for further problems, but nothing may be done with it unless `problems` is empty.
   */
  readonly value: unknown
  readonly places: Places
  /** Each an error, in the order of the stages that found them. */
  readonly problems: readonly Problem[]
}

/** `file` is the name shown in problems, null where there is none. `hidden: 'keep'` is for people's own words; a bank is read with `refuse`. */
export function readText(
  source: string | Uint8Array,
  file: string | null,
  options: { readonly hidden?: Hidden } = {},
): Read {
  const hidden = options.hidden ?? 'refuse'
  const decoded = decode(source)
  const text = decoded.text ?? decoded.before
  const placeOf = placesIn(text)
  const problems = (found: readonly Finding[]): Problem[] =>
    found.map((finding) => problemAt({ file, place: placeOf(finding.offset), path: finding.path ?? [] }, finding))
  const unread = (found: readonly Finding[]): Read => ({
    value: undefined,
    places: onePlace(undefined, { line: 1, column: 1 }),
    problems: problems(found),
  })

  if (decoded.refused) return unread([decoded.refused])
  const raw = rawCharacters(text, hidden)
  if (raw.length > 0) return unread(raw)
  const { findings, tokens } = guard(text)
  if (findings.length > 0) return unread(findings)
  const { document, refused } = compose(tokens, text.length)
  if (refused) return unread([refused])
  if (isEmpty(document.contents)) return unread([EMPTY_FILE])
  // The guard has refused every alias; the limit of 0 makes sure of it.
  const value: unknown = document.toJS({ maxAliasCount: 0 })
  return {
    value,
    places: documentPlaces(document, value, placeOf),
    problems: problems(nodeFindings(document.contents, hidden, placeOf)),
  }
}

/** Nothing but comments, or a bare `---`; a written `null` is a value. */
function isEmpty(contents: { readonly range?: readonly number[] | null } | null): boolean {
  const range = contents?.range
  return !range || ('value' in contents! && contents.value === null && range[0] === range[1])
}
