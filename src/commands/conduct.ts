import type { Bank } from '../bank/types.ts'
import type { Next } from '../choose/next.ts'
import type { ExitCode } from '../errors.ts'
import { EXIT } from '../errors.ts'
import type { Conversation } from '../io/ask/conversation.ts'
import type { KnownFacts } from '../io/ask/facts.ts'
import type { AskingMode } from '../io/ask/mode.ts'
import { deliver } from '../io/deliver.ts'
import { programName } from '../io/program-name.ts'
import type { Journal } from '../io/store/journal.ts'
import { appendEvent, closeJournal } from '../io/store/journal.ts'
import { saveResult } from '../io/store/results.ts'
import { removeSession } from '../io/store/saved.ts'
import type { World } from '../io/world.ts'
import { evaluate } from '../result/evaluate.ts'
import type { SessionEvent } from '../session/events.ts'
import type { Session } from '../session/types.ts'
import { inShell } from '../text/in-shell.ts'
import { json } from '../text/safe/json.ts'
import type { CommonOptions } from './options.ts'
import { reportText } from './report-text.ts'

export interface Sitting {
  readonly bank: Bank
  readonly session: Session
  /** The item to begin with, or null for whatever comes next. */
  readonly open: string | null
  readonly next: (bank: Bank, session: Session) => Next
  /** Null where nothing is to be saved. */
  readonly journal: Journal | null
  readonly known: KnownFacts
  /** The session existed before: it is never removed, however little can be read of it. */
  readonly resumed: boolean
  /** There was a result before: somebody who leaves gets the new one. */
  readonly finishedBefore: boolean
  /** How many questions there may be, where that is known better than from the length. */
  readonly expected?: number | null
}

/** One sitting, new or resumed: asks, saves, and shows the result where there is one. */
export async function conduct(
  sitting: Sitting,
  talk: Conversation,
  mode: AskingMode,
  options: CommonOptions,
  world: World,
): Promise<ExitCode> {
  const { bank, journal } = sitting
  let empty = false
  try {
    const { administer } = await import('../io/ask/administer.ts')
    const keep = (event: SessionEvent) => {
      if (journal !== null) appendEvent(journal, event)
    }
    const withBank = options.bank === undefined ? '' : ` --bank ${inShell(options.bank)}`
    const resume = journal === null ? null : `${programName(world)} resume${withBank}`
    const { session, code } = await administer({ ...sitting, keep, resume }, talk, mode, world)
    empty = !sitting.resumed && code !== EXIT.done && session.responses.length === 0
    // Whoever was asked in lines reads the result in lines, too.
    const accessible = options.accessible === true || mode === 'lines'
    if (code === EXIT.done) await present(bank, session, journal?.id ?? null, { ...options, accessible }, world)
    return code
  } finally {
    if (journal !== null) closeJournal(journal)
    // Somebody who only looked in leaves nothing behind.
    if (journal !== null && empty) removeSession(world.store(), journal.id)
  }
}

/** Saves the result under `id` (unless null) and shows it. */
export async function present(
  bank: Bank,
  session: Session,
  id: string | null,
  options: CommonOptions,
  world: World,
): Promise<void> {
  const result = evaluate(bank, session)
  if (id !== null) saveResult(world.store(), id, json(result), inTheJournal(id))
  await deliver(world, await reportText(result, id, options, () => bank, world), options)
}

function inTheJournal(id: string): string {
  return `All answers are in the journal. Mend the cause, then see the result: role-fit show ${id}`
}
