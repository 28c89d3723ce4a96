import type { Bank } from '../../bank/types.ts'
import { aboutItems } from '../../choose/about-items.ts'
import type { Next } from '../../choose/next.ts'
import type { ExitCode } from '../../errors.ts'
import { EXIT } from '../../errors.ts'
import type { SessionEvent } from '../../session/events.ts'
import { record } from '../../session/live.ts'
import type { Session, Stopped } from '../../session/types.ts'
import type { TerminalText } from '../../text/safe/brand.ts'
import { terminal } from '../../text/safe/terminal.ts'
import { writeNow } from '../output.ts'
import { programName } from '../program-name.ts'
import { fitted } from '../terminal.ts'
import type { World } from '../world.ts'
import type { Conversation, Left } from './conversation.ts'
import { askFacts, type KnownFacts } from './facts.ts'
import { codeOf } from './leaving.ts'
import type { AskingMode } from './mode.ts'
import { reviewRows } from './review-rows.ts'
import { onDeathSignals } from './signals.ts'
import { sit } from './sitting.ts'

export interface Administration {
  readonly bank: Bank
  readonly session: Session
  readonly open: string | null
  readonly next: (bank: Bank, session: Session) => Next
  /** Puts an event on disk, or does nothing where nothing is to be saved. */
  readonly keep: (event: SessionEvent) => void
  /** How to go on later, or null where nothing is saved. */
  readonly resume: string | null
  /** How many questions there may be, where that is known better than from the length. */
  readonly expected?: number | null
  readonly known: KnownFacts
  /** There was a result before: somebody who quits gets the new one. */
  readonly finishedBefore: boolean
}

export interface Administered {
  readonly session: Session
  /** Done where there is a result to show. */
  readonly code: ExitCode
}

/** A whole sitting: the items, a review of all answers, the facts. */
export async function administer(
  { known, resume, finishedBefore, ...start }: Administration,
  talk: Conversation,
  mode: AskingMode,
  world: World,
): Promise<Administered> {
  const { stdin: input, stderr: output } = world
  let session = start.session
  const keep = (event: SessionEvent) => {
    start.keep(event)
    session = record(session, event)
  }
  const farewell = (how: Left) => fitted(goodbye(how, session, start, resume, programName(world)), output, world.env)
  const release = onDeathSignals({ input, output }, () => {
    writeNow(output, terminal`\n`, farewell('interrupt'), terminal`\n`)
  })
  try {
    const through = await answerAll()
    if ('left' in through)
      return finishedBefore && through.left === 'quit' ? finished('quit') : await leave(through.left)
    const left = await askFacts(start.bank, known, talk, keep)
    if (left !== null && !isOver(left)) return await leave(left)
    return finished(through.stopped)
  } finally {
    release()
  }

  function finished(stopped: Stopped): Administered {
    keep({ type: 'finished', stopped, at: world.now().toISOString() })
    return { session, code: EXIT.done }
  }

  /** Asks until the questions are through and the review is content with the answers. */
  async function answerAll(): Promise<{ stopped: Stopped } | { left: Left }> {
    let open = start.open
    for (;;) {
      const sat = await sit({ ...start, session, open, ask: talk.item, keep, elapsed: world.elapsed })
      if ('left' in sat) return { left: sat.left }
      const reviewed = await talk.review(reviewRows(start.bank, session))
      if ('left' in reviewed) return isOver(reviewed.left) ? sat : reviewed
      if (reviewed.value === null) return sat
      open = reviewed.value
      keep({ type: 'back', item: open })
    }
  }

  /** Lines that have run out after the last question are no reason to withhold the result. */
  function isOver(left: Left): boolean {
    return mode === 'lines' && left === 'closed' && input.isTTY !== true
  }

  async function leave(how: Left): Promise<Administered> {
    await talk.say([farewell(how)])
    return { session, code: codeOf(how, mode) }
  }
}

/** What is said to somebody who leaves before there is a result. */
function goodbye(
  how: Left,
  session: Session,
  { bank, expected }: Pick<Administration, 'bank' | 'expected'>,
  resume: string | null,
  program: string,
): TerminalText {
  const answered = session.responses.length
  const items = expected ?? aboutItems(bank, session).items
  const start = how === 'quit' ? '' : 'Stopped. '
  if (resume === null) return terminal`${start}Nothing was saved, as you asked.`
  if (answered === 0) return terminal`${start}Nothing was answered yet. Begin again with: ${program}`
  return terminal`${start}Saved ${answered} of about ${Math.max(items, answered)}. Continue with: ${resume}`
}
