/** A bank and collected sessions enter; estimated item parameters, with all that speaks for and against them, leave. */
import type { Bank } from '../../bank/types.ts'
import type { Session } from '../../session/types.ts'
import type { EstimatedBlock, Task } from './block.ts'
import { estimateBlock, usedBy } from './block.ts'
import type { Codes } from './data.ts'
import { codesOf } from './data.ts'
import { atBestScale } from './evidence.ts'
import { FOLDS, foldsOf, likelihoodsAt } from './held-out.ts'
import type { ItemValues } from './item-model.ts'
import type { Nodes } from './nodes.ts'
import { normalNodes } from './nodes.ts'
import type { BlockPlan } from './plan.ts'
import { plansOf } from './plan.ts'
import { calibratedItem, keptItem } from './report.ts'
import type { BlockReport, CalibratedItem, Calibration, HeldOut } from './types.ts'
import { FEWEST } from './usable.ts'
import type { WrongSign } from './wrong-sign.ts'
import { CLEARLY, wrongSigns } from './wrong-sign.ts'

export interface CalibrationOptions {
  /** All facets of a dimension together, choice items included; else every facet alone. */
  readonly joint: boolean
  /** Which people go into which fold. */
  readonly seed: number
  /** Whether to cross-validate, which takes four times as long as the calibration itself. */
  readonly heldOut?: boolean
}

interface Block {
  readonly task: Task
  /** With the items that clearly run against the others, which `task` leaves out. */
  readonly plan: BlockPlan
  readonly wrong: readonly WrongSign[]
  readonly estimated: EstimatedBlock | null
}

/** Marginal maximum likelihood with the expert's values as priors. `sessions` must be usable (`unusable`). */
export function calibrateBank(bank: Bank, all: readonly Session[], options: CalibrationOptions): Calibration {
  const sessions = all.filter(({ rater }) => rater === 'self')
  const codes = codesOf(bank, sessions)
  const people = sessions.map((_, person) => person)
  const plans = plansOf(bank, options.joint).map((plan) => ({
    plan,
    nodes: normalNodes(plan.roles.length, plan.correlation, plan.sigma),
  }))
  const { scale, blocks } = estimated(plans.map(({ plan, nodes }) => planned(plan, nodes, codes, people)))
  const errorsOf = new Map(blocks.map((block) => [block, block.estimated?.errors() ?? null]))
  const blockOfItem = new Map(blocks.flatMap((block) => block.plan.items.map(({ id }) => [id, block] as const)))
  return {
    people: sessions.length,
    observers: all.length - sessions.length,
    joint: options.joint,
    scale,
    blocks: blocks.map((block) => reportOf(block)),
    items: bank.items.map((item): CalibratedItem => {
      const answered = answersTo(item.id, codes)
      const block = blockOfItem.get(item.id)
      const values = block?.estimated?.maximum.converged === true ? block.estimated.values.get(item.id) : undefined
      if (block === undefined || values === undefined)
        return keptItem(item, answered, block?.wrong.find((one) => one.item === item.id) ?? null, block !== undefined)
      const errors = errorsOf.get(block)?.get(item.id) ?? null
      return calibratedItem(item, answered, values, errors, usedBy(item, codes, people))
    }),
    heldOut: options.heldOut === false ? null : heldOutOf(blocks, scale, options.seed),
  }
}

function answersTo(item: string, codes: Codes): number {
  return (codes.get(item) as Int16Array).filter((code) => code >= 0).length
}

function planned(plan: BlockPlan, nodes: Nodes, codes: Codes, people: readonly number[]): Omit<Block, 'estimated'> {
  const enough = new Set(plan.items.map(({ id }) => id).filter((id) => answersTo(id, codes) >= FEWEST))
  const wrong = wrongSigns(plan, nodes, codes, people, enough)
  const free = new Set([...enough].filter((id) => !wrong.some(({ item }) => item === id)))
  // An item turned round would pull the traits of all the others, so it is left out altogether.
  const isTrusted = (id: string) => !wrong.some(({ item, z }) => item === id && z < CLEARLY)
  const trusted = { ...plan, items: plan.items.filter(({ id }) => isTrusted(id)) }
  return { task: { plan: trusted, nodes, codes, people, free }, plan, wrong }
}

function estimated(blocks: readonly Omit<Block, 'estimated'>[]): { scale: number | null; blocks: readonly Block[] } {
  const used = blocks.filter(({ task }) => task.free.size > 0)
  if (used.length === 0) return { scale: null, blocks: blocks.map((block) => ({ ...block, estimated: null })) }
  const best = atBestScale(used.map(({ task }) => task))
  const of = new Map(used.map((block, k) => [block, best.blocks[k] as EstimatedBlock]))
  return { scale: best.scale, blocks: blocks.map((block) => ({ ...block, estimated: of.get(block) ?? null })) }
}

function reportOf({ plan, task: { free, codes }, estimated }: Block): BlockReport {
  const maximum = estimated?.maximum ?? null
  const [first] = plan.items
  const answered = first === undefined ? [] : Array.from(codes.get(first.id) as Int16Array, (_, person) => person)
  return {
    dimension: plan.dimension,
    roles: plan.roles,
    people: answered.filter((person) => plan.items.some(({ id }) => (codes.get(id)?.[person] as number) >= 0)).length,
    estimated: maximum?.converged === true ? [...free] : [],
    value: maximum?.value ?? null,
    gradientNorm: maximum?.gradientNorm ?? null,
    gradientError: maximum?.gradientError ?? null,
    converged: maximum?.converged ?? null,
  }
}

/**
 * Five-fold cross-validation over people; a person's log-likelihood is the sum over blocks. The scale of the prior is the one of all
 * people: one number for the whole bank. Null where nothing was estimated.
 */
function heldOutOf(blocks: readonly Block[], scale: number | null, seed: number): HeldOut | null {
  const used = blocks.filter((block) => block.estimated !== null)
  if (used.length === 0 || scale === null) return null
  const people = (used[0] as Block).task.people.length
  const expert = new Float64Array(people)
  const calibrated = new Float64Array(people)
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
    }
  }
  const differences = calibrated.map((one, person) => one - (expert[person] as number))
  const difference = average(differences)
  const spread = differences.reduce((sum, one) => sum + (one - difference) ** 2, 0) / (people - 1)
  return {
    ...{ folds: FOLDS, seed, people, expert: average(expert), calibrated: average(calibrated), difference },
    standardError: Math.sqrt(spread / people),
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

function average(values: Float64Array): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length
}
