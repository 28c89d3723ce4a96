/** Collects what is wrong with one sheet, each finding with its place. */
import type { Bank } from '../bank/types.ts'
import type { Problem } from '../errors.ts'
import { dotted, MAX_FINDINGS, type Path, problemAt } from '../text/place.ts'
import type { Places } from '../text/places.ts'

type What = Pick<Problem, 'code' | 'message' | 'mend'>

export interface Findings {
  readonly list: readonly Problem[]
  /** True where the sheet may not be used. */
  readonly failed: () => boolean
  /** True where so much is wrong that looking further helps nobody. */
  readonly full: () => boolean
  /** Something is wrong with the value at `path`. */
  readonly value: (path: Path, what: What, severity?: Problem['severity']) => void
  /** Something is wrong with the key `key` of the map at `path`. */
  readonly key: (path: Path, key: string, what: What, severity?: Problem['severity']) => void
  /** Problems whose paths begin at the sheet. */
  readonly add: (problems: readonly Problem[]) => void
}

/** What the checks of one sheet share. */
export interface SheetContext {
  readonly bank: Bank
  readonly findings: Findings
  /** False where the sheet is of another version of the bank: what this one does not have is then left out with a warning. */
  readonly strict: boolean
}

/** `root` is where the sheet lies in its document; the paths of all findings begin there. */
export function findingsIn(places: Places, root: Path, file: string | null): Findings {
  const list: Problem[] = []
  return {
    list,
    failed: () => list.some((problem) => problem.severity === 'error'),
    full: () => list.length >= MAX_FINDINGS,
    value: (path, what, severity) => {
      list.push(problemAt({ file, place: places.of(path), path: [...root, ...path] }, what, severity))
    },
    key: (path, key, what, severity) => {
      list.push(problemAt({ file, place: places.ofKey(path, key), path: [...root, ...path, key] }, what, severity))
    },
    add: (problems) => {
      for (const problem of problems) {
        const path = [dotted(root), problem.path].filter((part) => part !== null).join('.')
        list.push({ ...problem, path: path === '' ? null : path })
      }
    },
  }
}
