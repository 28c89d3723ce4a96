import type { Bank, LengthName } from '../bank/types.ts'
import { nextAfter } from '../choose/next.ts'
import { aboutItems } from '../choose/stopping.ts'
import type { ExitCode } from '../errors.ts'
import { EXIT, failure } from '../errors.ts'
import type { Conversation } from '../io/ask/conversation.ts'
import type { AskingMode } from '../io/ask/mode.ts'
import { requireDelivery } from '../io/deliver.ts'
import { loadBank } from '../io/load-bank.ts'
import { report } from '../io/report.ts'
import type { Store } from '../io/store/home.ts'
import { freeId } from '../io/store/ids.ts'
import type { Journal } from '../io/store/journal.ts'
import { appendEvent, closeJournal, createJournal } from '../io/store/journal.ts'
import { sweepStore } from '../io/store/sweep.ts'
import type { World } from '../io/world.ts'
import type { SessionEvent } from '../session/events.ts'
import { record, replay } from '../session/live.ts'
import type { Session } from '../session/types.ts'
import type { Beginning, BeginningOptions } from './beginning.ts'
import { beginningOf, startedEvent } from './beginning.ts'
import { conduct, present } from './conduct.ts'
import { conversing, modeFor, requireMode } from './interactive.ts'
import type { CommonOptions } from './options.ts'
import { formatOf } from './options.ts'
import { resumeOffered } from './resume.ts'

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
  if (mode === null) return withoutAsking(bank, beginning, store, options, world)
  return conversing(mode, options, world, async (talk) => {
    const offered = await resumeOffered(bank, talk, isPlainStart(options) ? store : null, options, mode, world)
    return offered ?? asking(bank, beginning, store, talk, mode, options, world)
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
  const length = options.length ?? (options.fromStdin === true ? 'standard' : undefined)
  const { rater, about } = beginning
  const introduction = { rater, about, saving: store !== null, ...(length === undefined ? {} : { length }) }
  const chosen = await introduce(bank, { ...introduction, quiet: options.quiet === true }, talk, mode, world)
  if ('code' in chosen) return chosen.code
  const { session, journal } = begin(bank, beginning, chosen.length, store, options, world)
  const knows = (type: SessionEvent['type']) => beginning.events.some((event) => event.type === type)
  // What somebody has done and can reach is worded for oneself alone.
  const other = rater !== 'self'
  const known = { background: other || knows('background'), reach: other || knows('reach'), about: knows('about') }
  const next = nextAfter(beginning.first)
  const sitting = { bank, session, open: null, next, journal, known, resumed: false, finishedBefore: false }
  return conduct(sitting, talk, mode, options, world)
}

/** Where nobody can be asked: the result, if the answers given beforehand are a whole sitting already. */
async function withoutAsking(
  bank: Bank,
  beginning: Beginning,
  store: Store | null,
  options: TakeOptions,
  world: World,
): Promise<ExitCode> {
  const length = options.length ?? 'standard'
  const trial = begin(bank, beginning, length, null, options, world).session
  const next = nextAfter(beginning.first)(bank, trial)
  if (!('stopped' in next)) requireMode(null, missingAnswers(bank, trial))
  const { session, journal } = begin(bank, beginning, length, store, options, world)
  const stopped = 'stopped' in next ? next.stopped : 'complete'
  const finished: SessionEvent = { type: 'finished', stopped, at: world.now().toISOString() }
  try {
    if (journal !== null) appendEvent(journal, finished)
    await present(bank, record(session, finished), journal?.id ?? null, options, world)
  } finally {
    if (journal !== null) closeJournal(journal)
  }
  return EXIT.done
}

/** Starts session and journal with everything that is known. */
function begin(
  bank: Bank,
  beginning: Beginning,
  length: LengthName,
  store: Store | null,
  { seed }: TakeOptions,
  world: World,
): { session: Session; journal: Journal | null } {
  const started = startedEvent(bank, beginning, { length, seed }, world)
  const id = store === null ? null : freeId(store, world.now(), () => world.random(4))
  const journal = store === null || id === null ? null : createJournal(store, id, started)
  if (journal !== null) keepAll(journal, beginning.events)
  return { session: beginning.events.reduce(record, replay([started])), journal }
}

function keepAll(journal: Journal, events: readonly SessionEvent[]): void {
  try {
    for (const event of events) appendEvent(journal, event)
  } catch (cause) {
    closeJournal(journal)
    throw cause
  }
}

function missingAnswers(bank: Bank, session: Session): { message: string; mend: string } {
  const answered = session.responses.length
  const more = Math.max(1, aboutItems(bank, session).items - answered)
  return {
    message: `About ${more} ${answered === 0 ? '' : 'more '}answers are needed, and nobody can be asked here (no terminal, --no-input or CI).`,
    mend: 'Score a sheet: role-fit score answers.yaml (or -). Its form: role-fit schema answers',
  }
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
