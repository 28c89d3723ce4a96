/** Nothing enters; the shapes of the documents around a result leave, made of what the doors themselves check. */
import * as z from 'zod'
import { answerSheet } from '../session/sheet-schema.ts'
import { explanationSchema } from './explain/schema.ts'
import { planSchema } from './plan/schema.ts'
import { questionsSchema } from './questions-schema.ts'
import { resultSchema } from './schema.ts'

const problem = z.strictObject({
  severity: z.enum(['error', 'warning']).describe('A warning does not keep the content from being used.'),
  file: z.string().nullable().describe('The file as it was named; null where there is none.'),
  line: z.int().min(1).nullable().describe('From 1.'),
  column: z.int().min(1).nullable().describe('From 1, in UTF-16 units.'),
  path: z.string().nullable().describe('Keys and indexes from the root, joined by dots.'),
  code: z.string().describe('A stable word for the kind of problem.'),
  message: z.string().describe('What is wrong.'),
  mend: z.string().describe('What to do.'),
})

const problems = z
  .strictObject({
    schema: z.literal('role-fit/problems/v1').describe('Always role-fit/problems/v1.'),
    problems: z.array(problem).describe('At least one, in the order of their places.'),
  })
  .describe('What went wrong, role-fit/problems/v1.')

const results = z
  .strictObject({
    schema: z.literal('role-fit/results/v1').describe('Always role-fit/results/v1.'),
    results: z.array(resultSchema).describe('One a sheet, in the order of the sheets.'),
    problems: z.array(problem).describe('What keeps other sheets from having a result.'),
  })
  .describe('The results of several sheets, role-fit/results/v1.')

/** By the name that `role-fit schema` knows. */
export const RESULT_DOCUMENTS = {
  answers: answerSheet,
  result: resultSchema,
  results,
  problems,
  questions: questionsSchema,
  explanation: explanationSchema,
  plan: planSchema,
} as const
