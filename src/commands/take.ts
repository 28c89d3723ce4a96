import type { Bank, LengthName } from '../bank/types.ts'
import { nextItem } from '../choose/next.ts'
import type { ExitCode } from '../errors.ts'
import { requireDelivery } from '../io/deliver.ts'
import { loadBank } from '../io/load-bank.ts'
import { report } from '../io/report.ts'
import { freeId } from '../io/store/ids.ts'
import { appendEvent, createJournal } from '../io/store/journal.ts'
import { sweepStore } from '../io/store/sweep.ts'
import type { World } from '../io/world.ts'
import type { StartedEvent } from '../session/events.ts'
import { record, replay } from '../session/live.ts'
import { VERSION } from '../version.ts'
import { conduct } from './conduct.ts'
import type { FactOptions } from './given-facts.ts'
import { givenFacts } from './given-facts.ts'
import { requireTerminal } from './interactive.ts'
import type { CommonOptions } from './options.ts'
import { formatOf } from './options.ts'

export interface TakeOptions extends CommonOptions, FactOptions {
  readonly length?: LengthName
  readonly seed?: number
  /** False where `--no-save` was given. */
  readonly save?: boolean
}

/** The self-assessment: asks on the terminal, then prints the result on standard output. */
export async function take(options: TakeOptions, world: World): Promise<ExitCode> {
  formatOf(options)
  const { bank, warnings } = await loadBank(options.bank)
  const facts = givenFacts(options, bank)
  requireTerminal(world, options)
  requireDelivery(options)
  await report(world, warnings, false)
  const store = options.save === false ? null : world.store()
  if (store !== null) sweepStore(store, world.now().getTime())
  const { introduce } = await import('../io/ask/introduction.ts')
  const chosen = await introduce(bank, { ...options, store: store?.results ?? null }, world)
  if ('code' in chosen) return chosen.code
  const started = startOf(bank, chosen.length, options.seed, world)
  const id = store === null ? null : freeId(store, world.now(), () => world.random(4))
  const journal = store === null || id === null ? null : createJournal(store, id, started)
  if (journal !== null) for (const event of facts) appendEvent(journal, event)
  const session = facts.reduce(record, replay([started]))
  const known = {
    background: options.background !== undefined,
    reach: options.reach !== undefined,
    about: options.about !== undefined,
  }
  return conduct({ bank, session, open: null, next: nextItem, journal, known }, options, world)
}

function startOf(bank: Bank, length: LengthName, seed: number | undefined, world: World): StartedEvent {
  return {
    type: 'started',
    journal: 1,
    tool: VERSION,
    bank: { id: bank.id, version: bank.version, digest: bank.digest },
    rater: 'self',
    length,
    seed: seed ?? drawnSeed(world),
    at: world.now().toISOString(),
  }
}

/** A whole number from 0 to 65535: short enough to be typed again after `--seed`. */
function drawnSeed(world: World): number {
  const [high = 0, low = 0] = world.random(2)
  return high * 256 + low
}
