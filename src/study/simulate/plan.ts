/** What a simulation does, decided once, before the first person: it goes to every thread as it is. */
import type { Bank, LengthName } from '../../bank/types.ts'
import { secondsOf } from '../../choose/next-item.ts'
import { bestFirstOrder, listOrder } from './orders.ts'

export interface SimulationOptions {
  /** How many people; at least 1. */
  readonly people: number
  readonly seed: number
  /** One length, or all of them with the comparison of ways to choose items. */
  readonly length: LengthName | 'all'
  /** People follow other parameters than the bank's. */
  readonly miss: boolean
}

/** Where a run is looked at to compare ways to choose items: after so many items, and after so many expected seconds. */
export interface Checkpoint {
  readonly unit: 'items' | 'seconds'
  readonly amount: number
}

export interface Plan {
  readonly bank: Bank
  readonly options: SimulationOptions
  /** In the order quick, standard, full. */
  readonly lengths: readonly LengthName[]
  /** Item positions in the order of the full form. */
  readonly full: readonly number[]
  /** For comparing ways to choose items: one fixed order, best first; null where they are not compared. */
  readonly bestFirst: readonly number[] | null
  readonly checkpoints: readonly Checkpoint[]
}

const LENGTHS: readonly LengthName[] = ['quick', 'standard', 'full']
/** The shares of the full form at which ways to choose items are compared. */
const SHARES = [1 / 6, 1 / 4, 1 / 3]

export function planOf(bank: Bank, options: SimulationOptions): Plan {
  const full = listOrder(bank, 'full')
  const compares = options.length === 'all'
  const seconds = full.reduce((sum, at) => sum + secondsOf(bank, bank.items[at] as Bank['items'][number]), 0)
  const at = (unit: Checkpoint['unit'], whole: number) =>
    [...new Set(SHARES.map((share) => Math.max(1, Math.round(share * whole))))].map((amount) => ({ unit, amount }))
  return {
    bank,
    options,
    lengths: LENGTHS.filter((length) => compares || length === options.length),
    full,
    bestFirst: compares ? bestFirstOrder(bank) : null,
    checkpoints: compares ? [...at('items', full.length), ...at('seconds', seconds)] : [],
  }
}
