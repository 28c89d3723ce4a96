/** Where in a document its answer sheets lie: a sheet is one itself, a result holds one, `results` and an export hold one each. */
import type { Problem } from '../errors.ts'
import { type Path, problemAt } from '../text/place.ts'
import type { Places } from '../text/places.ts'
import { quoted } from '../text/quoted.ts'
import { hint } from './check-answer.ts'
import { knownDocument } from './known-documents.ts'

const SHEET = 'role-fit/answers/v1'
const RESULT = 'role-fit/result/v1'
const RESULTS = 'role-fit/results/v1'
/** What `role-fit history export` writes. */
const EXPORT = 'role-fit/export/v1'

/** The paths of the sheets in a document, in its order, or the problem that keeps them from being found. */
export type Roots = { readonly paths: readonly Path[] } | { readonly problem: Problem }

export function sheetRoots(value: unknown, places: Places, file: string | null): Roots {
  const schema = fieldOf(value, 'schema')
  const problem = (path: Path, code: string, message: string, mend: string): Roots => ({
    problem: problemAt({ file, place: places.of(path), path }, { code, message, mend }),
  })
  if (schema === undefined || schema === null || schema === SHEET) return { paths: [[]] }
  if (schema === RESULT) return { paths: [['sheet']] }
  if (schema === RESULTS || schema === EXPORT) {
    const results = fieldOf(value, 'results')
    if (Array.isArray(results)) return { paths: results.map((_, index) => ['results', index, 'sheet']) }
    return problem(['results'], 'wrong-type', 'A results document needs a list of results.', `Give results: [...].`)
  }
  const known = [SHEET, RESULT, RESULTS, EXPORT]
  if (typeof schema === 'string' && known.some((one) => isNewer(schema, one))) {
    const message = `The schema ${quoted(schema)} was made by a newer role-fit, and this version cannot read it.`
    return problem(['schema'], 'newer-schema', message, 'Use a newer version of role-fit.')
  }
  const other = knownDocument(value)
  if (other !== null)
    return problem(['schema'], 'unknown-schema', `This is ${other.what}, and no answer sheet.`, other.mend)
  const text = typeof schema === 'string' ? schema : typeof schema
  const message = `The schema ${quoted(text)} is no answer sheet.${hint(text, known)}`
  return problem(['schema'], 'unknown-schema', message, `Hand over a sheet (${SHEET}) or a result (${RESULT}).`)
}

function isNewer(schema: string, known: string): boolean {
  const stem = known.slice(0, -1)
  return schema.startsWith(stem) && /^[2-9]$|^[1-9]\d+$/.test(schema.slice(stem.length))
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined
}

/** The same places, with paths that begin at `root`. */
export function placesUnder(places: Places, root: Path): Places {
  if (root.length === 0) return places
  return {
    of: (path) => places.of([...root, ...path]),
    ofKey: (path, key) => places.ofKey([...root, ...path], key),
    has: (path) => places.has([...root, ...path]),
    valueAt: (path) => places.valueAt([...root, ...path]),
  }
}
