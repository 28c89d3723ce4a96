/** The files of a folder enter; a Bank that the rest of the program can trust leaves, or every reason why not. */
import type { Problem } from '../errors.ts'
import { sortProblems } from '../text/format-problem.ts'
import { assembleBank } from './assemble.ts'
import { type Citation, citationsIn } from './citations.ts'
import type { Files } from './document.ts'
import { readFolder } from './folder.ts'
import { ruleProblems } from './rules/all.ts'
import type { Bank } from './types.ts'
import { nowhere, type Whereabouts, whereaboutsIn } from './whereabouts.ts'

export interface ParsedBank {
  /** Null where a problem is an error; warnings do not fail. */
  readonly bank: Bank | null
  /** All problems of all files, sorted by file, line and column. */
  readonly problems: Problem[]
  /** Where the files cite claims, for `claimProblems`. */
  readonly citations: readonly Citation[]
  /** Where the bank's parts stand in the files. */
  readonly whereabouts: Whereabouts
}

/** `files`: paths relative to the bank's folder, with `/`. `root` is put before them in problems, as in `questions/`. */
export function parseBank(files: Files, root: string): ParsedBank {
  const folder = readFolder(files, root)
  if (folder.bank === null) return { bank: null, problems: [...folder.problems], citations: [], whereabouts: nowhere }
  const problems = sortProblems(withoutRepeats([...folder.problems, ...ruleProblems(folder)]))
  const isSound = problems.every((problem) => problem.severity === 'warning')
  const bank = isSound ? assembleBank(folder) : null
  return { bank, problems, citations: citationsIn(folder), whereabouts: whereaboutsIn(folder) }
}

/** The reader and the schema may find the same fault. */
function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>()
  return problems.filter(({ file, line, column, code, path }) => {
    const key = JSON.stringify([file, line, column, code, path])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
