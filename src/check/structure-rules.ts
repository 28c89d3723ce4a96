/** The rules that judge what a bank consists of and how it behaves, in the order of help. */
import type { Rule } from './rule.ts'
import { bestWorstBalance } from './rules/best-worst-balance.ts'
import { categoryUse } from './rules/category-use.ts'
import { claimMissing } from './rules/claim-missing.ts'
import { claimNotForItems } from './rules/claim-not-for-items.ts'
import { constantAnswerer } from './rules/constant-answerer.ts'
import { contrastNeverAsked } from './rules/contrast-never-asked.ts'
import { disorderedThresholds } from './rules/disordered-thresholds.ts'
import { gradedShare } from './rules/graded-share.ts'
import { groupOfOne } from './rules/group-of-one.ts'
import { keyBalance } from './rules/key-balance.ts'
import { kindFit } from './rules/kind-fit.ts'
import { lengthForms } from './rules/length-forms.ts'
import { lowInformation } from './rules/low-information.ts'
import { missingExperiments } from './rules/missing-experiments.ts'
import { pathClaimUnused } from './rules/path-claim-unused.ts'
import { pathStepSmall } from './rules/path-step-small.ts'
import { sceneKeys } from './rules/scene-keys.ts'
import { thinDimension } from './rules/thin-dimension.ts'
import { unreachablePath } from './rules/unreachable-path.ts'
import { weightsAddUp } from './rules/weights-add-up.ts'

export const STRUCTURE: readonly Rule[] = [
  keyBalance,
  gradedShare,
  categoryUse,
  disorderedThresholds,
  thinDimension,
  kindFit,
  lowInformation,
  bestWorstBalance,
  sceneKeys,
  groupOfOne,
  lengthForms,
  weightsAddUp,
  constantAnswerer,
  unreachablePath,
  missingExperiments,
  pathStepSmall,
  claimMissing,
  claimNotForItems,
  contrastNeverAsked,
  pathClaimUnused,
]
