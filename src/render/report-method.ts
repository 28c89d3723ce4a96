/** A result enters; how it was worked out leaves, in sentences for somebody who has never heard of statistics. */
import type { Bank } from '../bank/types.ts'
import { subject } from '../result/sentences.ts'
import type { Result } from '../result/types.ts'
import { fieldsOf } from './report-leans.ts'

export function methodOf(result: Result, bank: Bank | null): readonly string[] {
  const { bank: made, tool } = result
  const [first, second] = fieldsOf(result)
  const settings =
    made.calibration === 'expert'
      ? 'How much each answer counts was set by judgement.'
      : `How much each answer counts was estimated from the answers of ${made.calibration.fitted.people} people.`
  return [
    `Each answer moves the estimates a little; what the answers add makes up the lean exactly. ${settings}`,
    `A dot is the best estimate, a bar the range that holds the true lean with a chance of 9 in 10. A dot on the left speaks for ${first}, on the right for ${second}.`,
    'A skipped question moves nothing: it only leaves the range wider.',
    `Words for chances: below 65 in 100 no direction, from 65 a slight lean, from 80 a lean, from 95 a clear lean.${headlineFrom(bank)} The lean on a subject is named from 80.`,
    `${subject(result)} were scored by ${tool.name} ${tool.version} with the questions "${made.title}" (${made.id} ${made.version}).`,
    'Every number down to the answers: role-fit explain.',
  ]
}

function headlineFrom(bank: Bank | null): string {
  return bank === null ? '' : ` A headline names a direction from ${Math.round(bank.outcome.lead * 100)}.`
}
