/** What the journal of the only session holds, as it lies on the disk. */
import { readJournal } from '../../src/io/store/journal-content.ts'
import { listJournals } from '../../src/io/store/saved.ts'
import type { SessionEvent } from '../../src/session/events.ts'
import { storeIn } from './journals.ts'

export function eventsIn(home: string): readonly SessionEvent[] {
  const store = storeIn(home)
  const [only, ...others] = listJournals(store)
  if (only === undefined || others.length > 0) throw new Error(`There are ${others.length + (only ? 1 : 0)} journals.`)
  return readJournal(store, only.id).events
}

export type Answered = Extract<SessionEvent, { readonly type: 'answered' }>

export function answersIn(home: string): readonly Answered[] {
  return eventsIn(home).filter((event): event is Answered => event.type === 'answered')
}
