/** The files of a bank's folder enter; the bank and everything that is wrong with it leave, with what can be mended at once. */
import { claimProblems, parseClaims } from '../bank/claims.ts'
import type { Files } from '../bank/document.ts'
import { parseBank } from '../bank/parse-bank.ts'
import type { Bank } from '../bank/types.ts'
import type { Problem } from '../errors.ts'
import { sortProblems } from '../text/format-problem.ts'
import type { Path } from '../text/place.ts'
import { findingsIn, problemsFrom } from './check.ts'
import type { Rule } from './rule.ts'
import { RULES } from './rules.ts'

/** A problem that has only one remedy. */
export interface Mendable {
  readonly problem: Problem
  /** As the problem names it. */
  readonly file: string
  /** In the file. */
  readonly path: Path
  /** Null: the entry goes. */
  readonly instead: string | null
}

export interface Judged {
  /** Null where the files make no bank; then the rules have nothing to judge. */
  readonly bank: Bank | null
  /** Sorted by file, line and column. */
  readonly problems: readonly Problem[]
  readonly mendable: readonly Mendable[]
}

/** `files` and `root` as for `parseBank`. */
export function judgeBank(files: Files, root: string, rules: readonly Rule[] = RULES): Judged {
  const parsed = parseBank(files, root)
  const claims = parseClaims(files, root)
  const loading = [...parsed.problems, ...claims.problems]
  const { bank } = parsed
  if (bank === null) return { bank, problems: sortProblems(loading), mendable: [] }
  const unknown = claims.catalogue === null ? [] : claimProblems(bank, claims.catalogue, parsed.citations)
  const found = findingsIn({ bank, claims: claims.catalogue }, rules)
  const whereabouts: typeof parsed.whereabouts = (part, inner) =>
    (part.kind === 'claim' ? claims : parsed).whereabouts(part, inner)
  const mendable = found.flatMap((one): Mendable[] => {
    const { part, inner, instead } = one.finding
    const { file, path } = whereabouts(part, inner)
    const [problem] = problemsFrom([one], whereabouts)
    return instead === undefined || file === null || problem === undefined ? [] : [{ problem, file, path, instead }]
  })
  // Whoever loads a bank can do without the catalogue, so that a claim it lacks is no error there; who writes one cannot.
  const asErrors = unknown.map((problem) => ({ ...problem, severity: 'error' as const }))
  const problems = sortProblems([...loading, ...asErrors, ...problemsFrom(found, whereabouts)])
  return { bank, problems, mendable }
}
