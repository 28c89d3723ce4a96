/** A result and a bank enter; the session in the result's sheet leaves, with what is wrong with it. */
import type { Bank } from '../bank/types.ts'
import type { Problem } from '../errors.ts'
import { parseSheet } from '../session/parse-sheet.ts'
import type { Session } from '../session/types.ts'
import { readText } from '../text/read.ts'
import { json } from '../text/safe/json.ts'
import type { Result } from './types.ts'

/**
 * The session is null where the sheet is of another bank or cannot be used. Of another version of the bank, or of other content
 * under the same version, it is what still fits, with a warning. Problems carry no place: the sheet is inside a document.
 */
export function sessionOfResult(
  bank: Bank,
  result: Result,
  file: string | null,
): { readonly session: Session | null; readonly problems: readonly Problem[] } {
  const { session, problems } = parseSheet(bank, readText(json(result.sheet), null, { hidden: 'keep' }), null)
  const placed = problems.map((problem) => ({ ...problem, file, line: null, column: null }))
  const isOther = result.bank.digest !== bank.digest && result.bank.version === bank.version
  return { session, problems: isOther && session !== null ? [otherContent(file), ...placed] : placed }
}

function otherContent(file: string | null): Problem {
  return {
    ...{ severity: 'warning', file, line: null, column: null, path: null, code: 'other-content' },
    message:
      'The bank was changed since this result was made, without a new version: figures may differ from those shown then.',
    mend: 'Nothing to do; it is worked out with the bank as it is now.',
  }
}
