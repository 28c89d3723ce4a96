import type { LengthName } from '../bank/types.ts'
import type { ExitCode } from '../errors.ts'
import { EXIT } from '../errors.ts'
import { deliver, requireDelivery } from '../io/deliver.ts'
import { onInterrupt } from '../io/interrupt.ts'
import { loadBank } from '../io/load-bank.ts'
import { progressOf } from '../io/progress.ts'
import { report } from '../io/report.ts'
import { severalCores, workedOut } from '../io/workers.ts'
import type { World } from '../io/world.ts'
import { renderSimulation } from '../render/simulation.ts'
import type { PersonRecord } from '../study/simulate/person.ts'
import { planOf } from '../study/simulate/plan.ts'
import { summarise } from '../study/simulate/summarise.ts'
import { json } from '../text/safe/json.ts'
import type { CommonOptions } from './options.ts'
import { formatOf } from './options.ts'

export interface SimulateOptions extends CommonOptions {
  readonly people: number
  readonly length: LengthName | 'all'
  readonly seed: number
  readonly miss?: boolean
  /** As many as there are cores where it is not given; the output is the same for any number. */
  readonly workers?: number
}

/** Simulated people take a bank: what its results are worth, before anybody has. */
export async function simulate(options: SimulateOptions, world: World): Promise<ExitCode> {
  const format = formatOf(options)
  requireDelivery(options)
  const { bank, warnings } = await loadBank(options.bank)
  await report(world, warnings, format === 'json')
  const { people, seed, length, miss = false } = options
  const plan = planOf(bank, { people, seed, length, miss })
  const progress = progressOf(world, { ...options, total: people, things: 'people' })
  const release = onInterrupt(progress.end)
  const records: PersonRecord[] = []
  try {
    const numbers = Array.from({ length: people }, (_, person) => person)
    const several = Math.min(options.workers ?? severalCores(), people)
    const workers = several > 1 ? several : 0
    for await (const record of workedOut('simulate', plan, numbers, { workers })) {
      records.push(record)
      await progress.at(records.length)
    }
  } finally {
    progress.end()
    release()
  }
  const document = summarise(plan, records)
  await deliver(world, format === 'json' ? json(document) : renderSimulation(document), options)
  return EXIT.done
}
