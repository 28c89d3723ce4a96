/** The shape of the document that `role-fit questions --json` prints. */
import * as z from 'zod'

const loadings = {
  facet: z.string().optional().describe('The one role it speaks for.'),
  facets: z.record(z.string(), z.number()).optional().describe('Discrimination per role, where it speaks for several.'),
  discrimination: z.number().positive().optional().describe('In logits per SD of the prior.'),
}

const common = {
  id: z.string(),
  dimension: z.string(),
  text: z.string(),
  observer: z.string().nullable().describe('The wording about somebody else; null where there is none.'),
  group: z.string().nullable().describe('Near-duplicates share a group.'),
  claims: z.array(z.string()),
  reversed: z.boolean(),
}

const graded = z.strictObject({
  kind: z.enum(['rating', 'frequency']),
  ...common,
  scale: z.string(),
  categories: z.array(z.string()).describe('Coded 1 to K in this order.'),
  ...loadings,
  thresholds: z.array(z.number()).describe('Ascending, in SDs of the prior.'),
})

const choice = z.strictObject({
  kind: z.enum(['pair', 'scene', 'best-worst']),
  ...common,
  options: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      observer: z.string().nullable(),
      ...loadings,
      intercept: z.number().describe('In logits.'),
    }),
  ),
})

const facts = z
  .strictObject({ question: z.string(), options: z.array(z.strictObject({ id: z.string(), title: z.string() })) })
  .nullable()

const missing = z.array(z.string()).describe('The ids of the others.')

const covered = z.strictObject({
  claims: z.int().describe('How many there are in the catalogue.'),
  covered: z.int().describe('How many of them are cited there.'),
  missing,
})

const coverage = z.strictObject({
  contrasts: covered.describe('Undisputed claims of kind item that have a contrast: cited by an item.'),
  paths: covered.describe('Claims of kind path: cited by a path or by one of its cautions.'),
  context: z
    .strictObject({
      claims: z.int(),
      inItems: z.array(z.strictObject({ item: z.string(), claim: z.string() })),
    })
    .describe('Claims of kind context, which no item should cite.'),
  items: z
    .strictObject({ items: z.int(), covered: z.int(), missing })
    .describe('Items that cite a claim of kind item.'),
})

const numbers = z.record(z.string(), z.number())

export const questionsSchema = z
  .strictObject({
    schema: z.literal('role-fit/questions/v1'),
    bank: z.strictObject({
      schema: z.literal('role-fit/bank/v1'),
      id: z.string(),
      version: z.string(),
      title: z.string(),
      language: z.string(),
      calibration: z.union([
        z.literal('expert'),
        z.strictObject({ fitted: z.strictObject({ people: z.int(), date: z.string() }) }),
      ]),
      digest: z.string(),
      roles: z.array(z.string()),
      dimensions: z.array(z.string()),
      paths: z.array(z.string()).describe('Ids of the career paths.'),
      scales: z.record(
        z.string(),
        z.strictObject({
          id: z.string(),
          stem: z.string().nullable(),
          observer: z.string().nullable(),
          categories: z.array(z.string()),
          missing: z.string(),
        }),
      ),
      background: facts,
      reach: facts,
      prior: numbers,
      defaults: z.record(
        z.string(),
        z.strictObject({ discrimination: z.number(), thresholds: z.array(z.number()), seconds: z.number() }),
      ),
      lengths: z.record(
        z.string(),
        z.union([
          z.strictObject({ minimum: z.int(), maximum: z.int() }),
          z.strictObject({ items: z.array(z.string()) }),
        ]),
      ),
      outcome: numbers,
    }),
    dimensions: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        plain: z.string(),
        why: z.string(),
        general: z.boolean(),
        direction: z.boolean(),
        facets: z.array(z.strictObject({ role: z.string(), title: z.string() })),
        discuss: z
          .strictObject({
            lean: z.array(z.string()),
            contradiction: z.array(z.string()),
            wide: z.array(z.string()),
          })
          .describe('Questions with which a coach can talk the dimension over.'),
      }),
    ),
    items: z.array(z.union([graded, choice])),
    roles: z.array(z.strictObject({ id: z.string(), title: z.string(), field: z.string(), weights: numbers })),
    claims: z.record(z.string(), z.looseObject({})).optional().describe('With --claims: what the sources say.'),
    sources: z.record(z.string(), z.looseObject({})).optional(),
    paths: z
      .array(z.strictObject({ id: z.string(), title: z.string(), claims: z.array(z.string()) }))
      .optional()
      .describe('With --claims: what each career path and its cautions rest on.'),
    coverage: coverage.optional().describe('With --claims: which claims are where they belong.'),
  })
  .describe("A bank's items with all defaults filled in, role-fit/questions/v1.")
