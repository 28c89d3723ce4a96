/** The numbers of bank.yaml fit together: the prior is a covariance, lengths and outcome are in order. */
import type { Problem } from '../../errors.ts'
import { type Known, unknown } from './known.ts'

export function numberProblems(known: Known): Problem[] {
  return [...priorProblems(known), ...lengthProblems(known), ...outcomeProblems(known)]
}

/** A correlation matrix with one number off the diagonal is semidefinite from -1/(R - 1) to 1, definite inside. */
function priorProblems({ bank, roles }: Known): Problem[] {
  const { gamma, upsilon } = bank.value.prior
  const lowest = -1 / (roles.size - 1)
  const problems: Problem[] = []
  if (gamma < lowest) {
    const message = `With ${roles.size} roles, gamma ${gamma} is not a possible correlation.`
    const mend = `Give a number from ${lowest.toFixed(3)} to 1.`
    problems.push(bank.at(['prior', 'gamma'], { code: 'prior-not-definite', message, mend }))
  }
  if (upsilon <= lowest || upsilon >= 1) {
    const message = `With ${roles.size} roles, upsilon ${upsilon} leaves no variance of its own to some role.`
    const mend = `Give a number above ${lowest.toFixed(3)} and below 1.`
    problems.push(bank.at(['prior', 'upsilon'], { code: 'prior-not-definite', message, mend }))
  }
  return problems
}

function lengthProblems({ bank, items, allItems }: Known): Problem[] {
  const { lengths } = bank.value
  const problems = (['quick', 'standard'] as const).flatMap((name) => {
    const { minimum, maximum } = lengths[name]
    if (minimum <= maximum) return []
    const message = `The minimum ${minimum} is above the maximum ${maximum}.`
    return [bank.at(['lengths', name, 'minimum'], { code: 'minimum-above-maximum', message, mend: 'Exchange them.' })]
  })
  const seen = new Set<string>()
  lengths.full.items?.forEach((id, index) => {
    const path = ['lengths', 'full', 'items', index]
    if (allItems && !items.has(id)) problems.push(bank.at(path, unknown('item', id, items.keys())))
    if (seen.has(id)) {
      const message = `The item "${id}" stands twice in this list.`
      problems.push(bank.at(path, { code: 'duplicate-item', message, mend: 'Remove one of them.' }))
    }
    seen.add(id)
  })
  return problems
}

function outcomeProblems({ bank }: Known): Problem[] {
  const { lead, stop } = bank.value.outcome
  if (stop >= lead) return []
  const message = `stop ${stop} is below lead ${lead}: a form would end before a role may be named.`
  return [bank.at(['outcome', 'stop'], { code: 'stop-below-lead', message, mend: `Give stop at least ${lead}.` })]
}
