/** A plain start enters; the answer of somebody who has an unfinished session leaves: go on with it, or begin anew. */
import type { Bank } from '../bank/types.ts'
import type { ExitCode, Problem } from '../errors.ts'
import type { Conversation } from '../io/ask/conversation.ts'
import type { AskingMode } from '../io/ask/mode.ts'
import { report } from '../io/report.ts'
import type { Store } from '../io/store/home.ts'
import { type ReadSession, readSessions } from '../io/store/sessions.ts'
import type { World } from '../io/world.ts'
import { terminal } from '../text/safe/terminal.ts'

/** The session to go on with, or the exit code of somebody who left. */
export type Offered = { readonly goOn: string } | { readonly code: ExitCode }

/** Asks somebody who has an unfinished session whether to go on with it; null where a new one is to begin. */
export async function resumeOffered(
  bank: Bank,
  talk: Conversation,
  store: Store | null,
  mode: AskingMode,
  world: World,
): Promise<Offered | null> {
  const found = store === null ? NOTHING : readSessions(store)
  const waiting = found.sessions.find(
    ({ session: { bank: of, responses, stopped } }) =>
      stopped === null && of.digest === bank.digest && responses.length > 0,
  )
  await reportBut(waiting, found.problems, world)
  if (waiting === undefined) return null
  const { id, session } = waiting
  const whose = session.about === null ? '' : terminal`, about ${session.about}`
  const question = terminal`There is an unfinished session: ${id}${whose}, ${session.responses.length} answered.`
  const { askedBefore } = await import('../io/ask/leaving.ts')
  const told = await askedBefore(() => talk.one(question, GO_ON_OR_NEW, GO_ON), talk, mode, world)
  if ('code' in told) return told
  if (told.value === GO_ON) return { goOn: id }
  await report(
    world,
    found.problems.filter(({ file }) => file === waiting.path),
    false,
  )
  return null
}

const NOTHING: ReturnType<typeof readSessions> = { sessions: [], problems: [] }

/** What is wrong with other sessions than the one that is gone on with, of which it is told when it is opened. */
export async function reportBut(
  chosen: ReadSession | undefined,
  problems: readonly Problem[],
  world: World,
): Promise<void> {
  const others = problems.filter(({ file }) => chosen === undefined || file !== chosen.path)
  await report(world, others, false)
}

const GO_ON = 'go-on'
const GO_ON_OR_NEW = [
  { value: GO_ON, text: 'Go on with it' },
  { value: 'new', text: 'Begin a new one; this one stays saved' },
]
