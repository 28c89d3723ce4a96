/** A position in a text becomes a line and a column, and a finding at it becomes a Problem. */
import type { Problem } from '../errors.ts'

/** 1-based; columns count UTF-16 units, as editors do. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Keys and indexes from the document's root. */
export type Path = readonly PropertyKey[]

/** Something wrong at an offset (UTF-16 units from the start) of one text. */
export interface Finding {
  readonly offset: number
  readonly path?: Path
  readonly code: string
  readonly message: string
  readonly mend: string
}

/** No stage reports more than this many findings of one text: a hostile file must not fill the memory with them. */
export const MAX_FINDINGS = 200

/** Gives the function from an offset to its place. Only LF ends a line: CR stands before LF or has been refused. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - starts[low]! + 1 }
  }
}

export function dotted(path: Path): string | null {
  return path.length === 0 ? null : path.map(String).join('.')
}

export function problemAt(
  where: { readonly file: string | null; readonly place: Place | null; readonly path: Path },
  what: Pick<Problem, 'code' | 'message' | 'mend'>,
  severity: Problem['severity'] = 'error',
): Problem {
  const { code, message, mend } = what
  return {
    severity,
    file: where.file,
    line: where.place?.line ?? null,
    column: where.place?.column ?? null,
    path: dotted(where.path),
    code,
    message,
    mend,
  }
}
