/** A bank enters; every problem that the rules find leaves, each with its place. */
import type { Whereabouts } from '../bank/whereabouts.ts'
import type { Problem } from '../errors.ts'
import { sortProblems } from '../text/format-problem.ts'
import { problemAt } from '../text/place.ts'
import type { Finding, Rule, Subject } from './rule.ts'
import { RULES } from './rules.ts'

export interface Found {
  readonly rule: Rule
  readonly finding: Finding
}

/** In the order of the rules. */
export function findingsIn(subject: Subject, rules: readonly Rule[] = RULES): Found[] {
  return rules.flatMap((rule) => rule.find(subject).map((finding) => ({ rule, finding })))
}

/** Sorted by file, line and column; `whereabouts` says where the parts stand. */
export function problemsFrom(found: readonly Found[], whereabouts: Whereabouts): Problem[] {
  return sortProblems(
    found.map(({ rule, finding: { part, inner, message, mend } }) =>
      problemAt(whereabouts(part, inner), { code: rule.code, message, mend }, rule.severity),
    ),
  )
}
