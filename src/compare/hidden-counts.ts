/** Counts of people who part over some possibilities enter; those that may be shown leave, null in place of the others. */

/** Nothing is said about fewer people than these. */
export const FEWEST_PEOPLE = 5

/**
 * Hides every count from 1 to 4, and as many more, the smallest first, as it takes that nobody can work one out from the total: at
 * least two are hidden, and together they hold five people or more. 0 stays, for it is about nobody, unless nothing else is left to
 * hide with. The total is taken to be known. Fewer than five people in all: everything is hidden.
 */
export function hiddenCounts(counts: readonly number[]): (number | null)[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total < FEWEST_PEOPLE) return counts.map(() => null)
  const hidden = new Set(counts.flatMap((count, k) => (count > 0 && count < FEWEST_PEOPLE ? [k] : [])))
  if (hidden.size === 0) return [...counts]
  const others = counts
    .map((count, k) => ({ count, k }))
    .filter(({ k }) => !hidden.has(k))
    // Zeros last: a zero that is hidden says that somebody might be there.
    .sort((a, b) => Number(a.count === 0) - Number(b.count === 0) || a.count - b.count || a.k - b.k)
  for (const { k } of others) {
    const together = [...hidden].reduce((sum, at) => sum + (counts[at] as number), 0)
    if (hidden.size >= 2 && together >= FEWEST_PEOPLE) break
    hidden.add(k)
  }
  return counts.map((count, k) => (hidden.has(k) ? null : count))
}
