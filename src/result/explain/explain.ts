/** A bank, a session and what is to be explained enter; the explanation leaves. */
import type { ClaimCatalogue } from '../../bank/claim-types.ts'
import type { Bank } from '../../bank/types.ts'
import type { Session } from '../../session/types.ts'
import { outcomeSentence } from '../sentences.ts'
import { explainQuestion } from './question.ts'
import { explainPath, explainRole } from './roles-and-paths.ts'
import { headOf, scored, strongestFirst } from './scored.ts'
import { explainSubject, explainSubjects } from './subjects.ts'
import type { Explanation } from './types.ts'

/** The word for all dimensions, beside the ids of the bank. */
const SUBJECTS = 'dimensions'

/** Everything that can be explained besides the whole. */
export function explainable(bank: Bank): readonly string[] {
  return [
    SUBJECTS,
    ...[bank.dimensions, bank.roles, bank.paths, bank.items].flatMap((list) => list.map(({ id }) => id)),
  ]
}

/** Null where `what` is nothing of the bank; without `what` it is the whole. A pure function of its arguments. */
export function explain(bank: Bank, session: Session, what: string | null, claims: ClaimCatalogue): Explanation | null {
  const all = scored(bank, session)
  if (what === null)
    return {
      ...headOf(all),
      kind: 'overall',
      sentence: outcomeSentence(all.outcome, all.fit, session),
      contributions: strongestFirst(all.adds, ({ lean }) => lean),
    }
  if (what === SUBJECTS) return explainSubjects(all)
  const dimension = bank.dimensions.findIndex(({ id }) => id === what)
  if (dimension >= 0) return explainSubject(dimension, all)
  if (bank.roles.some(({ id }) => id === what)) return explainRole(what, all, claims)
  const path = bank.paths.find(({ id }) => id === what)
  if (path !== undefined) return explainPath(path, all, claims)
  const item = bank.items.find(({ id }) => id === what)
  return item === undefined ? null : explainQuestion(item, all, claims)
}
