/** What the schemas of comparisons and cohorts share. */
import * as z from 'zod'
import { calibration } from '../result/schema.ts'

export const count = z.int().min(0)

export const measure = z
  .strictObject({
    estimate: z.number().describe('In SDs of the prior.'),
    standardError: z.number().min(0).describe('In SDs of the prior, at least 0.'),
    interval: z.tuple([z.number(), z.number()]).describe('90 % credible interval, low and high, in SDs of the prior.'),
  })
  .describe('As in a result, in SDs of the prior.')

export const bank = z
  .strictObject({
    id: z.string().describe('The id of the bank.'),
    version: z.string().describe('Its version.'),
    title: z.string().describe('Its title.'),
    digest: z.string().describe('SHA-256 of the canonical form of the bank.'),
    calibration,
  })
  .describe('The bank by which all sheets were scored.')

export const named = { id: z.string().describe('Its id in the bank.'), title: z.string().describe('Its title.') }
export const plain = z.string().describe('The heading that a newcomer reads.')
export const sentences = z.array(z.string())
