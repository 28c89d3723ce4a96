/** The shape of a bank's own facts in the document that `role-fit questions --json` prints: as bank.yaml, with all defaults. */
import * as z from 'zod'
import { calibration } from './schema.ts'

export const ids = z.array(z.string())
export const numbers = z.record(z.string(), z.number())
export const factor = z.number().positive()

const facts = z
  .strictObject({
    question: z.string().describe('What is asked.'),
    options: z
      .array(
        z.strictObject({
          id: z.string().describe('What a sheet names it by.'),
          title: z.string().describe('What can be chosen.'),
        }),
      )
      .describe('In the order of the bank.'),
  })
  .nullable()

const scale = z.strictObject({
  id: z.string().describe('The id of the scale.'),
  stem: z.string().nullable().describe('The question above the categories; null where there is none.'),
  observer: z.string().nullable().describe('The same about somebody else; null where there is none.'),
  categories: z.array(z.string()).describe('Labels, coded 1 to K in this order.'),
  missing: z.string().describe('The label of the answer that means "not answered".'),
})

const byKind = z.strictObject({
  discrimination: factor.describe('In logits per SD of the prior, above 0.'),
  thresholds: z.array(z.number()).describe('Ascending, in SDs of the prior; empty for choices.'),
  seconds: factor.describe('Expected time for one item, in seconds.'),
})

const length = z.union([
  z.strictObject({
    minimum: z.int().min(1).describe('The fewest answers after which an adaptive form may stop.'),
    maximum: z.int().min(1).describe('The most items that it asks.'),
  }),
  z.strictObject({ items: ids.describe('Ids of the items of a fixed form, in their order.') }),
])

export const bankBlock = z
  .strictObject({
    schema: z.literal('role-fit/bank/v1').describe('Always role-fit/bank/v1.'),
    id: z.string().describe("The bank's id."),
    version: z.string().describe("The bank's version."),
    title: z.string().describe('What the bank asks.'),
    language: z.string().describe('The language of its texts, such as en.'),
    calibration,
    digest: z.string().describe('sha256: and 64 hexadecimal digits over the canonical form of the bank.'),
    roles: ids.describe('Ids of the roles.'),
    dimensions: ids.describe('Ids of the dimensions.'),
    paths: ids.describe('Ids of the career paths.'),
    scales: z.record(z.string(), scale).describe('Rating scales by id.'),
    background: facts.describe('What one has done: never scored, chooses first steps; null where it is not asked.'),
    reach: facts.describe('Where one could try something: never scored; null where it is not asked.'),
    prior: numbers.describe(
      'lambda in [0, 1); gamma and upsilon, correlations; sigma, an SD in logits; inflation, at least 1; weightError, a share.',
    ),
    defaults: z.record(z.string(), byKind).describe('By kind of item.'),
    lengths: z.record(z.string(), length).describe('By name: quick, standard, full.'),
    outcome: numbers.describe(
      'What decides outcomes: probabilities in (0, 1), but low, rope and levelCut in SDs of the prior.',
    ),
  })
  .describe("The bank's own facts, as in bank.yaml, with all defaults filled in.")
