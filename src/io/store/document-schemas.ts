/** The shapes of the documents about what is saved, by the name that `role-fit schema` knows. */
import * as z from 'zod'
import { resultSchema } from '../../result/schema.ts'
import { origin } from '../../result/shared-shapes.ts'
import { sessionEvent } from '../../session/event-schema.ts'
import type { Export } from './export.ts'
import type { SavedSession } from './sessions.ts'

const saved = z.strictObject({
  id: z.string().describe('The saved id, a date and four characters.'),
  about: origin.about,
  rater: origin.rater,
  answered: z.int().min(0).describe('How many items have an answer.'),
  state: z
    .enum(['finished', 'unfinished', 'result', 'damaged', 'newer', 'unreadable'])
    .describe('`result`: without a journal; `newer`: a newer role-fit made it; the last three cannot be read.'),
  written: z.iso.datetime().describe('When it was last written, ISO 8601 in UTC.'),
}) satisfies z.ZodType<SavedSession>

const history = z
  .strictObject({
    schema: z.literal('role-fit/history/v1').describe('Always role-fit/history/v1.'),
    sessions: z.array(saved).describe('Newest first.'),
  })
  .describe('What is saved, role-fit/history/v1.')

const exported = z
  .strictObject({
    schema: z.literal('role-fit/export/v1').describe('Always role-fit/export/v1.'),
    about: z.string().nullable().describe('Whom all of it describes; null for everybody.'),
    results: z.array(resultSchema).describe('Newest first.'),
    sessions: z
      .array(
        saved.extend({
          result: z.int().min(0).nullable().describe('Its position in results, from 0; null where there is none.'),
          journal: z.array(sessionEvent).nullable().describe('Its events in order; null where there are none.'),
        }),
      )
      .describe('Newest first.'),
  })
  .describe('All that is saved with its content, role-fit/export/v1.') satisfies z.ZodType<Omit<Export, 'results'>>

export const STORE_DOCUMENTS = { history, export: exported } as const
