/** A live session: events in the order in which they happened -> Session. */
import type { Bank, LengthName } from '../bank/types.ts'
import type { SessionEvent, StartedEvent } from './events.ts'
import type { Rater, Response, Session } from './types.ts'

export interface StartOptions {
  /** `self` where it is not given. */
  readonly rater?: Rater
  /** `standard` where it is not given. */
  readonly length?: LengthName
  /** Seeds ties and the order of options; null, the default, where nothing is drawn. A whole number of at least 0. */
  readonly seed?: number | null
  readonly about?: string | null
  readonly background?: readonly string[]
  readonly reach?: string | null
}

/** A session of this bank without any response. */
export function startSession(bank: Bank, options: StartOptions = {}): Session {
  return {
    bank: { id: bank.id, version: bank.version, digest: bank.digest },
    about: options.about ?? null,
    rater: options.rater ?? 'self',
    background: options.background ?? [],
    reach: options.reach ?? null,
    length: options.length ?? 'standard',
    seed: options.seed ?? null,
    completed: null,
    stopped: null,
    responses: [],
  }
}

/**
 * The session after one more event. An answer to an item that was answered before replaces that response in its place; an answer
 * after the end makes the session unfinished again. `asked` and `back` change nothing, and `started` begins anew.
 */
export function record(session: Session, event: SessionEvent): Session {
  switch (event.type) {
    case 'started':
      return sessionFrom(event)
    case 'asked':
    case 'back':
      return session
    case 'answered':
      return respond(session, { item: event.item, answer: event.answer, seconds: event.seconds })
    case 'skipped':
      return respond(session, { item: event.item, answer: null, seconds: event.seconds })
    case 'background':
      return { ...session, background: event.ids }
    case 'reach':
      return { ...session, reach: event.id }
    case 'about':
      return { ...session, about: event.label }
    case 'finished':
      return { ...session, stopped: event.stopped, completed: event.at }
  }
}

/** The session that a journal's events tell. Throws a RangeError where the first event is not `started`. */
export function replay(events: readonly SessionEvent[]): Session {
  const [first, ...rest] = events
  if (first?.type !== 'started') throw new RangeError('the first event of a journal is `started`')
  return rest.reduce(record, sessionFrom(first))
}

/** The item that is on the screen after these events: asked or re-opened, and not answered or skipped since; null where there is none. */
export function openItem(events: readonly SessionEvent[]): string | null {
  let open: string | null = null
  for (const event of events) {
    if (event.type === 'asked' || event.type === 'back') open = event.item
    else if (event.type === 'answered' || event.type === 'skipped') open = null
  }
  return open
}

function sessionFrom(event: StartedEvent): Session {
  return {
    bank: event.bank,
    about: null,
    rater: event.rater,
    background: [],
    reach: null,
    length: event.length,
    seed: event.seed,
    completed: null,
    stopped: null,
    responses: [],
  }
}

function respond(session: Session, response: Response): Session {
  const known = session.responses.some(({ item }) => item === response.item)
  const responses = known
    ? session.responses.map((earlier) => (earlier.item === response.item ? response : earlier))
    : [...session.responses, response]
  return { ...session, responses, completed: null, stopped: null }
}
