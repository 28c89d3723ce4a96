import { isGraded } from '../../bank/kinds.ts'
import type { ChoiceItem, Loadings } from '../../bank/types.ts'
import { directed, onlyRoleIn } from '../keys.ts'
import type { Finding, Rule } from '../rule.ts'

/**
 * What can be said of every bank: a choice tells only by how much one option pulls more than another. So a choice that pulls alike
 * everywhere tells nothing, a pair is between two roles, and where a dimension has no direction no option is one role's.
 */
export const kindFit: Rule = {
  code: 'kind-fit',
  severity: 'warning',
  about:
    'The halves of a pair speak for different roles, the options of a choice do not all pull alike, and in a dimension ' +
    'without a direction no option of a choice speaks for one role alone.',
  find: ({ bank }) => {
    const hasDirection = directed(bank)
    return bank.items.flatMap((item): Finding[] => {
      if (isGraded(item)) return []
      const part = { kind: 'item', id: item.id } as const
      if (!hasDirection.has(item.dimension)) {
        return item.options.flatMap(({ loadings }, at): Finding[] => {
          const role = bank.roles.length > 1 ? onlyRoleIn(loadings) : null
          if (role === null) return []
          const message = `This option speaks for ${role}, but the dimension has no direction.`
          const mend = 'Let it speak for all roles alike (facets) or for none, or give the dimension a direction.'
          return [{ part, inner: ['options', at], message, mend }]
        })
      }
      const fault = item.kind === 'pair' ? pairFault(item) : choiceFault(item)
      return fault === null ? [] : [{ part, inner: ['options'], ...fault }]
    })
  },
}

type Fault = Pick<Finding, 'message' | 'mend'>

function pairFault({ options }: ChoiceItem): Fault | null {
  const [one, other] = options.map(({ loadings }) => onlyRoleIn(loadings))
  if (one && other && one !== other) return null
  const message = 'The halves of this pair do not speak for two different roles.'
  return { message, mend: 'Let each half speak for one role, or make a scene of it.' }
}

function choiceFault({ options }: ChoiceItem): Fault | null {
  const [first, ...others] = options.map(({ loadings }) => loadings)
  if (first === undefined || others.some((loadings) => !isSame(first, loadings))) return null
  return {
    message: 'All options pull alike, so the answer tells nothing.',
    mend: 'Key the options to different roles.',
  }
}

function isSame(one: Loadings, other: Loadings): boolean {
  return [...Object.keys(one), ...Object.keys(other)].every((role) => (one[role] ?? 0) === (other[role] ?? 0))
}
