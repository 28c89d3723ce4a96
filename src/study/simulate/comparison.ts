/** Ways to choose items, as each went with each person, enter; the rows that set them side by side leave. */
import { rounded } from '../../result/rounded.ts'
import type { PersonRecord } from './person.ts'
import type { Plan } from './plan.ts'
import { correlationOf, meanOf, shareWhere } from './statistics.ts'
import { firstOf } from './summarise-length.ts'
import type { Choosing, ComparisonRow } from './types.ts'

const WAYS: readonly Choosing[] = ['adaptive', 'best-first', 'random']

/** Checkpoint by checkpoint. */
export function comparisonOf({ checkpoints }: Plan, people: readonly PersonRecord[]): ComparisonRow[] {
  return checkpoints.flatMap(({ unit, amount }, at) =>
    WAYS.map((choosing): ComparisonRow => {
      const runs = people.flatMap(({ compared, fits }) =>
        compared
          .filter((one) => one.choosing === choosing && one.checkpoint === at)
          .map((one) => ({ ...one, isRight: one.first === firstOf(fits) })),
      )
      const correlation = correlationOf(
        runs.map(({ level }) => level.estimate),
        runs.map(({ level }) => level.truth),
      )
      return {
        choosing,
        unit,
        amount,
        items: rounded(meanOf(runs.map(({ items }) => items))),
        seconds: rounded(meanOf(runs.map(({ seconds }) => seconds))),
        leanError: rounded(meanOf(runs.map(({ lean }) => lean.shipped))),
        levelError: rounded(meanOf(runs.map(({ level }) => level.shipped))),
        right: shareWhere(runs, ({ isRight }) => isRight),
        levelCorrelation: correlation === null ? null : rounded(correlation),
      }
    }),
  )
}
