/** The shape of an answer sheet, for the JSON Schema and for the door where sheets come in. */
import * as z from 'zod'
import { LABEL_LIMIT } from './label.ts'

/** Whatever is kept with a result has a limit, so that a result that was saved can be read again. */
const text = z.string().max(LABEL_LIMIT)
const id = text.min(1)

export const rater = z
  .union([
    z.literal('self'),
    z.strictObject({
      kind: z.literal('observer').describe('Always observer.'),
      label: text
        .min(1)
        .describe(`Who answers about that person: a name or label of at most ${LABEL_LIMIT} characters.`),
    }),
  ])
  .nullish()
  .describe('Who answers: self, or {kind: observer, label: ...} for somebody who knows the person. Self where absent.')

const bestWorst = z.strictObject({
  best: id.describe('The option id picked as most.'),
  worst: id.describe('The option id picked as least; another one than best.'),
})

export const answer = z.union([
  z.int().min(1).describe("Rating and frequency: the category's number, from 1 in the bank's order."),
  id.describe("Pair and scene: an option id. Rating and frequency: the category's label."),
  bestWorst.describe('Best-worst: two different option ids.'),
  z.null().describe('Asked and skipped.'),
])

const session = z.strictObject({
  completed: z.iso
    .datetime()
    .max(LABEL_LIMIT)
    .nullish()
    .describe('When it was completed, ISO 8601 in UTC, such as 2026-11-21T10:00:00Z.'),
  length: z
    .enum(['quick', 'standard', 'full'])
    .nullish()
    .describe('The length that was chosen: quick, standard or full.'),
  seed: z.int().min(0).nullish().describe('What seeded ties and the order of options: a whole number of at least 0.'),
  stopped: z
    .enum(['settled', 'futile', 'maximum', 'complete', 'quit'])
    .nullish()
    .describe('Why it ended: settled, futile, maximum, complete or quit.'),
  order: z
    .array(id)
    .nullish()
    .describe("Item ids in the order in which they were asked; the bank's order where absent."),
})

/** The sheet as a document says it. */
export const answerSheet = z
  .strictObject({
    schema: z.literal('role-fit/answers/v1').nullish().describe('Always role-fit/answers/v1.'),
    bank: z
      .strictObject({
        id: id.describe("The bank's id."),
        version: id.describe("The bank's version."),
        digest: id.nullish().describe('sha256: and 64 hexadecimal digits over the bank that was answered.'),
      })
      .nullish()
      .describe('The bank that was answered; the one in use where absent.'),
    about: text.nullish().describe(`Whom the answers describe: a name or label of at most ${LABEL_LIMIT} characters.`),
    rater,
    background: z.array(id).nullish().describe("Ids from the bank's background question."),
    reach: text.nullish().describe("An id from the bank's reach question."),
    answers: z.record(z.string(), answer).describe('By item id; an item that was not asked is absent, null is a skip.'),
    seconds: z.record(z.string(), z.number().min(0)).nullish().describe('Time for each answer in seconds, by item id.'),
    session: session.nullish().describe('What a live session knows about itself.'),
  })
  .describe('The answers of one person in one session, role-fit/answers/v1.')

/** The same before its answers are held against their items, which says more about a wrong one than a schema can. */
export const sheetFrame = answerSheet
  .extend({
    answers: z.record(z.string(), z.unknown()).describe('A map from item id to answer; {} where nothing is answered.'),
  })
  .describe('An answer sheet, at its shortest {"answers": {"<id of a question>": <answer>}} (role-fit help scripting)')

type SheetFrame = z.infer<typeof sheetFrame>

/** What of a sheet can be used; all of it, unless its frame is wrong. */
export type SheetParts = Partial<SheetFrame> & Pick<SheetFrame, 'answers'>
