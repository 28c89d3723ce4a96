/** The shape of the result document, for its JSON Schema and for the door where saved results come in. */
import * as z from 'zod'
import { answer, answerSheet, rater } from '../session/sheet-schema.ts'

export const probability = z.number().min(0).max(1)
export const tool = z
  .strictObject({
    name: z.literal('role-fit').describe('Always role-fit.'),
    version: z.string().describe('Major, minor and patch, such as 1.0.0.'),
  })
  .describe('The version of role-fit that made the document.')
const interval = z
  .tuple([z.number(), z.number()])
  .describe('90 % credible interval, low and high, in SDs of the prior.')

const measure = {
  estimate: z.number().describe('Posterior centre, in SDs of the prior.'),
  standardError: z.number().min(0).describe('Inflated posterior SD, in SDs of the prior.'),
  interval,
}

const words = z
  .enum(['no direction', 'slight lean', 'lean', 'clear lean'])
  .describe('Words for the probability: below .65, from .65, from .80, from .95.')

const score = z.number().min(0).max(100)

export const calibration = z
  .union([
    z.literal('expert').describe('Parameters set by judgement.'),
    z.strictObject({
      fitted: z
        .strictObject({
          people: z.int().min(1).describe('How many people answered, at least 1.'),
          date: z.string().describe('Year-month-day.'),
        })
        .describe('Parameters estimated from so many people on that date.'),
    }),
  ])
  .describe('How the item parameters came about.')

const outcome = z.strictObject({
  kind: z.enum(['lead', 'both', 'neither', 'open']).describe('What the answers say.'),
  role: z.string().nullable().describe('The role that is named; null unless the kind is lead.'),
  first: z.string().describe('The role with the highest estimate.'),
  probability: probability.describe("P(that role's fit is the highest), 0 to 1."),
  words,
  moreItems: z
    .int()
    .min(1)
    .nullable()
    .describe('For open alone: how many more answers could settle it; null where this bank cannot.'),
  itemsLeft: z.int().min(0).describe('How many items of the bank could still be asked.'),
  sentence: z.string().describe('The outcome in one sentence.'),
})

const role = z.strictObject({
  id: z.string().describe('The id of the role.'),
  title: z.string().describe('What the role is called.'),
  field: z.string().describe('What people in the role work in, for running text.'),
  what: z.string().nullable().describe('What the role is.'),
  ...measure,
  fit: score.describe('100 * Phi(estimate): a position on the scale of the bank, not a percentage or percentile.'),
  fitInterval: z.tuple([score, score]).describe('The same for the ends of the interval.'),
  probability: probability.describe("P(this role's fit is the highest), 0 to 1."),
})

const dimension = z.strictObject({
  id: z.string().describe('The id of the dimension.'),
  title: z.string().describe('Its name.'),
  plain: z.string().describe('The heading that a newcomer reads.'),
  answered: z.int().min(0).describe('How many of its items have an answer.'),
  lean: z
    .strictObject({ ...measure, probability: probability.describe('P(the sign is right), .5 to 1.'), words })
    .nullable()
    .describe('First role minus second; null for a dimension that informs the level only.'),
  facets: z
    .array(z.strictObject({ role: z.string().describe('The id of the role.'), ...measure }))
    .describe('One per role, in bank order.'),
})

const contribution = z.strictObject({
  item: z.string().describe('The id of the item.'),
  answer: answer.describe('The answer as the sheet has it.'),
  lean: z.number().describe('What the answer adds to lean.estimate, in SDs of the prior.'),
  roles: z
    .record(z.string(), z.number())
    .describe("What it adds to each role's estimate, by role id, in SDs of the prior."),
})

const quoted = z.strictObject({
  item: z.string().describe('The id of the item.'),
  text: z.string().describe('The answer in words.'),
})

const path = z.strictObject({
  id: z.string().describe('The id of the career path.'),
  title: z.string().describe('What it is called.'),
  tier: z.enum(['near', 'stretch', 'test']).describe('How far away it is.'),
  why: z.array(z.string()).describe('Why it is suggested, one sentence a signal.'),
  steps: z.array(z.string()).describe('First steps.'),
  firstStep: z.string().describe('The first of them in a few words.'),
  claims: z.array(z.string()).describe('Ids of the claims that it rests on.'),
})

const quality = z.strictObject({
  answered: z.int().min(0).describe('How many items have an answer.'),
  skipped: z.int().min(0).describe('How many were asked and skipped.'),
  seconds: z.number().min(0).nullable().describe('Sum over the timed answers, in seconds; null where none was timed.'),
  personFit: z
    .number()
    .nullable()
    .describe(
      'How plausible the pattern of answers is, about N(0, 1) where the model holds; null for fewer than 8 answers. Not a lie score.',
    ),
  flags: z
    .array(z.enum(['unlikely-pattern', 'uniform-pattern', 'contradictions', 'repeated-answers', 'quick-answers']))
    .describe('Signs that the answers deserve a second look: none, or at least two that agree.'),
})

export const resultSchema = z
  .strictObject({
    schema: z.literal('role-fit/result/v1').describe('Always role-fit/result/v1.'),
    tool,
    source: z
      .strictObject({
        file: z.string().describe('The file as it was named; stdin for standard input.'),
        line: z.int().min(1).describe('Where the sheet begins, from 1.'),
      })
      .nullable()
      .describe('Where the sheet was read; null for a sitting in the terminal.'),
    bank: z
      .strictObject({
        id: z.string().describe("The bank's id."),
        version: z.string().describe("The bank's version."),
        title: z.string().describe('What the bank asks.'),
        digest: z.string().describe('sha256: and 64 hexadecimal digits over the canonical form of the bank.'),
        calibration,
      })
      .describe('The bank that the sheet was scored with.'),
    about: z.string().nullable().describe('Whom the answers describe.'),
    rater,
    outcome: outcome.describe('What comes out, decided by the numbers of the bank.'),
    lean: z
      .strictObject({
        first: z.string().describe('The id of the role that a positive lean speaks for.'),
        second: z.string().describe('The id of the role that a negative lean speaks for.'),
        ...measure,
      })
      .describe("Fit of first minus fit of second: the bank's order for two roles, best minus next for more."),
    level: z
      .strictObject({
        ...measure,
        step: z
          .enum(['low', 'middle', 'high'])
          .describe('Low or high only where that is probable enough for the bank.'),
      })
      .describe('The mean of the role fits.'),
    roles: z.array(role).min(2).describe('Highest estimate first.'),
    dimensions: z.array(dimension).describe('In bank order.'),
    contributions: z.array(contribution).describe('One per answer, in bank order.'),
    evidence: z
      .strictObject({
        for: z.array(quoted).describe('For it, the strongest first, at most 3.'),
        against: z.array(quoted).describe('Against it, the strongest first, at most 2.'),
      })
      .describe('The answers that speak most for and against outcome.first.'),
    paths: z.array(path).describe('Career paths worth trying, the nearest first.'),
    quality: quality.describe('What can be said of the answers themselves.'),
    sheet: answerSheet.describe('The answer sheet, whole.'),
    limits: z.array(z.string()).describe('What the result cannot say, one sentence each.'),
  })
  .describe('The result of one session, role-fit/result/v1.')
