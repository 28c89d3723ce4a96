/** All rules by which role-fit check judges a bank, in the order of help. */
import type { Rule } from './rule.ts'
import { STRUCTURE } from './structure-rules.ts'
import { WORDING } from './wording-rules.ts'

export const RULES: readonly Rule[] = [...WORDING, ...STRUCTURE]
