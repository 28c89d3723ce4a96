/** The rules about what texts say and how, in the order of help. */
import type { Rule } from './rule.ts'
import { absoluteWord } from './rules/absolute-word.ts'
import { bannedWord } from './rules/banned-word.ts'
import { barnum } from './rules/barnum.ts'
import { claimTwice } from './rules/claim-twice.ts'
import { doubleBarrelled } from './rules/double-barrelled.ts'
import { duplicateText } from './rules/duplicate-text.ts'
import { genderedOrCultural } from './rules/gendered-or-cultural.ts'
import { meanReadingGrade } from './rules/mean-reading-grade.ts'
import { missingIntent } from './rules/missing-intent.ts'
import { missingObserver } from './rules/missing-observer.ts'
import { nearDuplicate } from './rules/near-duplicate.ts'
import { negation } from './rules/negation.ts'
import { numberLabel } from './rules/number-label.ts'
import { pairLength } from './rules/pair-length.ts'
import { readingGrade } from './rules/reading-grade.ts'
import { roleTextLength } from './rules/role-text-length.ts'
import { statusVerbs } from './rules/status-verbs.ts'
import { straySpaces } from './rules/stray-spaces.ts'
import { tooLong } from './rules/too-long.ts'

export const WORDING: readonly Rule[] = [
  absoluteWord,
  bannedWord,
  barnum,
  claimTwice,
  doubleBarrelled,
  duplicateText,
  genderedOrCultural,
  meanReadingGrade,
  missingIntent,
  missingObserver,
  nearDuplicate,
  negation,
  numberLabel,
  pairLength,
  readingGrade,
  roleTextLength,
  statusVerbs,
  straySpaces,
  tooLong,
]
