/** The shape of role-fit/plan/v1, for its JSON Schema. */
import * as z from 'zod'
import { origin, sentences, tier } from '../shared-shapes.ts'
import type { Plan } from './types.ts'

const day = z.iso.date()
const by = day.describe('By when, year-month-day.')

export const planSchema = z
  .strictObject({
    schema: z.literal('role-fit/plan/v1').describe('Always role-fit/plan/v1.'),
    ...origin,
    path: z
      .strictObject({
        id: z.string().describe('The id of the path.'),
        title: z.string().describe('What it is called.'),
        what: z.string().describe('What it is.'),
        tier,
      })
      .describe('The career path to try.'),
    start: day.describe('The first day, year-month-day.'),
    goal: z.string().describe('What is to be found out.'),
    reasons: z
      .strictObject({
        for: sentences.describe('Answers that speak for it, the strongest first.'),
        against: sentences.describe('What speaks against it.'),
        why: sentences.describe('Its signals and the background.'),
      })
      .describe('Why this path.'),
    steps: z
      .array(
        z.strictObject({
          text: z.string().describe('What to do.'),
          by,
          alone: z.boolean().describe('Whether it takes two hours or less of own time.'),
        }),
      )
      .describe('First steps.'),
    experiments: z
      .array(
        z.strictObject({
          days: z.int().min(1).describe('Days from the start.'),
          by,
          text: z.string().describe('What to try.'),
          done: z.string().describe('How one knows that it is done.'),
        }),
      )
      .describe('What to try, the soonest first.'),
    variant: z
      .strictObject({
        name: z.enum(['with-product-team', 'without-product-team', 'outside']).describe('For whom they are written.'),
        known: z.boolean().describe('Whether the sheet says so; else it is the variant that needs nobody.'),
      })
      .describe('Which variant of the experiments.'),
    support: z.string().describe('Who can help.'),
    questions: sentences.describe('The same after each experiment.'),
    cautions: sentences.describe('What to mind.'),
    retest: z
      .strictObject({
        on: day.describe('Year-month-day.'),
        command: z.string().describe('What to run then.'),
      })
      .describe('When to take it again.'),
    limits: sentences.describe('What the result cannot say.'),
  })
  .describe('One path as something to try, role-fit/plan/v1.') satisfies z.ZodType<Plan>
