/** Reports on lengths enter; the demands of design.md, section 5, each with what came out, leave. */
import type { LengthName } from '../../bank/types.ts'
import { rounded } from '../../result/rounded.ts'
import type { Gate, GateName, LengthReport, Share } from './types.ts'

/** How often a headline must be right. */
const RIGHT: Readonly<Record<LengthName, number>> = { quick: 0.93, standard: 0.93, full: 0.97 }
/** How often people with equal pulls must get no headline. */
const NO_HEADLINE = 0.83
/** The lean of somebody who always gives the same answer must stay below it, in SDs of the prior. */
const SAME_ANSWER = 0.05
const OPPOSITE = 0.01
const SAME_LEAD = 0.8
/** Nothing but rounding errors, which the figure leaves out. */
const MIRROR = 0
/** So many standard errors from an even share no side is preferred; an even one is beyond in 3 of 1000 runs. */
const EVEN = 3
/** Nearer to the limit than so many standard errors, another sample could fall on its other side. */
const SURE = 2

export function gatesOf(reports: readonly LengthReport[]): Gate[] {
  return reports.flatMap((report): Gate[] => {
    const { length, equalPulls, sameAnswer, againstFull, outcomes, mirror } = report
    const right = outcomes.find(({ kind }) => kind === 'lead')?.right as Share
    const leans = sameAnswer.map(({ lean }) => Math.abs(lean))
    return [
      gate('equal-pulls-no-headline', length, equalPulls.noHeadline, { atLeast: NO_HEADLINE }),
      evenGate(length, equalPulls.first),
      exactGate('same-answer-no-lean', length, Math.max(...leans), SAME_ANSWER),
      gate('headline-right', length, right, { atLeast: RIGHT[length] }),
      ...(againstFull === null
        ? []
        : [gate('no-opposite-headlines', length, againstFull.opposite, { atMost: OPPOSITE })]),
      ...(length === 'standard' && againstFull !== null
        ? [gate('same-lead-as-full', length, againstFull.sameLead, { atLeast: SAME_LEAD })]
        : []),
      exactGate('roles-exchange', length, mirror, MIRROR),
    ]
  })
}

/** By how much the role that comes first most often does so more often than its turn; the figure may be off by chance. */
function evenGate(length: LengthName, first: LengthReport['equalPulls']['first']): Gate {
  const turn = 1 / first.length
  const of = first[0]?.frequency.of ?? 0
  const standardError = Math.sqrt((turn * (1 - turn)) / of)
  const excess = Math.max(...first.map(({ frequency }) => (frequency.share ?? turn) - turn))
  const figure: Share = { share: rounded(excess), standardError: rounded(standardError), of }
  // The limit itself is made of standard errors, so nothing more would be sure.
  return { ...gate('equal-pulls-no-side', length, figure, { atMost: rounded(EVEN * standardError) }), sure: true }
}

function gate(name: GateName, length: LengthName, { share, standardError, of }: Share, wanted: Gate['wanted']): Gate {
  const limit = 'atLeast' in wanted ? wanted.atLeast : wanted.atMost
  const passed = share === null ? null : 'atLeast' in wanted ? share >= limit : share <= limit
  // Where all or none were right, the share itself knows no error; a bank at the limit has one.
  const error = Math.max(standardError ?? 0, Math.sqrt((limit * (1 - limit)) / of))
  const sure = share !== null && Math.abs(share - limit) >= SURE * error
  return { gate: name, length, figure: share, standardError, wanted, passed, sure }
}

/** A figure that people's answers have no part in, or where one person is enough to fail. */
function exactGate(name: GateName, length: LengthName, figure: number, atMost: number): Gate {
  return { gate: name, length, figure, standardError: 0, wanted: { atMost }, passed: figure <= atMost, sure: true }
}
