/** Blocks that were estimated enter; how well their answers are predicted for people whom the estimates have not seen leaves. */
import { shuffledIndexes } from '../../numbers/random.ts'
import { mean, variance } from '../../numbers/sample.ts'
import type { Block } from './block.ts'
import { estimateBlock } from './block.ts'
import type { Codes } from './data.ts'
import { patternsOf } from './data.ts'
import type { ItemValues } from './item-model.ts'
import { patternLikelihoods } from './marginal.ts'
import { expertValues, wholeModel, wholeParameters } from './models.ts'
import type { Nodes } from './nodes.ts'
import type { BlockPlan } from './plan.ts'
import type { HeldOut } from './types.ts'

export const FOLDS = 5

/**
 * Five-fold cross-validation over people; a person's log-likelihood is the sum over blocks. The scale of the prior is the one of all
 * people: one number for the whole bank. Null where nothing was estimated. On the way, how many estimations are done.
 */
export function* heldOutOf(
  blocks: readonly Block[],
  scale: number | null,
  seed: number,
): Generator<number, HeldOut | null> {
  const used = blocks.filter((block) => block.estimated !== null)
  if (used.length === 0 || scale === null) return null
  const people = (used[0] as Block).task.people.length
  const expert = new Float64Array(people)
  const calibrated = new Float64Array(people)
  let done = 0
  for (const fold of foldsOf(people, seed)) {
    const out = new Set(fold)
    for (const { plan, task, estimated: all } of used) {
      const rest = task.people.filter((person) => !out.has(person))
      const items = task.plan.items.filter((item) => task.free.has(item.id) && isEstimable(item.id, task.codes, rest))
      const free = new Set(items.map(({ id }) => id))
      // All people's estimates are no start for a fold: what is held out must leave no trace.
      const converged = all?.maximum.converged === true && free.size > 0
      const values = converged
        ? estimateBlock({ ...task, people: rest, free }, scale).values
        : new Map<string, ItemValues>()
      add(expert, fold, likelihoodsAt(plan, task.nodes, task.codes, fold, new Map()))
      add(calibrated, fold, likelihoodsAt(plan, task.nodes, task.codes, fold, values))
      yield ++done
    }
  }
  const differences = calibrated.map((one, person) => one - (expert[person] as number))
  return {
    ...{ folds: FOLDS, seed, people, expert: mean(expert), calibrated: mean(calibrated) },
    difference: mean(differences),
    standardError: Math.sqrt(variance(differences) / people),
  }
}

/** Without a fold, nobody may be left who answered an item, or all with the same category. */
function isEstimable(item: string, codes: Codes, people: readonly number[]): boolean {
  const own = codes.get(item) as Int16Array
  return new Set(people.map((person) => own[person]).filter((code) => code !== -1)).size > 1
}

function add(to: Float64Array, people: readonly number[], values: Float64Array): void {
  people.forEach((person, k) => {
    to[person] = (to[person] as number) + (values[k] as number)
  })
}

/** People in five parts of nearly equal size, by a seed. */
function foldsOf(people: number, seed: number): readonly (readonly number[])[] {
  const order = shuffledIndexes(people, seed)
  return Array.from({ length: FOLDS }, (_, fold) => order.filter((_, k) => k % FOLDS === fold))
}

/** Log marginal likelihood of each of the people's answers to a block, at these values; the expert's where an item has none. */
export function likelihoodsAt(
  plan: BlockPlan,
  nodes: Nodes,
  codes: Codes,
  people: readonly number[],
  values: ReadonlyMap<string, ItemValues>,
): Float64Array {
  const tables = plan.items.map((item) =>
    wholeModel(item, plan.roles, nodes).table(wholeParameters(values.get(item.id) ?? expertValues(item))),
  )
  const patterns = patternsOf(
    plan.items.map(({ id }) => codes.get(id) as Int16Array),
    people,
  )
  const likelihoods = patternLikelihoods(nodes, tables, patterns)
  return Float64Array.from(patterns.of, (p) => likelihoods[p] as number)
}
