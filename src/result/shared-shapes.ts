/** Nothing enters; the parts of the result's schema that explanations, plans and exports have, too, leave. */
import * as z from 'zod'
import { answer, rater as anyRater } from '../session/sheet-schema.ts'
import { resultSchema } from './schema.ts'

const { tool, bank, about, roles } = resultSchema.shape

const rater = anyRater
  .unwrap()
  .unwrap()
  .describe('Who answers: self, or {kind: observer, label: ...} for somebody who knows the person.')

/** What such documents say of the session that they are about. */
export const origin = { tool, bank, about, rater }

export const role = roles.element.pick({
  id: true,
  title: true,
  field: true,
  estimate: true,
  standardError: true,
  interval: true,
  probability: true,
})
export const measure = role.pick({ estimate: true, standardError: true, interval: true })

const [category, option, bestWorst] = answer.options
/** An answer that is no skip. */
export const given = z.union([category, option, bestWorst])

export const tier = z
  .enum(['near', 'stretch', 'test'])
  .nullable()
  .describe('How far away it is; null where the result does not suggest it.')
export const sentences = z.array(z.string())
