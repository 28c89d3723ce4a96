import type { Bank, LengthName } from '../bank/types.ts'
import type { ExitCode } from '../errors.ts'
import { EXIT, failure } from '../errors.ts'
import type { Conversation } from '../io/ask/conversation.ts'
import type { AskingMode } from '../io/ask/mode.ts'
import { requireDelivery } from '../io/deliver.ts'
import { loadBank } from '../io/load-bank.ts'
import { report } from '../io/report.ts'
import type { Store } from '../io/store/home.ts'
import { sweepStore } from '../io/store/sweep.ts'
import type { World } from '../io/world.ts'
import type { Beginning, BeginningOptions } from './beginning.ts'
import { beginningOf } from './beginning.ts'
import { conversing, modeFor } from './interactive.ts'
import type { CommonOptions } from './options.ts'
import { formatOf } from './options.ts'
import { resumeOffered } from './resume-offer.ts'

export interface TakeOptions extends CommonOptions, BeginningOptions {
  readonly length?: LengthName
  /** False where `--no-save` was given. */
  readonly save?: boolean
  /** Begin anew without offering to go on with an unfinished session. */
  readonly fresh?: boolean
  /** `-` was given: typed lines come from standard input. */
  readonly fromStdin?: boolean
}

/** The self-assessment: asks what is not known yet, then prints the result on standard output. */
export async function take(options: TakeOptions, world: World): Promise<ExitCode> {
  formatOf(options)
  requireOneReader(options)
  const { bank, warnings } = await loadBank(options.bank)
  const beginning = await beginningOf(options, bank, world)
  const mode = modeFor(world, options, options.fromStdin)
  requireDelivery(options)
  await report(world, [...warnings, ...beginning.problems], false)
  const store = options.save === false ? null : world.store()
  if (store !== null) sweepStore(store, world.now().getTime())
  if (mode === null) {
    const { withoutAsking } = await import('./new-sitting.ts')
    return withoutAsking({ bank, beginning, length: options.length ?? beginning.proposed, store }, options, world)
  }
  return conversing(mode, options, world, async (talk) => {
    const offered = await resumeOffered(bank, talk, isPlainStart(options) ? store : null, mode, world)
    if (offered === null) return asking(bank, beginning, store, talk, mode, options, world)
    if ('code' in offered) return offered.code
    return (await import('./resume.ts')).goOn(offered.goOn, bank, talk, mode, options, world)
  })
}

async function asking(
  bank: Bank,
  given: Beginning,
  store: Store | null,
  talk: Conversation,
  mode: AskingMode,
  options: TakeOptions,
  world: World,
): Promise<ExitCode> {
  const { introduce, askWhom } = await import('../io/ask/introduction.ts')
  const beginning = await askWhom(given, talk, mode, world)
  if ('code' in beginning) return beginning.code
  // Lines from a pipe answer the questions, so that the first of them is never taken for a length.
  const length = options.length ?? (options.fromStdin === true ? beginning.proposed : undefined)
  const { rater, about } = beginning
  const introduction = {
    rater,
    about,
    saving: store !== null,
    again: given.first.length,
    proposed: beginning.proposed,
    ...(length === undefined ? {} : { length }),
  }
  const chosen = await introduce(bank, { ...introduction, quiet: options.quiet === true }, talk, mode, world)
  if ('code' in chosen) return chosen.code
  const { sit } = await import('./new-sitting.ts')
  return sit({ bank, beginning, length: chosen.length, store }, talk, mode, options, world)
}

/** Only somebody who just starts the program is asked whether to go on with an earlier session. */
function isPlainStart({ fresh, fromStdin, ...options }: TakeOptions): boolean {
  const { answers, retest, observer, about, background, reach, length, seed } = options
  const given = [answers, retest, observer, about, background, reach, length, seed]
  return fresh !== true && fromStdin !== true && given.every((option) => option === undefined)
}

function requireOneReader({ fromStdin, answers, retest }: TakeOptions): void {
  if ([fromStdin === true, answers === '-', retest === '-'].filter(Boolean).length < 2) return
  throw failure(
    EXIT.usage,
    'stdin-twice',
    'Standard input is named twice with -.',
    'Keep one - and name files for the others.',
  )
}
