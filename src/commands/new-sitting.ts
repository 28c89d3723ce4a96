/** What a new sitting begins with enters; it is held, or found to be whole already, and its result shown. */
import type { Bank, LengthName } from '../bank/types.ts'
import { aboutItems } from '../choose/about-items.ts'
import { nextAfter } from '../choose/next.ts'
import type { ExitCode } from '../errors.ts'
import { EXIT } from '../errors.ts'
import type { Conversation } from '../io/ask/conversation.ts'
import type { AskingMode } from '../io/ask/mode.ts'
import type { Store } from '../io/store/home.ts'
import { freeId } from '../io/store/ids.ts'
import type { Journal } from '../io/store/journal.ts'
import { appendEvent, closeJournal, createJournal } from '../io/store/journal.ts'
import type { World } from '../io/world.ts'
import type { SessionEvent } from '../session/events.ts'
import { record, replay } from '../session/live.ts'
import type { Session } from '../session/types.ts'
import { type Beginning, startedEvent } from './beginning.ts'
import { conduct, present } from './conduct.ts'
import { requireMode } from './interactive.ts'
import type { CommonOptions } from './options.ts'

export interface NewSitting {
  readonly bank: Bank
  readonly beginning: Beginning
  readonly length: LengthName
  /** Null where nothing is to be saved. */
  readonly store: Store | null
}

export interface SittingOptions extends CommonOptions {
  readonly seed?: number
}

/** Asks what is not known yet, then shows the result. */
export async function sit(
  plan: NewSitting,
  talk: Conversation,
  mode: AskingMode,
  options: SittingOptions,
  world: World,
): Promise<ExitCode> {
  const { bank, beginning } = plan
  const { session, journal } = begin(plan, options, world)
  const knows = (type: SessionEvent['type']) => beginning.events.some((event) => event.type === type)
  // What somebody has done and can reach is worded for oneself alone.
  const other = beginning.rater !== 'self'
  const known = { background: other || knows('background'), reach: other || knows('reach'), about: knows('about') }
  const next = nextAfter(beginning.first)
  const again = beginning.first.length
  // What an earlier result was asked is asked again, also beyond the length.
  const expected = again > aboutItems(bank, session).items ? again : null
  const sitting = { bank, session, open: null, next, expected, journal, known, resumed: false, finishedBefore: false }
  return conduct(sitting, talk, mode, options, world)
}

/** Where nobody can be asked: the result, if the answers given beforehand are a whole sitting already. */
export async function withoutAsking(plan: NewSitting, options: SittingOptions, world: World): Promise<ExitCode> {
  const { bank, beginning } = plan
  const trial = begin({ ...plan, store: null }, options, world).session
  const next = nextAfter(beginning.first)(bank, trial)
  if (!('stopped' in next)) requireMode(null, missingAnswers(bank, trial, beginning.first.length))
  const { session, journal } = begin(plan, options, world)
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
  { bank, beginning, length, store }: NewSitting,
  { seed }: SittingOptions,
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

function missingAnswers(bank: Bank, session: Session, again: number): { message: string; mend: string } {
  const answered = session.responses.length
  const more = Math.max(1, Math.max(aboutItems(bank, session).items, again) - answered)
  return {
    message: `About ${more} ${answered === 0 ? '' : 'more '}${more === 1 ? 'answer is' : 'answers are'} needed, and nobody can be asked here (no terminal, --no-input or CI).`,
    mend: 'Score a sheet: role-fit score answers.yaml (or -). Its form: role-fit schema answers',
  }
}
