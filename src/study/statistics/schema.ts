/** The shape of role-fit/statistics/v1, for its JSON Schema. */
import * as z from 'zod'
import { probability, tool } from '../../result/schema.ts'
import { bank, blank, count, dimensionId, itemId, kind, observers, people, roleId } from '../schema-parts.ts'
import type { Statistics } from './types.ts'

const scale = z.strictObject({
  dimension: z.string().nullable().describe('Null: the role over all dimensions.'),
  role: roleId,
  items: z.array(z.string()).describe('Ids of its graded items.'),
  people: count.nullable().describe('The fewest people who answered both items of any pair; null with fewer than two.'),
  alpha: z
    .strictObject({
      estimate: z.number().max(1).describe('At most 1.'),
      interval: z
        .tuple([z.number(), z.number().max(1)])
        .describe("Feldt's 90 % interval, low and high, each at most 1."),
    })
    .nullable()
    .describe("Cronbach's alpha, at most 1; null from fewer than 30 people."),
  omega: probability.nullable().describe("McDonald's omega of one factor, 0 to 1; null for fewer than three items."),
  unsaid: z.string().nullable().describe('Why alpha or omega is null, in one sentence; null where neither is.'),
})

const itemRest = z
  .strictObject({
    estimate: z.number().min(-1).max(1).describe('Correlation with the sum of the other items, -1 to 1.'),
    among: z.enum(['facet', 'role']).describe('Whose items: the role where the facet has fewer than three.'),
    people: count.describe('The fewest people in any pair of items behind it.'),
  })
  .nullable()
  .describe('Null for choices, and where it cannot be said.')

const seconds = z
  .strictObject({
    median: z.number().min(0).describe('In seconds.'),
    quartiles: z.tuple([z.number().min(0), z.number().min(0)]).describe('The lower and the upper one, in seconds.'),
    people: count.describe('How many answers have a time.'),
  })
  .nullable()
  .describe('How long an answer took; null where no time is known.')

const drift = z.strictObject({
  version: z.string().describe('Another version of the bank.'),
  against: z.string().describe('The version that it is compared with.'),
  people: count.describe('Who answered the item under the other version.'),
  difference: z
    .number()
    .nullable()
    .describe('Mean answer under the other version less that under `against`, in categories; null from fewer than 30.'),
  standardError: z.number().min(0).nullable().describe('Of the difference, in categories.'),
})

const flag = z.strictObject({
  code: z
    .enum([
      'few-answers',
      'constant',
      'negative-item-rest',
      'low-item-rest',
      'category-never-used',
      'category-rarely-used',
      'often-skipped',
      'slow',
      'drift',
    ])
    .describe('A stable word for the finding.'),
  reason: z.string().describe('One sentence with the figures.'),
})

const item = z.strictObject({
  id: itemId,
  dimension: dimensionId,
  kind,
  asked: count.describe('How many people were asked it.'),
  answered: count.describe('How many of them gave an answer.'),
  skipped: probability.nullable().describe('Share of those asked who skipped it, 0 to 1; null where nobody was asked.'),
  mean: z.number().min(1).nullable().describe('In categories, from 1, reversed items turned round; null for choices.'),
  standardDeviation: z.number().min(0).nullable().describe('In categories; null for choices.'),
  itemRest,
  use: z
    .array(
      z.strictObject({
        answer: z.string().describe('A category as printed, the id of an option, or "best a" and "worst a".'),
        count: count.describe('How many people gave it.'),
      }),
    )
    .describe('Every possible answer, those never given included.'),
  seconds,
  drift: z.array(drift).describe('One for each other version of the bank that was answered.'),
  flags: z.array(flag).describe('What an author should look at.'),
})

export const statisticsSchema = z
  .strictObject({
    schema: z.literal('role-fit/statistics/v1').describe('Always role-fit/statistics/v1.'),
    tool,
    bank,
    people,
    observers,
    blank,
    versions: z
      .array(
        z.strictObject({
          version: z.string().describe('The version that was answered.'),
          people: count.describe('How many people answered it.'),
        }),
      )
      .describe('Versions of the bank that were answered; most people first.'),
    scales: z.array(scale).describe('Every facet with graded items, then every role over all dimensions.'),
    items: z.array(item).describe('Every item of the bank, in its order.'),
    unsaid: z.array(z.string()).describe('What cannot be said from these sessions, one sentence each.'),
  })
  .describe(
    'What collected sessions say about items, role-fit/statistics/v1. Numbers to 6 decimals; null where the data cannot tell.',
  ) satisfies z.ZodType<Statistics>
