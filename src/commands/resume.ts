import type { Bank } from '../bank/types.ts'
import { nextAfter, nextToSettle } from '../choose/next.ts'
import type { ExitCode } from '../errors.ts'
import { EXIT, failure } from '../errors.ts'
import type { Conversation } from '../io/ask/conversation.ts'
import type { AskingMode } from '../io/ask/mode.ts'
import { requireDelivery, tell } from '../io/deliver.ts'
import { loadBank } from '../io/load-bank.ts'
import { report } from '../io/report.ts'
import { closeJournal, openJournal } from '../io/store/journal.ts'
import { type ReadSession, readSessions } from '../io/store/sessions.ts'
import type { World } from '../io/world.ts'
import { evaluate } from '../result/evaluate.ts'
import type { SessionEvent } from '../session/events.ts'
import { openItem, replay } from '../session/live.ts'
import type { Session } from '../session/types.ts'
import type { TerminalText } from '../text/safe/brand.ts'
import { terminal } from '../text/safe/terminal.ts'
import type { Sitting } from './conduct.ts'
import { conduct } from './conduct.ts'
import { conversing, modeFor, requireMode } from './interactive.ts'
import type { CommonOptions } from './options.ts'
import { formatOf } from './options.ts'
import { reportBut } from './resume-offer.ts'

/** Goes on with an unfinished session, or asks more of a finished one that stayed open; the newest if none is named. */
export async function resume(id: string | undefined, options: CommonOptions, world: World): Promise<ExitCode> {
  formatOf(options)
  const { bank } = await loadBank(options.bank)
  const mode = requireMode(modeFor(world, options))
  requireDelivery(options)
  const chosen = id ?? (await newest(readSessions(world.store()), bank, world))
  return conversing(mode, options, world, (talk) => goOn(chosen, bank, talk, mode, options, world))
}

/** Opens a saved session and asks on. */
export async function goOn(
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
  const settling = events.some(({ type }) => type === 'finished')
  const more = settling ? moreToAsk(bank, session) : null
  if (more === 0) throw complete(id)
  await tell(world, greeting(id, session, more), quiet)
  const told = (type: SessionEvent['type']) => settling || events.some((event) => event.type === type)
  const other = session.rater !== 'self'
  const asked = session.responses.length
  return {
    bank,
    session,
    open: openItem(events),
    next: more === null ? nextAfter(firstOf(events)) : nextToSettle(asked, more),
    expected: more === null ? null : asked + more,
    journal,
    known: { background: other || told('background'), reach: other || told('reach'), about: told('about') },
    resumed: true,
    finishedBefore: settling,
  }
}

/** How many more a finished session is asked at most: what could settle it, or so many as a quick sitting has at least. */
function moreToAsk(bank: Bank, session: Session): number {
  const { moreItems, itemsLeft } = evaluate(bank, session).outcome
  const { quick } = bank.lengths
  return moreItems ?? Math.min(itemsLeft, quick.adaptive ? quick.minimum : quick.items.length)
}

/** What a retest asks first. */
function firstOf([started]: readonly SessionEvent[]): readonly string[] {
  return started?.type === 'started' ? (started.first ?? []) : []
}

/** The newest unfinished session, else the newest that stayed open; what is wrong with others is said. */
async function newest(
  { sessions, problems }: ReturnType<typeof readSessions>,
  bank: Bank,
  world: World,
): Promise<string> {
  const chosen = toGoOnWith(sessions, bank)
  await reportBut(chosen, problems, world)
  if (chosen !== undefined) return chosen.id
  throw failure(EXIT.usage, 'nothing-to-resume', 'There is no session to go on with.', 'Begin one: role-fit')
}

function toGoOnWith(sessions: readonly ReadSession[], bank: Bank): ReadSession | undefined {
  const all = sessions.filter(({ session }) => session.stopped === null)
  // One of another version, or else of another bank, only where there is no other: then it is said what it would take to go on.
  const unfinished =
    all.find(({ session }) => session.bank.digest === bank.digest) ??
    all.find(({ session }) => session.bank.id === bank.id) ??
    all[0]
  if (unfinished !== undefined) return unfinished
  return sessions.find(
    ({ session }) => session.bank.digest === bank.digest && evaluate(bank, session).outcome.kind === 'open',
  )
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

function complete(id: string): Error {
  return failure(
    EXIT.usage,
    'nothing-left-to-ask',
    `Session ${id} has been asked every question of this set.`,
    `See its result: role-fit show ${id}`,
  )
}

function greeting(id: string, { about, responses }: Session, more: number | null): TerminalText {
  const whose = about === null ? 'no label' : terminal`about ${about}`
  const how = more === null ? 'unfinished' : `finished; up to ${more} more, q shows the new result`
  const done = responses.length === 1 ? '1 question' : `${responses.length} questions`
  return terminal`Going on with ${id} (${whose}, ${done} done, ${how}).\n`
}
