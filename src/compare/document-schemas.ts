/** The shapes of the documents about several sheets, by the name that `role-fit schema` knows. */
import { cohortSchema } from './cohort-schema.ts'
import { comparisonSchema } from './comparison-schema.ts'

export const COMPARE_DOCUMENTS = { comparison: comparisonSchema, cohort: cohortSchema } as const
