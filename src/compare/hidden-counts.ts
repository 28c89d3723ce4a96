/** Counts of people who part over some possibilities enter; those that may be shown leave, null in place of the others. */

/** Nothing is said about fewer people than these. */
export const FEWEST_PEOPLE = 5

/**
 * Hides counts so that none from 1 to 4 is shown, and none that is hidden can be worked out by somebody who knows the total and this
 * rule. Where any count is from 1 to 4, the zeros go with it, else they would narrow down the rest; then, from the last of these on
 * and round, the next ones, until at least two are hidden, together of five people or more and not of as many as they can be (two
 * of 8 would be 4 and 4). Which go next depends on their places alone: the smallest would tell by being the smallest. Where none is
 * from 1 to 4, all are shown. About fewer than five people nothing is.
 */
export function hiddenCounts(counts: readonly number[]): (number | null)[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total < FEWEST_PEOPLE) return counts.map(() => null)
  if (counts.every((count) => count === 0 || count >= FEWEST_PEOPLE)) return [...counts]
  const small = counts.flatMap((count, k) => (count < FEWEST_PEOPLE ? [k] : []))
  const hidden = new Set(small)
  let together = small.reduce((sum, k) => sum + (counts[k] as number), 0)
  const last = small.at(-1) as number
  const others = counts.map((_, k) => (last + 1 + k) % counts.length).filter((k) => !hidden.has(k))
  for (const k of others) {
    const most = hidden.size === small.length && together === small.length * (FEWEST_PEOPLE - 1)
    if (hidden.size >= 2 && together >= FEWEST_PEOPLE && !most) break
    hidden.add(k)
    together += counts[k] as number
  }
  return counts.map((count, k) => (hidden.has(k) ? null : count))
}
