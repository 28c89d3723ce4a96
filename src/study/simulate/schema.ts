/** The shape of role-fit/simulation/v1, for its JSON Schema. */
import * as z from 'zod'
import { probability, tool } from '../../result/schema.ts'
import { correlation, count, itemId, roleId, share, simulatedBank } from '../schema-parts.ts'
import type { Simulation } from './types.ts'

const length = z.enum(['quick', 'standard', 'full']).describe('The length of the form.')
const inSds = z.number().min(0)
const seconds = z.number().min(0)

const recovery = z.strictObject({
  what: z
    .enum(['lean', 'level', 'role', 'facet', 'dimension', 'style'])
    .describe('What is estimated; `dimension`: the lean within one, `style`: response style.'),
  dimension: z.string().nullable().describe('For facets and dimension leans.'),
  role: z.string().nullable().describe('For roles and facets.'),
  correlation: correlation.describe("Pearson's r of estimate and truth; null where one of them never varies."),
  bias: z.number().describe('Mean of estimate minus truth, in SDs of the prior.'),
  rmse: inSds.describe('Root of the mean squared error, in SDs of the prior.'),
  standardError: inSds.describe('Mean standard error as results show it, in SDs of the prior.'),
  rawCoverage: share.describe('How often the truth lies in the 90 % interval of the posterior as it is.'),
  shippedCoverage: share.describe('The same for the interval that results show.'),
})

const outcome = z.strictObject({
  kind: z.enum(['lead', 'both', 'neither', 'open']).describe('The kind of outcome.'),
  frequency: share.describe('How many people are told so.'),
  right: share.nullable().describe('How many of them are told right; null for open, which claims nothing.'),
})

const band = z.strictObject({
  from: probability.describe('The lowest printed probability, 0 to 1.'),
  below: probability.describe('All are below it; 1 itself belongs to the last band.'),
  printed: probability.nullable().describe('Mean of what was printed; null where there is nothing.'),
  right: share.describe('How often it was true.'),
})

const spread = (unit: z.ZodNumber) =>
  z.strictObject({
    mean: unit.describe('The mean.'),
    minimum: unit.describe('The least that anybody has.'),
    lower: unit.describe('A tenth of the people have so much or less.'),
    median: unit.describe('Half of the people have so much or less.'),
    upper: unit.describe('Nine tenths of the people have so much or less.'),
    maximum: unit.describe('The most that anybody has.'),
  })

const use = z.strictObject({
  items: spread(z.number().min(0)).describe('How many items are asked.'),
  seconds: spread(seconds).describe('Expected time by the kinds of what is asked, in seconds.'),
  counts: z
    .array(
      z.strictObject({
        items: count.describe('A number of items.'),
        people: count.describe('How many people were asked so many.'),
      }),
    )
    .describe('How many people were asked so many items.'),
  stopped: z
    .array(
      z.strictObject({
        reason: z.enum(['settled', 'futile', 'maximum', 'complete', 'quit']).describe('Why a sitting ended.'),
        frequency: share.describe('How many sittings ended so.'),
      }),
    )
    .describe('Why sittings ended; reasons that did not occur are left out.'),
  exposure: z
    .array(z.strictObject({ item: itemId, share: probability.describe('Of the people who were asked it, 0 to 1.') }))
    .describe('Every item of the bank, in its order.'),
  never: z.array(z.string()).describe('Ids of items that nobody was asked.'),
  always: z.array(z.string()).describe('Ids of items that everybody was asked.'),
})

const againstFull = z
  .strictObject({
    sameLead: share.describe('Both name the same role, or both name none.'),
    sameOutcome: share.describe('The same kind of outcome and, for a lead, the same role.'),
    opposite: share.describe('Both name a role, and not the same.'),
  })
  .nullable()
  .describe('Against the full form with the same answers; null for the full form.')

