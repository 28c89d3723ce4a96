/** The shapes of the documents that studies print, by the name that `role-fit schema` knows. */
import { calibrationSchema } from './calibrate/schema.ts'
import { simulationSchema } from './simulate/schema.ts'
import { statisticsSchema } from './statistics/schema.ts'

export const STUDY_DOCUMENTS = {
  simulation: simulationSchema,
  statistics: statisticsSchema,
  calibration: calibrationSchema,
} as const
