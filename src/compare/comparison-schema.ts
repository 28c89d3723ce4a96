/** The shape of role-fit/comparison/v1, for its JSON Schema. */
import * as z from 'zod'
import { probability, tool } from '../result/schema.ts'
import { rater } from '../session/sheet-schema.ts'
import { bank, count, measure, named, plain, sentences } from './schema-parts.ts'
import type { Comparison } from './types.ts'

const sheet = z
  .strictObject({
    completed: z.string().nullable().describe('ISO 8601 in UTC; null where it is not known.'),
    version: z.string().describe('Of the bank that was answered.'),
    answered: count.describe('Answers that take part.'),
    leftOut: count.describe('Answers to questions that this version of the bank does not have.'),
  })
  .describe('One sheet of the comparison.')

const pair = {
  first: z.string().describe('The role whose fit the lean begins with.'),
  second: z.string().describe('The role whose fit is taken off.'),
}
const threshold = z.number().min(0).describe('How many standard errors count.')

const change = {
  before: measure,
  after: measure,
  difference: z.number().describe('after - before, in SDs of the prior.'),
  standardError: z.number().min(0).describe('SD that the difference has by chance alone, where nothing changed.'),
  z: z.number().nullable().describe('difference / standardError, in SDs of chance; null where not comparable.'),
  p: probability.nullable().describe('P(|Z| >= |z|) where nothing changed; null where not comparable.'),
  threshold,
  verdict: z.enum(['changed', 'no clear change', 'not comparable']).describe('What the difference comes to.'),
}

const gap = {
  self: measure,
  observers: measure.describe("The mean of the observers' views."),
  gap: measure.describe('self - observers, with its 90 % interval.'),
  range: z
    .tuple([z.number(), z.number()])
    .nullable()
    .describe(
      'The lowest and highest view of an observer, in SDs of the prior; null for fewer than 3, who are never told apart.',
    ),
  threshold,
  verdict: z.enum(['clear gap', 'no clear gap', 'not comparable']).describe('What the gap comes to.'),
}

const agreement = z.strictObject({
  estimate: z.number().max(1).nullable().describe('1: the same; 0: what chance gives; null where it cannot be said.'),
  interval: z
    .tuple([z.number(), z.number()])
    .nullable()
    .describe('90 % confidence interval of the correlation; null for kappa.'),
  over: count.describe('Over how many dimensions or pairs of answers.'),
  unsaid: z.string().nullable().describe('Why there is no estimate; null where there is one.'),
})

const common = {
  schema: z.literal('role-fit/comparison/v1').describe('The format of this document.'),
  tool,
  bank,
  about: z.string().nullable().describe('Whom all sheets describe.'),
  sentence: z.string().describe('What it comes to, in a sentence.'),
  thresholds: z
    .strictObject({
      single: z.number().min(0).describe('For lean, level and roles.'),
      family: z.number().min(0).describe('For the dimensions, looked at side by side (Bonferroni).'),
      familySize: count.describe('How many dimensions.'),
      why: z.string().describe('Why there are two.'),
    })
    .describe('From how many standard errors on a difference counts.'),
  notes: sentences.describe('What was left out or could not be known.'),
  limits: sentences.describe('What the comparison cannot say.'),
}

const retest = z.strictObject({
  ...common,
  kind: z.literal('retest').describe('Two sittings of one rater.'),
  rater: rater.unwrap().unwrap().describe('Who answered both.'),
  first: sheet,
  second: sheet,
  days: z.int().nullable().describe('Whole days between them; null where a time is not known.'),
  items: z
    .strictObject({
      both: count.describe('Items with an answer in both sheets.'),
      same: count.describe('Those of them with the same answer.'),
      firstOnly: count.describe('Items with an answer in the first sheet alone.'),
      secondOnly: count.describe('Items with an answer in the second sheet alone.'),
    })
    .describe('How many items take part.'),
  lean: z.strictObject({ ...pair, ...change }).describe('The difference of the first two roles.'),
  level: z.strictObject(change).describe('The mean of the roles.'),
  roles: z.array(z.strictObject({ ...named, ...change })).describe("Each role's fit."),
  dimensions: z
    .array(z.strictObject({ ...named, plain, ...change }))
    .describe('Leans of the dimensions that have one.'),
  advice: sentences.describe('What to do about the sittings as they are; may be empty.'),
})

const observers = z.strictObject({
  ...common,
  kind: z.literal('observers').describe("A person's own view against that of observers."),
  self: sheet,
  observers: z
    .strictObject({
      count: z.int().min(1).describe('How many observers.'),
      labels: z.array(z.string()).nullable().describe('Null for fewer than 3, who are never told apart.'),
    })
    .describe('Who looked.'),
  lean: z.strictObject({ ...pair, ...gap }).describe('The difference of the first two roles.'),
  level: z.strictObject(gap).describe('The mean of the roles.'),
  roles: z.array(z.strictObject({ ...named, ...gap })).describe("Each role's fit."),
  dimensions: z.array(z.strictObject({ ...named, plain, ...gap })).describe('Leans of the dimensions that have one.'),
  agreement: z
    .strictObject({
      dimensions: agreement.describe("ICC(A,1) of self and the observers' mean over the dimensions' leans."),
      amongObservers: agreement.describe('ICC(A,1) of the observers over the same; not said for fewer than 3.'),
      graded: agreement.describe('Kappa with quadratic weights over graded items.'),
      choices: agreement.describe('Kappa over choices, by the role that the chosen option speaks for.'),
    })
    .describe('How far the views agree.'),
  each: z
    .array(z.strictObject({ label: z.string().describe('Who it is.'), lean: measure, level: measure }))
    .nullable()
    .describe("Each observer's view; null for fewer than 3."),
  expected: sentences.describe('What studies say to expect.'),
})

export const comparisonSchema = z.discriminatedUnion('kind', [retest, observers]).meta({
  type: 'object',
  description:
    'A comparison of sheets of one person, role-fit/comparison/v1. Numbers to 6 decimals, in SDs of the prior.',
}) satisfies z.ZodType<Comparison>
