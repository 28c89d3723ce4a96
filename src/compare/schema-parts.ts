/** What the schemas of comparisons and cohorts share. */
import * as z from 'zod'
import { calibration } from '../result/schema.ts'

export const count = z.int().min(0)

export const measure = z
  .strictObject({
    estimate: z.number(),
    standardError: z.number().min(0),
    interval: z.tuple([z.number(), z.number()]).describe('90 % credible interval, low and high.'),
  })
  .describe('As in a result, in SDs of the prior.')

export const bank = z
  .strictObject({
    id: z.string(),
    version: z.string(),
    title: z.string(),
    digest: z.string().describe('SHA-256 of the canonical form of the bank.'),
    calibration,
  })
  .describe('The bank by which all sheets were scored.')

export const named = { id: z.string(), title: z.string() }
export const plain = z.string().describe('The heading that a newcomer reads.')
export const sentences = z.array(z.string())
