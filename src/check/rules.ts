/** All rules by which role-fit check judges a bank, in the order of help. */
import type { Rule } from './rule.ts'
import { pairLength } from './rules/pair-length.ts'

export const RULES: readonly Rule[] = [pairLength]
