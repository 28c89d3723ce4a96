/** A bank and collected sessions enter; estimated item parameters, with all that speaks for and against them, leave. */
import type { Bank } from '../../bank/types.ts'
import type { Session } from '../../session/types.ts'
import { selfRatings } from '../self-ratings.ts'
import type { Block, EstimatedBlock } from './block.ts'
import { usedBy } from './block.ts'
import type { Codes } from './data.ts'
import { codesOf } from './data.ts'
import { atBestScale, mostEstimations } from './evidence.ts'
import { FOLDS, heldOutOf } from './held-out.ts'
import type { Nodes } from './nodes.ts'
import { normalNodes } from './nodes.ts'
import type { BlockPlan } from './plan.ts'
import { plansOf } from './plan.ts'
import { calibratedItem, keptItem } from './report.ts'
import type { BlockReport, CalibratedItem, Calibration } from './types.ts'
import { FEWEST } from './usable.ts'
import { CLEARLY, wrongSigns } from './wrong-sign.ts'

export interface CalibrationOptions {
  /** All facets of a dimension together, choice items included; else every facet alone. */
  readonly joint: boolean
  /** Which people go into which fold. */
  readonly seed: number
  /** Whether to cross-validate, which takes four times as long as the calibration itself. */
  readonly heldOut?: boolean
}

/** How many estimations are done, of how many. */
export interface CalibrationStep {
  readonly done: number
  readonly total: number
}

/** `calibrating`, without a stop. */
export function calibrateBank(bank: Bank, all: readonly Session[], options: CalibrationOptions): Calibration {
  const steps = calibrating(bank, all, options)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Marginal maximum likelihood with the expert's values as priors, step by step. `all` must be usable (`unusable`). */
export function* calibrating(
  bank: Bank,
  all: readonly Session[],
  options: CalibrationOptions,
): Generator<CalibrationStep, Calibration> {
  const { sessions, observers, blank } = selfRatings(all)
  const codes = codesOf(bank, sessions)
  const people = sessions.map((_, person) => person)
  const plans = plansOf(bank, options.joint).map((plan) => ({
    plan,
    nodes: normalNodes(plan.roles.length, plan.correlation, plan.sigma),
  }))
  const tasks = plans.map(({ plan, nodes }) => planned(plan, nodes, codes, people))
  const used = tasks.filter(({ task }) => task.free.size > 0).length
  const search = mostEstimations(used)
  const total = search + (options.heldOut === false ? 0 : FOLDS * used)
  const at = (done: number): CalibrationStep => ({ done, total })
  const { scale, blocks } = yield* each(estimated(tasks), at)
  const heldOut =
    options.heldOut === false ? null : yield* each(heldOutOf(blocks, scale, options.seed), (done) => at(search + done))
  const errorsOf = new Map(blocks.map((block) => [block, block.estimated?.errors() ?? null]))
  const blockOfItem = new Map(blocks.flatMap((block) => block.plan.items.map(({ id }) => [id, block] as const)))
  return {
    people: sessions.length,
    observers,
    blank,
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
    heldOut,
  }
}

/** What a computation says on its way, in other words. */
function* each<A, B, T>(steps: Generator<A, T>, say: (step: A) => B): Generator<B, T> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    yield say(step.value)
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

function* estimated(
  blocks: readonly Omit<Block, 'estimated'>[],
): Generator<number, { scale: number | null; blocks: readonly Block[] }> {
  const used = blocks.filter(({ task }) => task.free.size > 0)
  if (used.length === 0) return { scale: null, blocks: blocks.map((block) => ({ ...block, estimated: null })) }
  const best = yield* atBestScale(used.map(({ task }) => task))
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
