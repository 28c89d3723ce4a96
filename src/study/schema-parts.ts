/** What the schemas of the studies' documents share. */
import * as z from 'zod'
import { calibration, probability } from '../result/schema.ts'

export const count = z.int().min(0)

export const share = z.strictObject({
  share: probability.nullable().describe('0 to 1; null where there is nobody to count.'),
  standardError: z
    .number()
    .min(0)
    .max(0.5)
    .nullable()
    .describe('sqrt(share (1 - share) / of): how far another sample of so many would be off.'),
  of: count.describe('How many it was counted over.'),
})

export const correlation = z.number().min(-1).max(1).nullable()

const named = {
  id: z.string().describe("The bank's id."),
  version: z.string().describe("The bank's version."),
}
const digest = z.string().describe('sha256: and 64 hexadecimal digits over the canonical form of the bank.')

export const bank = z.strictObject({ ...named, digest }).describe('The bank that the sheets were read with.')

export const simulatedBank = z
  .strictObject({ ...named, title: z.string().describe('What the bank asks.'), digest, calibration })
  .describe('The bank that was simulated.')

export const people = count.describe('Who answered something about themselves: one sheet, one person.')
export const observers = count.describe('Sheets about others, which are left out.')
export const blank = count.describe('Sheets about oneself without an answer, which are left out.')
export const kind = z.enum(['rating', 'frequency', 'pair', 'scene', 'best-worst']).describe('The kind of item.')
export const itemId = z.string().describe('The id of the item.')
export const dimensionId = z.string().describe('The id of the dimension.')
export const roleId = z.string().describe('The id of the role.')
