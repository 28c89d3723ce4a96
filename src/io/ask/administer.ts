import type { Bank } from '../../bank/types.ts'
import type { Next } from '../../choose/next.ts'
import { aboutItems } from '../../choose/stopping.ts'
import type { ExitCode } from '../../errors.ts'
import { EXIT } from '../../errors.ts'
import { wrapped } from '../../render/lines.ts'
import type { SessionEvent } from '../../session/events.ts'
import { record } from '../../session/live.ts'
import type { Session } from '../../session/types.ts'
import { writeOut } from '../output.ts'
import type { ColourFlag } from '../terminal.ts'
import { colourLevel, columns, style } from '../terminal.ts'
import type { World } from '../world.ts'
import { itemAsker } from './asker.ts'
import { onDeathSignals } from './signals.ts'
import type { Ending } from './sitting.ts'
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
  readonly color: ColourFlag
  /** How many questions there may be, where that is known better than from the length. */
  readonly expected?: number | null
  /** What was given beforehand and need not be asked. */
  readonly known: { readonly background: boolean; readonly reach: boolean; readonly about: boolean }
}

/** A whole sitting at the terminal: the items, then the facts. The exit code tells whether there is a result to show. */
export async function administer(
  { color, known, resume, ...start }: Administration,
  world: World,
): Promise<{ readonly session: Session; readonly code: ExitCode }> {
  const { stdin: input, stderr: output } = world
  let session = start.session
  const keep = (event: SessionEvent) => {
    start.keep(event)
    session = record(session, event)
  }
  const farewell = (how: Ending) => {
    const text = goodbye(how, session, start, resume)
    return wrapped(text, Math.min(columns(output, world.env), 80) - 1).join('\n')
  }
  const release = onDeathSignals({ input, output }, () => {
    output.write(`\n${farewell('interrupt')}\n`)
  })
  try {
    const ask = itemAsker({ input, output, style: style(colourLevel(output, color, world.env)), now: world.elapsed })
    const sat = await sit({ ...start, ask, keep, elapsed: world.elapsed })
    if (sat.ending !== 'through') return await leave(sat.ending)
    const left = await askFacts(start.bank, known, keep, world)
    if (left !== null) return await leave(left)
    keep({ type: 'finished', stopped: sat.stopped ?? 'complete', at: world.now().toISOString() })
    return { session, code: EXIT.done }
  } finally {
    release()
    // A prompt leaves the input flowing, and that alone would keep the process alive.
    input.pause()
  }

  async function leave(how: Ending): Promise<{ session: Session; code: ExitCode }> {
    await writeOut(output, `${farewell(how)}\n`)
    return { session, code: how === 'interrupt' ? EXIT.interrupted : how === 'closed' ? EXIT.hungUp : EXIT.unfinished }
  }
}

/** What is said to somebody who leaves before there is a result. */
function goodbye(
  how: Ending,
  session: Session,
  { bank, expected }: Pick<Administration, 'bank' | 'expected'>,
  resume: string | null,
): string {
  const answered = session.responses.length
  const items = expected ?? aboutItems(bank, session).items
  const start = how === 'quit' ? '' : 'Stopped. '
  if (resume === null) return `${start}Nothing was saved, as you asked.`
  if (answered === 0) return `${start}Nothing was answered yet. Begin again with: role-fit`
  return `${start}Saved ${answered} of about ${Math.max(items, answered)}. Continue with: ${resume}`
}

/** Background, reach and label, each where the bank asks for it and it is not known; null, or how the person left. */
async function askFacts(
  bank: Bank,
  known: Administration['known'],
  keep: (event: SessionEvent) => void,
  world: World,
): Promise<'quit' | 'interrupt' | null> {
  const streams = { input: world.stdin, output: world.stderr }
  const { askLabel, askOne, askSeveral } = await import('./facts.ts')
  if (bank.background !== null && !known.background) {
    const told = await askSeveral(bank.background, streams)
    if ('left' in told) return told.left
    keep({ type: 'background', ids: told.value })
  }
  if (bank.reach !== null && !known.reach) {
    const told = await askOne(bank.reach, streams)
    if ('left' in told) return told.left
    keep({ type: 'reach', id: told.value })
  }
  if (!known.about) {
    const told = await askLabel(streams)
    if ('left' in told) return told.left
    keep({ type: 'about', label: told.value })
  }
  return null
}
