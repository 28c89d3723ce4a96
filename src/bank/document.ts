/** One file of a bank enters; its validated content and its own problems leave, with a way to report more of them. */
import type * as z from 'zod'
import type { Problem } from '../errors.ts'
import { problemsOf } from '../text/issues.ts'
import { type Path, type Place, problemAt } from '../text/place.ts'
import type { Places } from '../text/places.ts'
import { readText } from '../text/read.ts'

/** The files of a bank's folder: paths relative to it, with `/`. */
export type Files = Readonly<Record<string, string | Uint8Array>>

export type What = Pick<Problem, 'code' | 'message' | 'mend'>

export interface Document<T> {
  /** As it is shown in problems. */
  readonly file: string
  /** Null where the schema refuses the content. */
  readonly value: T | null
  /** The content as it was read, for the little that can be said of a file that the schema refuses. */
  readonly raw: unknown
  readonly problems: readonly Problem[]
  /** Where the value at `path` begins. */
  placeOf(path: Path): Place
  /** A problem at the value at `path`. */
  at(path: Path, what: What): Problem
  /** A problem at a key of the map at `path`. */
  atKey(path: Path, key: string, what: What): Problem
}

export function readDocument<T>(source: string | Uint8Array, file: string, schema: z.ZodType<T>): Document<T> {
  const { value: raw, places, problems } = readText(source, file)
  if (raw === undefined) return { ...reporter(file, places), raw, value: null, problems }
  const checked = schema.safeParse(raw)
  return {
    ...reporter(file, places),
    raw,
    value: checked.success ? checked.data : null,
    problems: checked.success ? problems : [...problems, ...problemsOf(checked.error.issues, places, file, schema)],
  }
}

function reporter(file: string, places: Places): Pick<Document<unknown>, 'file' | 'placeOf' | 'at' | 'atKey'> {
  return {
    file,
    placeOf: (path) => places.of(path),
    at: (path, what) => problemAt({ file, place: places.of(path), path }, what),
    atKey: (path, key, what) => problemAt({ file, place: places.ofKey(path, key), path: [...path, key] }, what),
  }
}

/** A problem with a file as a whole, which has no place in it. */
export function fileProblem(file: string, what: What, severity: Problem['severity'] = 'error'): Problem {
  return problemAt({ file, place: null, path: [] }, what, severity)
}
