/** The shape of role-fit/cohort/v1, for its JSON Schema. */
import * as z from 'zod'
import { probability, tool } from '../result/schema.ts'
import type { Cohort } from './cohort-types.ts'
import { bank, count, measure, named, plain, sentences } from './schema-parts.ts'

const people = z
  .int()
  .min(0)
  .nullable()
  .describe('How many people; null where so few, or such a number could be worked out.')

const spread = {
  mean: z.number().describe('Of the estimates, in SDs of the prior.'),
  interval: z
    .tuple([z.number(), z.number()])
    .describe('90 % interval of the mean of these people, in SDs of the prior: what their answers leave open.'),
  standardDeviation: z.number().min(0).describe('Of the estimates over people, in SDs of the prior.'),
  typicalError: z.number().min(0).describe("Root mean square of the people's standard errors, in SDs of the prior."),
}

const outcome = z.enum(['lead', 'both', 'neither', 'open']).describe('What came out.')
const step = z.enum(['low', 'middle', 'high']).describe('The level in three steps.')
const role = z.string().nullable()

const direction = z.strictObject({
  words: z.enum(['no direction', 'slight lean', 'lean', 'clear lean']).describe('The direction in words.'),
  role: role.describe('Towards which role; null for no direction.'),
  people,
})

const dimension = z.strictObject({
  ...named,
  plain,
  lean: z
    .strictObject({
      ...spread,
      sides: z
        .array(z.strictObject({ role: role.describe('The side; null for no clear one.'), people }))
        .describe('People whose lean can be named (chance of its sign .80 or more), by role; null: not clear.'),
    })
    .nullable()
    .describe('Null for a dimension without a direction, and for banks of more than two roles.'),
  facets: z.array(z.strictObject({ role: z.string().describe('A role.'), ...spread })).describe('By role.'),
})

const person = z.strictObject({
  about: z.string().nullable().describe('The label; null without one.'),
  source: z
    .strictObject({ file: z.string().describe('A file.'), line: z.int().min(1).describe('A line, from 1.') })
    .nullable()
    .describe('Where the sheet stands.'),
  outcome,
  role: role.describe('The role that is named; null unless the outcome is lead.'),
  first: z.string().describe('The role with the highest estimate.'),
  probability: probability.describe("P(that role's fit is the highest), 0 to 1."),
  lean: measure.nullable().describe('The lean; null for banks of more than two roles.'),
  level: z.strictObject({ ...measure.shape, step }).describe('The mean of the roles.'),
  answered: count.describe('How many answers.'),
})

export const cohortSchema = z
  .strictObject({
    schema: z.literal('role-fit/cohort/v1').describe('The format of this document.'),
    tool,
    bank,
    people: z.int().min(1).describe('Who is counted: one sheet, one person.'),
    fewest: z.int().min(1).describe('Below so many people there are no statistics.'),
    leftOut: z
      .strictObject({
        observers: count.describe('Sheets about others.'),
        blank: count.describe('Sheets without an answer.'),
        older: count.describe('Sheets of people of whom a newer one counts, and sheets that are there twice.'),
        unusable: count.describe('Sheets or files that could not be used.'),
      })
      .describe('Sheets that are not counted.'),
    outcomes: z
      .array(z.strictObject({ kind: outcome, role: role.describe('The role, for lead.'), people }))
      .describe('Every possible outcome.'),
    lean: z
      .strictObject({
        first: z.string().describe('The role whose fit it begins with.'),
        second: z.string().describe('The role whose fit is taken off.'),
        ...spread,
        directions: z.array(direction).describe('How many lean where.'),
      })
      .nullable()
      .describe("Fit of the bank's first role minus the second; null for banks of more than two roles."),
    level: z
      .strictObject({ ...spread, steps: z.array(z.strictObject({ step, people })).describe('How many on each step.') })
      .describe('The mean of the roles.'),
    roles: z
      .array(z.strictObject({ ...named, field: z.string().describe('What people in the role work in.'), ...spread }))
      .describe("In the bank's order."),
    dimensions: z.array(dimension).describe('By dimension.'),
    persons: z.array(person).nullable().describe('Null unless names were asked for.'),
    limits: sentences.describe('What it cannot say.'),
  })
  .describe('A group of people, role-fit/cohort/v1. Numbers to 6 decimals.') satisfies z.ZodType<Cohort>
