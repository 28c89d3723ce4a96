import { isGraded } from '../../bank/kinds.ts'
import type { Item } from '../../bank/types.ts'
import type { Codes } from './data.ts'
import { patternsOf } from './data.ts'
import { patternLikelihoods } from './marginal.ts'
import { expertValues, wholeModel, wholeParameters } from './models.ts'
import type { Nodes } from './nodes.ts'
import { project } from './nodes.ts'
import type { BlockPlan } from './plan.ts'

/** Below this, chance alone is no likely reason (one-sided, .05). */
export const CLEARLY = -1.6448536

/** An item whose answers run against what the other items say about its traits. */
export interface WrongSign {
  readonly item: string
  /** Score statistic in standard errors, below 0. */
  readonly z: number
}

/**
 * Items whose free discrimination would be negative, most negative first. The logarithm of a discrimination knows no sign, so it
 * is asked for on its real scale: the slope of an item's log-likelihood in its discrimination at 0, where its categories have
 * the shares that they have, and where the person's traits are what the other items say (Rao's score test). The worst
 * item is taken out and the rest looked at again, as one item turned round also drags down the others.
 */
export function wrongSigns(
  plan: BlockPlan,
  nodes: Nodes,
  codes: Codes,
  people: readonly number[],
  candidates: ReadonlySet<string>,
): readonly WrongSign[] {
  const found: WrongSign[] = []
  for (let items = plan.items; items.length > 1; ) {
    const scores = scoresOf({ ...plan, items }, nodes, codes, people).filter(({ item }) => candidates.has(item))
    const worst = scores.reduce<WrongSign | null>((most, one) => (most === null || one.z < most.z ? one : most), null)
    if (worst === null || worst.z >= 0) break
    // Of two items that contradict each other nobody can say which is turned round.
    if (items.length === 2) return [...found, ...scores.filter(({ z }) => z < 0)]
    found.push(worst)
    items = items.filter(({ id }) => id !== worst.item)
  }
  return found
}

function scoresOf(plan: BlockPlan, nodes: Nodes, codes: Codes, people: readonly number[]): WrongSign[] {
  const models = plan.items.map((item) => wholeModel(item, plan.roles, nodes))
  const tables = models.map((model) => model.table(wholeParameters(expertValues(model.item))))
  const patterns = patternsOf(
    plan.items.map(({ id }) => codes.get(id) as Int16Array),
    people,
  )
  return plan.items.map((item, i) => {
    const others = { ...patterns, codes: patterns.codes.slice() }
    others.codes.fill(-1, i * patterns.size, (i + 1) * patterns.size)
    const own = patterns.codes.subarray(i * patterns.size, (i + 1) * patterns.size)
    const slopes = slopesAtZero(item, own, patterns.counts)
    const along = directionsOf(item, plan.roles).map((direction) => project(nodes, direction))
    let sum = 0
    let squares = 0
    patternLikelihoods(nodes, tables, others, (p, posterior) => {
      const code = own[p] as number
      if (code < 0) return
      const score = along.reduce((total, one, o) => total + mean(one, posterior) * (slopes(code)[o] as number), 0)
      sum += (patterns.counts[p] as number) * score
      squares += (patterns.counts[p] as number) * score * score
    })
    return { item: item.id, z: squares > 0 ? sum / Math.sqrt(squares) : 0 }
  })
}

/** The directions in trait space that the item's slopes belong to: one, or one an option. */
function directionsOf(item: Item, roles: readonly string[]): number[][] {
  const loadings = isGraded(item) ? [item.loadings] : item.options.map((option) => option.loadings)
  return loadings.map((of) => roles.map((role) => of[role] ?? 0))
}

/** Per answer code, the slopes of log P in each direction where the discrimination is 0; of best-worst only the best is used. */
function slopesAtZero(item: Item, own: Int16Array, counts: Float64Array): (code: number) => readonly number[] {
  const shares: number[] = []
  let total = 0
  const kindOf = (code: number) => (item.kind === 'best-worst' ? Math.floor(code / (item.options.length - 1)) : code)
  own.forEach((code, p) => {
    if (code < 0) return
    shares[kindOf(code)] = (shares[kindOf(code)] ?? 0) + (counts[p] as number)
    total += counts[p] as number
  })
  const share = (k: number) => (shares[k] ?? 0) / total
  if (isGraded(item)) {
    // 1 - F_k - F_k+1: how much of the sample lies below the answer, less how much lies above it.
    const below = (k: number) => Array.from({ length: k }, (_, j) => share(j)).reduce((sum, one) => sum + one, 0)
    return (code) => [below(code) - (1 - below(code + 1))]
  }
  const sign = item.reversed ? -1 : 1
  return (code) => item.options.map((_, o) => sign * ((o === kindOf(code) ? 1 : 0) - share(o)))
}

function mean(values: Float64Array, weights: Float64Array): number {
  let sum = 0
  for (let q = 0; q < values.length; q++) sum += (values[q] as number) * (weights[q] as number)
  return sum
}
