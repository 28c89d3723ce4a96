/** The shape of role-fit/explanation/v1, for its JSON Schema. */
import * as z from 'zod'
import { probability, resultSchema } from '../schema.ts'
import { given, measure, role, sentences, tier } from '../shared-shapes.ts'
import { adds, addsWithin, claims, dimensionLean, head, sources, texts } from './schema-parts.ts'
import type { Explanation } from './types.ts'

const { id, title, plain, answered, lean } = resultSchema.shape.dimensions.element.shape
const contributions = z.array(adds).describe('One per answer, strongest for the first role of the lean first.')
const weight = z.number().min(0).describe('What the role gives to the dimension, at least 0.')

const overall = z.strictObject({
  ...head,
  kind: z.literal('overall').describe('The result as a whole.'),
  sentence: z.string().describe('The outcome in one sentence.'),
  contributions,
})

const subject = z.strictObject({
  ...{ id, title, plain, answered, lean },
  named: z.boolean().describe('Whether the result names its lean.'),
  reason: z.string().describe('Why, or why not.'),
})

const subjects = z.strictObject({
  ...head,
  kind: z.literal('dimensions').describe('All dimensions.'),
  dimensions: z.array(subject).describe('In bank order.'),
})

const facet = measure.extend({
  role: z.string().describe('The id of the role.'),
  title: z.string().describe("The role's side of the dimension."),
  weight,
})

const oneSubject = z.strictObject({
  ...head,
  kind: z.literal('dimension').describe('One dimension.'),
  dimension: subject
    .extend({
      why: z.string().describe('Why it is asked.'),
      facets: z.array(facet).describe('One per role, in bank order.'),
    })
    .describe('The dimension.'),
  contributions: z.array(addsWithin).describe('Its own answers, strongest first.'),
  others: z
    .strictObject({
      answers: z.int().min(0).describe('How many answers.'),
      dimensionLean,
      lean: adds.shape.lean,
      roles: adds.shape.roles,
    })
    .describe('What the answers to all other dimensions add.'),
})

const loadings = z.record(z.string(), z.number()).describe('Discrimination by role id, in logits per SD of the prior.')

const question = z.strictObject({
  id: z.string().describe('The id of the item.'),
  kind: z.enum(['rating', 'frequency', 'pair', 'scene', 'best-worst']).describe('The kind of item.'),
  dimension: adds.shape.dimension,
  plain,
  text: z.string().describe('As the rater reads it.'),
  why: z.string().describe('Why it is asked.'),
  group: z.string().nullable().describe('Nobody is asked two items of one group.'),
  reversed: z.boolean().describe('Whether its answers are counted the other way round.'),
  graded: z
    .strictObject({
      categories: sentences.describe('The least first.'),
      discrimination: z.number().describe('In logits per SD of the prior.'),
      thresholds: z.array(z.number()).describe('Ascending, in SDs of the prior.'),
      loadings,
    })
    .nullable()
    .describe('Rating and frequency; null for choices.'),
  options: z
    .array(
      z.strictObject({
        id: z.string().describe('The id of the option.'),
        text: z.string().describe('As the rater reads it.'),
        loadings,
        intercept: z.number().describe('Added to its utility, in logits.'),
      }),
    )
    .nullable()
    .describe('Of choices; null for rating and frequency.'),
})

const alternative = z.strictObject({
  answer: given.nullable().describe('Null: no answer.'),
  text: z.string().describe('The answer in words.'),
  given: z.boolean().describe('Whether it is what was answered.'),
  lean: measure.describe('The lean that would come out.'),
  probability: probability.describe('P(the first role of the lean is ahead of the second), 0 to 1.'),
})

const oneQuestion = z.strictObject({
  ...head,
  kind: z.literal('item').describe('One item.'),
  item: question.describe('The item.'),
  state: z.enum(['answered', 'skipped', 'not-asked']).describe('What became of it.'),
  adds: addsWithin.nullable().describe('What its answer adds; null without one.'),
  alternatives: z.array(alternative).describe('Every way to answer it, all else as it was.'),
  claims,
})

const oneRole = z.strictObject({
  ...head,
  kind: z.literal('role').describe('One role.'),
  role: role
    .extend({
      what: resultSchema.shape.roles.element.shape.what,
      weights: z
        .array(
          z.strictObject({
            dimension: id,
            plain,
            weight,
            share: probability.describe("Share of all the role's weights, 0 to 1."),
            facet: measure.describe("The role's side of the dimension."),
          }),
        )
        .describe('By dimension.'),
    })
    .describe('The role.'),
  contributions: contributions.describe('One per answer, strongest for the role first.'),
  texts,
})

const signal = z.strictObject({
  text: z.string().describe('The signal in words.'),
  probability: probability.describe('How probable it is, 0 to 1.'),
  holds: z.boolean().describe('Whether that is enough.'),
  atLeast: probability.nullable().describe('From which probability it holds, 0 to 1; null for a plain fact.'),
})

const onePath = z.strictObject({
  ...head,
  kind: z.literal('path').describe('One career path.'),
  path: z
    .strictObject({
      id: z.string().describe('The id of the path.'),
      title: z.string().describe('What it is called.'),
      what: z.string().describe('What it is.'),
      target: z.string().nullable().describe('The role that it leads to; null for none.'),
      tier,
      reason: z.string().describe('Why it is suggested or not.'),
      direction: probability.describe('P(the answers point where it goes), 0 to 1.'),
      signals: z.array(signal).describe('What it asks for.'),
      background: sentences.describe('What was done before from which people come to it.'),
      steps: sentences.describe('First steps.'),
    })
    .describe('The path.'),
  texts,
  claims,
  sources,
})

export const explanationSchema = z
  .discriminatedUnion('kind', [overall, subjects, oneSubject, oneQuestion, oneRole, onePath])
  .meta({
    type: 'object',
    description: 'Where the points of a result came from, role-fit/explanation/v1. Numbers to 6 decimals.',
  }) satisfies z.ZodType<Explanation>
