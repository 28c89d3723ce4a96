/** The schema of a dimension's file: its facets and its items. */
import * as z from 'zod'
import { claimIds, discrimination, id, text, thresholds } from './parts.ts'

const facet = id.describe('The role for which this speaks, with the discrimination')
const facets = z
  .record(id, discrimination)
  .describe('Discrimination by role, in logits per SD, above 0, at most 10; in place of facet')
const ownDiscrimination = discrimination.describe('In logits per SD of the prior, above 0, at most 10')
const reversed = z.boolean().default(false)

const common = {
  id: id.describe('The id of the item, used once in the bank: lower-case letters, digits and hyphens'),
  text: text.describe('The text of the item'),
  discrimination: ownDiscrimination.optional(),
  group: id.optional().describe('Items of one group are near-duplicates: nobody is asked two of them'),
  observer: text.optional().describe('The same item worded about someone else'),
  why: text.optional().describe('Why it is asked; the reason of the dimension where absent'),
  intent: text.optional().describe('What the text means and what may vary, for translators'),
  claims: claimIds.describe('Ids of the claims on which the item rests'),
}

const gradedItem = z.strictObject({
  ...common,
  kind: z.enum(['rating', 'frequency']).describe('rating or frequency: an answer on a scale'),
  scale: id.describe('The id of a scale in bank.yaml'),
  facet: facet.optional(),
  facets: facets.optional(),
  thresholds: thresholds.optional(),
  reversed: reversed.describe('true where agreeing speaks against the facet'),
})

const option = z.strictObject({
  id: id.describe('The id of the option, used once in the item'),
  text: text.describe('The text of the option'),
  observer: text.optional().describe('The same option worded about someone else'),
  facet: facet.optional(),
  facets: facets.optional(),
  discrimination: ownDiscrimination.optional(),
  intercept: z.number().min(-10).max(10).default(0).describe("Added to the option's utility, in logits, -10 to 10"),
})

const pairItem = z.strictObject({
  ...common,
  kind: z.literal('pair').describe('pair: one of two options'),
  options: z.array(option).length(2).describe('Exactly 2 options'),
})

const sceneItem = z.strictObject({
  ...common,
  kind: z.literal('scene').describe('scene: one of several options'),
  options: z.array(option).min(2).max(12).describe('2 to 12 options'),
})

const bestWorstItem = z.strictObject({
  ...common,
  kind: z.literal('best-worst').describe('best-worst: the best and the worst of several options'),
  options: z.array(option).min(3).max(12).describe('3 to 12 options'),
  reversed: reversed.describe('true where the best is what bothers most'),
})

const item = z
  .discriminatedUnion('kind', [gradedItem, pairItem, sceneItem, bestWorstItem])
  .describe('An item of kind rating, frequency, pair, scene or best-worst')

const questions = z.array(text).max(20).default([])

const discuss = z
  .strictObject({
    lean: questions.describe('For when the answers lean clearly to one side, whichever it is'),
    contradiction: questions.describe('For when two answers point opposite ways'),
    wide: questions.describe('For when too little is known'),
  })
  .prefault({})
  .describe('Questions with which a coach can talk this dimension over')

export const dimensionFile = z
  .strictObject({
    dimension: id.describe('The id of the dimension, which is also the name of the file'),
    title: text.describe('The title'),
    plain: text.optional().describe('The heading that a newcomer reads; the title where absent'),
    why: text.optional().describe('Why this is asked'),
    general: z.boolean().default(true).describe('false: counts on its own, apart from the general pulls'),
    direction: z.boolean().default(true).describe('false: informs the level only and has no lean'),
    facets: z
      .record(id, z.strictObject({ title: text.describe("The title of this role's side") }))
      .describe("Each role's side of the dimension, by role id"),
    discuss,
    items: z.array(item).min(1).max(2000).describe('1 to 2000 items'),
  })
  .describe('A dimension and its items')

export type DimensionFile = z.infer<typeof dimensionFile>
export type ItemEntry = DimensionFile['items'][number]
export type GradedEntry = z.infer<typeof gradedItem>
export type ChoiceEntry = Exclude<ItemEntry, GradedEntry>
export type OptionEntry = z.infer<typeof option>
