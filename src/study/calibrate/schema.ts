/** The shape of role-fit/calibration/v1, for its JSON Schema. */
import * as z from 'zod'
import { tool } from '../../result/schema.ts'
import { bank, blank, count, dimensionId, itemId, kind, observers, people } from '../schema-parts.ts'
import type { CalibrationDocument } from './document.ts'

const standardError = z
  .number()
  .min(0)
  .nullable()
  .describe('In the unit of the estimate; null where the number stayed, or moved along with another.')

/** An estimate beside the expert's value, in one unit. */
const estimated = (unit: string, least?: number) => {
  const value = least === undefined ? z.number() : z.number().min(least)
  return z.strictObject({ expert: value.describe(unit), estimate: value.describe(unit), standardError })
}

const item = z.strictObject({
  id: itemId,
  dimension: dimensionId,
  kind,
  answered: count.describe('How many people answered it.'),
  kept: z
    .strictObject({
      code: z
        .enum(['few-answers', 'wrong-sign', 'sign-unclear', 'several-roles', 'choice', 'not-converged'])
        .describe('A stable word for the reason.'),
      reason: z.string().describe('One sentence.'),
    })
    .nullable()
    .describe("Why it keeps the expert's values; null where it was estimated."),
  factor: estimated('A factor, above 0.', 0)
    .nullable()
    .describe('By what every discrimination of the item is multiplied; null where it is kept.'),
  discrimination: estimated('In logits per SD of the prior, above 0.', 0)
    .nullable()
    .describe('Of graded items; null for choices and where it is kept.'),
  thresholds: z
    .array(estimated('In SDs of the prior.'))
    .nullable()
    .describe('Ascending, one fewer than categories; null for choices and where it is kept.'),
  intercepts: z
    .array(estimated('In logits.'))
    .nullable()
    .describe('One an option; null for graded items and where it is kept.'),
  unused: z
    .array(z.int().min(1))
    .describe('Categories that nobody used, as printed: merged with a neighbour for the estimation.'),
})

const block = z.strictObject({
  dimension: dimensionId,
  roles: z.array(z.string()).describe('Whose facets were estimated together.'),
  people: count.describe('Who answered any of its items.'),
  estimated: z.array(z.string()).describe('Ids of the items that were estimated.'),
  value: z
    .number()
    .nullable()
    .describe(
      'Natural logarithm of likelihood times prior at the maximum; null, as the rest, where nothing was estimated.',
    ),
  gradientNorm: z.number().min(0).nullable().describe('The largest slope left in any parameter, per person.'),
  gradientError: z.number().min(0).nullable().describe('Relative distance of the gradient from finite differences.'),
  converged: z.boolean().nullable().describe('Whether both are small: at most 1e-4 and 1e-5.'),
})

const perPerson = z.number().max(0)

const heldOut = z
  .strictObject({
    folds: z.int().min(2).describe('Parts of the people, each held out once.'),
    seed: count.describe('By which people were parted.'),
    people: count.describe('How many were held out, each once.'),
    expert: perPerson.describe("Mean log-likelihood per person with the expert's values, in natural logarithms."),
    calibrated: perPerson.describe('The same with values estimated without that person.'),
    difference: z
      .number()
      .describe('Calibrated less expert, per person in natural logarithms: above 0, the new values predict better.'),
    standardError: z.number().min(0).describe('Of the difference, over people.'),
  })
  .nullable()
  .describe('How well answers are predicted that were not used; null where nothing was estimated.')

const sd = z.number().min(0)

export const calibrationSchema = z
  .strictObject({
    schema: z.literal('role-fit/calibration/v1').describe('Always role-fit/calibration/v1.'),
    tool,
    bank,
    written: z
      .strictObject({
        folder: z.string().describe('Its folder, as it was named.'),
        version: z.string().describe('Its version.'),
        date: z.string().describe('Year-month-day.'),
      })
      .describe('The copy of the bank that was written.'),
    priorSd: z
      .strictObject({
        logDiscrimination: sd.describe('Of the natural logarithm of a discrimination.'),
        threshold: sd.describe('In SDs of the trait.'),
        intercept: sd.describe('In logits.'),
      })
      .describe("SDs of the prior around the expert's values, before `scale`."),
    people,
    observers,
    blank,
    joint: z.boolean().describe('Whether the roles of a dimension were estimated together, choices included.'),
    scale: z
      .number()
      .min(0)
      .nullable()
      .describe(
        'By what the SDs of the prior were multiplied, as the answers suggest; null where nothing was estimated.',
      ),
    blocks: z.array(block).describe('Items that were estimated together.'),
    items: z.array(item).describe('Every item of the bank, in its order.'),
    heldOut,
  })
  .describe(
    'What a calibration changed and how well it went, role-fit/calibration/v1. Numbers to 6 decimals.',
  ) satisfies z.ZodType<CalibrationDocument>
