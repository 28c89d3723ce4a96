/** The bytes of a YAML or JSON file enter; its value, the place of each part and all problems leave. */
import { parseDocument } from 'yaml'
import type { Problem } from '../errors.ts'
import { type Hidden, rawCharacters } from './characters.ts'
import { decode } from './decode.ts'
import { guard } from './guard.ts'
import { nodeFindings } from './nodes.ts'
import { EMPTY_FILE } from './parts.ts'
import { type Finding, placesIn, problemAt } from './place.ts'
import { documentPlaces, onePlace, type Places } from './places.ts'
import { yamlFinding } from './yaml-errors.ts'

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

const OPTIONS = {
  version: '1.2',
  // Named, so that no directive can change it.
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  // The built-in check compares every key with every other: seconds for 20,000 keys.
  uniqueKeys: false,
  stringKeys: true,
  strict: true,
  prettyErrors: false,
  logLevel: 'silent',
} as const

/** `file` is the name shown in problems. `hidden: 'keep'` is for people's own words; a bank is read with `refuse`. */
export function readText(source: string | Uint8Array, file: string, options: { readonly hidden?: Hidden } = {}): Read {
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
  for (const stage of [() => rawCharacters(text, hidden), () => guard(text)]) {
    const found = stage()
    if (found.length > 0) return unread(found)
  }
  const document = parseDocument(text, OPTIONS)
  const broken = [...document.errors, ...document.warnings]
  // What follows the first is mostly its consequence.
  if (broken[0] !== undefined) return unread([yamlFinding(broken[0])])
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
