/** The shape of role-fit/simulation/v1, for its JSON Schema. */
import * as z from 'zod'
import { probability, tool } from '../../result/schema.ts'
import { correlation, count, share, simulatedBank } from '../schema-parts.ts'
import type { Simulation } from './types.ts'

const length = z.enum(['quick', 'standard', 'full'])
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
  kind: z.enum(['lead', 'both', 'neither', 'open']),
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
    mean: unit,
    minimum: unit,
    lower: unit.describe('A tenth of the people have so much or less.'),
    median: unit,
    upper: unit.describe('Nine tenths of the people have so much or less.'),
    maximum: unit,
  })

const use = z.strictObject({
  items: spread(z.number().min(0)).describe('How many items are asked.'),
  seconds: spread(seconds).describe('Expected time by the kinds of what is asked, in seconds.'),
  counts: z
    .array(z.strictObject({ items: count, people: count }))
    .describe('How many people were asked so many items.'),
  stopped: z
    .array(
      z.strictObject({
        reason: z.enum(['settled', 'futile', 'maximum', 'complete', 'quit']),
        frequency: share,
      }),
    )
    .describe('Why sittings ended; reasons that did not occur are left out.'),
  exposure: z
    .array(
      z.strictObject({ item: z.string(), share: probability.describe('Of the people who were asked it, 0 to 1.') }),
    )
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
    noHeadline: share,
    first: z
      .array(
        z.strictObject({
          role: z.string(),
          frequency: share.describe('How often it comes first.'),
          headlines: count.describe('How many people get it as a headline.'),
        }),
      )
      .describe('By role, in bank order.'),
  })
  .describe('People whose roles pull exactly alike.')

const report = z.strictObject({
  length,
  recovery: z.array(recovery),
  outcomes: z.array(outcome),
  reliability: z.array(band).describe('By the printed probability of the first role: how often it is truly first.'),
  dimensionReliability: z
    .array(band)
    .describe("By the printed probability of a dimension's lean, from .80: how often its sign is right."),
  dimensionsNamed: z.number().min(0).describe('How many dimension leans are named, on average.'),
  use,
  againstFull,
  equalPulls,
  sameAnswer: z
    .array(
      z.strictObject({
        category: z.enum(['lowest', 'middle', 'highest']),
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
  gate: z.enum([
    'equal-pulls-no-headline',
    'equal-pulls-no-side',
    'same-answer-no-lean',
    'headline-right',
    'no-opposite-headlines',
    'same-lead-as-full',
    'roles-exchange',
  ]),
  length,
  figure: z
    .number()
    .nullable()
    .describe('A share, or for leans and the exchange of roles SDs; null without anybody to count.'),
  standardError: z.number().min(0).nullable().describe('Of the figure, in its unit.'),
  wanted: z.union([z.strictObject({ atLeast: z.number() }), z.strictObject({ atMost: z.number() })]),
  passed: z.boolean().nullable().describe('Null where there is no figure.'),
  sure: z.boolean().describe('False where the figure is nearer to the limit than two standard errors.'),
})

const comparison = z.strictObject({
  choosing: z.enum(['adaptive', 'best-first', 'random']),
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
    schema: z.literal('role-fit/simulation/v1'),
    tool,
    bank: simulatedBank,
    people: z.int().min(1).describe('How many were drawn, and as many more whose roles pull exactly alike.'),
    seed: count.describe('The same seed draws the same people.'),
    truth: z
      .enum(['bank', 'miss'])
      .describe("bank: people follow the bank's parameters; miss: each follows others, drawn around them."),
    lengths: z.array(report),
    gates: z.array(gate).describe('What a bank must hold, with what came out.'),
    comparison: z
      .array(comparison)
      .nullable()
      .describe('Ways to choose items side by side; null where one length alone was simulated.'),
  })
  .describe(
    'What results of simulated people are worth, role-fit/simulation/v1. Numbers to 6 decimals.',
  ) satisfies z.ZodType<Simulation>
