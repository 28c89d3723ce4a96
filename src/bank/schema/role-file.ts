/** The schema of a role's file. */
import * as z from 'zod'
import { id, text, tied } from './parts.ts'

export const roleFile = z
  .strictObject({
    role: id.describe('The id of the role, which is also the name of the file'),
    title: text.describe('The title of the role'),
    field: text
      .optional()
      .describe('The field of work inside a sentence, as in "product management"; the title where absent'),
    weights: z
      .record(id, z.number().min(0).max(100).describe('At least 0, at most 100'))
      .describe("The weight of each dimension, on this role's own facets, at least 0; absent means 0"),
    what: text.optional().describe('What the role is'),
    week: z.array(text).max(100).default([]).describe('What a week in it holds'),
    motivators: z.array(tied).max(100).default([]).describe('What draws people to it'),
    words: z
      .array(
        z.strictObject({
          word: text.describe('The word as adverts and colleagues use it'),
          meaning: text.describe('What it means, in one plain sentence'),
        }),
      )
      .max(100)
      .default([])
      .describe('Words of the trade that newcomers may not know, each explained once'),
    burdens: z.array(tied).max(100).default([]).describe('What wears people down in it'),
  })
  .describe('A role: what it weighs and what is told about it')

export type RoleFile = z.infer<typeof roleFile>
