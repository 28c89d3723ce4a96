import { COMPILED_BANK } from '#bank'
import type { Bank } from './types.ts'

/** The bank that ships with role-fit: questions/, compiled and validated by the build. */
export function builtInBank(): Bank {
  return COMPILED_BANK as Bank
}
