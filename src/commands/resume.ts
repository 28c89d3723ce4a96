import type { Bank } from '../bank/types.ts'
import { nextItem, nextToSettle } from '../choose/next.ts'
import type { ExitCode } from '../errors.ts'
import { EXIT, failure } from '../errors.ts'
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
import { requireTerminal } from './interactive.ts'
import type { CommonOptions } from './options.ts'
import { formatOf } from './options.ts'

/** Goes on with an unfinished session, or asks more of a finished one that stayed open; the newest if none is named. */
export async function resume(id: string | undefined, options: CommonOptions, world: World): Promise<ExitCode> {
  formatOf(options)
  const { bank } = await loadBank(options.bank)
  requireTerminal(world, options)
  requireDelivery(options)
  const store = world.store()
  const chosen = id ?? newest(store, bank)
  const opened = openJournal(store, chosen)
  const sitting = await prepared(opened, bank, chosen, options, world).catch((cause) => {
    closeJournal(opened.journal)
    throw cause
  })
  return conduct(sitting, options, world)
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
    next: settling ? nextToSettle : nextItem,
    expected: more === null ? null : session.responses.length + more,
    journal,
    known: { background: told('background'), reach: told('reach'), about: told('about') },
  }
}

/** Once a session was finished, going on with it means to settle it, also after a further pause. */
function hasFinished(events: readonly SessionEvent[]): boolean {
  return events.some(({ type }) => type === 'finished')
}

/** The newest unfinished session, else the newest that stayed open. */
function newest(store: Store, bank: Bank): string {
  const sessions = listJournals(store).flatMap(({ id }) => {
    const session = readable(store, id)
    return session === null ? [] : [{ id, session }]
  })
  const unfinished = sessions.find(({ session }) => session.stopped === null)
  if (unfinished !== undefined) return unfinished.id
  const open = sessions.find(
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
