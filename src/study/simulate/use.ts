/** What many people were asked enters; how much, how long and how evenly leaves. */
import type { Bank } from '../../bank/types.ts'
import { rounded } from '../../result/rounded.ts'
import type { Stopped } from '../../session/types.ts'
import type { SittingRecord } from './person.ts'
import { shareWhere, spreadOf } from './statistics.ts'
import type { Use } from './types.ts'

const REASONS: readonly Stopped[] = ['settled', 'futile', 'maximum', 'complete']

export function useOf({ items }: Bank, sittings: readonly SittingRecord[]): Use {
  const lengths = sittings.map(({ asked }) => asked.length)
  const times = items.map(() => 0)
  for (const { asked } of sittings) for (const at of asked) times[at] = (times[at] as number) + 1
  const idsAskedOf = (people: number) => items.filter((_, i) => times[i] === people).map(({ id }) => id)
  return {
    items: spreadOf(lengths),
    seconds: spreadOf(sittings.map(({ seconds }) => seconds)),
    counts: [...new Set(lengths)]
      .toSorted((a, b) => a - b)
      .map((count) => ({ items: count, people: lengths.filter((length) => length === count).length })),
    stopped: REASONS.map((reason) => ({
      reason,
      frequency: shareWhere(sittings, ({ stopped }) => stopped === reason),
    })).filter(({ frequency }) => frequency.share !== 0),
    exposure: items.map(({ id }, i) => ({ item: id, share: rounded((times[i] as number) / sittings.length) })),
    never: idsAskedOf(0),
    always: idsAskedOf(sittings.length),
  }
}
