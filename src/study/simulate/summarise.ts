/** A plan and all its people in order enter; the document leaves. */
import { identityOf, TOOL } from '../../result/provenance.ts'
import { comparisonOf } from './comparison.ts'
import { gatesOf } from './gates.ts'
import type { PersonRecord } from './person.ts'
import type { Plan } from './plan.ts'
import { sameAnswersOf } from './same-answer.ts'
import { lengthReport } from './summarise-length.ts'
import type { LengthReport, Simulation } from './types.ts'

export function summarise(plan: Plan, people: readonly PersonRecord[]): Simulation {
  const { bank, options } = plan
  const alike = sameAnswersOf(bank, plan.lengths, options.seed)
  const lengths = plan.lengths.map((_, at) => lengthReport(plan, at, people, alike[at] as LengthReport['sameAnswer']))
  return {
    schema: 'role-fit/simulation/v1',
    tool: TOOL,
    bank: identityOf(bank),
    people: people.length,
    seed: options.seed,
    truth: options.miss ? 'miss' : 'bank',
    lengths,
    gates: gatesOf(lengths),
    comparison: plan.bestFirst === null ? null : comparisonOf(plan, people),
  }
}
