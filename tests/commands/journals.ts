import { join } from 'node:path'
import type { Store } from '../../src/io/store/home.ts'
import { appendEvent, closeJournal, createJournal } from '../../src/io/store/journal.ts'
import type { SessionEvent, StartedEvent } from '../../src/session/events.ts'
import type { Session } from '../../src/session/types.ts'
import { NOW } from '../world.ts'

export function storeIn(home: string): Store {
  return { journals: join(home, 'journals'), results: join(home, 'results') }
}

/** Saves a session as if it had been sat through: its answers, the facts, and its end where it has one. */
export function keepJournal(home: string, id: string, session: Session): void {
  const { bank, rater, length, seed, responses, about, stopped } = session
  const started = {
    ...{ type: 'started', journal: 1, tool: '1.0.0', bank: { ...bank, digest: bank.digest ?? 'sha256:0' } },
    ...{ rater, length: length ?? 'full', seed: seed ?? 7, at: NOW },
  } as const satisfies StartedEvent
  const answers = responses.flatMap(({ item, answer, seconds }): SessionEvent[] => [
    { type: 'asked', item },
    answer === null
      ? { type: 'skipped', item, seconds: seconds ?? 1 }
      : { type: 'answered', item, answer, seconds: seconds ?? 1 },
  ])
  const end: SessionEvent[] = [
    { type: 'background', ids: session.background },
    { type: 'reach', id: session.reach },
    { type: 'about', label: about },
    { type: 'finished', stopped: stopped ?? 'quit', at: NOW },
  ]
  const journal = createJournal(storeIn(home), id, started)
  for (const event of [...answers, ...(stopped === null ? [] : end)]) appendEvent(journal, event)
  closeJournal(journal)
}
