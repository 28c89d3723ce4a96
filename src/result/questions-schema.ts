/** The shape of the document that `role-fit questions --json` prints. */
import * as z from 'zod'
import { bankBlock, factor, ids, numbers } from './questions-bank-schema.ts'

const loadings = {
  facet: z.string().optional().describe('The id of the one role it speaks for.'),
  facets: numbers.optional().describe('Where it speaks for several: discrimination by role id, in logits per SD.'),
  discrimination: factor.optional().describe('In logits per SD of the prior, above 0.'),
}

const observer = z.string().nullable().describe('The wording about somebody else; null where there is none.')

const common = {
  id: z.string().describe('The id of the item.'),
  dimension: z.string().describe('The id of its dimension.'),
  text: z.string().describe('What is asked.'),
  observer,
  group: z.string().nullable().describe('Near-duplicates share a group; null where there are none.'),
  claims: ids.describe('Ids of the claims that it rests on.'),
}

const graded = z.strictObject({
  kind: z.enum(['rating', 'frequency']).describe('An item with ordered categories.'),
  ...common,
  scale: z.string().describe('The id of its rating scale.'),
  categories: z.array(z.string()).describe('Coded 1 to K in this order.'),
  ...loadings,
  thresholds: z.array(z.number()).describe('Ascending, in SDs of the prior, one fewer than categories.'),
  reversed: z.boolean().describe('True where category x counts as K + 1 - x.'),
})

const choice = z.strictObject({
  kind: z.enum(['pair', 'scene', 'best-worst']).describe('An item with options to choose from.'),
  ...common,
  options: z
    .array(
      z.strictObject({
        id: z.string().describe('What an answer names it by.'),
        text: z.string().describe('What can be chosen.'),
        observer,
        ...loadings,
        intercept: z.number().describe("Added to the option's utility, in logits."),
      }),
    )
    .describe('In the order of the bank.'),
  reversed: z.boolean().describe('For best-worst sets that ask what bothers most: utilities change sign.'),
})

const missing = ids.describe('The ids of the others.')
const inCatalogue = z.int().min(0).describe('How many there are in the catalogue.')

const covered = z.strictObject({
  claims: inCatalogue,
  covered: z.int().min(0).describe('How many of them are cited there.'),
  missing,
})

const coverage = z.strictObject({
  contrasts: covered.describe('Undisputed claims of kind item that have a contrast: cited by an item.'),
  paths: covered.describe('Claims of kind path: cited by a path or by one of its cautions.'),
  context: z
    .strictObject({
      claims: inCatalogue,
      inItems: z
        .array(
          z.strictObject({
            item: z.string().describe('The id of the item.'),
            claim: z.string().describe('The id of the claim.'),
          }),
        )
        .describe('Where an item cites one all the same.'),
    })
    .describe('Claims of kind context, which no item should cite.'),
  items: z
    .strictObject({
      items: z.int().min(0).describe('How many items the bank has.'),
      covered: z.int().min(0).describe('How many of them do.'),
      missing,
    })
    .describe('Items that cite a claim of kind item.'),
})

const dimension = z.strictObject({
  id: z.string().describe('The id of the dimension.'),
  title: z.string().describe('Its name.'),
  plain: z.string().describe('The heading that a newcomer reads.'),
  why: z.string().describe('Why it is asked.'),
  general: z.boolean().describe('False: counts on its own, apart from the general pulls.'),
  direction: z.boolean().describe('False: informs the level only and has no lean.'),
  facets: z
    .array(
      z.strictObject({
        role: z.string().describe('The id of the role.'),
        title: z.string().describe("That role's side of the dimension."),
      }),
    )
    .describe('One a role, in bank order.'),
  discuss: z
    .strictObject({
      lean: z.array(z.string()).describe('Where the answers lean clearly to one side, whichever it is.'),
      contradiction: z.array(z.string()).describe('Where two answers point opposite ways.'),
      wide: z.array(z.string()).describe('Where too little is known.'),
    })
    .describe('Questions with which a coach can talk the dimension over.'),
})

const role = z.strictObject({
  id: z.string().describe('The id of the role.'),
  title: z.string().describe('What the role is called.'),
  field: z.string().describe('What people in the role work in, for running text.'),
  weights: numbers.describe(
    "By dimension id, on this role's own facets, at least 0; a dimension that is absent weighs 0.",
  ),
})

export const questionsSchema = z
  .strictObject({
    schema: z.literal('role-fit/questions/v1').describe('Always role-fit/questions/v1.'),
    bank: bankBlock,
    dimensions: z.array(dimension).describe('In bank order.'),
    items: z.array(z.union([graded, choice])).describe('In bank order.'),
    roles: z.array(role).describe('In bank order.'),
    claims: z
      .record(z.string(), z.looseObject({}))
      .optional()
      .describe('With --claims: what the sources say, by claim id.'),
    sources: z
      .record(z.string(), z.looseObject({}))
      .optional()
      .describe('With --claims: where it is said, by source id.'),
    paths: z
      .array(
        z.strictObject({
          id: z.string().describe('The id of the career path.'),
          title: z.string().describe('What it is called.'),
          claims: ids.describe('Ids of the claims.'),
        }),
      )
      .optional()
      .describe('With --claims: what each career path and its cautions rest on.'),
    coverage: coverage.optional().describe('With --claims: which claims are where they belong.'),
  })
  .describe("A bank's items with all defaults filled in, role-fit/questions/v1.")
