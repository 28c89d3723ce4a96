/** Schemas of the numbers in bank.yaml: prior, defaults by kind, lengths, outcome. What is absent has the built-in number. */
import * as z from 'zod'
import { discrimination, id, probability, thresholds } from './parts.ts'

const correlation = z.number().min(-1).max(1)

export const prior = z
  .strictObject({
    lambda: z
      .number()
      .min(0)
      .lt(1)
      .default(0.6)
      .describe('How strongly a facet follows its general pull, 0 to below 1'),
    gamma: correlation.default(0.2).describe('Correlation of the general pulls between roles, -1/(roles - 1) to 1'),
    upsilon: correlation
      .default(0)
      .describe('Correlation of the specific parts between roles, above -1/(roles - 1) and below 1'),
    sigma: z.number().min(0).max(10).default(0.5).describe('SD of response style in logits, 0 (none) to 10'),
    inflation: z.number().min(1).max(10).default(1.1).describe('Factor on every posterior SD that is shown, 1 to 10'),
    weightError: z.number().min(0).max(10).default(0.3).describe('Relative SD of each role weight, 0 to 10'),
  })
  .prefault({})
  .describe('The prior of the traits')

const seconds = z.number().gt(0).max(3600)

function graded(ownDiscrimination: number, ownThresholds: number[], ownSeconds: number) {
  return z
    .strictObject({
      discrimination: discrimination.default(ownDiscrimination).describe('Logits per SD, above 0, at most 10'),
      thresholds: thresholds
        .default(ownThresholds)
        .describe('SDs of the prior, ascending, one fewer than the scale has categories'),
      seconds: seconds.default(ownSeconds).describe('Expected time for one item, in seconds'),
    })
    .prefault({})
    .describe('What an item of this kind has unless it says otherwise')
}

function choice(ownDiscrimination: number, ownSeconds: number) {
  return z
    .strictObject({
      discrimination: discrimination.default(ownDiscrimination).describe('Logits per SD, above 0, at most 10'),
      seconds: seconds.default(ownSeconds).describe('Expected time for one item, in seconds'),
    })
    .prefault({})
    .describe('What an item of this kind has unless it says otherwise')
}

export const defaults = z
  .strictObject({
    rating: graded(1.0, [-1.5, -0.5, 0.5, 1.5], 7),
    frequency: graded(0.9, [-0.8, 0, 0.7, 1.5], 10),
    pair: choice(1.0, 9),
    scene: choice(0.8, 25),
    'best-worst': choice(0.9, 20),
  })
  .prefault({})
  .describe('Numbers by kind of item')

const count = z.number().int().min(1).max(10_000)

function adaptive(minimum: number, maximum: number) {
  return z
    .strictObject({
      minimum: count.describe('Items to be answered before the form may stop, at least 1'),
      maximum: count.describe('Items after which the form stops, at least the minimum'),
    })
    .prefault({ minimum, maximum })
    .describe('An adaptive form')
}

export const lengths = z
  .strictObject({
    quick: adaptive(16, 24),
    standard: adaptive(24, 48),
    full: z
      .strictObject({
        items: z.array(id).min(1).max(10_000).optional().describe('Item ids in the order in which they are asked'),
      })
      .prefault({})
      .describe('A fixed form: every item in bank order, or those listed'),
  })
  .prefault({})
  .describe('The lengths of the forms')

const distance = z.number().min(0).max(10)

export const outcome = z
  .strictObject({
    lead: probability.default(0.9).describe('Chance of the first role from which it is named, between 0 and 1'),
    stop: probability
      .default(0.95)
      .describe('Chance of the first role at which a form may stop, at least lead, below 1'),
    futility: probability.default(0.05).describe('Chance of reaching lead below which a form stops, between 0 and 1'),
    low: z.number().min(-10).max(10).default(-0.25).describe('Fit below which a role counts as low, in SDs, -10 to 10'),
    lowProbability: probability.default(0.7).describe('Chance of a low leading fit that makes it neither, 0 to 1'),
    rope: distance.default(1).describe('Half the width of "about equal" for the lean, in SDs, 0 to 10'),
    ropeProbability: probability.default(0.8).describe('Chance of "about equal" that makes it both, between 0 and 1'),
    levelCut: distance.default(0.3).describe('Distance of low and high level from the middle, in SDs, 0 to 10'),
    levelProbability: probability.default(0.7).describe('Chance from which the level is called low or high, 0 to 1'),
  })
  .prefault({})
  .describe('The numbers that decide the outcome')
