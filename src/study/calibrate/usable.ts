/** Sessions enter; every reason why nothing may be estimated from them leaves. */
import type { Bank } from '../../bank/types.ts'
import type { Problem } from '../../errors.ts'
import { placeless } from '../../errors.ts'
import type { Session } from '../../session/types.ts'
import { selfRatings, tooFewPeople } from '../self-ratings.ts'
import { codesOf } from './data.ts'

/** People whom a calibration needs, and answers that an item needs, to be estimated at all. */
export const FEWEST = 30

/** Errors without a place. Empty where the sessions can be used. */
export function unusable(bank: Bank, all: readonly Session[]): readonly Problem[] {
  const found = selfRatings(all)
  const mend = 'Collect more sessions; until then the expert values are the better ones.'
  return [
    ...tooFewPeople(found, FEWEST, `a calibration needs ${FEWEST}`, mend),
    ...severalVersions(found.sessions),
    ...constantColumns(bank, found.sessions),
  ]
}

function severalVersions(sessions: readonly Session[]): Problem[] {
  const versions = [...new Set(sessions.map(({ bank }) => bank.version))].sort()
  if (versions.length < 2) return []
  return [
    placeless(
      'mixed-versions',
      `The sheets were answered with different versions of the bank: ${versions.join(', ')}.`,
      'Hand over the sheets of one version; role-fit stats shows what differs between them.',
    ),
  ]
}

/** A column that does not vary is mostly a slip of whoever made the file, and says nothing about its item. */
function constantColumns(bank: Bank, sessions: readonly Session[]): Problem[] {
  return [...codesOf(bank, sessions)].flatMap(([id, codes]) => {
    const given = codes.filter((code) => code >= 0)
    if (given.length < FEWEST || given.some((code) => code !== given[0])) return []
    return [
      placeless(
        'constant-answers',
        `All ${given.length} people gave the same answer to "${id}".`,
        'Check the data; if it is so, leave that item out of the sheets (CSV: --ignore-columns).',
      ),
    ]
  })
}
