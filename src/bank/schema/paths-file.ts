/** The schema of a file of career paths. */
import * as z from 'zod'
import { claimIds, id, probability, text, tied } from './parts.ts'

const backgrounds = z.array(id).max(100)

const signal = z
  .union([
    z.strictObject({
      dimension: id.describe('A dimension that has a direction'),
      role: id.describe('The role on whose side the lean is'),
      atLeast: probability.describe('The probability that it is on that side, between 0 and 1'),
    }),
    z.strictObject({ level: z.enum(['low', 'middle', 'high']).describe('The step of the level: low, middle or high') }),
    z.strictObject({ outcome: z.enum(['lead', 'both', 'neither', 'open']).describe('lead, both, neither or open') }),
    z.strictObject({
      item: id.describe('An item with options'),
      options: z.array(id).min(1).max(12).describe('Ids of the options one of which was chosen'),
    }),
    z.strictObject({ background: backgrounds.min(1).describe('Ids of backgrounds one of which holds') }),
  ])
  .describe('{dimension, role, atLeast}, {level}, {outcome}, {item, options} or {background}')

const step = z.strictObject({
  text: text.describe('A first step'),
  short: text.max(26).describe('The step for a one-line screen, at most 26 characters'),
  for: backgrounds.default([]).describe('Ids of the backgrounds that it is written for; for everybody where absent'),
})

const experiment = z.strictObject({
  days: z.number().int().min(1).max(366).describe('How many days it takes, 1 to 366'),
  done: text.describe('How one knows that it is done'),
  'with-product-team': text.describe('The experiment at work with a product team near'),
  'without-product-team': text.describe('The experiment at work without a product team'),
  outside: text.describe('The experiment outside of work'),
})

const path = z.strictObject({
  id: id.describe('The id of the path, used once in the bank: lower-case letters, digits and hyphens'),
  title: text.describe('The title of the path'),
  target: id.nullable().optional().describe('A role id; none or absent for hybrids and neighbours'),
  kind: z.enum(['role', 'hybrid', 'switch', 'neighbour']).describe('role, hybrid, switch or neighbour'),
  what: text.describe('What it is'),
  from: backgrounds.default([]).describe('Ids of the backgrounds from which people come'),
  signals: z.array(signal).max(50).default([]).describe('What must hold for the path to be suggested'),
  skills: z.array(text).max(50).default([]).describe('Skills to build'),
  steps: z.array(step).max(50).default([]).describe('First steps'),
  experiments: z.array(experiment).max(20).default([]).describe('Experiments, the shortest first'),
  cautions: z.array(tied).max(50).default([]).describe('What to watch out for'),
  claims: claimIds.describe('Ids of the claims on which the path rests'),
  sources: z.array(text).max(50).default([]).describe('Sources, by id or title'),
})

export const pathsFile = z
  .strictObject({ paths: z.array(path).min(1).max(200).describe('1 to 200 career paths') })
  .describe('Career paths')

export type PathsFile = z.infer<typeof pathsFile>
export type PathEntry = PathsFile['paths'][number]
export type SignalEntry = PathEntry['signals'][number]
