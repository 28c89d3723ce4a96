/** `npm run types` fails where a schema says something else than the type of what is written. At run time there is nothing to see. */
import { expect, test } from 'vitest'
import type * as z from 'zod'
import type { STORE_DOCUMENTS } from '../../src/io/store/document-schemas.ts'
import type { Export } from '../../src/io/store/export.ts'
import type { SavedSession } from '../../src/io/store/sessions.ts'
import type { Explanation } from '../../src/result/explain/types.ts'
import type { RESULT_DOCUMENTS } from '../../src/result/json-schemas.ts'
import type { Plan } from '../../src/result/plan/types.ts'
import type { SessionEvent } from '../../src/session/events.ts'
import { type Agrees, holds, type Read, type Same } from '../library/agrees.ts'

type Documents = typeof RESULT_DOCUMENTS & typeof STORE_DOCUMENTS
type Document<Key extends keyof Documents> = Read<z.output<Documents[Key]>>

type Kinds = Explanation['kind']
type OfKind<Type, Kind> = Extract<Type, { readonly kind: Kind }>
/** The kinds of explanations of which type and schema differ. */
type Different = {
  [Kind in Kinds]: Agrees<OfKind<Explanation, Kind>, OfKind<Document<'explanation'>, Kind>> extends true ? never : Kind
}[Kinds]

type Entry<List> = List extends readonly (infer One)[] ? One : never
type Journaled = NonNullable<Entry<Document<'export'>['sessions']>['journal']>
type EventOf<Type, Name> = Extract<Type, { readonly type: Name }>
type Names = SessionEvent['type']
type DifferentEvents = {
  [Name in Names]: Agrees<EventOf<SessionEvent, Name>, EventOf<Entry<Journaled>, Name>> extends true ? never : Name
}[Names]

test('the schemas of explanation, plan, history and export are their types', () => {
  holds<Agrees<Plan, Document<'plan'>>>()
  holds<Same<Kinds, Document<'explanation'>['kind']>>()
  holds<[Different] extends [never] ? true : false>()
  holds<Agrees<SavedSession, Entry<Document<'history'>['sessions']>>>()
  holds<Agrees<Omit<Entry<Export['sessions']>, 'journal'>, Omit<Entry<Document<'export'>['sessions']>, 'journal'>>>()
  holds<[DifferentEvents] extends [never] ? true : false>()
  holds<Same<Names, Entry<Journaled>['type']>>()
  expect(holds).toBeTypeOf('function')
})

test('what differs is seen', () => {
  // @ts-expect-error: a key that the schema does not know
  holds<Agrees<Plan & { readonly more: string }, Document<'plan'>>>()
  // @ts-expect-error: a key of the schema that is left out
  holds<Agrees<Omit<SavedSession, 'state'>, Entry<Document<'history'>['sessions']>>>()
  // @ts-expect-error: a state that the schema does not know
  holds<Agrees<Omit<SavedSession, 'state'> & { readonly state: 'lost' }, Entry<Document<'history'>['sessions']>>>()
  expect(holds).toBeTypeOf('function')
})
