/** Sheets of one person enter; what comparing them says leaves. */
import type { Bank } from '../bank/types.ts'
import type { Problem } from '../errors.ts'
import type { Compared } from './combination.ts'
import { combinationOf } from './combination.ts'
import { observersDocument } from './observers.ts'
import { retestDocument } from './retest-document.ts'
import type { Comparison } from './types.ts'

/** A comparison, or why these sheets cannot be compared. */
export type Compares =
  | { readonly comparison: Comparison; readonly problem: null }
  | { readonly comparison: null; readonly problem: Problem }

/**
 * Two sittings of one rater: what changed (design.md 4.6). One sheet of the person and one or more of observers: gaps and agreement.
 * A pure function of bank and sheets, as `evaluate` is.
 */
export function compareSheets(bank: Bank, sheets: readonly Compared[]): Compares {
  const combination = combinationOf(sheets)
  switch (combination.kind) {
    case 'retest':
      return { comparison: retestDocument(bank, combination), problem: null }
    case 'observers':
      return { comparison: observersDocument(bank, combination), problem: null }
    default:
      return { comparison: null, problem: combination.problem }
  }
}