const equalPulls = z
  .strictObject({
    noHeadline: share.describe('How many people get no headline.'),
    first: z
      .array(
        z.strictObject({
          role: roleId,
          frequency: share.describe('How often it comes first.'),
          headlines: count.describe('How many people get it as a headline.'),
        }),
      )
      .describe('By role, in bank order.'),
  })
  .describe('People whose roles pull exactly alike.')

const report = z.strictObject({
  length,
  recovery: z.array(recovery).describe('How well what is true comes back.'),
  outcomes: z.array(outcome).describe('One for each kind of outcome.'),
  reliability: z.array(band).describe('By the printed probability of the first role: how often it is truly first.'),
  dimensionReliability: z
    .array(band)
    .describe("By the printed probability of a dimension's lean, from .80: how often its sign is right."),
  dimensionsNamed: z.number().min(0).describe('How many dimension leans are named, on average.'),
  use: use.describe('What is asked, how much of it, and why sittings end.'),
  againstFull,
  equalPulls,
  sameAnswer: z
    .array(
      z.strictObject({
        category: z.enum(['lowest', 'middle', 'highest']).describe('Which answer it always is.'),
        lean: z.number().describe('In SDs of the prior.'),
      }),
    )
    .describe('The lean of somebody who always gives the same answer.'),
  mirror: z
    .number()
    .min(0)
    .describe("The largest change of a role's estimate or probability with the roles listed the other way round."),
})

const gate = z.strictObject({
  gate: z
    .enum([
      'equal-pulls-no-headline',
      'equal-pulls-no-side',
      'same-answer-no-lean',
      'headline-right',
      'no-opposite-headlines',
      'same-lead-as-full',
      'roles-exchange',
    ])
    .describe('A stable word for what is demanded.'),
  length,
  figure: z
    .number()
    .nullable()
    .describe('A share, or for leans and the exchange of roles SDs; null without anybody to count.'),
  standardError: z.number().min(0).nullable().describe('Of the figure, in its unit.'),
  wanted: z
    .union([
      z.strictObject({ atLeast: z.number().describe('The least that passes, in the unit of the figure.') }),
      z.strictObject({ atMost: z.number().describe('The most that passes, in the unit of the figure.') }),
    ])
    .describe('The limit.'),
  passed: z.boolean().nullable().describe('Null where there is no figure.'),
  sure: z.boolean().describe('False where the figure is nearer to the limit than two standard errors.'),
})

const comparison = z.strictObject({
  choosing: z.enum(['adaptive', 'best-first', 'random']).describe('How the next item is chosen.'),
  unit: z.enum(['items', 'seconds']).describe('What everybody gets equally much of.'),
  amount: z.number().min(0).describe('How much, in that unit.'),
  items: z.number().min(0).describe('Mean number of items.'),
  seconds: seconds.describe('Mean expected time, in seconds.'),
  leanError: inSds.describe('Mean standard error of the lean as results show it, in SDs of the prior.'),
  levelError: inSds.describe('The same for the level.'),
  right: share.describe('How often the role that comes first is truly first.'),
  levelCorrelation: correlation.describe("Pearson's r of the estimated and the true level."),
})

export const simulationSchema = z
  .strictObject({
    schema: z.literal('role-fit/simulation/v1').describe('Always role-fit/simulation/v1.'),
    tool,
    bank: simulatedBank,
    people: z.int().min(1).describe('How many were drawn, and as many more whose roles pull exactly alike.'),
    seed: count.describe('The same seed draws the same people.'),
    truth: z
      .enum(['bank', 'miss'])
      .describe("bank: people follow the bank's parameters; miss: each follows others, drawn around them."),
    lengths: z.array(report).describe('One for each length that was simulated.'),
    gates: z.array(gate).describe('What a bank must hold, with what came out.'),
    comparison: z
      .array(comparison)
      .nullable()
      .describe('Ways to choose items side by side; null where one length alone was simulated.'),
  })
  .describe(
    'What results of simulated people are worth, role-fit/simulation/v1. Numbers to 6 decimals.',
  ) satisfies z.ZodType<Simulation>
