/** The schema of bank.yaml. */
import * as z from 'zod'
import { defaults, lengths, outcome, prior } from './numbers.ts'
import { id, label, text, versionNumber } from './parts.ts'

const calibration = z.union([
  z.literal('expert'),
  z.strictObject({
    fitted: z
      .strictObject({
        people: z.number().int().min(1).max(1e9).describe('Number of people whose sessions were used, at least 1'),
        date: z.iso.date().describe('The day of the calibration, year-month-day'),
      })
      .describe('From how many people the parameters were estimated, and when'),
  }),
])

const scale = z.strictObject({
  stem: text.optional().describe('The question above the item'),
  observer: text.optional().describe('The stem when somebody else answers'),
  categories: z.array(label).min(2).max(11).describe('2 to 11 labels in order, lowest first; none a bare number'),
  missing: label.default("I can't judge").describe('The label of the answer that means "not answered"'),
})

const facts = z.strictObject({
  question: text.describe('The question; its answer is never scored'),
  options: z
    .array(
      z.strictObject({ id: id.describe('The id of this answer'), title: text.describe('The answer as it is shown') }),
    )
    .min(1)
    .max(100)
    .describe('The answers that are offered'),
})

const grade = z.number().min(0).max(20)

const wording = z
  .strictObject({
    banned: z.array(label).max(500).default([]).describe('Words that no item may use'),
    grade: grade.default(8).describe('Highest school grade of an item by Flesch-Kincaid, 0 to 20'),
    meanGrade: grade.default(5).describe('Highest mean of the school grades of all items, 0 to 20'),
  })
  .prefault({})
  .describe('What role-fit check judges the wording by, in English banks')

export const bankFile = z
  .strictObject({
    schema: z.literal('role-fit/bank/v1').describe('The format of this file: role-fit/bank/v1'),
    id: id.describe('The id of the bank: lower-case letters, digits and hyphens, at most 64 characters'),
    version: versionNumber.describe('Three numbers, as in 1.0.0'),
    title: text.describe('The title of the bank'),
    language: z
      .stringFormat('language', /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
      .default('en')
      .describe('The language of the texts, such as en or pt-BR'),
    calibration: calibration
      .default('expert')
      .describe('How the parameters came about: expert, or {fitted: {people: 412, date: 2026-11-21}}'),
    roles: z.array(id).min(2).max(16).describe('2 to 16 role ids, one file each in roles/'),
    dimensions: z.array(id).min(1).max(64).describe('1 to 64 dimension ids, one file each beside bank.yaml'),
    paths: z.array(id).max(64).default([]).describe('Names of the files in paths/, at most 64'),
    scales: z.record(id, scale).default({}).describe('The rating scales by id'),
    background: facts.optional().describe('The question about what people have done; it chooses first steps'),
    reach: facts.optional().describe('The question about where people could try something'),
    prior,
    defaults,
    lengths,
    outcome,
    wording,
  })
  .describe('A bank of items: its parts, scales and numbers')

export type BankFile = z.infer<typeof bankFile>
export type ScaleEntry = z.infer<typeof scale>
