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
    .describe('90 % interval of the mean of these people: what their answers leave open.'),
  standardDeviation: z.number().min(0).describe('Of the estimates over people.'),
  typicalError: z.number().min(0).describe("Root mean square of the people's standard errors."),
}

const outcome = z.enum(['lead', 'both', 'neither', 'open'])
const step = z.enum(['low', 'middle', 'high'])
const role = z.string().nullable()

const direction = z.strictObject({
  words: z.enum(['no direction', 'slight lean', 'lean', 'clear lean']),
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
        .array(z.strictObject({ role, people }))
        .describe('People whose lean can be named (chance of its sign .80 or more), by role; null: not clear.'),
    })
    .nullable()
    .describe('Null for a dimension without a direction, and for banks of more than two roles.'),
  facets: z.array(z.strictObject({ role: z.string(), ...spread })),
})

const person = z.strictObject({
  about: z.string().nullable(),
  source: z.strictObject({ file: z.string(), line: z.int().min(1) }).nullable(),
  outcome,
  role: role.describe('The role that is named; null unless the outcome is lead.'),
  first: z.string().describe('The role with the highest estimate.'),
  probability: probability.describe("P(that role's fit is the highest), 0 to 1."),
  lean: measure.nullable(),
  level: z.strictObject({ ...measure.shape, step }),
  answered: count,
})

export const cohortSchema = z
  .strictObject({
    schema: z.literal('role-fit/cohort/v1'),
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
    outcomes: z.array(z.strictObject({ kind: outcome, role, people })).describe('Every possible outcome.'),
    lean: z
      .strictObject({ first: z.string(), second: z.string(), ...spread, directions: z.array(direction) })
      .nullable()
      .describe("Fit of the bank's first role minus the second; null for banks of more than two roles."),
    level: z.strictObject({ ...spread, steps: z.array(z.strictObject({ step, people })) }),
    roles: z.array(z.strictObject({ ...named, field: z.string(), ...spread })).describe("In the bank's order."),
    dimensions: z.array(dimension),
    persons: z.array(person).nullable().describe('Null unless names were asked for.'),
    limits: sentences,
  })
  .describe('A group of people, role-fit/cohort/v1. Numbers to 6 decimals.') satisfies z.ZodType<Cohort>
