/** Nothing enters; what the schemas of all kinds of explanations share leaves. */
import * as z from 'zod'
import { resultSchema } from '../schema.ts'
import { given, origin, role } from '../shared-shapes.ts'

const { lean, quality, contributions } = resultSchema.shape

export const head = {
  schema: z.literal('role-fit/explanation/v1').describe('Always role-fit/explanation/v1.'),
  ...origin,
  answered: quality.shape.answered,
  skipped: quality.shape.skipped,
  lean,
  roles: z.array(role).describe('In bank order.'),
}

export const adds = contributions.element.extend({
  dimension: z.string().describe('The id of its dimension.'),
  answer: given.describe('The answer as the sheet has it.'),
  text: z.string().describe('The answer in words.'),
})

/** The same with what it adds to the lean of one dimension. */
export const dimensionLean = z
  .number()
  .nullable()
  .describe("Added to the dimension's lean, in SDs of the prior; null where it has none.")
export const addsWithin = adds.extend({ dimensionLean })

const source = z.strictObject({
  id: z.string().describe('The id of the source.'),
  title: z.string().nullable().describe('Its title; null where the catalogue lacks it.'),
  grade: z
    .enum(['A', 'B', 'C'])
    .nullable()
    .describe("A: official or survey data; B: a known organisation's handbook; C: one practitioner's account."),
})
export const sources = z.array(source).describe('Where it comes from.')

export const claims = z
  .array(
    z.strictObject({
      id: z.string().describe('The id of the claim.'),
      role: z.string().nullable().describe('The role that it is about.'),
      statement: z.string().nullable().describe('What it says; null where the catalogue lacks it.'),
      note: z.string().nullable().describe('What is to be known besides.'),
      sources,
    }),
  )
  .describe('The claims on which it rests.')

/** Texts that are shown with a role or a path. */
export const texts = z
  .array(
    z.strictObject({
      kind: z.enum(['motivator', 'burden', 'caution']).describe('What the text is.'),
      text: z.string().describe('The text itself.'),
      claims,
    }),
  )
  .describe('What people are told about it.')
