/** Every rule that judges the files of a bank together. */
import type { Problem } from '../../errors.ts'
import type { Folder } from '../folder.ts'
import { idProblems } from './ids.ts'
import { type Known, knownIn } from './known.ts'
import { loadingProblems } from './loadings.ts'
import { numberProblems } from './numbers.ts'
import { optionProblems } from './options.ts'
import { pathProblems } from './paths.ts'
import { scaleProblems } from './scales.ts'
import { weightProblems } from './weights.ts'

const RULES: readonly ((known: Known) => Problem[])[] = [
  idProblems,
  scaleProblems,
  loadingProblems,
  optionProblems,
  weightProblems,
  pathProblems,
  numberProblems,
]

/** Nothing where bank.yaml itself has not the right form: the rules could not tell what is known. */
export function ruleProblems(folder: Folder): Problem[] {
  const known = knownIn(folder)
  return known === null ? [] : RULES.flatMap((rule) => rule(known))
}
