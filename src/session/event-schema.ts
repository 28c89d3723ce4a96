/** The shape of what a journal holds, for the JSON Schema of an export. What comes in is read by hand: parse-event.ts. */
import * as z from 'zod'
import type { SessionEvent } from './events.ts'
import { answer, rater } from './sheet-schema.ts'

const type = <Name extends string>(name: Name, says: string) => z.literal(name).describe(says)
const item = z.string().describe('The id of the item.')
const at = z.string().describe('When, ISO 8601 in UTC.')
const seconds = z.number().min(0).nullable().describe('Time for it in seconds; null where it was not measured.')
const [category, option, bestWorst] = answer.options

const started = z.strictObject({
  type: type('started', 'The first event.'),
  journal: z.literal(1).describe('The version of this list of events.'),
  tool: z.string().describe('The version of role-fit.'),
  bank: z
    .strictObject({
      id: z.string().describe("The bank's id."),
      version: z.string().describe("The bank's version."),
      digest: z.string().describe('sha256: and 64 hexadecimal digits over the bank.'),
    })
    .describe('The bank that was asked.'),
  rater: rater.unwrap().unwrap().describe('Who answers.'),
  length: z.enum(['quick', 'standard', 'full']).describe('The length that was chosen.'),
  seed: z.int().min(0).describe('What seeds ties and the order of options, at least 0.'),
  first: z.exactOptional(z.array(z.string())).describe('For a retest: the items to ask first.'),
  at,
})

const answered = z.strictObject({
  type: type('answered', 'An answer, also one anew.'),
  item,
  answer: z.union([category, option, bestWorst]).describe('As in a sheet.'),
  seconds,
})

const finished = z.strictObject({
  type: type('finished', 'The session ended.'),
  stopped: z.enum(['settled', 'futile', 'maximum', 'complete', 'quit']).describe('Why it ended.'),
  at,
})

export const sessionEvent = z.discriminatedUnion('type', [
  started,
  z.strictObject({ type: type('asked', 'An item was shown.'), item }),
  answered,
  z.strictObject({ type: type('skipped', 'An item was skipped.'), item, seconds }),
  z.strictObject({ type: type('back', 'The person went back to an item.'), item }),
  z.strictObject({
    type: type('background', 'The background question was answered.'),
    ids: z.array(z.string()).describe('Ids of its options.'),
  }),
  z.strictObject({
    type: type('reach', 'The reach question was answered.'),
    id: z.string().nullable().describe('The id of its option; null for none.'),
  }),
  z.strictObject({
    type: type('about', 'A label was given.'),
    label: z.string().nullable().describe('Whom the answers describe; null for no label.'),
  }),
  finished,
]) satisfies z.ZodType<SessionEvent>
