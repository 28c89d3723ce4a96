import { normalQuantile } from '../../numbers/normal.ts'
import { mean, variance } from '../../numbers/sample.ts'
import type { Session } from '../../session/types.ts'
import type { Column } from './columns.ts'
import { present } from './columns.ts'
import { DRIFT_ERROR, FEWEST_FOR_CORRELATION } from './limits.ts'
import type { Drift } from './types.ts'

/** Which version of the bank each person answered, and how many answered each; most people first. */
export interface Versions {
  readonly of: readonly string[]
  readonly counts: readonly { readonly version: string; readonly people: number }[]
  /** The one that the others are compared with: the bank's own where anybody answered it, else the most frequent. */
  readonly reference: string
}

export function versionsOf(version: string, sessions: readonly Session[]): Versions {
  const of = sessions.map(({ bank }) => bank.version)
  const counts = [...new Set(of)]
    .map((one) => ({ version: one, people: of.filter((other) => other === one).length }))
    .sort((a, b) => b.people - a.people || (a.version < b.version ? -1 : 1))
  return { of, counts, reference: of.includes(version) ? version : (counts[0]?.version ?? version) }
}

/**
 * The difference in mean answer to the same graded item, with its standard error `sqrt(s1^2 / n1 + s2^2 / n2)` (Welch 1947). It
 * mixes what a changed bank does with whatever else differs between the people.
 */
export function driftOf({ values }: Column, { of, counts, reference }: Versions): readonly Drift[] {
  if (values === null) return []
  const under = (version: string) => present(values.filter((_, person) => of[person] === version))
  const own = under(reference)
  return counts
    .filter(({ version }) => version !== reference)
    .map(({ version }) => {
      const other = under(version)
      const enough = Math.min(own.length, other.length) >= FEWEST_FOR_CORRELATION
      return {
        version,
        against: reference,
        people: other.length,
        difference: enough ? mean(other) - mean(own) : null,
        standardError: enough ? Math.sqrt(variance(own) / own.length + variance(other) / other.length) : null,
      }
    })
}

/** How many standard errors a difference must have among so many comparisons. */
export function driftLimit(comparisons: number): number {
  return -normalQuantile(DRIFT_ERROR / (2 * Math.max(comparisons, 1)))
}
