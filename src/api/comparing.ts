/** A bank and sessions of one person that a program made enter; what comparing them says leaves. */
import type { Bank } from '../bank/types.ts'
import { compareSheets } from '../compare/compare.ts'
import type { Comparison } from '../compare/types.ts'
import type { Session } from '../session/types.ts'
import { fitting } from './sitting.ts'

/** Throws a RangeError where a session does not fit the bank, or these cannot be compared with each other. */
export function compare(bank: Bank, sessions: readonly Session[]): Comparison {
  const known = new Set(bank.items.map(({ id }) => id))
  const { comparison, problem } = compareSheets(
    bank,
    sessions.map((session) => {
      // As where a sheet is read: of another version, what this one does not have is left out.
      const kept = session.responses.filter(({ item }) => session.bank.version === bank.version || known.has(item))
      const leftOut = session.responses.length - kept.length
      return { session: fitting(bank, { ...session, responses: kept }), leftOut }
    }),
  )
  if (problem !== null) throw new RangeError(`${problem.message} ${problem.mend}`)
  return comparison
}
