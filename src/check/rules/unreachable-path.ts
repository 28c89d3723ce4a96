import type { Signal } from '../../bank/path-types.ts'
import type { Bank } from '../../bank/types.ts'
import { contradictionIn } from '../contradictions.ts'
import { isLevelInReach, isOutcomeInReach, sideReach } from '../reach.ts'
import type { Finding, Rule } from '../rule.ts'

/** A path that is never suggested, whatever somebody answers, is a promise that the bank does not keep. */
export const unreachablePath: Rule = {
  code: 'unreachable-path',
  severity: 'error',
  about:
    'Some answers make all signals of a path hold: they do not contradict each other, and the items are enough to reach each ' +
    'level, outcome and chance, that of a dimension with its own items alone.',
  find: ({ bank }) => {
    const reachOf = reachIn(bank)
    return bank.paths.flatMap((path): Finding[] => {
      const part = { kind: 'path', id: path.id } as const
      const contradiction = contradictionIn(path, bank)
      if (contradiction !== null) {
        const { at, because } = contradiction
        const message = `This signal can never hold: it ${because}.`
        return [{ part, inner: ['signals', at], message, mend: 'Take one of the two signals away, or change it.' }]
      }
      return path.signals.flatMap((signal, at) => {
        const fault = reachOf(signal)
        return fault === null ? [] : [{ part, inner: ['signals', at], ...fault }]
      })
    })
  },
}

type Fault = Pick<Finding, 'message' | 'mend'>

/** Many paths have signals of the same dimension, outcome or level: each is worked out once. */
function reachIn(bank: Bank): (signal: Signal) => Fault | null {
  const known = new Map<string, number>()
  const once = (name: string, work: () => number): number => {
    const value = known.get(name) ?? work()
    known.set(name, value)
    return value
  }
  return (signal) => {
    if (signal.type === 'dimension') {
      const dimension = bank.dimensions.find(({ id }) => id === signal.dimension)
      if (dimension === undefined) return null
      const most = once(`${signal.dimension} ${signal.role}`, () => sideReach(bank, dimension, signal.role))
      if (most >= signal.atLeast) return null
      const message = `With all items of "${dimension.id}" answered for ${signal.role} the chance is ${most.toFixed(2)}, below ${signal.atLeast}.`
      return { message, mend: 'Lower atLeast, or add items to the dimension.' }
    }
    if (signal.type === 'outcome' && !once(`outcome ${signal.kind}`, () => +isOutcomeInReach(bank, signal.kind)))
      return {
        message: `No answers to all items give the outcome "${signal.kind}".`,
        mend: 'Add items, or take it away.',
      }
    if (signal.type === 'level' && !once(`level ${signal.step}`, () => +isLevelInReach(bank, signal.step)))
      return {
        message: `No answers to all items give the level "${signal.step}".`,
        mend: 'Add items, or take it away.',
      }
    return null
  }
}
