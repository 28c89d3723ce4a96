/** The schema of claims.yaml: what the sources say, on which items and texts rest. */
import * as z from 'zod'
import { id, text } from './parts.ts'

const sourceId = z
  .stringFormat('source', /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/)
  .describe('The id of a source: letters, digits and hyphens, at most 64 characters')

const claim = z.strictObject({
  role: id.describe('The role that the claim is about: a role id, or a word such as both or other'),
  kind: id.describe('What the claim is fit for, such as item, result-text, path or context'),
  statement: text.describe('The claim in our own words'),
  sources: z.array(sourceId).min(1).max(50).describe('Ids of the sources that say so, at least 1'),
  note: text.optional().describe('A doubt, or how to use it'),
  contrast: id.optional().describe('The id of the matching claim of another role'),
  conflicts: z.array(id).max(50).optional().describe('Ids of claims that say otherwise'),
})

const source = z.strictObject({
  title: text.describe('Author, title and year'),
  grade: z
    .enum(['A', 'B', 'C'])
    .describe('A: official or survey data; B: handbook or known framework; C: one practitioner'),
})

export const claimsFile = z
  .strictObject({
    claims: z.record(id, claim).describe('The claims by id'),
    sources: z.record(sourceId, source).describe('The sources by id'),
  })
  .describe('The catalogue of claims and their sources')

export type ClaimsFile = z.infer<typeof claimsFile>
