/** What every person got in one length enters; the report on that length leaves. */

import type { OutcomeKind } from '../../bank/outcome-types.ts'
import type { Bank } from '../../bank/types.ts'
import { signProbability } from '../../fit/outcome.ts'
import { modelOf } from '../../measure/model.ts'
import { rounded } from '../../result/rounded.ts'
import type { PersonRecord, Said, SittingRecord } from './person.ts'
import type { Plan } from './plan.ts'
import { recoveryOf, reliabilityOf } from './recovery.ts'
import { shareWhere } from './statistics.ts'
import type { Recovered } from './subjects.ts'
import { subjectsOf } from './subjects.ts'
import type { LengthReport, OutcomeReport } from './types.ts'
import { useOf } from './use.ts'

/** A dimension's lean is named from this probability of its sign, as on the result screen. */
const NAMED = 0.8
const KINDS: readonly OutcomeKind[] = ['lead', 'both', 'neither', 'open']

/** A person beside one of their sittings. */
interface Case extends SittingRecord {
  readonly fits: readonly number[]
  readonly full: Said
}

/** `at` is the length's place in the plan. */
export function lengthReport(
  plan: Plan,
  at: number,
  people: readonly PersonRecord[],
  sameAnswer: LengthReport['sameAnswer'],
): LengthReport {
  const { bank } = plan
  const length = plan.lengths[at] as LengthReport['length']
  const cases = people.map(({ fits, full, sittings }): Case => ({ ...(sittings[at] as SittingRecord), fits, full }))
  const subjects = subjectsOf(modelOf(bank))
  const recovered = (k: number) => cases.map((one) => one.recovered[k] as Recovered)
  const leans = subjects.flatMap(({ what }, k) => (what === 'dimension' ? recovered(k) : []))
  const named = leans.filter((lean) => probabilityOf(lean) >= NAMED)
  return {
    length,
    recovery: subjects.map((subject, k) => recoveryOf(subject, recovered(k))),
    outcomes: KINDS.map((kind) => outcomeReport(bank, kind, cases)),
    reliability: reliabilityOf(cases.map((one) => ({ probability: one.probability, right: isTrulyFirst(one) }))),
    dimensionReliability: reliabilityOf(
      named.map((lean) => ({ probability: probabilityOf(lean), right: lean.estimate * lean.truth > 0 })),
      NAMED,
    ),
    dimensionsNamed: rounded(named.length / cases.length),
    use: useOf(bank, cases),
    againstFull: length === 'full' ? null : againstFull(cases),
    equalPulls: equalPulls(
      bank,
      people.map(({ equal }) => equal[at] as Said),
    ),
    sameAnswer,
    mirror: Math.round(Math.max(...cases.map(({ mirror }) => mirror)) * 1e9) / 1e9,
  }
}

/** The role with the highest true fit; the earlier of equals. */
export function firstOf(fits: readonly number[]): number {
  return fits.indexOf(Math.max(...fits))
}

function isTrulyFirst({ first, fits }: Case): boolean {
  return first === firstOf(fits)
}

function outcomeReport({ outcome }: Bank, kind: OutcomeKind, cases: readonly Case[]): OutcomeReport {
  const these = cases.filter((one) => one.kind === kind)
  const isRight = {
    lead: isTrulyFirst,
    neither: ({ fits }: Case) => Math.max(...fits) < outcome.low,
    both: ({ recovered: [lean] }: Case) => Math.abs((lean as Recovered).truth) < outcome.rope,
    open: null,
  }[kind]
  return {
    kind,
    frequency: shareWhere(cases, (one) => one.kind === kind),
    right: isRight === null ? null : shareWhere(these, isRight),
  }
}

function probabilityOf({ estimate, shipped }: Recovered): number {
  return signProbability({ estimate, standardError: shipped, interval: [estimate, estimate] })
}

/** The role that a headline names; null without a headline. */
function headlineOf({ kind, first }: Said): number | null {
  return kind === 'lead' ? first : null
}

function againstFull(cases: readonly Case[]): LengthReport['againstFull'] {
  return {
    sameLead: shareWhere(cases, (one) => headlineOf(one) === headlineOf(one.full)),
    sameOutcome: shareWhere(cases, (one) => one.kind === one.full.kind && headlineOf(one) === headlineOf(one.full)),
    opposite: shareWhere(cases, (one) => {
      const [short, full] = [headlineOf(one), headlineOf(one.full)]
      return short !== null && full !== null && short !== full
    }),
  }
}

function equalPulls({ roles }: Bank, people: readonly Said[]): LengthReport['equalPulls'] {
  return {
    noHeadline: shareWhere(people, (one) => headlineOf(one) === null),
    first: roles.map(({ id }, r) => ({
      role: id,
      frequency: shareWhere(people, ({ first }) => first === r),
      headlines: people.filter((one) => headlineOf(one) === r).length,
    })),
  }
}
