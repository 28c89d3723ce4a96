/** Which categories were used enters; which thresholds can be estimated, and where the others then lie, leaves. */

/** Neighbouring thresholds of which the data know only one: between them lie categories that nobody used. */
export interface Groups {
  /** Indexes of thresholds, from 0; the groups in order. Thresholds beyond the outermost used categories are in none. */
  readonly groups: readonly (readonly number[])[]
  /** The merged code of each category, from 0; -1 for an unused one. */
  readonly codes: readonly number[]
}

/** `used[k]`: whether anybody chose category k + 1. */
export function groupsOf(used: readonly boolean[]): Groups {
  const kept = used.flatMap((is, category) => (is ? [category] : []))
  return {
    groups: kept.slice(1).map((upper, i) => {
      const lower = kept[i] as number
      return Array.from({ length: upper - lower }, (_, k) => lower + k)
    }),
    codes: used.map((_, category) => kept.indexOf(category)),
  }
}

/**
 * All thresholds, ascending, from one estimate a group. Within a group the expert's distances stay as far as there is room;
 * outside all groups the expert's distance to the next threshold stays.
 */
export function spread(estimates: ArrayLike<number>, groups: Groups['groups'], expert: readonly number[]): number[] {
  const out = [...expert]
  groups.forEach((group, g) => {
    const estimate = estimates[g] as number
    const centre = centreOf(group, expert)
    const room = Math.min(
      g === 0 ? Number.POSITIVE_INFINITY : estimate - (estimates[g - 1] as number),
      g === groups.length - 1 ? Number.POSITIVE_INFINITY : (estimates[g + 1] as number) - estimate,
    )
    const widest = Math.max(...group.map((k) => Math.abs((expert[k] as number) - centre)))
    const scale = widest > 0 ? Math.min(1, (0.4 * room) / widest) : 1
    for (const k of group) out[k] = estimate + scale * ((expert[k] as number) - centre)
  })
  const first = groups[0]?.[0] as number
  const last = groups.at(-1)?.at(-1) as number
  for (let k = first - 1; k >= 0; k--)
    out[k] = (out[k + 1] as number) - ((expert[k + 1] as number) - (expert[k] as number))
  for (let k = last + 1; k < out.length; k++)
    out[k] = (out[k - 1] as number) + ((expert[k] as number) - (expert[k - 1] as number))
  return out
}

export function centreOf(group: readonly number[], expert: readonly number[]): number {
  return group.reduce((sum, k) => sum + (expert[k] as number), 0) / group.length
}
