import { isGraded } from '../../bank/kinds.ts'
import type { Item } from '../../bank/types.ts'
import { quantile } from '../../numbers/sample.ts'
import type { BestWorst } from '../../session/types.ts'
import type { Column } from './columns.ts'
import type { ItemStatistics, Use } from './types.ts'

/** How often each possible answer was given, those never given included, in the bank's order. */
export function useOf({ item, answers }: Column): readonly Use[] {
  const counts = new Map(possible(item).map((answer) => [answer, 0]))
  for (const answer of answers) {
    if (answer === null) continue
    for (const name of named(answer)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([answer, count]) => ({ answer, count }))
}

function possible(item: Item): string[] {
  if (isGraded(item)) return Array.from({ length: item.thresholds.length + 1 }, (_, k) => String(k + 1))
  const ids = item.options.map(({ id }) => id)
  return item.kind === 'best-worst' ? ['best', 'worst'].flatMap((end) => ids.map((id) => `${end} ${id}`)) : ids
}

function named(answer: string | number | BestWorst): string[] {
  if (typeof answer === 'object') return [`best ${answer.best}`, `worst ${answer.worst}`]
  return [String(answer)]
}

/** Of the answers whose time is known; skips are left out, for they are quick for another reason. */
export function secondsOf({ seconds }: Column): ItemStatistics['seconds'] {
  if (seconds.length === 0) return null
  return {
    median: quantile(seconds, 0.5),
    quartiles: [quantile(seconds, 0.25), quantile(seconds, 0.75)],
    people: seconds.length,
  }
}
