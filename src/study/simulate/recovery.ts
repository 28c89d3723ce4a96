/** What was estimated of many people, beside the truth, enters; how well it comes back leaves. */
import { Z90 } from '../../numbers/normal.ts'
import { rounded } from '../../result/rounded.ts'
import { correlationOf, meanOf, shareWhere } from './statistics.ts'
import type { Recovered } from './subjects.ts'
import type { Band, Recovery, Subject } from './types.ts'

export function recoveryOf(subject: Subject, people: readonly Recovered[]): Recovery {
  const errors = people.map(({ estimate, truth }) => estimate - truth)
  const correlation = correlationOf(
    people.map(({ estimate }) => estimate),
    people.map(({ truth }) => truth),
  )
  const within = (sd: (one: Recovered) => number) =>
    shareWhere(people, (one) => Math.abs(one.estimate - one.truth) <= Z90 * sd(one))
  return {
    ...subject,
    correlation: correlation === null ? null : rounded(correlation),
    bias: rounded(meanOf(errors)),
    rmse: rounded(Math.sqrt(meanOf(errors.map((error) => error * error)))),
    standardError: rounded(meanOf(people.map(({ shipped }) => shipped))),
    rawCoverage: within(({ raw }) => raw),
    shippedCoverage: within(({ shipped }) => shipped),
  }
}

/** A statement with the probability that was printed for it, and whether it was true. */
export interface Claimed {
  readonly probability: number
  readonly right: boolean
}

/** Where probabilities change their words, and where a role is named. */
const CUTS = [0, 0.65, 0.8, 0.9, 0.95, 1]

/** How often statements were true, in bands of their printed probability from `least` on. Half-open; 1 belongs to the last. */
export function reliabilityOf(claims: readonly Claimed[], least = 0): Band[] {
  return CUTS.slice(0, -1).flatMap((from, k): Band[] => {
    if (from < least) return []
    const below = CUTS[k + 1] as number
    const inside = claims.filter(({ probability }) => probability >= from && (probability < below || below === 1))
    const printed = inside.length === 0 ? null : rounded(meanOf(inside.map(({ probability }) => probability)))
    return [{ from, below, printed, right: shareWhere(inside, ({ right }) => right) }]
  })
}
