import type { Bank } from '../bank/types.ts'
import { nextAfter, nextToSettle } from '../choose/next.ts'
import type { ExitCode } from '../errors.ts'
import { EXIT, failure } from '../errors.ts'
import type { Conversation } from '../io/ask/conversation.ts'
import type { AskingMode } from '../io/ask/mode.ts'
import { requireDelivery, tell } from '../io/deliver.ts'
import { loadBank } from '../io/load-bank.ts'
import { report } from '../io/report.ts'
import type { Store } from '../io/store/home.ts'
import { closeJournal, openJournal } from '../io/store/journal.ts'
import { listJournals } from '../io/store/saved.ts'
import { readable } from '../io/store/sessions.ts'
import type { World } from '../io/world.ts'
import { evaluate } from '../result/evaluate.ts'
import type { SessionEvent } from '../session/events.ts'
import { openItem, replay } from '../session/live.ts'
import type { Session } from '../session/types.ts'
import { visibleLine } from '../text/visible.ts'
import type { Sitting } from './conduct.ts'
import { conduct } from './conduct.ts'
import { converse, modeFor, requireMode } from './interactive.ts'
import type { CommonOptions } from './options.ts'
import { formatOf } from './options.ts'

/** Goes on with an unfinished session, or asks more of a finished one that stayed open; the newest if none is named. */
export async function resume(id: string | undefined, options: CommonOptions, world: World): Promise<ExitCode> {
  formatOf(options)
  const { bank } = await loadBank(options.bank)
  const mode = requireMode(modeFor(world, options))
  requireDelivery(options)
  const chosen = id ?? newest(world.store(), bank)
  return goOn(chosen, bank, await converse(mode, options, world), mode, options, world)
}

/** Asks somebody who has an unfinished session whether to go on with it; null where a new one is to begin. */
export async function resumeOffered(
  bank: Bank,
  talk: Conversation,
  store: Store | null,
  options: CommonOptions,
  mode: AskingMode,
  world: World,
): Promise<ExitCode | null> {
  const waiting =
    store === null ? undefined : unfinishedIn(store).find(({ session }) => session.bank.digest === bank.digest)
  if (waiting === undefined) return null
  const { id, session } = waiting
  const whose = session.about === null ? '' : `, about ${visibleLine(session.about)}`
  const question = `There is an unfinished session: ${id}${whose}, ${session.responses.length} answered.`
  const told = await talk.one(question, GO_ON_OR_NEW, GO_ON)
  if ('left' in told) {
    talk.close()
    return told.left === 'interrupt' ? EXIT.interrupted : EXIT.unfinished
  }
  return told.value === GO_ON ? goOn(id, bank, talk, mode, options, world) : null
}

const GO_ON = 'go-on'
const GO_ON_OR_NEW = [
  { value: GO_ON, text: 'Go on with it' },
  { value: 'new', text: 'Begin a new one; this one stays saved' },
]

async function goOn(
  id: string,
  bank: Bank,
  talk: Conversation,
  mode: AskingMode,
  options: CommonOptions,
  world: World,
): Promise<ExitCode> {
  const opened = openJournal(world.store(), id)
  const sitting = await prepared(opened, bank, id, options, world).catch((cause) => {
    closeJournal(opened.journal)
    throw cause
  })
  return conduct(sitting, talk, mode, options, world)
}

async function prepared(
  { journal, events, problems }: ReturnType<typeof openJournal>,
  bank: Bank,
  id: string,
  { quiet }: CommonOptions,
  world: World,
): Promise<Sitting> {
  await report(world, problems, false)
  const session = replay(events)
  requireSameBank(session, bank, id)
  const finished = session.stopped !== null
  const settling = hasFinished(events)
  const more = settling ? evaluate(bank, session).outcome.moreItems : null
  if (finished && more === null) throw settled(id)
  await tell(world, greeting(id, session, finished), quiet)
  const told = (type: SessionEvent['type']) => finished || events.some((event) => event.type === type)
  return {
    bank,
    session,
    open: openItem(events),
    next: settling ? nextToSettle : nextAfter(firstOf(events)),
    expected: more === null ? null : session.responses.length + more,
    journal,
    known: { background: told('background'), reach: told('reach'), about: told('about') },
  }
}

/** What a retest asks first. */
function firstOf([started]: readonly SessionEvent[]): readonly string[] {
  return started?.type === 'started' ? (started.first ?? []) : []
}

/** Once a session was finished, going on with it means to settle it, also after a further pause. */
function hasFinished(events: readonly SessionEvent[]): boolean {
  return events.some(({ type }) => type === 'finished')
}

/** The sessions that can be read and are not finished, newest first. */
function unfinishedIn(store: Store): { id: string; session: Session }[] {
  return readableIn(store).filter(({ session }) => session.stopped === null)
}

function readableIn(store: Store): { id: string; session: Session }[] {
  return listJournals(store).flatMap(({ id }) => {
    const session = readable(store, id)
    return session === null ? [] : [{ id, session }]
  })
}

/** The newest unfinished session, else the newest that stayed open. */
function newest(store: Store, bank: Bank): string {
  const [unfinished] = unfinishedIn(store)
  if (unfinished !== undefined) return unfinished.id
  const open = readableIn(store).find(
    ({ session }) => session.bank.digest === bank.digest && evaluate(bank, session).outcome.moreItems !== null,
  )
  if (open !== undefined) return open.id
  throw failure(EXIT.usage, 'nothing-to-resume', 'There is no session to go on with.', 'Begin one: role-fit')
}

function requireSameBank(session: Session, bank: Bank, id: string): void {
  if (session.bank.digest === bank.digest) return
  if (session.bank.id !== bank.id)
    throw failure(
      EXIT.content,
      'other-bank',
      `Session ${id} was begun with the bank "${session.bank.id}" ${session.bank.version}, not with "${bank.id}".`,
      `Name its folder: role-fit resume ${id} --bank <folder>, or leave --bank out for the built-in one.`,
    )
  throw failure(
    EXIT.content,
    'bank-changed',
    `The questions have changed since session ${id} was begun (${session.bank.version}, now ${bank.version}).`,
    'Begin anew: role-fit. To go on, use the version of the questions that it was begun with.',
  )
}

function settled(id: string): Error {
  return failure(
    EXIT.usage,
    'already-settled',
    `Session ${id} is finished, and more questions would not change what it says.`,
    `See its result: role-fit show ${id}`,
  )
}

function greeting(id: string, { about, responses }: Session, finished: boolean): string {
  const whose = about === null ? 'no label' : `about ${visibleLine(about)}`
  const how = finished ? 'finished, to settle it' : 'unfinished'
  return `Going on with ${id} (${whose}, ${responses.length} answered so far, ${how}).\n`
}
